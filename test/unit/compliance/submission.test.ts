/** 規定檢核 of 六(二), 六(三), 七 and 九(三)3: submission, receipts, enrolment changes, post. */
import type { RowInput } from '../schoolBuilder';
import { studentNo } from '../schoolBuilder';
import { testCases, type Case } from './judged';

const pupil = [{}];
const lot = (more: RowInput<'submissions'> = {}): RowInput<'submissions'> => ({
  semester: 0,
  office: '註冊組',
  dueOn: '2026-11-30',
  ...more,
});
const done = { submittedOn: '2026-11-20', submittedBy: '余組長', selfCheck: '相符' };
const receipt = { submittedCount: 3, receivedCount: 3 };

const CASES: readonly Case[] = [
  ['R6.2', 'nothing due', {}, '進行中', /尚無應提交/],
  ['R6.2', 'in time', { submissions: [lot(done)] }, '符合', /已提交 1 項/],
  [
    'R6.2',
    'one round in time, another to come',
    {
      schedule: ['2026-11-30', '2027-06-30'].map((endsOn, i) => ({
        item: '課程學習成果提交',
        semester: 0,
        batch: `第${i + 1}梯次`,
        startsOn: `2026-11-01`,
        ...(i === 0 ? {} : { startsOn: '2027-06-01' }),
        endsOn,
      })),
      submissions: [lot({ batch: '第一梯次', ...done })],
    },
    '進行中',
    /未到而尚無列者 1 項/,
  ],
  ['R6.2', 'last year’s rows alone', { submissions: [lot({ schoolYear: 114, ...done })] }, '進行中'],
  [
    'R6.2',
    'in time, and lots that nobody has planned',
    { semesters: [{}], submissions: [lot(done)] },
    '進行中',
    /期程還沒有：.*多元表現的提交/,
  ],
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
  ['R6.3', 'submitted, nobody has confirmed', { submissions: [lot(done)] }, '進行中', /已確認收訖 0 項/],
  [
    'R6.3',
    'students agree, the office has not confirmed yet',
    { roster: pupil, submissions: [lot(done)], receipts: [{ ...receipt, confirmation: '相符' }] },
    '進行中',
  ],
  [
    'R6.3',
    'both sides agree',
    {
      roster: pupil,
      submissions: [lot({ ...done, receiptConfirmedOn: '2026-11-22' })],
      receipts: [{ ...receipt, confirmation: '相符' }],
    },
    '符合',
  ],
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
  ['R6.4', 'no office named', { submissions: [lot({ ...done, office: '' })] }, '有風險', /1 項缺/],
  ['R6.4', 'no last day known', { submissions: [lot({ ...done, dueOn: '' })] }, '有風險', /1 項缺/],
  [
    'R6.4',
    'no row of a round that has begun',
    { schedule: [{ item: '多元表現提交', semester: 0, startsOn: '2026-11-01', endsOn: '2026-12-31' }] },
    '有風險',
    /缺列 1/,
  ],
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
    'one that takes effect next month',
    { roster: pupil, enrolmentChanges: [{ studentNo: studentNo(1), kind: '轉科', effectiveOn: '2026-12-24' }] },
    '進行中',
    /0 人/,
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
