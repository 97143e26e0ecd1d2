/**
 * The settled points of the findings, sentence by sentence: what each says at its edge, with data that schools do write.
 * Rounds have tests of their own (../school/rounds.test.ts).
 */
import { runChecks } from '../../../src/rules/runChecks';
import { cellsOfSchool, schoolFromCells, studentNo, type RowInput, type SchoolInput } from '../schoolBuilder';
import { findingsOf } from './findingsOf';

interface Point {
  readonly says: string;
  readonly code: string;
  readonly given: SchoolInput;
  readonly now?: string;
  /** Findings of the code, each by its row, or by the end of its key where it is about no row. */
  readonly found: readonly (number | string)[];
}

const TWO_DIVISIONS: SchoolInput['classes'] = [{}, { className: '進修機械一甲', division: '進修部' }];
const ALL_GRADES: SchoolInput['classes'] = ['一', '二', '三'].map((numeral, i) => ({
  className: `機械${numeral}甲`,
  grade: i + 1,
}));
const submit = (more: RowInput<'schedule'> = {}): RowInput<'schedule'> => ({
  item: '多元表現提交',
  semester: 0,
  startsOn: '2026-10-01',
  endsOn: '2026-10-20',
  ...more,
});
const confirming = (more: RowInput<'schedule'> = {}): RowInput<'schedule'> =>
  submit({ item: '收訖明細確認', startsOn: '2026-10-21', endsOn: '2026-10-30', ...more });
const lot = (more: RowInput<'submissions'> = {}): RowInput<'submissions'> => ({
  lot: '多元表現',
  semester: 0,
  submittedOn: '2026-10-10',
  ...more,
});
const ROUNDS: SchoolInput['schedule'] = [
  submit({ batch: '第1梯次', grades: '3' }),
  submit({ batch: '第2梯次', grades: '3', startsOn: '2026-11-01', endsOn: '2026-11-20' }),
];
const training = (more: RowInput<'trainings'> = {}): RowInput<'trainings'> => ({ kind: '宣導說明', ...more });
const SEMESTERS: SchoolInput['semesters'] = [{}, { semester: 2, startsOn: '2027-02-22', closesOn: '2027-06-30' }];
const CHIEF = { email: 'reg@x.tw', name: '甲', unit: '教務處', duty: '註冊組長' };
const deputy = (more: RowInput<'deputies'> = {}): RowInput<'deputies'> => ({
  duty: '提交',
  principalEmail: CHIEF.email,
  deputyEmail: 'li@x.tw',
  rank: 1,
  startsOn: '2026-08-01',
  ...more,
});
const left = (more: RowInput<'receipts'> = {}): SchoolInput => ({ roster: [{ status: '畢業' }], receipts: [more] });
const upload = (more: RowInput<'uploads'>): SchoolInput => ({ roster: [{}], courses: [{}], uploads: [more] });

/** What every school year has on 作業期程. */
const LOTS = ['學籍資料及學業成績', '課程學習成果', '校內幹部經歷', '多元表現'];
const YEARLY = [
  '多元表現上傳',
  '課程學習成果勾選',
  '多元表現勾選',
  ...LOTS.map((name) => `${name}提交`),
  '收訖明細確認',
];

const POINTS: readonly Point[] = [
  // Rounds
  {
    says: 'a 梯次 that no round bears counts as blank: it serves the first round still unserved',
    code: 'R6.2-missing',
    given: { schedule: ROUNDS, submissions: [lot({ batch: '補正' }), lot({ batch: '第 二 梯次' })] },
    found: [],
  },
  {
    says: 'a second row for one round does not serve the other',
    code: 'R6.2-missing',
    given: { schedule: ROUNDS, submissions: [lot({ batch: '第一梯次' }), lot({ batch: '１' })] },
    found: ['第二梯次'],
  },
  {
    says: 'a row of 全部 serves one round',
    code: 'R6.2-missing',
    given: { schedule: ROUNDS, submissions: [lot({ grades: '全部' })] },
    found: ['第二梯次'],
  },
  {
    says: 'rows of the very same grades choose before rows that take them in',
    code: 'R6.2-missing',
    given: {
      classes: ALL_GRADES,
      schedule: [submit({ grades: '3' }), submit({ grades: '1,2' })],
      submissions: [lot({ grades: '全部' }), lot({ grades: '三年級' })],
    },
    found: [],
  },
  {
    says: 'two 提交 rows of one name are one round, due at the last end',
    code: 'R6.2-overdue',
    given: {
      schedule: [submit({ batch: '1' }), submit({ batch: '第一梯次', startsOn: '2026-10-25', endsOn: '2026-11-23' })],
      submissions: [lot({ submittedOn: '' })],
    },
    found: [],
  },
  {
    says: 'a division’s row replaces the 全校 row of the same name only',
    code: 'R6.2-missing',
    given: {
      classes: TWO_DIVISIONS,
      schedule: [
        submit({ batch: '第1梯次', division: '全校' }),
        submit({ batch: '第2梯次', division: '全校' }),
        submit({ batch: '第一梯次', division: '進修部', startsOn: '2026-12-01', endsOn: '2026-12-20' }),
      ],
    },
    found: ['第一梯次', '第二梯次', '第二梯次'],
  },
  {
    says: 'a round without usable dates is R4.4-dates alone',
    code: 'R6.2-missing',
    given: { schedule: [submit({ startsOn: '2026-10-20', endsOn: '2026-10-01' })] },
    found: [],
  },
  {
    says: 'a school of one division owes nothing for the other',
    code: 'R6.2-missing',
    given: { schedule: [submit({ division: '全校' })], submissions: [lot()] },
    found: [],
  },
  {
    says: 'last year’s round that has begun this year is owed',
    code: 'R6.2-missing',
    given: { schedule: [submit({ schoolYear: 114 })] },
    found: ['多元表現'],
  },
  // R6.3-office
  {
    says: 'without a window on the schedule the 30th day is not late yet',
    code: 'R6.3-office',
    given: { schedule: [submit()], submissions: [lot({ submittedOn: '2026-10-24' })] },
    found: [],
  },
  {
    says: 'and the 31st is',
    code: 'R6.3-office',
    given: { schedule: [submit()], submissions: [lot({ submittedOn: '2026-10-23' })] },
    found: [2],
  },
  {
    says: 'a round of grades with several windows waits for the last',
    code: 'R6.3-office',
    given: {
      classes: ALL_GRADES,
      schedule: [submit(), confirming({ grades: '3' }), confirming({ grades: '1,2', endsOn: '2026-11-23' })],
      submissions: [lot()],
    },
    found: [],
  },
  {
    says: 'a year’s window holds for a semester’s lot',
    code: 'R6.3-office',
    given: { schedule: [submit({ semester: 1 }), confirming()], submissions: [lot({ semester: 1 })] },
    found: [2],
  },
  {
    says: 'a semester’s window does not hold for a year’s lot: 30 days',
    code: 'R6.3-office',
    given: { schedule: [submit(), confirming({ semester: 1 })], submissions: [lot({ submittedOn: '2026-10-24' })] },
    found: [],
  },
  {
    says: 'not submitted, nothing is to be confirmed',
    code: 'R6.3-office',
    given: { schedule: [submit(), confirming()], submissions: [lot({ submittedOn: '' })] },
    found: [],
  },
  {
    says: 'a closed dispute without its date is no finding',
    code: 'R6.3-dispute-date',
    given: { receipts: [{ confirmation: '疑義', closedOn: '2026-11-01' }] },
    found: [],
  },
  // R4.2, R4.4
  {
    says: 'a row of another school year does not serve',
    code: 'R4.2-missing',
    given: { semesters: [{}], schedule: [{ schoolYear: 114 }, { item: '課程學習成果認證' }] },
    found: ['課程學習成果上傳', ...YEARLY],
  },
  {
    says: 'a semester-0 row serves both semesters',
    code: 'R4.2-missing',
    given: {
      semesters: SEMESTERS,
      schedule: [
        { semester: 0 },
        { item: '課程學習成果認證', semester: 0 },
        ...YEARLY.map((item) => ({ item, semester: 0 })),
      ],
    },
    now: '2027-03-01T09:00:00',
    found: [],
  },
  {
    says: 'a semester’s item of the first semester does not serve the second',
    code: 'R4.2-missing',
    given: {
      semesters: SEMESTERS,
      schedule: [{}, { item: '課程學習成果認證' }, ...YEARLY.map((item) => ({ item, semester: 1 }))],
    },
    now: '2027-03-01T09:00:00',
    found: ['課程學習成果上傳', '課程學習成果認證'],
  },
  {
    says: 'a blank 開學日 says nothing begun',
    code: 'R4.2-missing',
    given: { semesters: [{ startsOn: '' }], schedule: [] },
    found: [],
  },
  {
    says: 'of a weekend only the last day is looked at, and not where dates are reversed or of another year',
    code: 'R4.4-holiday',
    given: {
      schedule: [
        { startsOn: '2026-11-21', endsOn: '2026-11-23' },
        { endsOn: '2026-11-21', selfCheckStartsOn: '2026-11-20' },
        { startsOn: '2026-11-28', endsOn: '2026-11-21' },
        { schoolYear: 114, startsOn: '2025-11-01', endsOn: '2025-11-22' },
      ],
    },
    found: [3],
  },
  // R3, R5.7, R7
  {
    says: 'nothing held near 休業式 is R3.1 alone',
    code: 'R3.2-agenda',
    given: { semesters: [{}], meetings: [] },
    now: '2027-01-19T09:00:00',
    found: [],
  },
  {
    says: 'a planned meeting is not held',
    code: 'R3.1-meeting',
    given: {
      semesters: [{}],
      meetings: [{ schoolYear: 115, semester: 1, no: 1, heldOn: '2027-01-20', agenda: '期程及檢核' }],
    },
    now: '2027-01-19T09:00:00',
    found: ['1'],
  },
  {
    says: 'nor is one without a date',
    code: 'R3.1-meeting',
    given: { semesters: [{}], meetings: [{ schoolYear: 115, semester: 1, no: 1, heldOn: '', agenda: '期程及檢核' }] },
    now: '2027-01-19T09:00:00',
    found: ['1'],
  },
  {
    says: 'the tutor’s check is asked of the current year',
    code: 'R5.7-check',
    given: { schedule: [{ schoolYear: 114, startsOn: '2025-09-01', endsOn: '2026-02-03' }] },
    found: [],
  },
  {
    says: 'a change counts from its 生效日',
    code: 'R7.1-pending',
    given: {
      roster: [{}, {}],
      enrolmentChanges: [
        { studentNo: studentNo(1), kind: '轉學', direction: '轉入', effectiveOn: '2026-11-24', handling: '待處理' },
        { studentNo: studentNo(2), kind: '復學', effectiveOn: '2026-11-23', handling: '' },
      ],
    },
    found: [3],
  },
  {
    says: 'of every 學籍狀態, 轉出 and 休學 too',
    code: 'R7.1-pending',
    given: {
      roster: [{ status: '轉出' }, { status: '休學' }],
      enrolmentChanges: [1, 2].map((n) => ({
        studentNo: studentNo(n),
        kind: '轉學',
        direction: '轉出',
        effectiveOn: '2026-09-01',
        handling: '待處理',
      })),
    },
    found: [2, 3],
  },
  // R8
  {
    says: 'a planned session reaches nobody',
    code: 'R8-division',
    given: {
      classes: TWO_DIVISIONS,
      trainings: [training({ division: '日校' }), training({ division: '進修部', heldOn: '2026-12-01' })],
    },
    found: ['115'],
  },
  {
    says: 'a blank 部別 is 全校',
    code: 'R8-division',
    given: { classes: TWO_DIVISIONS, trainings: [training({ division: '' })] },
    found: [],
  },
  {
    says: 'a kind without any session is R8.x-missing alone',
    code: 'R8-division',
    given: { classes: TWO_DIVISIONS, trainings: [] },
    now: '2027-07-15T09:00:00',
    found: [],
  },
  {
    says: 'not for 成果發表’s division',
    code: 'R8-division',
    given: { classes: TWO_DIVISIONS, trainings: [{ kind: '成果發表', division: '日校' }] },
    found: [],
  },
  {
    says: 'a section counts for its office, 註冊組 for 教務處 and 進修部教務組 for 進修部',
    code: 'R8-organiser',
    given: {
      classes: TWO_DIVISIONS,
      trainings: ['註冊組', '輔導室', '進修部教務組'].map((organiser) => ({ kind: '系統操作訓練', organiser })),
    },
    found: [],
  },
  {
    says: 'organisers of a division that the school does not have are ignored',
    code: 'R8-organiser',
    given: { trainings: [{ kind: '專業研習', organiser: '註冊組' }] },
    found: [],
  },
  {
    says: 'where it has that division they are asked for',
    code: 'R8-organiser',
    given: { classes: TWO_DIVISIONS, trainings: [{ kind: '專業研習', organiser: '註冊組' }] },
    found: ['115'],
  },
  {
    says: 'where 權責分工 names an organiser of that training it alone is asked for',
    code: 'R8-organiser',
    given: {
      duties: [{ duty: '專業研習', division: '全校', office: '研發處' }],
      trainings: [{ kind: '專業研習', organiser: '研發處' }],
    },
    found: [],
  },
  {
    says: 'where it has no row of that training the seed’s stand in',
    code: 'R8-organiser',
    given: {
      duties: [{ duty: '宣導說明', division: '全校', office: '研發處' }],
      trainings: [{ kind: '專業研習', organiser: '研發處' }],
    },
    found: ['115'],
  },
  // Uploads
  ...['志工服務', '自主學習', '其他活動', '先修課程'].map((type): Point => ({
    says: `the older name ${type} is known`,
    code: 'C12-type',
    given: upload({ kind: '多元表現', courseOrType: type }),
    found: [],
  })),
  {
    says: 'a blank type is C12-type',
    code: 'C12-type',
    given: upload({ kind: '多元表現', courseOrType: ' ' }),
    found: [2],
  },
  {
    says: 'C3-order looks at 通過 alone',
    code: 'C3-order',
    given: upload({ certification: '待認證', certifiedAt: '2026-09-30T10:00:00' }),
    found: [],
  },
  {
    says: 'and at 課程學習成果 alone',
    code: 'C3-order',
    given: upload({ kind: '多元表現', certifiedAt: '2026-09-30T10:00:00', courseOrType: '其他' }),
    found: [],
  },
  {
    says: 'C3-course skips last year’s uploads without a class',
    code: 'C3-course',
    given: {
      roster: [{}],
      courses: [{}, { schoolYear: 114 }],
      uploads: [{ schoolYear: 114, className: '', courseOrType: '沒有的課' }],
    },
    found: [],
  },
  {
    says: 'with a class they are judged',
    code: 'C3-course',
    given: {
      roster: [{}],
      courses: [{}, { schoolYear: 114 }],
      uploads: [{ schoolYear: 114, courseOrType: '沒有的課' }],
    },
    found: [2],
  },
  // Deputies
  {
    says: 'an unreadable 範圍 is DATA-option on its row',
    code: 'DATA-option',
    given: { staff: [CHIEF], deputies: [deputy(), deputy({ scope: '看情形' })] },
    found: [3],
  },
  {
    says: 'and does not satisfy R9.5',
    code: 'R9.5-no-deputy',
    given: { staff: [CHIEF], deputies: [deputy({ scope: '看情形' })] },
    found: [2],
  },
  {
    says: 'a deputy who is his own is none',
    code: 'R9.5-no-deputy',
    given: { staff: [CHIEF], deputies: [deputy({ deputyEmail: CHIEF.email })] },
    found: [2],
  },
  {
    says: 'R9.5 is asked of every office that 權責分工 makes a submitter',
    code: 'R9.5-no-deputy',
    given: {
      duties: [{ duty: '多元表現提交', division: '全校', office: '活動組' }],
      staff: [{ email: 'act@x.tw', name: '乙', unit: '學務處', duty: '活動組長' }],
    },
    found: ['活動組'],
  },
  // Post
  {
    says: 'returned on the day of sending is not sent anew',
    code: 'R9.8-post',
    given: left({ noticeSentOn: '2026-11-01', returnedOn: '2026-11-01' }),
    found: [studentNo(1)],
  },
  {
    says: 'a receipt of any school year',
    code: 'R9.8-post',
    given: left({ schoolYear: 112 }),
    found: [studentNo(1)],
  },
  { says: 'a confirmed one needs no letter', code: 'R9.8-post', given: left({ confirmation: '相符' }), found: [] },
  // C5
  {
    says: 'a row with an end and no start is judged',
    code: 'C5-window',
    given: { semesters: [{}], schedule: [{ startsOn: '', endsOn: '2027-01-25' }] },
    found: [2],
  },
  {
    says: 'a row that decides for nobody early is none: grade 3 of semester 2 alone',
    code: 'C5-window',
    given: {
      classes: ALL_GRADES,
      semesters: SEMESTERS,
      schedule: [{ semester: 2, startsOn: '2027-02-22', endsOn: '2027-05-01', grades: '高三' }],
    },
    found: [],
  },
  {
    says: 'a row of the whole year is judged at the later 休業式 too',
    code: 'C5-window',
    given: { semesters: SEMESTERS, schedule: [{ semester: 0, endsOn: '2027-07-01' }] },
    found: [2],
  },
];

test.each(POINTS)('$code: $says', ({ code, given, now, found }) => {
  const findings = findingsOf([code], given, now);
  const isByRow = typeof found[0] === 'number';
  const told = findings.map(({ row, key }) => (isByRow ? row : key.split('|').pop()));
  expect(told.map(String).sort()).toEqual(found.map(String).sort());
});

const WITHOUT: readonly (readonly [string, readonly string[]])[] = [
  ['學期', ['R4.2-missing', 'R3.1-meeting', 'R3.2-agenda', 'C5-window']],
  ['作業期程', ['R6.3-office', 'R4.2-missing']],
  ['班級檢核', ['R5.7-check']],
  ['提交檢核表', ['R6.2-missing', 'R6.2-overdue']],
  ['訓練場次', ['R8.1-missing', 'R8-division', 'R8-organiser', 'R8-audience']],
];

describe('a tab that is not there costs one finding and the checks that rest on it', () => {
  test.each(WITHOUT)('%s', (name, silent) => {
    const cells = new Map(
      cellsOfSchool({
        semesters: [{}],
        classes: TWO_DIVISIONS,
        schedule: [submit(), confirming()],
        submissions: [lot()],
        trainings: [training()],
      }),
    );
    cells.delete(name);
    const codes = runChecks(schoolFromCells(cells, '2027-07-15T09:00:00')).map(({ code }) => code);
    // 班級檢核 was added later: a workbook without it is whole.
    expect(codes.filter((code) => code === 'SET-tab')).toHaveLength(name === '班級檢核' ? 0 : 1);
    expect(codes.filter((code) => silent.includes(code))).toEqual([]);
  });
});
