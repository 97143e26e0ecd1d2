/** Backup and restore: what was saved comes back equal, nothing is lost on the way, and one undo takes it back. */
import fc from 'fast-check';
import type { PlainLine } from '../../../src/exports/plainCells';
import { call } from '../../../sidebar/shared/server';
import type { Cell } from '../../../src/school/cell';
import { headersOf, TABS, type Tab } from '../../../src/school/tabs';
import { instantOf } from '../../../src/school/cell';
import { memoryShell, type MemoryOptions } from '../reminders/memoryShell';
import { cellsOfSchool, type SchoolInput } from '../schoolBuilder';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { originOf } from '../../../src/workbook/workbookIdentity';
import { isSnapshot } from '../../../src/workbook/tabSnapshots';
import { setUpWorkbook } from '../../../src/workbook/setUpWorkbook';
import { cell, table, trimmed, withPlainBreaks } from './arbitraryTable';
import { backupOf, linesOf, restoreInto, sendTabs, talkTo } from './backupWay';
import { cellOfPlain, plainCellOf } from '../../../src/exports/plainCells';

const school: SchoolInput = {
  settings: { schoolName: '示範高中', schoolYear: '115', semester: '1' },
  roster: [{ studentNo: '007001', name: '王小明' }, { name: '李小華' }],
  cadre: [{ schoolYear: 115, semester: 1, name: '王小明', startsOn: instantOf('2026-09-01') }],
};
const workbook = (input: SchoolInput = school, options: MemoryOptions = {}) =>
  memoryShell(
    new Map([...cellsOfSchool(input)].map(([name, lines]) => [name, lines.map((line) => [...line])])),
    options,
  );
const asText = (lines: readonly PlainLine[]) => trimmed(lines.map(withPlainBreaks));
/** Each tab's cells as text but the action log and hidden copies; what only ends a line or a tab as nothing is left off. */
const contents = (cells: Map<string, Cell[][]>) =>
  new Map(
    [...cells]
      .filter(([name]) => name !== '操作紀錄' && !isSnapshot(name))
      .map(([name, lines]) => [name, JSON.stringify(trimmed(lines.map((line) => line.map(plainCellOf))))]),
  );
/** Tabs that are not the same in both. */
const differing = (a: Map<string, string>, b: Map<string, string>) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));

test('Given any tables, When backed up and restored into an empty set-up workbook, Then all cells are equal', async () => {
  const known = [TABS.roster, TABS.cadre, TABS.receipts] as readonly Tab[];
  const rows = (width: number) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 });
  const tabOf = fc.constantFrom(...known).chain((tab) => {
    const headers = [...headersOf(tab), '自訂欄', '自訂欄', '另一欄'];
    return fc
      .shuffledSubarray(headers, { minLength: headers.length })
      .chain((mixed) =>
        rows(mixed.length).map((lines) => ({ tab: tab.name, lines: [mixed, ...lines] as PlainLine[] })),
      );
  });
  await fc.assert(
    fc.asyncProperty(tabOf, table, fc.integer({ min: 1, max: 2000 }), async (one, own, most) => {
      const source = workbook();
      source.cells.set(
        one.tab,
        one.lines.map((line) => line.map(cellOfPlain)),
      );
      source.cells.set(
        '自訂分頁',
        own.map((line) => line.map(cellOfPlain)),
      );
      const target = memoryShell(new Map());
      setUpWorkbook(target.shell);
      const before = asText(await linesOf(source.shell, one.tab));
      const ownBefore = asText(await linesOf(source.shell, '自訂分頁'));
      const backup = await backupOf(source.shell);
      // Parcels of one line or of many.
      await restoreInto(target.shell, backup, undefined, most);
      expect(asText(await linesOf(target.shell, '自訂分頁'))).toEqual(ownBefore);
      const after = await linesOf(target.shell, one.tab);
      // Columns stand where the empty workbook has them; each is found by its header, doubles in their order.
      const headers = [...(after[0] ?? [])];
      const at = (before[0] ?? []).map((header) => {
        const found = headers.indexOf(header);
        headers[found] = '\u0000';
        return found;
      });
      expect(at.every((i) => i >= 0)).toBe(true);
      expect(asText(after.map((line) => at.map((i) => line[i] ?? '')))).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test('Given a restored workbook, When it is restored again, Then nothing changes but the log', async () => {
  const { shell, cells } = workbook();
  setUpWorkbook(shell);
  const backup = await backupOf(shell);
  await restoreInto(shell, backup);
  const once = contents(cells);
  await restoreInto(shell, backup);
  expect(differing(contents(cells), once)).toEqual([]);
});

test('Given rows added since, When restored and undone, Then each tab is as it was, and no hidden copy is left', async () => {
  const { shell, cells } = workbook();
  setUpWorkbook(shell);
  const backup = await backupOf(shell);
  cells.get('學生名冊')!.push(['009', '新生']);
  cells.set('自訂', [['備忘']]);
  const before = contents(cells);
  await restoreInto(shell, backup);
  expect(JSON.stringify(cells.get('學生名冊'))).not.toContain('新生');
  expect([...cells.keys()].some((name) => name.startsWith('還原前 '))).toBe(true);
  await call('exports.undoRestore', { confirm: true });
  expect(differing(contents(cells), before)).toEqual([]);
  await expect(call('exports.undoRestore', { confirm: true })).rejects.toThrow('沒有可復原的還原');
});

test('Given a tab only the backup has, When restored and undone, Then it came and went', async () => {
  const source = workbook();
  source.cells.set('社團', [['社名'], ['合唱團']]);
  const backup = await backupOf(source.shell);
  const { shell, cells } = workbook();
  setUpWorkbook(shell);
  await restoreInto(shell, backup, ['社團']);
  expect(cells.get('社團')).toEqual([['社名'], ['合唱團']]);
  await call('exports.undoRestore', { confirm: true });
  expect(cells.has('社團')).toBe(false);
});

describe('Logs only gain rows', () => {
  const mail = (outcome: string, key: string): Cell[] => ['', 'a@b.tw', '提醒', '提醒', '', key, outcome, ''];
  test('Given a mail sent since the backup, Then its row stays sent; given rows lost since, Then they come back', async () => {
    const { shell, cells } = workbook({ ...school });
    setUpWorkbook(shell);
    const rows = cells.get('寄信紀錄')!;
    const header = [...rows[0]!];
    cells.set('寄信紀錄', [header, mail('', 'k|a@b.tw|2026-11-01'), mail('已寄出', 'lost|a@b.tw|2026-10-01')]);
    const backup = await backupOf(shell);
    cells.set('寄信紀錄', [header, mail('已寄出', 'k|a@b.tw|2026-11-01'), mail('已寄出', 'new|a@b.tw|2026-11-20')]);
    const log = cells.get('操作紀錄')!.length;
    await restoreInto(shell, backup);
    const keys = cells
      .get('寄信紀錄')!
      .slice(1)
      .map((line) => [line[5], line[6]]);
    expect(keys).toEqual([
      ['k|a@b.tw|2026-11-01', '已寄出'],
      ['new|a@b.tw|2026-11-20', '已寄出'],
      ['lost|a@b.tw|2026-10-01', '已寄出'],
    ]);
    expect(cells.get('操作紀錄')!.length).toBe(log + 1);
    await call('exports.undoRestore', { confirm: true });
    expect(cells.get('寄信紀錄')!).toHaveLength(4);
  });
});

test('Given a backup of another workbook, Then its settings come and the identity of this file stays', async () => {
  const source = workbook({ ...school, settings: { ...school.settings, senderName: '註冊組' } }, { id: 'other' });
  setUpWorkbook(source.shell);
  const backup = await backupOf(source.shell);
  const { shell, cells } = workbook(school, { id: 'mine' });
  setUpWorkbook(shell);
  await restoreInto(shell, backup);
  const settings = new Map(cells.get('設定')!.map((line) => [line[0], line[1]]));
  expect(settings.get('寄件者名稱')).toBe('註冊組');
  expect(settings.get('工作簿識別碼')).toBe('mine');
});

test('Given a backup in which the restorer has no access, Then their own row stays, and they can undo', async () => {
  const me = 'registrar@demo.example.edu.tw';
  const row = (access: string, employment = '在職'): Cell[] => [
    me,
    '林組長',
    '註冊組',
    '組長',
    '',
    access,
    employment,
    '',
  ];
  for (const backedUp of [null, row('處室'), row('管理', '離職'), row('管理')]) {
    const { shell, cells } = workbook();
    setUpWorkbook(shell);
    const header = cells.get('人員')![0]!;
    cells.set('人員', [header, ...(backedUp === null ? [] : [backedUp])]);
    const backup = await backupOf(shell);
    cells.set('人員', [header, row('管理')]);
    await restoreInto({ ...shell, identity: { ...shell.identity, isOwner: () => false } }, backup, ['人員']);
    expect(cells.get('人員')!.slice(1)).toEqual([row('管理')]);
    await call('exports.undoRestore', { confirm: true });
  }
});

test('Given a backup of an earlier or later year, Then the school’s own workbook stays its own, also after the undo', async () => {
  for (const schoolYear of ['114', '116']) {
    const source = workbook({ ...school, settings: { ...school.settings, schoolYear } });
    setUpWorkbook(source.shell);
    const backup = await backupOf(source.shell);
    const { shell } = workbook();
    setUpWorkbook(shell);
    const origin = () => originOf(shell, readWorkbook(shell).settings);
    expect(origin()).toBe('original');
    await restoreInto(shell, backup, ['設定']);
    expect(readWorkbook(shell).settings.schoolYear).toBe(Number(schoolYear));
    expect(origin()).toBe('original');
    await call('exports.undoRestore', { confirm: true });
    expect(readWorkbook(shell).settings.schoolYear).toBe(115);
    expect(origin()).toBe('original');
  }
});

test('Given a backup of another school or year, Then it is refused until a person says it is meant', async () => {
  const { shell, cells } = workbook();
  const before = contents(cells);
  talkTo(shell);
  const wish = (schoolName: string, schoolYear: number) => ({
    id: 'restore-1',
    tabs: ['學生名冊'],
    backup: { schoolName, schoolYear, takenAt: '' },
    isOtherMeant: false,
  });
  await expect(call('exports.beginRestore', wish('示範高中', 114))).rejects.toThrow('114學年度');
  await expect(call('exports.beginRestore', wish('別校', 115))).rejects.toThrow('別校');
  expect(differing(contents(cells), before)).toEqual([]);
});

test('Given a stop at any write, Then going on ends as one run would have, and an undo gives everything back', async () => {
  const changed = (cells: Map<string, Cell[][]>) => {
    cells.get('學生名冊')!.push(['009', '新生']);
    cells.get('幹部紀錄')!.splice(1, 1);
  };
  const made = workbook();
  setUpWorkbook(made.shell);
  const backup = await backupOf(made.shell);
  const tabs = ['設定', '學生名冊', '幹部紀錄', '寄信紀錄'];
  const run = async (stopAt: number) => {
    let left = Infinity;
    const copy = new Map([...made.cells].map(([name, lines]) => [name, lines.map((line) => [...line])]));
    const memory = memoryShell(copy, {
      properties: new Map(made.properties),
      wrote: () => {
        if (--left < 0) throw new Error('cut off');
      },
    });
    changed(memory.cells);
    const before = contents(memory.cells);
    left = stopAt;
    const isCut = await restoreInto(memory.shell, backup, tabs).then(
      () => false,
      () => true,
    );
    left = Infinity;
    return { memory, before, isCut };
  };
  const whole = await run(Infinity);
  const wanted = contents(whole.memory.cells);
  let cuts = 0;
  for (let stop = 0; stop < 40; stop++) {
    const one = await run(stop);
    if (!one.isCut) break;
    cuts++;
    const state = (await call('exports.open', {})).restore;
    if (state?.phase === 'writing') {
      await expect(
        call('exports.beginRestore', { id: 'another-one', tabs, backup: backup.info, isOtherMeant: true }),
      ).rejects.toThrow('上次的還原尚未完成');
      await sendTabs(state.id, backup, state.left);
      await call('exports.finishRestore', { id: state.id });
      expect(differing(contents(one.memory.cells), wanted)).toEqual([]);
    } else if (state?.phase === 'done') await call('exports.finishRestore', { id: state.id });
    else if (state === null || state.phase === 'copying') await restoreInto(one.memory.shell, backup, tabs);
    expect(differing(contents(one.memory.cells), wanted)).toEqual([]);
    const again = await run(stop);
    if ((await call('exports.open', {})).restore === null) continue;
    await call('exports.undoRestore', { confirm: true });
    // Logs keep what they gained.
    expect(differing(contents(again.memory.cells), again.before).filter((name) => name !== '寄信紀錄')).toEqual([]);
  }
  expect(cuts).toBeGreaterThan(8);
});

test('Given a cache that forgets parts, Then they are sent again, and the tab is whole', async () => {
  const memory = workbook();
  setUpWorkbook(memory.shell);
  for (let i = 0; i < 3000; i++) memory.cells.get('學生名冊')!.push([`L${i}`, `名字${i}`, '😀'.repeat(10)]);
  const backup = await backupOf(memory.shell);
  memory.cells.get('學生名冊')!.splice(1);
  let forgets = 2;
  const shell = {
    ...memory.shell,
    cache: {
      ...memory.shell.cache,
      getAll: (keys: readonly string[]) => {
        const found = { ...memory.shell.cache.getAll(keys) };
        if (forgets-- > 0) delete found[keys[keys.length - 1] ?? ''];
        return found;
      },
    },
  };
  await restoreInto(shell, backup, ['學生名冊']);
  expect(asText(await linesOf(memory.shell, '學生名冊'))).toEqual(
    asText(backup.tabs.find(({ tab }) => tab === '學生名冊')!.lines),
  );
});

test('Given a finished restore, When the next one is cut while it copies, Then the first can still be undone', async () => {
  const { shell, cells } = workbook();
  const backup = await backupOf(shell);
  const name = () => readWorkbook(shell).tables.roster.rows[0]?.name;
  (cells.get('學生名冊')?.[1] as Cell[])[1] = '後來的名字';
  await restoreInto(shell, backup, ['學生名冊']);
  expect(name()).toBe('王小明');
  const { copyTab } = shell.workbook;
  let copies = 0;
  shell.workbook.copyTab = (...names) => {
    if (++copies === 2) throw new Error('the run has ended');
    copyTab(...names);
  };
  await expect(restoreInto(shell, backup, ['課程'])).rejects.toThrow('the run has ended');
  shell.workbook.copyTab = copyTab;
  expect((await call('exports.open', {})).restore).toMatchObject({ phase: 'done', left: [] });
  await call('exports.undoRestore', { confirm: true });
  expect(name()).toBe('後來的名字');
  expect([...cells.keys()].filter(isSnapshot)).toEqual([]);
});

test('Given a second restore that writes, Then it alone can be undone, and no copy of the first is left', async () => {
  const { shell, cells } = workbook();
  const backup = await backupOf(shell);
  await restoreInto(shell, backup, ['學生名冊']);
  (cells.get('學生名冊')?.[1] as Cell[])[1] = '第二個名字';
  await restoreInto(shell, backup, ['學生名冊']);
  expect(new Set([...cells.keys()].filter(isSnapshot).map((tab) => tab.split(' ')[0])).size).toBe(1);
  await call('exports.undoRestore', { confirm: true });
  expect(readWorkbook(shell).tables.roster.rows[0]?.name).toBe('第二個名字');
});
