/** The desks: each person sees what is theirs, by deadline, and nothing of others. */
import fc from 'fast-check';
import { checkContext } from '../../../src/rules/checkContext';
import { counsellorDesk } from '../../../src/desk/counsellorDesk';
import { officeDesk, officesOfPerson } from '../../../src/desk/officeDesk';
import { secretaryDesk } from '../../../src/desk/secretaryDesk';
import { teacherDesk } from '../../../src/desk/teacherDesk';
import { schoolOf, studentNo, type SchoolInput } from '../schoolBuilder';

const ANN = 'ann@x.tw';
const BEN = 'ben@x.tw';
const contextOf = (input: SchoolInput, now?: string) => checkContext(schoolOf(input, now));
const staff = [
  { email: ANN, name: '安老師', access: '任課教師' },
  { email: BEN, name: '班老師', access: '任課教師' },
];
const course = (courseName: string, teacher: string, teacherEmail: string) => ({ courseName, teacher, teacherEmail });
const courses = [course('國語文', '安老師', ANN), course('數學', '班老師', BEN)];
const certifying = [{ item: '課程學習成果認證', endsOn: '2026-11-30' }];
const waiting = (courseOrType: string, more = {}) => ({ courseOrType, certification: '待認證', teacher: '', ...more });

describe('a subject teacher', () => {
  test('Given items of two teachers, Then each sees the own ones with the days left', () => {
    const context = contextOf({ staff, courses, schedule: certifying, uploads: [waiting('國語文'), waiting('數學')] });
    expect(teacherDesk(context, ANN).waiting).toMatchObject([{ course: '國語文', daysLeft: 7, inSteadOf: '' }]);
    expect(teacherDesk(context, BEN).waiting).toMatchObject([{ course: '數學' }]);
    expect(teacherDesk(context, 'x@x.tw').waiting).toEqual([]);
  });

  test('Given the last day, Then 0 days are left; the day after, Then -1', () => {
    const input = { staff, courses, schedule: certifying, uploads: [waiting('國語文')] };
    expect(teacherDesk(contextOf(input, '2026-11-30T23:59:59'), ANN).waiting[0]?.daysLeft).toBe(0);
    expect(teacherDesk(contextOf(input, '2026-12-01T00:00:00'), ANN).waiting[0]?.daysLeft).toBe(-1);
  });

  test('Given a deputy for one class, Then the items of that class are on the deputy’s desk too, while it is valid', () => {
    const deputies = [
      { duty: '認證', scope: '機械一甲', principalEmail: ANN, rank: 1, deputyEmail: BEN, endsOn: '2026-11-23' },
    ];
    const uploads = [waiting('國語文'), waiting('國語文', { className: '電機一甲' })];
    const classes = [{}, { className: '電機一甲' }];
    const allCourses = [...courses, { ...course('國語文', '安老師', ANN), className: '電機一甲' }];
    const of = (now: string) =>
      teacherDesk(contextOf({ staff, courses: allCourses, classes, uploads, deputies }, now), BEN);
    expect(of('2026-11-23T23:59:59').waiting).toMatchObject([{ className: '機械一甲', inSteadOf: '安老師' }]);
    expect(of('2026-11-24T00:00:00').waiting).toEqual([]);
  });

  test('Given returned items, Then they are counted as with the students, not as waiting', () => {
    const context = contextOf({ staff, courses, uploads: [waiting('國語文', { certification: '退回' })] });
    expect(teacherDesk(context, ANN)).toMatchObject({ waiting: [], returned: 1 });
  });

  test('Given any waiting items, Then they are ordered by the days left', () => {
    const ends = fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 6 });
    fc.assert(
      fc.property(ends, (days) => {
        const names = days.map((_, i) => `課程${i}`);
        const classes = days.map((_, i) => ({ className: `班${i}`, grade: (i % 3) + 1 }));
        const schedule = days.map((day, i) => ({
          item: '課程學習成果認證',
          grades: String((i % 3) + 1),
          endsOn: `2026-12-${String(day).padStart(2, '0')}`,
        }));
        const context = contextOf({
          staff,
          classes,
          schedule,
          courses: names.map((name, i) => ({ ...course(name, '安老師', ANN), className: `班${i}` })),
          uploads: names.map((name, i) => waiting(name, { className: `班${i}` })),
        });
        const left = teacherDesk(context, ANN).waiting.map((item) => item.daysLeft ?? 9999);
        expect(left).toHaveLength(days.length);
        expect(left).toEqual([...left].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });
});

describe('an office', () => {
  const registrar = { email: ANN, name: '安組長', unit: '教務處', duty: '註冊組長', access: '處室' };
  test('Given a section chief, Then the own office; given somebody of none, Then all', () => {
    const context = contextOf({ staff: [registrar] });
    expect(officesOfPerson(context, ANN)).toEqual(['註冊組']);
    expect(officesOfPerson(context, BEN)).toEqual(['註冊組', '訓育組']);
  });
  test('Given lots of four offices, Then each has its own, open ones first', () => {
    const submissions = [
      { lot: '課程學習成果', submittedOn: '2026-11-01', dueOn: '2026-11-02' },
      { lot: '學籍資料及學業成績', dueOn: '2026-11-22' },
      { lot: '多元表現', dueOn: '2026-11-30' },
    ];
    const context = contextOf({ submissions });
    expect(officeDesk(context, '註冊組').lots).toMatchObject([
      { lot: '學籍資料及學業成績', daysLeft: -1 },
      { lot: '課程學習成果', daysLeft: null },
    ]);
    expect(officeDesk(context, '訓育組').lots).toMatchObject([{ lot: '多元表現', daysLeft: 7 }]);
  });
  test('Given disputes, Then they are with the office that submitted the lot, with their clock', () => {
    const receipts = [
      { lot: '多元表現', confirmation: '疑義', disputedOn: '2026-11-20', disputeText: '少一件' },
      { lot: '課程學習成果', confirmation: '疑義', disputedOn: '2026-11-20', closedOn: '2026-11-21' },
    ];
    const context = contextOf({ roster: [{}], receipts });
    expect(officeDesk(context, '訓育組').disputes).toMatchObject([{ lot: '多元表現', daysLeft: 0 }]);
    expect(officeDesk(context, '註冊組').disputes).toEqual([]);
  });
  test('Given findings of the last check, Then those nobody settled, the gravest first', () => {
    const finding = (code: string, severity: string, state = '未處理') => ({
      code,
      severity,
      state,
      office: '教務處註冊組',
      explanation: code,
    });
    const findings = [finding('b', '提示'), finding('a', '錯誤'), finding('c', '警告', '已處理')];
    expect(officeDesk(contextOf({ findings }), '註冊組')).toMatchObject({
      matterCount: 2,
      matters: [{ explanation: 'a' }, { explanation: 'b' }],
    });
  });
});

test('the executive secretary: Given a schedule, Then what is open comes first, and clauses not met before those at risk', () => {
  const schedule = [
    { item: '其他', startsOn: '2026-09-01', endsOn: '2026-10-01' },
    { startsOn: '2026-11-23', endsOn: '2026-11-24' },
    { item: '其他', startsOn: '2026-12-01', endsOn: '2026-12-02' },
  ];
  const desk = secretaryDesk(contextOf({ schedule, semesters: [{}] }));
  expect(desk.timeline.map(({ phase, days, percent }) => [phase, days, percent])).toEqual([
    ['open', 1, 0],
    ['coming', 8, 0],
    ['over', 0, 100],
  ]);
  expect(desk.meeting).toMatchObject({ id: 'R3.1', state: '進行中' });
  const states = desk.open.map(({ state }) => state);
  expect(states).toEqual([...states].sort((a, b) => ['未符合', '有風險'].indexOf(a) - ['未符合', '有風險'].indexOf(b)));
});

describe('a course counsellor', () => {
  const roster = [{}, {}, { className: '電機一甲' }];
  const classes = [{}, { className: '電機一甲' }];
  const session = { schoolYear: 115, semester: 1, heldOn: '2026-10-01', counsellor: '安老師' };
  const desk = (counselling: SchoolInput['counselling']) =>
    counsellorDesk(schoolOf({ roster, classes, counselling }), ['安老師', ANN]);
  test('Given no session, Then everybody is without', () => {
    expect(desk([]).withoutCount).toBe(3);
  });
  test('Given a group session of both classes, Then nobody is', () => {
    expect(desk([{ ...session, mode: '團體', className: '機械一甲、電機一甲' }])).toMatchObject({
      withoutCount: 0,
      own: 1,
    });
  });
  test('Given one individual session, Then the others of the class are', () => {
    expect(desk([{ ...session, mode: '個別', studentNo: studentNo(1) }]).withoutCount).toBe(2);
  });
  test('Given a session of last semester, Then it does not count', () => {
    expect(desk([{ ...session, semester: 2, schoolYear: 114, mode: '團體', className: '機械一甲' }]).withoutCount).toBe(
      3,
    );
  });
});
