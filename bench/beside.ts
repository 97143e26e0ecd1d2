/**
 * What a school could use in place of the add-on, over the same rows: the four quotas as COUNTIFS in LibreOffice and in
 * the host's formula engine, a script that reads row by row, and one pass that reads each cell once. All must count the
 * same students over a limit.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { CellInput } from '../local/src/model/contract';
import { openRuntime } from '../local/src/runtime/open';
import { callMs, CELL_READ_MS, START_MS } from '../local/src/services/googleTime';
import { createWorkbookModel } from '../local/src/workbook/create';
import { runChecks } from '../src/rules/runChecks';
import type { Cell } from '../src/school/cell';
import { readSchool } from '../src/school/schoolTables';
import { headersOf, TABS, type TabKey } from '../src/school/tabs';
import { OWNER } from '../test/addon/loadAddon';

export interface BesideLine {
  readonly what: string;
  readonly milliseconds: number;
  /** Said beside the figure: how it was come by, or why there is none. */
  readonly note: string;
}

type Tabs = ReadonlyMap<TabKey, readonly (readonly Cell[])[]>;
type Row = readonly Cell[];

/** Longer than this nobody waits for one of the others. */
const LONGEST_MS = 60_000;
const LIMITS = [6, 20, 6, 10] as const;
const at = (header: string) => headersOf(TABS.uploads).indexOf(header);
/** The six columns that the quotas are about; all others are left out for everybody. */
const NEEDED = ['學年度', '學期', '類別', '學號', '認證狀態', '勾選'].map(at);
const [YEAR, SEMESTER, KIND, STUDENT, STATE, SELECTED] = [0, 1, 2, 3, 4, 5];

export async function beside(tabs: Tabs, now: string): Promise<BesideLine[]> {
  const rows = (tabs.get('uploads') ?? []).slice(1).map((row) => NEEDED.map((index) => row[index] ?? ''));
  const numbers = [...new Set((tabs.get('roster') ?? []).slice(1).map((row) => String(row[0])))];
  const expected = over(countsByPass(rows, numbers));
  const pass = best(() => countsByPass(rows, numbers));
  const names = new Map([...tabs].map(([key, cells]) => [TABS[key].name, cells]));
  const check = best(() => runChecks(readSchool((name) => names.get(name) ?? null, now)));
  const every = best(() => everyCell(tabs));
  const lines: BesideLine[] = [
    { what: 'floor: four quotas in one pass', milliseconds: pass, note: `${expected.join(', ')} students over` },
    { what: 'floor: every cell of the workbook looked at once', milliseconds: every, note: '' },
    { what: 'the add-on: all checks, read and judged', milliseconds: check, note: `${ratio(check, every)} floors` },
    hostFormulas(rows, numbers, expected),
    await libreOffice(rows, numbers, expected),
    await rowByRow(rows),
  ];
  return lines;
}

const ratio = (a: number, b: number) => (a / b).toFixed(1);

function best(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}

/** One pass that looks at each cell once, and does nothing with it. */
function everyCell(tabs: Tabs): number {
  let sum = 0;
  for (const lines of tabs.values())
    for (const line of lines)
      for (const cell of line)
        sum += typeof cell === 'string' ? cell.length : cell instanceof Date ? cell.getTime() : 1;
  return sum;
}

/** Per student the four counts, in one pass over the rows. */
function countsByPass(rows: readonly Row[], numbers: readonly string[]): number[][] {
  const place = new Map(numbers.map((number, i) => [number, i]));
  const counts = numbers.map(() => [0, 0, 0, 0]);
  for (const row of rows) {
    const own = counts[place.get(String(row[STUDENT])) ?? -1];
    if (own === undefined || row[YEAR] !== 115) continue;
    const isCourse = row[KIND] === '課程學習成果';
    const isCounted = row[STATE] !== '未送出' && row[STATE] !== '退回';
    if (isCourse && isCounted && row[SEMESTER] === 1) own[0]!++;
    if (row[KIND] === '多元表現' && isCounted) own[1]!++;
    if (isCourse && row[SELECTED] === true) own[2]!++;
    if (row[KIND] === '多元表現' && row[SELECTED] === true) own[3]!++;
  }
  return counts;
}

function over(counts: readonly (readonly number[])[]): number[] {
  return LIMITS.map((limit, i) => counts.filter((own) => (own[i] ?? 0) > limit).length);
}

/** The formulas of one student; column letters are those of 上傳紀錄. */
function formulasOf(number: string, last: number): string[] {
  const column = (index: number) => {
    const letter = String.fromCharCode(65 + index);
    return `uploads!$${letter}$2:$${letter}$${last}`;
  };
  const own = `${column(STUDENT)},"${number}",${column(YEAR)},115`;
  const counted = `${column(STATE)},"<>未送出",${column(STATE)},"<>退回"`;
  const [course, multi] = ['課程學習成果', '多元表現'].map((kind) => `${column(KIND)},"${kind}"`);
  const selected = `${column(SELECTED)},TRUE`;
  return [
    `COUNTIFS(${own},${course},${column(SEMESTER)},1,${counted})`,
    `COUNTIFS(${own},${multi},${counted})`,
    `COUNTIFS(${own},${course},${selected})`,
    `COUNTIFS(${own},${multi},${selected})`,
  ];
}

function agree(counts: readonly (readonly number[])[], expected: readonly number[], who: string): void {
  const found = over(counts);
  if (found.join() !== expected.join()) throw new Error(`${who} counts ${found.join()}, the pass ${expected.join()}`);
}

/** In parts of 50 students, until nobody would wait longer; what is left is reckoned by the part that was done. */
function hostFormulas(rows: readonly Row[], numbers: readonly string[], expected: readonly number[]): BesideLine {
  const what = 'COUNTIFS in the host’s formula engine';
  const book = createWorkbookModel();
  const uploads = book.insertSheet({ name: 'uploads', maxRows: rows.length + 1, maxColumns: NEEDED.length });
  book.setCells({ sheetId: uploads, row: 2, col: 1 }, rows as CellInput[][], 'raw');
  const sums = book.insertSheet({ name: 'sums', maxRows: numbers.length, maxColumns: 4 });
  const counts: number[][] = [];
  const started = performance.now();
  for (let first = 0; first < numbers.length && performance.now() - started < LONGEST_MS / 2; first += 50) {
    const some = numbers
      .slice(first, first + 50)
      .map((number) => formulasOf(number, rows.length + 1).map((f) => `=${f}`));
    book.setFormulas({ sheetId: sums, row: first + 1, col: 1 }, some);
    const block = { sheetId: sums, row: first + 1, col: 1, rows: some.length, cols: 4 };
    for (const line of book.getCells(block, ['values']).values ?? []) counts.push(line.map(Number));
  }
  const spent = performance.now() - started;
  if (counts.length === numbers.length) {
    agree(counts, expected, what);
    return { what, milliseconds: spent, note: `${numbers.length * 4} formulas` };
  }
  const all = (spent * numbers.length) / counts.length;
  return { what, milliseconds: all, note: `${counts.length} of ${numbers.length} students done, the rest reckoned` };
}

/** The workbook opened and calculated headless, less the same workbook without the formulas. */
async function libreOffice(
  rows: readonly Row[],
  numbers: readonly string[],
  expected: readonly number[],
): Promise<BesideLine> {
  const what = 'COUNTIFS in LibreOffice, headless';
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const none = (note: string) => ({ what, milliseconds: NaN, note });
  try {
    const bare = await calculated(path.join(folder, 'bare'), rows, []);
    if (bare === null) return none('Calc is not installed: left out');
    const full = await calculated(path.join(folder, 'full'), rows, numbers);
    if (full === null) return none(`not done after ${LONGEST_MS / 1000} s`);
    const counts = full.text
      .trim()
      .split('\n')
      .map((line) => line.split(',').map(Number));
    agree(counts, expected, what);
    return { what, milliseconds: full.milliseconds - bare.milliseconds, note: 'opening the file not counted' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The second sheet as CSV; null when it took too long, or where nothing reads the file. */
async function calculated(
  file: string,
  rows: readonly Row[],
  numbers: readonly string[],
): Promise<{ readonly milliseconds: number; readonly text: string } | null> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('uploads').addRows([NEEDED.map(String), ...rows.map((row) => [...row])]);
  const sums = book.addWorksheet('sums');
  // A sheet without a cell is not written.
  if (numbers.length === 0) sums.addRow([0]);
  for (const number of numbers)
    sums.addRow(formulasOf(number, rows.length + 1).map((formula) => ({ formula, date1904: false })));
  await book.xlsx.writeFile(`${file}.xlsx`);
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2';
  const home = `-env:UserInstallation=file://${path.dirname(file)}/home`;
  const started = performance.now();
  const words = [home, '--headless', '--convert-to', csv, '--outdir', path.dirname(file), `${file}.xlsx`];
  // A group of its own: what is started is a wrapper, and the work is its child's.
  const office = spawn('soffice', words, { detached: true, stdio: 'ignore' });
  const late = setTimeout(() => process.kill(-(office.pid ?? 0), 'SIGKILL'), LONGEST_MS);
  const code = await new Promise<number | null>((resolve) =>
    office.on('exit', resolve).on('error', () => resolve(null)),
  );
  clearTimeout(late);
  if (code !== 0 || !existsSync(`${file}-sums.csv`)) return null;
  return { milliseconds: performance.now() - started, text: readFileSync(`${file}-sums.csv`, 'utf8') };
}

/** A quota script as one is written first, a read a row; the calls and cells are the host's meter's. */
const ROW_BY_ROW = `
function count() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('uploads');
  const counts = {};
  for (let row = 2; row <= sheet.getLastRow(); row++) {
    const [year, semester, kind, student, state, isSelected] = sheet.getRange(row, 1, 1, 6).getValues()[0];
    if (year !== 115) continue;
    const own = (counts[student] = counts[student] || [0, 0, 0, 0]);
    const isCounted = state !== '未送出' && state !== '退回';
    if (kind === '課程學習成果' && semester === 1 && isCounted) own[0]++;
    if (kind === '多元表現' && isCounted) own[1]++;
    if (kind === '課程學習成果' && isSelected) own[2]++;
    if (kind === '多元表現' && isSelected) own[3]++;
  }
  return Object.keys(counts).length;
}`;

async function rowByRow(rows: readonly Row[]): Promise<BesideLine> {
  const what = 'a script that reads row by row';
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    writeFileSync(path.join(folder, 'Code.js'), ROW_BY_ROW);
    writeFileSync(
      path.join(folder, 'appsscript.json'),
      JSON.stringify({ timeZone: 'Asia/Taipei', runtimeVersion: 'V8' }),
    );
    const model = createWorkbookModel({ owner: OWNER });
    const sheetId = model.insertSheet({ name: 'uploads', maxRows: rows.length + 1, maxColumns: NEEDED.length });
    model.setCells({ sheetId, row: 1, col: 1 }, [NEEDED.map(String), ...rows] as CellInput[][], 'raw');
    const runtime = await openRuntime({ scriptFolder: folder, model, hostFolder: folder, workers: false, now: null });
    const started = performance.now();
    const request = { functionName: 'count', args: [], user: OWNER, authMode: 'FULL' as const, limit: LONGEST_MS };
    const { ok, meter } = await runtime.start(request, null).done;
    const milliseconds = performance.now() - started;
    await runtime.close();
    if (!ok) return { what, milliseconds: NaN, note: `not done after ${LONGEST_MS / 1000} s` };
    const calls = Object.entries(meter.calls).reduce((sum, [name, count]) => sum + callMs(name) * count, 0);
    const seconds = Math.round((START_MS + calls + meter.cellsRead * CELL_READ_MS) / 1000);
    const limit = seconds > 360 ? ', ended by the limit of 6 minutes' : '';
    return { what, milliseconds, note: `${meter.serviceCalls} calls, at Google ${seconds} s${limit}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
