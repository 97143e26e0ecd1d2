/** 規定檢核 of 五 and 六(一). */
import type { RowInput } from '../schoolBuilder';
import { studentNo } from '../schoolBuilder';
import { testCases, type Case } from './judged';

const registrar = { unit: '教務處', duty: '註冊組長', name: '余組長', email: 'r@x.tw' };
const night = { unit: '進修部', duty: '進修部教務組長', name: '邱組長', email: 'n@x.tw' };
const both = [{}, { className: '進電一甲', division: '進修部' }];
const window = [{}];
const certifying = [{ item: '課程學習成果認證', endsOn: '2026-11-30' }];
const pupil = [{}];
const uploads = (count: number, more: RowInput<'uploads'> = {}) => Array.from({ length: count }, () => more);
const lot = (more: RowInput<'submissions'> = {}): RowInput<'submissions'> => ({
  semester: 0,
  office: '註冊組',
  dueOn: '2026-11-30',
  ...more,
});
const done = { submittedOn: '2026-11-20', submittedBy: '余組長', selfCheck: '相符' };
const AFTER = '2027-02-04T00:00:00';

const CASES: readonly Case[] = [
  ['R5.0', 'a registrar in service', { staff: [registrar] }, '符合', /註冊組：余組長/],
  [
    'R5.0',
    'two divisions and one office without people',
    { classes: both, staff: [registrar] },
    '未符合',
    /進修部教務組：人員分頁沒有/,
  ],
  ['R5.0', 'a registrar on leave', { staff: [{ ...registrar, employment: '留職停薪' }] }, '未符合', /沒有在職人員/],
  [
    'R5.0',
    'a school whose office bears another name',
    {
      duties: [{ duty: '平臺管理', division: '全校', office: '教務處資訊組', post: '資訊組長' }],
      staff: [{ ...registrar, duty: '資訊組長' }],
    },
    '符合',
    /資訊組：余組長/,
  ],
  ['R5.0', 'both', { classes: both, staff: [registrar, night] }, '符合', /邱組長/],
  ['R5.1', 'a roster and a registrar', { staff: [registrar], roster: pupil }, '符合', /在學學生 1 人/],
  ['R5.1', 'students who left only', { staff: [registrar], roster: [{ status: '離校' }] }, '未符合', /0 人/],
  [
    'R5.2',
    'cadre posts by the section',
    { cadre: [{ schoolYear: 115, semester: 1, studentNo: studentNo(1), recordedBy: '學務處訓育組' }] },
    '符合',
    /1 筆，0 筆/,
  ],
  [
    'R5.2',
    'recorded by another office',
    { cadre: [{ schoolYear: 115, semester: 1, studentNo: studentNo(1), recordedBy: '總務處' }] },
    '有風險',
    /1 筆，1 筆/,
  ],
  ['R5.2', 'none yet', { semesters: [{}] }, '進行中'],
  ['R5.2', 'none when term is over', { semesters: [{}] }, '未符合', /尚無/, '2027-01-21T00:00:00'],
  [
    'R5.3',
    'grades submitted',
    { staff: [registrar], submissions: [lot({ lot: '學籍資料及學業成績', semester: 1, ...done })] },
    '符合',
    /1／1/,
  ],
  [
    'R5.3',
    'last year’s submitted, this year’s to come',
    {
      staff: [registrar],
      submissions: [lot({ schoolYear: 114, lot: '學籍資料及學業成績', semester: 1, ...done })],
    },
    '進行中',
    /1／1/,
  ],
  [
    'R5.3',
    'past the last day',
    { staff: [registrar], submissions: [lot({ lot: '學籍資料及學業成績', semester: 1, dueOn: '2026-11-20' })] },
    '未符合',
    /0／1/,
  ],
  [
    'R5.3',
    'not submitted yet',
    { staff: [registrar], submissions: [lot({ lot: '學籍資料及學業成績', semester: 1 })] },
    '進行中',
    /0／1/,
  ],
  [
    'R5.4',
    'by a counsellor',
    {
      staff: [{ name: '諮師', access: '諮詢教師' }],
      counselling: [{ schoolYear: 115, semester: 1, counsellor: '諮師' }],
    },
    '符合',
    /1 筆，0 筆/,
  ],
  [
    'R5.4',
    'by somebody else',
    { staff: [{}], counselling: [{ schoolYear: 115, semester: 1, counsellor: '某師' }] },
    '有風險',
    /1 筆，1 筆/,
  ],
  [
    'R5.5',
    'six uploads, window open',
    { schedule: window, roster: pupil, uploads: uploads(6) },
    '進行中',
    /0 人超過上限/,
  ],
  ['R5.5', 'no upload in the whole workbook', { schedule: window, roster: pupil }, '進行中', /^上傳狀態尚未匯入/],
  [
    'R5.5',
    'no upload in the whole workbook, and the window over',
    { schedule: window, roster: pupil },
    '進行中',
    /^上傳狀態尚未匯入.*已於/,
    AFTER,
  ],
  [
    'R5.7',
    'no upload in the whole workbook',
    { schedule: window, roster: pupil },
    '進行中',
    /上傳狀態尚未匯入，還沒有件數/,
  ],
  ['R5.5', 'a seventh', { schedule: window, roster: pupil, uploads: uploads(7) }, '未符合', /1 人超過上限/],
  [
    'R5.5',
    'in February, after the end',
    { schedule: window, roster: pupil, uploads: uploads(6) },
    '符合',
    /已於 116\/02\/03 結束/,
    AFTER,
  ],
  [
    'R5.5',
    'the last second of the last day',
    { schedule: window, roster: pupil, uploads: uploads(1, { uploadedAt: '2027-02-03T23:59:59' }) },
    '進行中',
    /0 件不在/,
    '2027-02-03T23:59:59',
  ],
  [
    'R5.5',
    'a second later',
    { schedule: window, roster: pupil, uploads: uploads(1, { uploadedAt: '2027-02-04T00:00:00' }) },
    '有風險',
    /1 件不在/,
    AFTER,
  ],
  [
    'R5.6',
    'one waits and no window is planned',
    { uploads: uploads(1, { certification: '待認證', certifiedAt: '' }) },
    '有風險',
    /1 件沒有認證期間可判斷/,
  ],
  ['R5.6', 'all passed, window open', { schedule: certifying, uploads: uploads(1) }, '進行中', /待認證 0 件/],
  [
    'R5.6',
    'one waits past the end',
    { schedule: certifying, uploads: uploads(1, { certification: '待認證', certifiedAt: '' }) },
    '未符合',
    /1 件已過截止日/,
    '2026-12-01T00:00:00',
  ],
  [
    'R5.6',
    'one waits on the last day',
    { schedule: certifying, uploads: uploads(1, { certification: '待認證', certifiedAt: '' }) },
    '有風險',
    /0 件已過截止日/,
    '2026-11-30T23:59:59',
  ],
  [
    'R5.7',
    'each class has its tutor, uploads open',
    { schedule: window, roster: [...pupil, { studentNo: '11510999' }], uploads: uploads(1) },
    '進行中',
    /尚無上傳者 1 人（是否上傳由學生決定）/,
  ],
  [
    'R5.7',
    'each class was checked',
    { schedule: window, classChecks: [{ schoolYear: 115, semester: 1, className: '機械一甲' }] },
    '符合',
  ],
  ['R5.7', 'uploads over and no check on record', { schedule: window }, '有風險', /1 班次/, AFTER],
  ['R5.7', 'a class without', { classes: [{ tutor: '' }] }, '有風險', /1 班中 1 班沒有導師/],
  [
    'R5.8',
    'twenty in the year',
    { schedule: [{ item: '多元表現上傳' }], roster: pupil, uploads: uploads(20, { kind: '多元表現' }) },
    '進行中',
    /0 人/,
  ],
  [
    'R5.8',
    'a twenty-first, in semester 2',
    { roster: pupil, uploads: [...uploads(20, { kind: '多元表現' }), { kind: '多元表現', semester: 2 }] },
    '未符合',
    /1 人超過上限/,
  ],
  ['R6.1', 'six selected', { roster: pupil, uploads: uploads(6, { isSelected: true }) }, '進行中', /尚未訂定期間/],
  [
    'R6.1',
    'seven over two semesters',
    { roster: pupil, uploads: [...uploads(6, { isSelected: true }), { semester: 2, isSelected: true }] },
    '未符合',
    /超過上限 1 人/,
  ],
  [
    'R6.1',
    'one that has not passed',
    { roster: pupil, uploads: uploads(1, { isSelected: true, certification: '退回' }) },
    '未符合',
    /未通過的 1 件/,
  ],
];

testCases(CASES);
