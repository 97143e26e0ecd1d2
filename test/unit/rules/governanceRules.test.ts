/** Committee, meetings, schedule, submission, receipts, enrolment, training and deputies: the rules at their boundaries. */
import type { RowInput } from '../schoolBuilder';
import { studentNo } from '../schoolBuilder';
import { findingsOf } from './findingsOf';

const SUBMISSION = ['R6.2-missing', 'R6.2-overdue', 'R6.2-late', 'R6.2-office'];
const RECEIPTS = [
  'R6.3-office',
  'R6.3-mismatch',
  'R6.3-unconfirmed',
  'R6.3-dispute-overdue',
  'R6.3-dispute-date',
  'R9.8-post',
];
const codes = (...args: Parameters<typeof findingsOf>) => findingsOf(...args).map((f) => f.code);

describe('R2: the work group', () => {
  const seats = (n: number, change: Record<number, RowInput<'workGroup'>> = {}) =>
    Array.from({ length: n }, (_, i) => change[i + 1] ?? {});
  test.each([
    ['25 in order', seats(25), []],
    ['24', seats(24), ['R2.1-count']],
    ['none', [], ['R2.1-count']],
    ['one without a person', seats(25, { 24: { name: '' } }), ['R2.3-vacant']],
    ['one person twice', seats(25, { 24: { name: '委員3' } }), ['R2.3-double']],
    ['two convenors', seats(25, { 3: { role: '召集人' } }), ['R2.1-role']],
    ['no secretary', seats(25, { 2: { role: '委員' } }), ['R2.1-role']],
    [
      'namesakes with two mailboxes',
      seats(25, { 4: { name: '王', email: 'a@x.tw' }, 5: { name: '王', email: 'b@x.tw' } }),
      [],
    ],
  ])('Given seats: %s', (_, workGroup, expected) => {
    expect(codes(['R2.1-count', 'R2.1-role', 'R2.3-vacant', 'R2.3-double'], { workGroup })).toEqual(expected);
  });
  test('Given a school of 19 seats, Then its setting is the measure', () => {
    expect(
      codes(['R2.1-count', 'R2.1-role', 'R2.3-vacant', 'R2.3-double'], {
        workGroup: seats(19),
        settings: { committeeSize: '19' },
      }),
    ).toEqual([]);
  });
});

describe('R3: meetings', () => {
  const semesters = [{}];
  test.each([
    ['2026-12-20T23:59:59', []],
    ['2026-12-21T00:00:00', ['R3.1-meeting']],
  ])('Given no meeting and 休業式 on 1/20, When it is %s, Then %j', (now, expected) => {
    expect(codes(['R3.1-meeting', 'R3.2-agenda'], { semesters }, now)).toEqual(expected);
  });
  test('Given a meeting that left one matter out, Then R3.2-agenda; with a second meeting that takes it, nothing', () => {
    const row = (no: number, agenda: string) => ({ schoolYear: 115, semester: 1, no, heldOn: '2026-10-01', agenda });
    const meetings = [row(1, '期程及檢核'), row(1, '任務分工及宣導訓練')];
    expect(codes(['R3.1-meeting', 'R3.2-agenda'], { semesters, meetings }, '2027-01-20T08:00:00')).toEqual([
      'R3.2-agenda',
    ]);
    expect(
      codes(['R3.1-meeting', 'R3.2-agenda'], { semesters, meetings: [...meetings, row(2, '成效評核及獎勵')] }),
    ).toEqual([]);
    expect(
      codes('R3.1-meeting', { semesters, meetings, settings: { meetingsPerSemester: '2' } }, '2027-01-20T08:00:00'),
    ).toHaveLength(1);
  });
});

describe('R4, C5, C6: the schedule', () => {
  const one = (row: RowInput<'schedule'>) => ({
    semesters: [{}, { semester: 2, closesOn: '2027-06-30' }],
    schedule: [row],
  });
  test.each<[RowInput<'schedule'>, string[]]>([
    [{}, []],
    [{ endsOn: '' }, ['R4.4-dates']],
    [{ startsOn: '2027-02-04' }, ['R4.4-dates']],
    [{ selfCheckStartsOn: '2027-02-03', selfCheckEndsOn: '2027-02-02' }, ['R4.4-dates']],
    [{ selfCheckStartsOn: '2026-08-30' }, ['R4.4-dates']],
    [{ source: '' }, ['R4.1-source']],
    [{ endsOn: '明天' }, []],
  ])('Given the row %j, Then %j', (row, expected) => {
    expect(codes(['R4.4-dates', 'R4.1-source'], one(row))).toEqual(expected);
  });
  test.each<[RowInput<'schedule'>, number]>([
    [{ endsOn: '2027-02-03' }, 0],
    [{ endsOn: '2027-02-02' }, 1],
    [{ semester: 2, endsOn: '2027-07-14' }, 0],
    [{ semester: 2, endsOn: '2027-07-13' }, 1],
    [{ semester: 2, endsOn: '2027-05-01', grades: '三年級' }, 0],
    [{ semester: 2, endsOn: '2027-05-01', grades: '2,3' }, 1],
    [{ semester: 1, endsOn: '2027-01-25', grades: '3' }, 1],
  ])('C5: Given the upload row %j, Then %i findings', (row, count) => {
    expect(codes('C5-window', one(row))).toHaveLength(count);
  });
  test.each([
    ['2027-03-03', 0],
    ['2027-03-02', 1],
  ])('C6: Given a confirmation from 3/1 to %s, Then %i findings', (endsOn, count) => {
    expect(codes('C6-window', one({ item: '收訖明細確認', startsOn: '2027-03-01', endsOn }))).toHaveLength(count);
  });
});

describe('R6.2: submission', () => {
  const classes = [{}, { className: '進修機械一甲', division: '進修部' }];
  const schedule = [{ item: '多元表現提交', semester: 0, startsOn: '2026-11-01', endsOn: '2026-11-20' }];
  const row = (more: RowInput<'submissions'> = {}) => ({
    lot: '多元表現',
    semester: 0,
    submittedOn: '2026-11-20',
    ...more,
  });
  const other = row({ division: '進修部' });
  test('Given a due lot without a row in one division, Then that division’s office is named', () => {
    const [finding, ...others] = findingsOf(SUBMISSION, { classes, schedule, submissions: [row()] });
    expect([finding?.code, finding?.division, finding?.office]).toEqual(['R6.2-missing', '進修部', '進修部學務組']);
    expect(others).toEqual([]);
    expect(codes(SUBMISSION, { schedule, submissions: [row()] })).toEqual([]);
    expect(codes(SUBMISSION, { classes, schedule, submissions: [] }, '2026-10-31T23:59:59')).toEqual([]);
  });
  test.each<[RowInput<'submissions'>, string[]]>([
    [{}, []],
    [{ submittedOn: '2026-11-21' }, ['R6.2-late']],
    [{ submittedOn: '' }, ['R6.2-overdue']],
    [{ submittedOn: '', dueOn: '2026-11-23' }, []],
    [{ submittedOn: '', dueOn: '2026-11-22' }, ['R6.2-overdue']],
    [{ office: '學務處訓育組' }, []],
    [{ office: '註冊組' }, ['R6.2-office']],
    [{ submittedOn: '不詳' }, []],
  ])('Given the row %j, Then %j', (more, expected) => {
    expect(codes(SUBMISSION, { classes, schedule, submissions: [row(more), other] })).toEqual(expected);
  });
  test('進修部學生事務組 is 進修部學務組', () => {
    const submissions = [row(), row({ division: '進修部', office: '進修部學生事務組' })];
    expect(codes(SUBMISSION, { classes, schedule, submissions })).toEqual([]);
  });
});

describe('R6.3, R9.8: receipts', () => {
  const schedule = [{ item: '收訖明細確認', semester: 0, startsOn: '2026-11-18', endsOn: '2026-11-22' }];
  const run = (row: RowInput<'receipts'>, status = '在學', now?: string) =>
    codes(RECEIPTS, { roster: [{ status }], schedule, receipts: [row] }, now);
  test.each<[RowInput<'receipts'>, string[]]>([
    [{ confirmation: '相符', submittedCount: 3, receivedCount: 3 }, []],
    [{ confirmation: '相符', submittedCount: 3, receivedCount: 2 }, ['R6.3-mismatch']],
    [{ confirmation: '相符', submittedCount: 3 }, []],
    [{ confirmation: '未確認' }, ['R6.3-unconfirmed']],
    [{ confirmation: '疑義', disputedOn: '2026-11-20' }, []],
    [{ confirmation: '疑義', disputedOn: '2026-11-19' }, ['R6.3-dispute-overdue']],
    [{ confirmation: '疑義', disputedOn: '2026-11-19', closedOn: '2026-11-23' }, []],
  ])('Given the receipt %j, Then %j', (row, expected) => {
    expect(run(row)).toEqual(expected);
  });
  test('Given the last evening of the window, Then nobody is late yet', () => {
    expect(run({ confirmation: '未確認' }, '在學', '2026-11-22T23:59:59')).toEqual([]);
  });
  test('Given a student who left, Then a letter is due, once, and nobody chases', () => {
    expect(run({ confirmation: '未確認' }, '離校')).toEqual(['R9.8-post']);
    expect(run({ confirmation: '未確認', noticeSentOn: '2026-11-01' }, '離校')).toEqual([]);
  });
});

describe('R7, R8, R9', () => {
  test.each([
    ['待處理', '在學', 1],
    ['', '在學', 1],
    ['已匯入', '在學', 0],
    ['待處理', '轉出', 1],
    ['待處理', '休學', 1],
  ])('Given a change %s of a student %s, Then %i findings', (handling, status, count) => {
    const enrolmentChanges = [{ studentNo: studentNo(1), kind: '轉學', effectiveOn: '2026-11-23', handling }];
    expect(codes('R7.1-pending', { roster: [{ status }], enrolmentChanges })).toHaveLength(count);
  });
  test('Given no training, Then each kind is missing from 30 days before the end of the year; a planned one is none', () => {
    const missing = ['R8.1-missing', 'R8.2-missing', 'R8.3-missing', 'R8.4-missing'];
    expect(codes(missing, { trainings: [] }, '2027-07-01T00:00:00')).toEqual(missing);
    expect(codes(missing, { trainings: [] }, '2027-06-30T23:59:59')).toEqual([]);
    const kinds = ['宣導說明', '系統操作訓練', '專業研習', '成果發表'];
    const of = (more: RowInput<'trainings'>) => ({ trainings: kinds.map((kind) => ({ kind, ...more })) });
    expect(codes(missing, of({ schoolYear: 114 }), '2027-07-01T00:00:00')).toEqual(missing);
    expect(codes(missing, of({ heldOn: '2027-07-02' }), '2027-07-01T00:00:00')).toEqual(missing);
    expect(codes(missing, of({}), '2027-07-01T00:00:00')).toEqual([]);
    expect(codes('R8-audience', of({ audience: '學生' }))).toHaveLength(3);
  });
  const chief = { email: 'reg@demo.example.edu.tw', name: '註冊', unit: '教務處', duty: '註冊組長' };
  const deputy = { duty: '提交', principalEmail: chief.email, deputyEmail: 'li@demo.example.edu.tw', rank: 1 };
  test.each<[string, RowInput<'deputies'>[], number]>([
    ['no deputy', [], 1],
    ['a deputy', [deputy], 0],
    ['a deputy until yesterday', [{ ...deputy, endsOn: '2026-11-22' }], 1],
    ['a deputy until today', [{ ...deputy, endsOn: '2026-11-23' }], 0],
    ['a deputy from tomorrow', [{ ...deputy, startsOn: '2026-11-24' }], 1],
  ])('Given 註冊組長 with %s, Then as many findings as said', (_, deputies, count) => {
    expect(codes('R9.5-no-deputy', { staff: [chief], deputies })).toHaveLength(count);
  });
  test('Given a teacher who left with items waiting, Then R9.6 until a deputy or a kept account serves', () => {
    const gone = { email: 'w@demo.example.edu.tw', name: '王老師', employment: '離職' };
    const school = { courses: [{ teacherEmail: gone.email }], uploads: [{ certification: '待認證' }] };
    const cover = { duty: '課程學習成果認證', principalEmail: gone.email, deputyEmail: 'li@demo.example.edu.tw' };
    expect(codes('R9.6-no-deputy', { ...school, staff: [gone] })).toHaveLength(1);
    expect(codes('R9.6-no-deputy', { ...school, staff: [gone], deputies: [cover] })).toEqual([]);
    expect(codes('R9.6-no-deputy', { ...school, staff: [{ ...gone, accountEndsOn: '2026-11-23' }] })).toEqual([]);
    expect(codes('R9.6-no-deputy', { ...school, staff: [{ ...gone, accountEndsOn: '2026-11-22' }] })).toHaveLength(1);
  });
});
