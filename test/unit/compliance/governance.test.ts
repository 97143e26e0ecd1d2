/** 規定檢核 of 一 to 四, 八 to 十一: each requirement's state follows from the tabs. */
import { EX_OFFICIO_SEATS, REPRESENTATIVE_SEATS } from '../../../src/regulation/seats';
import type { RowInput } from '../schoolBuilder';
import { testCases, type Case } from './judged';

const titles = [...EX_OFFICIO_SEATS, ...REPRESENTATIVE_SEATS];
const seats = (change: Record<number, RowInput<'workGroup'>> = {}, list = titles) =>
  list.map((title, i) => ({ title, kind: i < 20 ? '當然' : '代表', ...change[i + 1] }));
const meeting = (agenda: string, more: RowInput<'meetings'> = {}): RowInput<'meetings'> => ({
  schoolYear: 115,
  semester: 1,
  no: 1,
  heldOn: '2026-10-01',
  convener: '陳校長',
  chair: '陳校長',
  expected: 25,
  present: 20,
  agenda,
  resolution: '照案通過',
  ...more,
});
const all = ['期程及檢核', '任務分工及宣導訓練', '成效評核及獎勵'];
const semesters = [{}];
const version = (no: number, passedOn: string, approvedOn = passedOn) => ({ no, passedOn, approvedOn, act: '修正' });
const printed = [
  version(1, '2019-08-29'),
  version(2, '2020-08-28'),
  version(3, '2022-02-11'),
  version(4, '2020-08-22'),
  version(5, '2023-08-29'),
];
const planned = [{}, { item: '課程學習成果認證', endsOn: '2027-02-10' }].map((row) => ({
  ...row,
  publishedOn: '2026-08-20',
}));
const deputy = { duty: '提交', principalEmail: 'a@x.tw', rank: 1, deputyEmail: 'b@x.tw', startsOn: '2026-08-01' };
const gone = { email: 'g@x.tw', name: '林離職', employment: '離職' };
const session = (kind: string, more: RowInput<'trainings'> = {}) => ({
  kind,
  organiser: '註冊組',
  attendance: 50,
  ...more,
});
const kinds = ['宣導說明', '系統操作訓練', '專業研習', '成果發表'];

const CASES: readonly Case[] = [
  ['R1.1', 'no version on record', {}, '有風險', /尚未登錄/],
  [
    'R1.1',
    'the five printed dates',
    { ruleVersions: printed },
    '符合',
    /沿革 5 筆.*109\/08\/22 的日期早於前一筆，依印本保留/,
  ],
  ['R2.1', 'all seats, the principal convenes', { workGroup: seats({ 1: { role: '召集人' } }) }, '符合', /現有 25 席/],
  ['R2.1', '24 seats', { workGroup: seats({}, titles.slice(0, 24)) }, '未符合', /現有 24 席，規定 25 席/],
  ['R2.1', 'somebody else convenes', { workGroup: seats({ 1: { role: '委員' }, 3: { role: '召集人' } }) }, '有風險'],
  ['R2.2', 'all titles', { workGroup: seats() }, '符合', /25 席職稱/],
  [
    'R2.2',
    'two titles of the rules are not there',
    { workGroup: seats({ 6: { title: '圖書組長' }, 24: { title: '顧問' } }) },
    '未符合',
    /圖書館主任、家長代表/,
  ],
  ['R2.2', 'the rules’ other word for 學務組', { workGroup: seats({ 19: { title: '進修部學務組長' } }) }, '符合'],
  ['R2.2', 'another size and no list of seats', { settings: { committeeSize: '19' } }, '不適用', /僅核對席數/],
  ['R2.3', 'everybody named', { workGroup: seats() }, '符合', /當然 20 席、代表 5 席/],
  ['R2.3', 'a vacancy', { workGroup: seats({ 24: { name: '' } }) }, '未符合', /1 席尚無人選/],
  ['R3.1', 'one meeting', { semesters, meetings: [meeting(all[0]!)] }, '符合', /已開會 1 次/],
  [
    'R3.1',
    'somebody else took the chair',
    { semesters, meetings: [meeting(all[0]!, { chair: '王主任' })] },
    '有風險',
    /第 1 次的主席不是召集人/,
  ],
  ['R3.1', 'no meeting, 31 days before 休業式', { semesters }, '進行中', /0 次/, '2026-12-20T23:59:59'],
  ['R3.1', 'no meeting, 30 days before 休業式', { semesters }, '有風險', /0 次/, '2026-12-21T00:00:00'],
  ['R3.1', 'no meeting on the day of 休業式', { semesters }, '有風險', /0 次/, '2027-01-20T23:59:59'],
  ['R3.1', 'no meeting the day after', { semesters }, '未符合', /0 次/, '2027-01-21T00:00:00'],
  ['R3.2', 'three matters', { semesters, meetings: all.map((agenda) => meeting(agenda)) }, '符合'],
  [
    'R3.2',
    'a meeting left one out',
    { semesters, meetings: [meeting(all[0]!), meeting(all[1]!)] },
    '有風險',
    /成效評核及獎勵/,
  ],
  ['R3.2', 'no meeting yet', { semesters }, '進行中'],
  ['R3.3', 'attendance and resolutions there', { meetings: [meeting(all[0]!)] }, '符合'],
  ['R3.3', 'a resolution not written', { meetings: [meeting(all[0]!, { resolution: '' })] }, '有風險', /1 列/],
  ['R3.3', 'no meeting', {}, '進行中'],
  ['R4.1', 'every item names its source', { schedule: planned }, '符合', /期程 2 項，0 項沒有/],
  ['R4.1', 'one does not', { schedule: [...planned, { source: '' }] }, '有風險', /3 項，1 項/],
  ['R4.1', 'no schedule', {}, '未符合', /沒有任何期程/],
  ['R4.2', 'upload and certification planned with self-check', { schedule: planned }, '符合'],
  ['R4.2', 'no certification planned', { semesters, schedule: [{}] }, '有風險', /課程學習成果認證/],
  ['R4.2', 'no self-check', { schedule: [...planned, { selfCheckStartsOn: '' }] }, '未符合', /1 項沒有自我檢核/],
  ['R4.3', 'all published', { schedule: planned }, '符合', /2 項已記錄/],
  ['R4.3', 'begun and not published', { schedule: [{}] }, '有風險', /0 項已記錄/],
  ['R4.3', 'to begin, not published', { schedule: [{ startsOn: '2026-12-01' }] }, '進行中'],
  ['R4.4', 'dates in order', { schedule: planned }, '符合'],
  ['R4.4', 'an end missing', { schedule: [{ endsOn: '' }] }, '未符合', /1 項的日期/],
  [
    'R8.1',
    'a session for all by all',
    { trainings: [session('宣導說明', { organiser: '註冊組、學務處' })] },
    '符合',
    /宣導說明：115學年度 1 場，應至少 1 場/,
  ],
  ['R8.1', 'an organiser missing', { trainings: [session('宣導說明', { organiser: '註冊組' })] }, '有風險', /學務處/],
  ['R8.1', 'no parents yet', { trainings: [session('宣導說明', { audience: '學生、教職員' })] }, '有風險', /家長/],
  ['R8.2', 'none', { trainings: [] }, '進行中', /系統操作訓練：115學年度 0 場，應至少 1 場/],
  ['R8.2', 'none near the end of the year', { trainings: [] }, '未符合', /0 場/, '2027-07-01T08:00:00'],
  ['R8.3', 'none', { trainings: [session('宣導說明')] }, '進行中', /專業研習：115學年度 0 場，應至少 1 場/],
  [
    'R8.3',
    'one is to come',
    { trainings: [session('專業研習', { heldOn: '2026-12-01', audience: '師生' })] },
    '進行中',
    /1 場尚未舉行/,
  ],
  ['R8.3', 'one last year only', { trainings: [session('專業研習', { schoolYear: 114 })] }, '進行中'],
  ['R8.4', 'a session', { trainings: [session('成果發表', { audience: '', organiser: '註冊組' })] }, '符合'],
  ['R8.4', 'two asked for, one held', { settings: { trainingsPerYear: '2' } }, '進行中', /1 場，應至少 2 場/],
  ['R8.5', 'all recorded', { trainings: kinds.map((kind) => session(kind)) }, '符合', /4 場，紀錄齊全/],
  ['R8.5', 'nobody counted', { trainings: [session('宣導說明', { attendance: '' })] }, '有風險', /1 場缺/],
  ['R8.5', 'no session', { trainings: [] }, '進行中'],
  ['R9.1', 'nothing happened', {}, '不適用'],
  [
    'R9.1',
    'remote work, handled',
    { contingencies: [{ heldOn: '2026-10-01', kind: '遠端作業', handling: 'VPN' }] },
    '符合',
  ],
  ['R9.1', 'remote work, not written up', { contingencies: [{ heldOn: '2026-10-01', kind: '遠端作業' }] }, '進行中'],
  ['R9.2', 'a deputy decided upon', { deputies: [{ ...deputy, resolution: '115-1 第1次會議' }] }, '符合'],
  ['R9.2', 'without a resolution', { deputies: [deputy] }, '有風險', /1 筆沒有決議依據/],
  ['R9.2', 'all over', { deputies: [{ ...deputy, endsOn: '2026-11-22', resolution: 'x' }] }, '未符合'],
  [
    'R9.2',
    'valid to the end of today',
    { deputies: [{ ...deputy, endsOn: '2026-11-23', resolution: 'x' }] },
    '符合',
    undefined,
    '2026-11-23T23:59:59',
  ],
  ['R9.3', 'nothing on record', {}, '進行中'],
  ['R9.3', 'told on one occasion', { contingencies: [{ heldOn: '2026-10-01', kind: '雲端備份宣導' }] }, '符合'],
  ['R9.3', 'told last school year', { contingencies: [{ heldOn: '2026-07-31', kind: '雲端備份宣導' }] }, '進行中'],
  ['R9.3', 'part of a session', { trainings: [session('宣導說明', { topic: '雲端備份' })] }, '符合'],
  ['R9.4', 'nothing happened', {}, '不適用'],
  [
    'R9.4',
    'an epidemic and no help',
    { contingencies: [{ heldOn: '2026-10-01', cause: '疫情', kind: '遠端作業' }] },
    '有風險',
  ],
  [
    'R9.4',
    'help given',
    { contingencies: [{ heldOn: '2026-10-01', cause: '疫情', kind: '學生資源協助', handling: '借用平板' }] },
    '符合',
  ],
  ['R9.5', 'no list', {}, '未符合'],
  [
    'R9.5',
    'a duty whose deputy left',
    { staff: [gone], deputies: [{ ...deputy, deputyEmail: 'g@x.tw' }] },
    '未符合',
    /1 個/,
  ],
  ['R9.5', 'an able deputy', { deputies: [deputy] }, '符合'],
  ['R9.6', 'nobody left', { staff: [{}] }, '不適用'],
  [
    'R9.6',
    'a teacher left items behind',
    {
      staff: [gone],
      courses: [{ teacher: '林離職', teacherEmail: 'g@x.tw' }],
      uploads: [{ certification: '待認證', certifiedAt: '', certifiedBy: '' }],
    },
    '未符合',
    /1 位的待認證件/,
  ],
  [
    'R9.6',
    'a deputy takes them',
    {
      staff: [gone, { email: 'b@x.tw' }],
      courses: [{ teacher: '林離職', teacherEmail: 'g@x.tw' }],
      uploads: [{ certification: '待認證', certifiedAt: '', certifiedBy: '' }],
      deputies: [{ ...deputy, duty: '認證', principalEmail: 'g@x.tw' }],
    },
    '符合',
  ],
  ['R9.7', 'nobody left', { staff: [{}] }, '不適用'],
  ['R9.7', 'an account without an end', { staff: [gone] }, '有風險', /1 位沒有帳號停用日/],
  ['R9.7', 'an account kept on', { staff: [{ ...gone, accountEndsOn: '2027-01-31' }] }, '符合', /延後停用帳號 1 位/],
  ['R9.9', 'all there', { deputies: [{ ...deputy, resolution: 'x' }] }, '符合'],
  ['R9.9', 'no rank', { deputies: [{ ...deputy, rank: '', resolution: 'x' }] }, '有風險', /1 筆缺/],
  ['R10.1', 'nothing to weigh', {}, '不適用'],
  [
    'R10.1',
    'work done',
    { schedule: [{ endsOn: '2026-10-01', doneOn: '2026-10-01', doneBy: '王組長' }] },
    '進行中',
    /可評核 1 人/,
  ],
  [
    'R10.1',
    'resolved',
    {
      schedule: [{ endsOn: '2026-10-01', doneOn: '2026-10-01', doneBy: '王組長' }],
      commendations: [{ schoolYear: 115, semester: 1, name: '王組長', recommendation: '嘉獎', resolution: '通過' }],
    },
    '符合',
  ],
  ['R11.1', 'no version named', { ruleVersions: printed }, '有風險', /沒有填/],
  [
    'R11.1',
    'an approved one',
    { ruleVersions: printed, settings: { rulesVersion: '112年8月29日校務會議修正' } },
    '符合',
    /112\/08\/29 核定/,
  ],
  [
    'R11.1',
    'one not approved',
    { ruleVersions: [{ no: 1, passedOn: '2023-08-29' }], settings: { rulesVersion: '112-08-29' } },
    '有風險',
    /沒有校長核定日/,
  ],
  [
    'R11.1',
    'one that is not on record',
    { ruleVersions: printed, settings: { rulesVersion: '114-08-29' } },
    '有風險',
    /不在「規定沿革」/,
  ],
];

testCases(CASES);
