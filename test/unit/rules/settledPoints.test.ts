/** The settled points about meetings, trainings, uploads, deputies and post, and about tabs that are not there, sentence by sentence. */
import { runChecks } from '../../../src/rules/runChecks';
import { cellsOfSchool, schoolFromCells, studentNo } from '../schoolBuilder';
import {
  TWO_DIVISIONS,
  submit,
  confirming,
  lot,
  training,
  CHIEF,
  deputy,
  left,
  upload,
  testPoints,
  type Point,
} from './settledPoint';

const POINTS: readonly Point[] = [
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
];

testPoints(POINTS);

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
