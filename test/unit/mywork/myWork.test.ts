/** 我的工作: each person's lines after a check, at both sides of what makes them; never more than seven. */
import { myWorkMethods, openMyWork } from '../../../src/mywork/methods';
import { readMyWork } from '../../../src/mywork/readMyWork';
import { familyOf } from '../../../src/mywork/families';
import { callerOf } from '../../../src/access/caller';
import { checkAll } from '../../../src/workbook/checkAll';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, NOW, type SchoolInput } from '../schoolBuilder';

const ANN = 'ann@demo.example.edu.tw';
const staff = (access: string, more = {}) => [{ email: ANN, name: '安老師', access, ...more }];
const uploads = { item: '課程學習成果上傳', startsOn: '2026-08-31', endsOn: '2027-02-03' };
const certifying = { item: '課程學習成果認證', startsOn: '2026-08-31', endsOn: '2027-02-10' };

interface When {
  readonly email?: string;
  readonly now?: string;
  readonly checkedAt?: string | null;
}

/** What the person sees at `now`, the last check having been at `checkedAt`. */
function workOf(input: SchoolInput, { email = ANN, now = NOW, checkedAt = now }: When = {}) {
  const cells = cellsOfSchool(input);
  if (checkedAt !== null) checkAll(memoryShell(cells, { now: checkedAt }).shell);
  const memory = memoryShell(cells, { now, email });
  const shell = { ...memory.shell, identity: { ...memory.shell.identity, isOwner: () => false } };
  return { work: readMyWork(shell, callerOf(shell)), calls: memory.calls };
}
const lines = (input: SchoolInput, when?: When) => workOf(input, when).work.lines;

describe('A tutor', () => {
  const ours = { staff: staff('導師'), classes: [{ tutorEmail: ANN }], roster: [{}, {}], schedule: [uploads] };
  test('Given a returned item, Then one student needs a word, until uploads end', () => {
    expect(lines({ ...ours, uploads: [{ certification: '退回' }] })).toMatchObject([
      { matter: 'care', count: 1, names: ['機械一甲'], dueOn: '2027-02-03', daysLeft: 72 },
    ]);
  });
  test('Given nothing to mend, Then no line: waiting for a teacher is not the tutor’s', () =>
    expect(lines({ ...ours, uploads: [{ certification: '待認證' }] })).toEqual([]));
  test('Given another’s class, Then nothing of it', () =>
    expect(lines({ ...ours, classes: [{ tutorEmail: 'ben@x.tw' }], uploads: [{ certification: '退回' }] })).toEqual(
      [],
    ));
});

describe('A subject teacher', () => {
  const ours = {
    staff: staff('任課教師'),
    courses: [{ teacherEmail: ANN }],
    roster: [{}],
    schedule: [certifying],
    uploads: [{ certification: '待認證' }, { certification: '待認證' }, { certification: '通過' }],
  };
  test('Given two items wait, Then they are a line with their last day; far off it is for later', () => {
    const { work } = workOf(ours);
    expect(work.later).toMatchObject([{ matter: 'certify', count: 2, dueOn: '2027-02-10' }]);
    expect(lines(ours, { now: '2027-02-03T08:00:00' })).toMatchObject([{ matter: 'certify', isPressing: false }]);
    expect(lines(ours, { now: '2027-02-11T08:00:00' })).toMatchObject([{ isPressing: true, daysLeft: -1 }]);
  });
});

describe('An office', () => {
  const ours: SchoolInput = {
    staff: staff('處室', { unit: '教務處', duty: '註冊組長' }),
    roster: [{}],
    schedule: [uploads],
  };
  const runs = (when: When) => lines(ours, when).filter(({ matter }) => matter === 'runCheck');
  test('Given a check of six days ago, Then it is fresh; of seven, Then it is to be run; of none, Then too', () => {
    expect(runs({ checkedAt: '2026-11-17T08:00:00' })).toEqual([]);
    expect(runs({ checkedAt: '2026-11-16T08:00:00' })).toMatchObject([{ count: 7 }]);
    expect(runs({ checkedAt: null })).toMatchObject([{ count: null }]);
  });
  test('Given another office’s lot, Then it is no line of this one', () => {
    const submission = (lot: string) => ({ lot, dueOn: '2026-11-01', office: '' });
    const of = (lot: string) =>
      lines({ ...ours, submissions: [submission(lot)] }).filter(({ matter }) => matter === 'lots');
    expect(of('課程學習成果')).toMatchObject([{ count: 1 }]);
    expect(of('多元表現')).toEqual([]);
  });
});

describe('Resolutions of the work group', () => {
  const held = { schoolYear: 115, semester: 1, no: 1, heldOn: '2026-09-10', matter: '公告期程' };
  const resolved = { ...held, resolution: '照案通過', assignee: '註冊組', dueOn: '2026-11-27', progress: '未辦理' };
  const seen = (who: object, meetings: SchoolInput['meetings'] = [resolved], now = NOW) => {
    const { work } = workOf({ staff: [{ email: ANN, name: '安老師', ...who }], roster: [{}], meetings }, { now });
    return [...work.lines, ...work.later].filter(({ matter }) => matter === 'resolutions');
  };
  test('Given one for an office, Then its people and who keeps the workbook see it, and another office does not', () => {
    expect(seen({ access: '處室', unit: '教務處', duty: '註冊組長' })).toMatchObject([
      { count: 1, names: ['公告期程'], dueOn: '2026-11-27', isPressing: false },
    ]);
    expect(seen({ access: '管理' })).toHaveLength(1);
    expect(seen({ access: '處室', unit: '學務處', duty: '訓育組長' })).toEqual([]);
  });
  test('Given one for a teacher by name, Then that teacher sees it and no other', () => {
    expect(seen({ access: '任課教師' }, [{ ...resolved, assignee: '安老師、訓育組' }])).toHaveLength(1);
    expect(seen({ access: '任課教師' }, [{ ...resolved, assignee: '安老師的代理人' }])).toEqual([]);
  });
  test('Given its last day is over, Then it presses; carried out, Then it is gone; of a meeting to come, Then not yet', () => {
    expect(seen({ access: '管理' }, [resolved], '2026-11-28T08:00:00')).toMatchObject([{ isPressing: true }]);
    expect(seen({ access: '管理' }, [{ ...resolved, progress: '已辦理' }])).toEqual([]);
    expect(seen({ access: '管理' }, [{ ...resolved, heldOn: '2027-01-10' }])).toEqual([]);
  });
  test('Given a matter of 2,000 characters, Then the line stays a line', () =>
    expect(seen({ access: '管理' }, [{ ...resolved, matter: '字'.repeat(2000) }])[0]?.names[0]).toHaveLength(18));
});

describe('The season', () => {
  const ours = { staff: staff('管理'), roster: [{}] };
  test('Given the last window ends today, Then the semester is not over; the day after, Then it is', () => {
    const of = (now: string) => workOf({ ...ours, schedule: [uploads] }, { now }).work.season;
    expect(of('2027-02-03T23:00:00')).toMatchObject({ over: '', isRollOver: false });
    expect(of('2027-02-04T00:00:00')).toMatchObject({ over: 'nextSemester' });
    expect(of('2027-07-01T00:00:00')).toMatchObject({ isRollOver: true, isPastYear: false });
  });
  test('Given nothing planned, Then nothing is over; before the school year, Then nothing either', () => {
    expect(workOf({ ...ours, schedule: [] }).work.season.over).toBe('');
    expect(workOf({ ...ours, schedule: [uploads] }, { now: '2026-07-01T08:00:00' }).work.season.over).toBe('');
  });
  test('Given the semester is over, When it is turned, Then once: a second press changes nothing', () => {
    const memory = memoryShell(cellsOfSchool({ ...ours, schedule: [uploads] }), {
      now: '2027-02-04T08:00:00',
      email: ANN,
    });
    const call = { shell: memory.shell, caller: { email: ANN, access: '管理' as const } };
    const turn = () => myWorkMethods['work.nextSemester'].run(call, { from: '1' }) as { isChanged: boolean };
    expect([turn().isChanged, turn().isChanged]).toEqual([true, false]);
  });
});

test('A guest: no student, no finding, but the dates that are public', () => {
  const input = { staff: staff('導師'), roster: [{}], schedule: [uploads], uploads: [{ certification: '退回' }] };
  const { work } = workOf(input, { email: 'stranger@gmail.com' });
  expect(work).toMatchObject({ state: 'guest', lines: [], later: [], open: [{ title: '課程學習成果上傳' }] });
  expect(JSON.stringify(work)).not.toContain('學生1');
});

test('An empty workbook: its owner gets steps, not zeros', () => {
  const memory = memoryShell(new Map(), { now: NOW });
  const shown: unknown[] = [];
  const ui = {
    ...memory.shell.ui,
    showSidebar: (_page: string, _title: string, boot: unknown) => void shown.push(boot),
  };
  const work = openMyWork({
    ...memory.shell,
    ui,
    identity: { ...memory.shell.identity, isOwner: () => true, ownerEmail: memory.shell.identity.activeEmail },
  });
  expect(shown).toMatchObject([{ view: 'start', work }]);
  expect(work.state).toBe('empty');
  expect(work.steps.map(({ isDone }) => isDone)).not.toContain(true);
});

test('Many matters of many roles: seven lines at most, the pressing ones first, and nothing is lost', () => {
  const classes = Array.from({ length: 12 }, (_, i) => ({ className: `班${i}`, tutorEmail: ANN }));
  const roster = classes.map(({ className }) => ({ className }));
  const returned = roster.map((_, i) => ({ studentNo: `115${String(i + 1).padStart(3, '0')}`, certification: '退回' }));
  const { work } = workOf({ staff: staff('管理'), classes, roster, schedule: [uploads], uploads: returned });
  expect(work.lines).toHaveLength(7);
  const all = [...work.lines, ...work.later];
  expect(all.filter(({ matter }) => matter === 'care')).toHaveLength(12);
  const pressing = all.map(({ isPressing }) => isPressing);
  expect(pressing).toEqual([...pressing].sort((a, b) => Number(b) - Number(a)));
});

test('It reads a few small tabs and never the uploads', () => {
  const { calls } = workOf({ staff: staff('導師'), classes: [{ tutorEmail: ANN }], roster: [{}], schedule: [uploads] });
  const read = calls.filter((call) => call.startsWith('read '));
  expect(read).not.toContain('read 上傳紀錄');
  expect(new Set(read).size).toBeLessThanOrEqual(8);
});

test.each([
  ['PII-id', 'privacy'],
  ['R6.2-overdue', 'lots'],
  ['R9.8-post', 'receipts'],
  ['R9.6-no-deputy', 'people'],
  ['R5.5-quota', 'limits'],
  ['C5-window', 'schedule'],
  ['DATA-student', 'data'],
  ['SET-value', 'data'],
  ['R5.7-zero', null],
])('%s is of the family %s', (code, family) => expect(familyOf(code)).toBe(family));

describe('The list of uploads', () => {
  const ours = { staff: staff('管理'), roster: [{}], schedule: [uploads] };
  const told = (input: SchoolInput) => {
    const { work } = workOf(input);
    return [...work.lines, ...work.later].filter(({ matter }) => matter === 'notImported');
  };
  test('Given it was never imported, Then offices read so, and nothing of it presses; with one row, Then no more', () => {
    expect(told(ours)).toMatchObject([{ isPressing: false, action: { page: 'import', argument: 'uploads' } }]);
    expect(told({ ...ours, uploads: [{}] })).toEqual([]);
    expect(told({ ...ours, staff: staff('導師') })).toEqual([]);
  });
});

test('Given a school with its own 權責分工, Then an office sees what that says is its own', () => {
  const input: SchoolInput = {
    staff: [{ email: ANN, name: '安組長', access: '處室', unit: '圖書館', duty: '主任' }],
    roster: [{}],
    schedule: [uploads],
    duties: [{ duty: '校內幹部經歷提交', division: '全校', office: '圖書館' }],
    submissions: [
      { lot: '校內幹部經歷', dueOn: '2026-11-01' },
      { lot: '課程學習成果', dueOn: '2026-11-01' },
    ],
  };
  expect(lines(input).find(({ matter }) => matter === 'lots')).toMatchObject({ count: 1, names: ['圖書館'] });
});
