/** 規定檢核 of the national rules. */
import type { RowInput } from '../schoolBuilder';
import { studentNo } from '../schoolBuilder';
import { testCases, type Case } from './judged';

const registrar = { unit: '教務處', duty: '註冊組長', name: '余組長', email: 'r@x.tw' };
const window = [{}];
const pupil = [{}];
const uploads = (count: number, more: RowInput<'uploads'> = {}) => Array.from({ length: count }, () => more);
const lot = (more: RowInput<'submissions'> = {}): RowInput<'submissions'> => ({
  semester: 0,
  office: '註冊組',
  dueOn: '2026-11-30',
  ...more,
});

const CASES: readonly Case[] = [
  [
    'C1',
    'the school’s own words press',
    { templates: [{ kind: '上傳期限', body: '未上傳者將列入成績。' }] },
    '未符合',
    /上傳期限/,
  ],
  [
    'C1',
    'words that deny it',
    { templates: [{ kind: '上傳期限', body: '上傳由學生自行決定，與成績、獎懲無關。' }] },
    '符合',
  ],
  ['C2', 'a duty of the school not met', { staff: [] }, '未符合', /^尚待處理：五。$/],
  [
    'C2',
    'nothing broken, and time left',
    { staff: [registrar], semesters: [{}], roster: pupil, ruleVersions: [{ no: 1, passedOn: '2023-08-29' }] },
    '進行中',
    /進行中：三、/,
  ],
  ['C3', 'no uploads', {}, '不適用'],
  ['C3', 'a returned item', { roster: pupil, uploads: uploads(1, { certification: '退回' }) }, '符合', /退回 1 件/],
  [
    'C3',
    'a returned item selected',
    { roster: pupil, uploads: uploads(1, { certification: '退回', isSelected: true }) },
    '未符合',
  ],
  ['C4', 'exactly 4 MB', { uploads: uploads(1, { fileSizeMb: 4 }) }, '符合'],
  ['C4', 'a little more', { uploads: uploads(1, { fileSizeMb: 4.01 }) }, '有風險', /不符 1 件/],
  ['C5', 'no upload window', {}, '不適用'],
  ['C5', 'no 休業式 to count from', { schedule: window }, '進行中', /無法判斷/],
  ['C5', '14 days after 休業式', { semesters: [{}], schedule: window }, '符合'],
  ['C5', '13 days', { semesters: [{}], schedule: [{ endsOn: '2027-02-02' }] }, '有風險', /1 項/],
  ['C6', 'three days', { schedule: [{ item: '收訖明細確認', startsOn: '2026-12-01', endsOn: '2026-12-03' }] }, '符合'],
  [
    'C6',
    'two days',
    { schedule: [{ item: '收訖明細確認', startsOn: '2026-12-01', endsOn: '2026-12-02' }] },
    '有風險',
    /1 項/,
  ],
  ['C7', 'results by year', { submissions: [lot()] }, '符合'],
  ['C7', 'results by semester', { submissions: [lot({ semester: 1 })] }, '有風險', /1 列/],
  ['C8', 'no batches', { submissions: [lot()] }, '不適用'],
  ['C8', 'one batch', { submissions: [lot({ batch: '第一梯次' })] }, '進行中', /1 個梯次/],
  [
    'C8',
    'one batch spelt three ways',
    { submissions: ['第一梯次', '第1梯次', '１'].map((batch) => lot({ batch })) },
    '進行中',
    /1 個梯次/,
  ],
  ['C8', 'two batches', { submissions: [lot({ batch: '第一梯次' }), lot({ batch: '第二梯次' })] }, '符合', /2 個梯次/],
  ['C9', 'inside the semester', { semesters: [{}] }, '符合'],
  ['C9', 'closing in February', { semesters: [{ closesOn: '2027-02-01' }] }, '有風險', /1 列/],
  [
    'C9',
    'a leap day in semester 2',
    {
      settings: { schoolYear: '116', semester: '2' },
      semesters: [{ schoolYear: 116, semester: 2, startsOn: '2028-02-29', closesOn: '2028-06-30' }],
    },
    '符合',
  ],
  ['C9', 'the current semester is not there', { semesters: [{ semester: 2 }] }, '有風險', /沒有115學年度第1學期/],
  ['C10', 'set', {}, '符合'],
  ['C10', 'a semester behind the calendar', {}, '符合', undefined, '2027-05-01T00:00:00'],
  ['C10', 'a year behind the calendar', {}, '有風險', undefined, '2027-09-20T00:00:00'],
  ['C10', 'not set', { settings: { schoolYear: null } }, '有風險'],
  ['C11', 'the calendar agrees or not', {}, '符合', /推算為 115學年度第2學期/, '2027-02-01T00:00:00'],
  [
    'C12',
    'one of the ten, and an older name',
    {
      uploads: [
        { kind: '多元表現', courseOrType: '競賽參與' },
        { kind: '多元表現', courseOrType: '志工服務' },
      ],
    },
    '符合',
    /2 件，0 件/,
  ],
  ['C12', 'another', { uploads: [{ kind: '多元表現', courseOrType: '社團評鑑' }] }, '有風險', /1 件，1 件/],
  ['C13', 'nobody', {}, '不適用'],
  [
    'C13',
    'a visiting student',
    { roster: pupil, enrolmentChanges: [{ studentNo: studentNo(1), kind: '借讀' }] },
    '進行中',
    /1 筆：借讀/,
  ],
  [
    'C14',
    'imported',
    { roster: pupil, enrolmentChanges: [{ studentNo: studentNo(1), kind: '轉學', handling: '已匯入' }] },
    '符合',
  ],
  [
    'C14',
    'pending',
    { roster: pupil, enrolmentChanges: [{ studentNo: studentNo(1), kind: '轉學', handling: '待處理' }] },
    '有風險',
  ],
  ['C15', '6 and 10', {}, '符合'],
  ['C15', 'wider', { settings: { courseSelectionsPerYear: '7' } }, '有風險', /7 件/],
];

testCases(CASES);
