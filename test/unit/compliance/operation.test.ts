/** 規定檢核 of 五 to 七 and of the national rules. */
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
const receipt = { submittedCount: 3, receivedCount: 3 };
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
    'each class has its tutor',
    { schedule: window, roster: pupil },
    '符合',
    /尚無上傳者 1 人（是否上傳由學生決定）/,
  ],
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
  ['R6.2', 'nothing due', {}, '進行中', /尚無應提交/],
  ['R6.2', 'in time', { submissions: [lot(done)] }, '符合', /已提交 1 項/],
  ['R6.2', 'on the last day, not yet', { submissions: [lot()] }, '進行中', /已提交 0 項/, '2026-11-30T23:59:59'],
  ['R6.2', 'past it', { submissions: [lot()] }, '未符合', /逾期未提交 1/, '2026-12-01T00:00:00'],
  [
    'R6.2',
    'late',
    { submissions: [lot({ ...done, submittedOn: '2026-12-01' })] },
    '有風險',
    /逾期提交 1/,
    '2026-12-02T00:00:00',
  ],
  ['R6.2', 'by the wrong office', { submissions: [lot({ ...done, office: '訓育組' })] }, '有風險', /單位不符 1/],
  [
    'R6.2',
    'no row for a lot that has begun',
    { schedule: [{ item: '多元表現提交', semester: 0, startsOn: '2026-11-01', endsOn: '2026-12-31' }] },
    '未符合',
    /缺列 1/,
  ],
  ['R6.3', 'no receipts', {}, '不適用'],
  ['R6.3', 'all agree', { roster: pupil, receipts: [{ ...receipt, confirmation: '相符' }] }, '符合', /相符 1/],
  [
    'R6.3',
    'not answered yet',
    { roster: pupil, receipts: [{ ...receipt, confirmation: '未確認' }] },
    '進行中',
    /未確認 1/,
  ],
  [
    'R6.3',
    'counts differ',
    { roster: pupil, receipts: [{ ...receipt, receivedCount: 2, confirmation: '相符' }] },
    '未符合',
    /件數不符 1/,
  ],
  [
    'R6.3',
    'a dispute on its third day',
    { roster: pupil, receipts: [{ ...receipt, confirmation: '疑義', disputedOn: '2026-11-20' }] },
    '進行中',
    /疑義逾期 0/,
  ],
  [
    'R6.3',
    'a dispute on its fourth day',
    { roster: pupil, receipts: [{ ...receipt, confirmation: '疑義', disputedOn: '2026-11-19' }] },
    '未符合',
    /疑義逾期 1/,
  ],
  ['R6.4', 'nothing on the list', {}, '進行中'],
  ['R6.4', 'complete', { submissions: [lot(done)] }, '符合'],
  ['R6.4', 'nobody named', { submissions: [lot({ ...done, submittedBy: '' })] }, '有風險', /1 項缺/],
  [
    'R6.4',
    'the self-check differs',
    { submissions: [lot({ ...done, selfCheck: '不符' })] },
    '未符合',
    /1 項自我檢核不符/,
  ],
  ['R7.1', 'no change', {}, '不適用'],
  [
    'R7.1',
    'handled',
    { roster: pupil, enrolmentChanges: [{ studentNo: studentNo(1), kind: '復學', handling: '已匯入' }] },
    '符合',
  ],
  [
    'R7.1',
    'pending',
    { roster: pupil, enrolmentChanges: [{ studentNo: studentNo(1), kind: '復學', handling: '待處理' }] },
    '有風險',
    /1 人/,
  ],
  [
    'R7.1',
    'pending of one who left',
    { roster: [{ status: '轉出' }], enrolmentChanges: [{ studentNo: studentNo(1), kind: '轉學', handling: '待處理' }] },
    '有風險',
    /1 人/,
  ],
  ['R9.8', 'nobody left', { roster: pupil, receipts: [receipt] }, '不適用'],
  ['R9.8', 'no letter yet', { roster: [{ status: '離校' }], receipts: [receipt] }, '有風險', /1 人，1 人尚未/],
  [
    'R9.8',
    'a letter sent',
    { roster: [{ status: '離校' }], receipts: [{ ...receipt, noticeSentOn: '2026-11-01', means: '紙本郵寄' }] },
    '符合',
    /1 人，0 人尚未/,
  ],
];

testCases(CASES);
