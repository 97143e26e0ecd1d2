/** Input as it really comes: dates missing or reversed, names spelt three ways, rows twice. Every row costs itself alone. */
import type { Cell } from '../../../src/school/cell';
import { TABS, type Column, type Tab, type TabKey } from '../../../src/school/tabs';
import { checkContext } from '../../../src/rules/checkContext';
import { findingsIn } from '../../../src/rules/runChecks';
import { complianceOf } from '../../../src/compliance/complianceOf';
import { demoSchool } from '../../../src/demo/demoSchool';
import { demoCells } from '../demo/demoCells';
import { cellsOfSchool, NOW, schoolFromCells, schoolOf, studentNo, type SchoolInput } from '../schoolBuilder';
import { findingsOf } from './findingsOf';

const demo = demoCells(demoSchool({ now: NOW, students: 40 }));

/** The demo school with every date cell of its tabs changed. */
function withDates(change: (cell: Cell, column: Column) => Cell): Map<string, Cell[][]> {
  return new Map(
    [...demo].map(([name, [header = [], ...rows]]): [string, Cell[][]] => {
      const tab = (Object.values(TABS) as Tab[]).find((one) => one.name === name);
      const kinds = header.map((text) => Object.values(tab?.columns ?? {}).find((column) => column.header === text));
      const changed = rows.map((row) =>
        row.map((cell, i) => {
          const column = kinds[i];
          return column !== undefined && (column.kind === 'day' || column.kind === 'time')
            ? change(cell, column)
            : cell;
        }),
      );
      return [name, [header, ...changed]];
    }),
  );
}

function told(cells: Map<string, Cell[][]>) {
  const context = checkContext(schoolFromCells(cells, NOW));
  const findings = findingsIn(context);
  return { findings, lines: complianceOf(context, findings) };
}

const ADVERSE: readonly (readonly [string, (cell: Cell) => Cell])[] = [
  ['missing', () => ''],
  ['one and the same day, far ahead', () => '2060-01-01'],
  ['not to be read', () => '某日'],
];

test.each(ADVERSE)('Given every date %s, Then every requirement has a line and no sentence breaks off', (_, change) => {
  const { findings, lines } = told(withDates(change));
  const sentences = [...findings.map(({ explanation }) => explanation), ...lines.map(({ facts }) => facts)];
  expect(sentences.filter((text) => /至 [。；）]|至 $|[（「]\s*[）」]/.test(text))).toEqual([]);
  expect(lines.length).toBeGreaterThan(50);
});

test('Given every schedule row with its dates missing or reversed, Then each is R4.4-dates and none is green', () => {
  const rows: SchoolInput['schedule'] = [
    { startsOn: '', endsOn: '', selfCheckStartsOn: '', selfCheckEndsOn: '' },
    { startsOn: '2027-02-03', endsOn: '2026-08-31', selfCheckStartsOn: '2027-02-04', selfCheckEndsOn: '2027-02-04' },
    { item: '課程學習成果提交', semester: 0, startsOn: '2027-02-03', endsOn: '2026-08-31' },
  ];
  expect(findingsOf('R4.4-dates', { schedule: rows }).map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(findingsOf(['R6.2-missing', 'R5.5-late'], { schedule: rows, uploads: [{}] })).toEqual([]);
  const context = checkContext(schoolOf({ schedule: rows }));
  const states = complianceOf(context, findingsIn(context));
  const stateOf = (id: string) => states.find(({ requirement }) => requirement.id === id)?.state;
  expect([stateOf('R4.4'), stateOf('R5.5')]).toEqual(['未符合', '進行中']);
});

test('Given a window with one date only, Then the sentence says that one', () => {
  const late = (schedule: object) =>
    findingsOf('R5.5-late', { schedule: [schedule], uploads: [{ uploadedAt: '2026-08-01T10:00:00' }] })[0]?.explanation;
  expect(late({ endsOn: '', selfCheckEndsOn: '' })).toContain('（115/08/31 起）');
  const [over] = findingsOf('R5.5-late', {
    schedule: [{ startsOn: '', endsOn: '2026-09-01' }],
    uploads: [{ uploadedAt: '2026-10-01T10:00:00' }],
  });
  expect(over?.explanation).toContain('（至 115/09/01 止）');
});

describe('the 梯次 of a round', () => {
  const rounds = [1, 2].map((n) => ({
    item: '課程學習成果提交',
    semester: 0,
    grades: '3',
    batch: `第${n}梯次`,
    startsOn: `2026-0${n + 3}-01`,
    endsOn: `2026-0${n + 3}-20`,
    schoolYear: 114,
  }));
  const row = { schoolYear: 114, semester: 0, office: '註冊組', submittedOn: '2026-04-10' };
  test.each(['第一梯次', '第1梯', '１'])('Given 「%s」 for 第1梯次, Then only 第2梯次 is missed', (batch) => {
    const [finding, ...more] = findingsOf('R6.2-missing', { schedule: rounds, submissions: [{ ...row, batch }] });
    expect(more).toEqual([]);
    expect(finding?.explanation).toContain('第二梯次');
  });
  test('Given two rows for one round, Then the other is still missed and the second is judged by its own round', () => {
    const input = {
      schedule: rounds,
      submissions: [
        { ...row, batch: '第一梯次' },
        { ...row, batch: '第1梯次', submittedOn: '2026-04-25' },
      ],
    };
    expect(findingsOf('R6.2-missing', input).map(({ explanation }) => explanation)).toEqual([
      expect.stringContaining('第二梯次'),
    ]);
    expect(findingsOf('R6.2-late', input).map((finding) => finding.row)).toEqual([3]);
  });
  test('Given a window of confirmation for each 梯次, Then a receipt waits for its own', () => {
    const window = (batch: string, endsOn: string) => ({ item: '收訖明細確認', semester: 0, batch, endsOn });
    const schedule = [window('第1梯次', '2026-10-10'), window('第2梯次', '2027-01-10')];
    const receipts = ['第一梯次', '第二梯次', ''].map((batch, i) => ({ batch, studentNo: studentNo(i + 1) }));
    const found = findingsOf('R6.3-unconfirmed', { schedule, receipts, roster: [{}, {}, {}] });
    expect(found.map(({ studentNo: no }) => no)).toEqual([studentNo(1)]);
  });
});

test('Given last year’s windows by grade alone, Then a receipt of last year waits for the last of them', () => {
  const window = (grades: string, endsOn: string) => ({
    item: '收訖明細確認',
    schoolYear: 114,
    semester: 0,
    grades,
    startsOn: '2026-05-01',
    endsOn,
  });
  const schedule = [window('3', '2026-05-10'), window('1,2', '2026-10-31')];
  const input = { schedule, roster: [{}], receipts: [{ schoolYear: 114 }] };
  expect(findingsOf('R6.3-unconfirmed', input, '2026-10-31T09:00:00')).toEqual([]);
  expect(findingsOf('R6.3-unconfirmed', input, '2026-11-01T09:00:00')).toHaveLength(1);
});

test('Given one person in three posts of 權責分工 and without a deputy, Then each submitting office is told once', () => {
  const lots = ['學籍資料及學業成績', '課程學習成果', '校內幹部經歷', '多元表現'];
  const input: SchoolInput = {
    duties: lots.map((lot, i) => ({ duty: `${lot}提交`, division: '全校', office: `教務處${'甲乙丙丙'[i]}組` })),
    staff: [{ email: 'one@x.tw', name: '一人', unit: '教務處', duty: '甲組長、乙組長、丙組長' }],
  };
  expect(findingsOf('R9.5-no-deputy', input).map(({ key }) => key)).toEqual(
    ['甲組', '乙組', '丙組'].map((office) => `R9.5-no-deputy|${office}`),
  );
});

test('Given a deputy of a deputy who left, Then the duty has none: nobody is a deputy by way of another', () => {
  const staff = [
    { email: 'a@x.tw', name: '甲', unit: '教務處', duty: '註冊組長' },
    { email: 'b@x.tw', name: '乙', employment: '離職' },
    { email: 'c@x.tw', name: '丙' },
  ];
  const deputies = [
    { duty: '提交', principalEmail: 'a@x.tw', rank: 1, deputyEmail: 'b@x.tw', startsOn: '2026-08-01' },
    { duty: '提交', principalEmail: 'b@x.tw', rank: 1, deputyEmail: 'c@x.tw', startsOn: '2026-08-01' },
  ];
  const keys = findingsOf('R9.5-no-deputy', { staff, deputies }).map(({ key }) => key);
  expect(keys).toContain('R9.5-no-deputy|a@x.tw|提交');
});

test('Given school year 150, Then its first semester is judged as any other, and days after 150 are told', () => {
  const input: SchoolInput = {
    settings: { schoolYear: '150' },
    semesters: [{ schoolYear: 150, startsOn: '150/8/30', closesOn: '151/1/20' }],
    schedule: [{ schoolYear: 150, startsOn: '150/8/30', endsOn: '150/12/30' }],
    roster: [{}],
    uploads: [
      { schoolYear: 150, uploadedAt: '150/12/31 10:00', certification: '待認證', certifiedBy: '', certifiedAt: '' },
    ],
  };
  const found = findingsOf(['R5.5-late', 'DATA-date'], input, '2061-12-31T12:00:00');
  expect(found.map(({ code }) => code).sort()).toEqual(['DATA-date', 'R5.5-late']);
});

test('Given a row of the whole year (0) for a semester’s item, Then it serves both semesters', () => {
  const schedule = [{ semester: 0, endsOn: '2027-06-30' }];
  const both = [1, 2].map((semester) => ({ semester, uploadedAt: '2027-07-01T08:00:00' }));
  expect(findingsOf('R5.5-late', { schedule, roster: [{}], uploads: both }, '2027-07-02T08:00:00')).toHaveLength(2);
  const semesters = [{}, { semester: 2, startsOn: '2027-02-22', closesOn: '2027-06-30' }];
  const missed = findingsOf('R4.2-missing', { semesters, schedule }, '2027-03-01T08:00:00').map(({ key }) => key);
  expect(missed.filter((key) => key.endsWith('|課程學習成果上傳'))).toEqual([]);
  expect(missed.filter((key) => key.endsWith('|課程學習成果認證'))).toHaveLength(2);
});

test('Given an upload of a class that is not on 班級, Then 檢核 says so once', () => {
  const [, upload] = [0, 1].map((n) => ({ studentNo: studentNo(n), className: '機械九癸' }));
  const marks = findingsOf(['DATA-class', 'C3-course'], {
    roster: [{}],
    courses: [{}],
    uploads: [upload ?? {}],
  }).flatMap((finding) => finding.marks.map(({ text }) => text));
  expect(marks).toEqual(['班級不在「班級」分頁']);
});

test('Given a tab of every kind emptied to its header, Then each requirement still has its line', () => {
  for (const key of Object.keys(TABS) as TabKey[]) {
    const cells = new Map(cellsOfSchool({ roster: [{}], uploads: [{}] }));
    cells.set(TABS[key].name, (cells.get(TABS[key].name) ?? []).slice(0, 1));
    expect(told(cells).lines.length).toBeGreaterThan(50);
  }
});
