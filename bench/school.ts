/**
 * One school of a given size, in a process of its own: what the add-on's work takes here, and what it would take at
 * Google by the host's cost model. Run by `schools.ts`; writes one line of JSON.
 */
import type { CellInput, SheetRange } from '../local/src/model/contract';
import { callMs, CELL_READ_MS, CELL_WRITTEN_MS, START_MS } from '../local/src/services/googleTime';
import { demoSchool } from '../src/demo/demoSchool';
import { PART_LENGTH, PARTS_PER_CALL } from '../src/rpc/partSize';
import type { Cell } from '../src/school/cell';
import { headersOf, TABS, type Tab, type TabKey } from '../src/school/tabs';
import { cellOf, type RowRecord } from '../src/workbook/writeRows';
import { loadAddon, OWNER, type Addon } from '../test/addon/loadAddon';
import { TYPED_UPLOAD } from '../test/addon/typedUpload';
import { beside, type BesideLine } from './beside';

/** One piece of work. */
export interface WorkLine {
  readonly what: string;
  readonly milliseconds: number;
  /** Service calls, and of them those that go out to Google's servers. */
  readonly calls: number;
  readonly outgoing: number;
  readonly read: number;
  readonly written: number;
  /** Of the reply to a page; 0 for what answers none. */
  readonly bytes: number;
  /** By the cost model. */
  readonly googleSeconds: number;
}

export interface SchoolFigures {
  readonly students: number;
  readonly uploads: number;
  readonly cells: number;
  readonly work: readonly WorkLine[];
  /** Mails of the day that is planned. */
  readonly mails: number;
  /** Of the process, all of it: the host and its workbook too. */
  readonly peakMb: number;
  readonly beside: readonly BesideLine[];
}

const NOW = '2026-11-23T09:00:00';

async function figuresOf(students: number): Promise<SchoolFigures> {
  const addon = await loadAddon(NOW);
  const work: WorkLine[] = [];
  const measure = async (what: string, run: () => Promise<unknown>): Promise<void> => {
    const started = performance.now();
    const reply = await run();
    const milliseconds = Math.round(performance.now() - started);
    const { serviceCalls: calls, cellsRead: read, cellsWritten: written, calls: by } = addon.meter();
    const sent = Object.entries(by).filter(([name]) => callMs(name) > 0);
    const outgoing = sent.reduce((sum, [, count]) => sum + count, 0);
    const callTime = Object.entries(by).reduce((sum, [name, count]) => sum + callMs(name) * count, 0);
    const googleMs = START_MS + callTime + read * CELL_READ_MS + written * CELL_WRITTEN_MS;
    const bytes = reply === undefined ? 0 : Buffer.byteLength(JSON.stringify(reply) ?? '');
    work.push({ what, milliseconds, calls, outgoing, read, written, bytes, googleSeconds: googleMs / 1000 });
  };

  await measure('set-up of a new file', () => addon.run('setUpWorkbook').then(() => undefined));
  const tabs = tabsOf(students);
  const cells = fillWorkbook(addon, tabs);
  await measure('check, the first', () => addon.run('checkAll').then(() => undefined));
  await measure('check, nothing changed', () => addon.run('checkAll').then(() => undefined));
  await measure('edit: one cell', () => edit(addon, [['1150101']], headersOf(TABS.uploads).indexOf('學號') + 1));
  const line = headersOf(TABS.uploads).map((header) => TYPED_UPLOAD[header] ?? '');
  await measure('edit: 500 rows pasted', () =>
    edit(
      addon,
      Array.from({ length: 500 }, () => line),
      1,
    ),
  );
  const tutor = mailboxOf(addon, '導師');
  await measure('page 我的工作', () => addon.rpc('work.open', {}, tutor));
  await measure('page 本班清單', () => addon.rpc('checklist.open', {}, tutor));
  await measure('page of an office', () => addon.rpc('desk.office', {}, mailboxOf(addon, '處室')));
  await measure('page 提醒', () => addon.rpc('reminders.model', { day: '2026-11-23', confirmedDomains: [] }, OWNER));
  let mails = 0;
  await measure('plan of the mails', async () => {
    const plan = await addon.run('planReminders', ['2026-11-23']);
    mails = Array.isArray(plan) ? plan.length : 0;
    return plan;
  });
  const wish = { schoolYear: 115, semester: 1, division: '', chosen: [] };
  await measure('report of the meeting', () => addon.rpc('reports.html', { ...wish, report: 'meeting' }, OWNER));
  await importRows(addon, students * 3, measure);
  return {
    students,
    uploads: (tabs.get('uploads')?.length ?? 1) - 1,
    cells,
    work,
    mails,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    beside: await beside(tabs, NOW),
  };
}

/** The demo school of so many students, tab by tab, header first. */
function tabsOf(students: number): Map<TabKey, Cell[][]> {
  const { tabs } = demoSchool({ now: NOW, students });
  return new Map(
    (Object.entries(TABS) as [TabKey, Tab][]).map(([key, tab]) => [
      key,
      [
        headersOf(tab),
        ...((tabs[key] ?? []) as readonly RowRecord[]).map((row) =>
          Object.entries(tab.columns).map(([column, about]) => cellOf(about, row[column])),
        ),
      ],
    ]),
  );
}

/** Puts the rows where set-up made the tabs; gives how many cells the tabs have then. */
function fillWorkbook({ model }: Addon, tabs: ReadonlyMap<TabKey, Cell[][]>): number {
  let cells = 0;
  for (const [key, [, ...rows]] of tabs) {
    const sheet = model.sheets().find(({ name }) => name === TABS[key].name);
    if (sheet === undefined || rows.length === 0) continue;
    const missing = rows.length + 1 - sheet.maxRows;
    if (missing > 0) model.insertRows(sheet.id, sheet.maxRows + 1, missing);
    const whole = { sheetId: sheet.id, row: 2, col: 1, rows: rows.length, cols: rows[0]?.length ?? 1 };
    model.setRules(whole, null);
    model.setCells(
      whole,
      rows.map((row) => row.map((cell): CellInput => (cell instanceof Date ? { instant: cell.getTime() } : cell))),
      'raw',
    );
    cells += rows.length * whole.cols;
  }
  return cells;
}

/** Lines under the last row of 上傳紀錄, the trigger of edits, and the lines taken off again. */
async function edit({ model, edit: fire }: Addon, lines: readonly (readonly string[])[], column: number) {
  const sheet = model.sheets().find(({ name }) => name === TABS.uploads.name)!;
  const size = { rows: lines.length, cols: lines[0]?.length ?? 0 };
  const range: SheetRange = { sheetId: sheet.id, row: sheet.lastRow + 1, col: column, ...size };
  const missing = sheet.lastRow + lines.length - sheet.maxRows;
  if (missing > 0) model.insertRows(sheet.id, sheet.maxRows + 1, missing);
  model.setCells(range, lines, 'parse');
  await fire('onEdit', range, () => undefined);
  model.setCells(
    range,
    lines.map((line) => line.map(() => '')),
    'raw',
  );
}

function mailboxOf(addon: Addon, access: string): string {
  const [header = [], ...people] = addon.shown(TABS.staff.name);
  return people.find((one) => one[header.indexOf('權限')] === access)?.[header.indexOf('電子郵件')] ?? '';
}

const KEYS = ['uploadNo', 'schoolYear', 'semester', 'kind', 'studentNo', 'title', 'courseOrType', 'uploadedAt'].concat([
  'fileFormat',
  'fileSizeMb',
  'certification',
]);

/** The import's three steps as the page takes them: the rows sent in parts, compared, written. */
async function importRows(
  addon: Addon,
  count: number,
  measure: (what: string, run: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const [header = [], ...students] = addon.shown(TABS.roster.name);
  const numberAt = header.indexOf('學號');
  const lines = Array.from({ length: count }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const who = students[i % students.length]?.[numberAt] ?? '';
    const what = [who, `成果${i}`, `科目${i % 30}`, `2026-10-${day} 10:20:30`, 'pdf', '1.5', '通過'];
    return [0, i + 2, `B${i}`, '115', '1', '課程學習成果', ...what];
  });
  const text = JSON.stringify(lines);
  const parts = Array.from({ length: Math.ceil(text.length / PART_LENGTH) }, (_, no) => ({
    no,
    text: text.slice(no * PART_LENGTH, (no + 1) * PART_LENGTH),
  }));
  for (let first = 0; first < parts.length; first += PARTS_PER_CALL)
    await addon.rpc('sendParts', { id: 'benchmark', parts: parts.slice(first, first + PARTS_PER_CALL) });
  const request = { kind: 'uploads', keys: KEYS, sheets: [''], constants: {}, isReplacing: false, isErasing: false };
  const asked = { parcel: { id: 'benchmark', count: parts.length }, request };
  await measure(`import of ${count} rows: compared`, () => addon.rpc('imports.preview', asked));
  await measure(`import of ${count} rows: written`, () => addon.rpc('imports.commit', { ...asked, remember: null }));
}

if (process.argv[1]?.endsWith('school.ts') === true)
  void figuresOf(Number(process.argv[2])).then((figures) => console.log(JSON.stringify(figures)));
