/** Taking a school's own rules over: what is written, what stays, and the one undo. */
import { takeOver, undoTakeOver, type Wish } from '../../../src/ownRules/takeOver';
import { dutiesOf, expanded, latestOf, settingValues, versionsOf } from '../../../src/regulation/reading/proposal';
import { readingOf } from '../../../src/regulation/reading/readRules';
import { SETTINGS, type SettingId } from '../../../src/school/settings';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { memoryShell, type MemoryOptions } from '../reminders/memoryShell';
import { cellsOfSchool, NOW, type SchoolInput } from '../schoolBuilder';

const TEXTS = path.resolve(__dirname, '../regulation/reading/texts');
const textOf = (name: string) => readFileSync(path.join(TEXTS, `${name}.txt`), 'utf8');

function open(input: SchoolInput = {}, options: MemoryOptions = {}) {
  const memory = memoryShell(cellsOfSchool({ workGroup: [], duties: [], ...input }), { now: NOW, ...options });
  const rows = (tab: string) => {
    const [header = [], ...lines] = memory.cells.get(tab) ?? [];
    return lines
      .filter((line) => line.some((cell) => cell !== '' && cell !== undefined))
      .map((line) => Object.fromEntries(header.map((name, i) => [String(name), line[i] ?? ''])));
  };
  const setting = (id: SettingId) => rows('設定').find((row) => row['項目'] === SETTINGS[id].key)?.['值'];
  return { ...memory, rows, setting };
}

function wishOf(text: string, valueNow: (id: SettingId) => unknown): Wish {
  const found = readingOf(text);
  return {
    settings: (Object.entries(settingValues(found)) as [SettingId, string][]).map(([id, value]) => ({
      id,
      was: String(valueNow(id) ?? ''),
      value,
    })),
    seats: expanded(found.seats),
    duties: dutiesOf(found),
    versions: versionsOf(found),
    text: { versionOn: latestOf(found), clauses: found.clauses.map(({ no, text: own }) => ({ no, text: own })) },
  };
}

test('Given an empty workbook and a text of two divisions, When it is taken over, Then settings, 25 seats, duties, versions in printed order and the text stand in their tabs', () => {
  const school = open();
  const taken = takeOver(school.shell, wishOf(textOf('twoDivisions'), school.setting));
  expect(school.setting('courseUploadsPerSemester')).toBe('6');
  expect(school.setting('committeeSize')).toBe('25');
  const seats = school.rows('工作小組');
  expect(seats.map((row) => row['席次'])).toEqual(seats.map((_, i) => i + 1));
  expect(seats).toHaveLength(25);
  expect(seats.filter((row) => row['角色'] === '召集人').map((row) => row['職稱'])).toEqual(['校長']);
  expect(seats.filter((row) => row['代表類別'] === '代表')).toHaveLength(5);
  expect(
    school.rows('權責分工').find((row) => row['業務'] === '多元表現提交' && row['部別'] === '進修部'),
  ).toMatchObject({
    單位: '進修部學務組',
    職稱: '進修部學務組長',
  });
  expect(school.rows('規定本文').length).toBe(taken.clauses);
  expect(school.rows('規定沿革').map((row) => row['序'])).toEqual(school.rows('規定沿革').map((_, i) => i + 1));
});

test('When the same is taken over twice, Then the second time changes no tab but the record', () => {
  const school = open();
  const wish = () => wishOf(textOf('oneDivision'), school.setting);
  takeOver(school.shell, wish());
  const before = JSON.stringify([...school.cells].filter(([name]) => name !== '操作紀錄' && !name.startsWith('讀取')));
  takeOver(school.shell, wish());
  expect(JSON.stringify([...school.cells].filter(([name]) => name !== '操作紀錄' && !name.startsWith('讀取')))).toBe(
    before,
  );
});

test('Given people in seats, When an amendment takes a seat away, Then the others keep theirs, and who lost one is named', () => {
  const school = open({
    workGroup: [
      { title: '校長', name: '林校長', email: 'p@x.tw' },
      { title: '導師代表', name: '' },
      { title: '導師代表', name: '吳導師' },
      { title: '實習主任', name: '何主任' },
    ],
  });
  const { vacated } = takeOver(school.shell, {
    settings: [],
    seats: [
      { title: '校長', role: '召集人', kind: '當然', division: '' },
      { title: '導師代表', role: '委員', kind: '代表', division: '' },
    ],
    duties: null,
    versions: null,
    text: null,
  });
  expect(school.rows('工作小組').map((row) => [row['職稱'], row['姓名']])).toEqual([
    ['校長', '林校長'],
    ['導師代表', '吳導師'],
  ]);
  expect(vacated).toEqual(['實習主任（何主任）']);
});

test('Given a text in force, When a later version is taken over, Then the earlier one stays beside it', () => {
  const school = open({ ruleTexts: [{ versionOn: '2023-08-29', clause: '一', text: '舊文' }] });
  takeOver(school.shell, {
    settings: [],
    seats: null,
    duties: null,
    versions: null,
    text: { versionOn: '2026-08-28', clauses: [{ no: '一', text: '新文' }] },
  });
  expect(school.rows('規定本文').map((row) => row['本文'])).toEqual(['舊文', '新文']);
});

test('Given versions on record that the text does not print, Then they stay, and the day of approval of those it prints too', () => {
  const school = open({
    ruleVersions: [
      { no: 1, passedOn: '2018-08-29', meeting: '校務會議', act: '通過' },
      { no: 2, passedOn: '2024-08-29', meeting: '校務會議', act: '修正', approvedOn: '2024-09-02' },
    ],
  });
  takeOver(school.shell, {
    settings: [],
    seats: null,
    duties: null,
    versions: [{ date: '2024-08-29', meeting: '校務會議', act: '修正' }],
    text: null,
  });
  const rows = school.rows('規定沿革');
  expect(rows).toHaveLength(2);
  expect(rows[1]?.['校長核定日']).toBeInstanceOf(Date);
});

test('When it is undone, Then every tab is as before; what somebody changed since stays and is named', () => {
  const school = open({ workGroup: [{ title: '校長', name: '林校長' }] });
  const before = new Map(
    ['設定', '工作小組', '權責分工', '規定沿革', '規定本文'].map((tab) => [tab, school.rows(tab)]),
  );
  takeOver(school.shell, wishOf(textOf('oneDivision'), school.setting));
  school.cells.get('權責分工')!.push(['平臺管理', '全校', '圖書館', '', '']);
  const { restored, kept } = undoTakeOver(school.shell);
  expect(kept).toEqual(['權責分工']);
  expect(new Set(restored)).toEqual(new Set(['設定', '工作小組', '規定沿革', '規定本文']));
  for (const tab of restored) expect(school.rows(tab)).toEqual(before.get(tab));
  expect(() => undoTakeOver(school.shell)).toThrow('沒有可以復原');
  expect([...school.cells.keys()].filter((name) => name.startsWith('讀取規定前'))).toEqual([]);
});

test('Given a run that was cut off half-way and then done again, When it is undone, Then all is as before the first', () => {
  let isCut = true;
  const school = open(
    {},
    {
      wrote: (tab) => {
        if (isCut && tab === '權責分工') throw new Error('Service Spreadsheets failed');
      },
    },
  );
  const before = school.rows('工作小組');
  const wish = wishOf(textOf('oneDivision'), school.setting);
  expect(() => takeOver(school.shell, wish)).toThrow('Service');
  isCut = false;
  takeOver(school.shell, wishOf(textOf('oneDivision'), school.setting));
  undoTakeOver(school.shell);
  expect(school.rows('工作小組')).toEqual(before);
});

test('Given somebody changed a setting meanwhile, Then theirs stays and is told; the rest is written', () => {
  const school = open();
  const wish = wishOf(textOf('oneDivision'), school.setting);
  const row = school.cells.get('設定')!.find((line) => line[0] === SETTINGS.courseUploadsPerSemester.key)!;
  row[1] = '7';
  const { settings } = takeOver(school.shell, wish);
  expect(settings.conflicts).toEqual([expect.objectContaining({ id: 'courseUploadsPerSemester', found: '7' })]);
  expect(school.setting('courseUploadsPerSemester')).toBe('7');
  expect(school.setting('multiUploadsPerYear')).toBe('無');
});
