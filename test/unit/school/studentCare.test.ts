/** Whom to talk to today: only what somebody can still mend, at both sides of every boundary. */
import { checkContext } from '../../../src/rules/checkContext';
import { careFinder } from '../../../src/school/studentCare';
import { schoolOf, studentNo, type SchoolInput } from '../schoolBuilder';

/** Reasons of the first student. */
function reasons(input: SchoolInput, now?: string): string[] {
  const context = checkContext(schoolOf({ roster: [{}], ...input }, now));
  const [student] = context.tables.roster.rows;
  return student === undefined ? [] : careFinder(context)(student).map(({ reason }) => reason);
}
const window = (item: string, startsOn: string, endsOn: string, more = {}) => ({ item, startsOn, endsOn, ...more });
const open = [window('課程學習成果上傳', '2026-08-31', '2027-02-03')];
const ended = [window('課程學習成果上傳', '2026-08-31', '2026-11-22')];

describe('Nothing uploaded', () => {
  test.each([
    ['15 days before the end', '2027-01-19T08:00:00', []],
    ['14 days before the end', '2027-01-20T00:00:00', ['nothing']],
    ['on the last day', '2027-02-03T23:59:59', ['nothing']],
    ['on the day after', '2027-02-04T00:00:00', []],
  ])('%s', (_when, now, expected) => expect(reasons({ schedule: open }, now)).toEqual(expected));
  const last = '2027-02-01T08:00:00';
  test('Given 無意願, Then nothing is said: uploading is a choice', () => {
    expect(reasons({ schedule: open, roster: [{ declines: '課程學習成果' }] }, last)).toEqual([]);
    expect(reasons({ schedule: open, roster: [{ declines: '多元表現' }] }, last)).toEqual(['nothing']);
  });
  test('Given no list of uploads was imported yet, Then nothing is said of anybody', () => {
    const context = checkContext(schoolOf({ roster: [{}], schedule: open }, last));
    expect(careFinder(context, true)(context.tables.roster.rows[0]!)).toEqual([]);
  });
  test('Given a student who left, Then nothing is said', () =>
    expect(reasons({ schedule: open, roster: [{ status: '轉出' }] }, last)).toEqual([]));
  test('Given an item that is not sent off yet, Then the student has begun', () =>
    expect(reasons({ schedule: open, uploads: [{ certification: '未送出' }] }, last)).toEqual([]));
  test('Given 多元表現 with a window later in the year, Then the earlier end is no end', () => {
    const firstHalf = [window('多元表現上傳', '2026-08-31', '2027-02-03')];
    expect(reasons({ schedule: firstHalf }, last)).toEqual([]);
    const halves = [
      window('多元表現上傳', '2026-08-31', '2027-02-03'),
      window('多元表現上傳', '2027-02-23', '2027-07-14', { semester: 2 }),
    ];
    expect(reasons({ schedule: halves }, last)).toEqual([]);
    expect(reasons({ schedule: halves }, '2027-07-10T08:00:00')).toEqual(['nothing']);
  });
});

describe('Returned', () => {
  const returned = { certification: '退回', title: '機械手臂' };
  test('Given uploads are open, Then it is said; when they have ended, Then nobody can send it again', () => {
    expect(reasons({ schedule: open, uploads: [returned] })).toEqual(['returned']);
    expect(reasons({ schedule: ended, uploads: [returned] })).toEqual([]);
  });
  test('Given it was sent again under its name, Then it is settled; another item settles nothing', () => {
    const later = { uploadedAt: '2026-11-01T10:00:00', certification: '待認證' };
    expect(reasons({ schedule: open, uploads: [returned, { ...later, title: '機械手臂' }] })).toEqual([]);
    expect(reasons({ schedule: open, uploads: [returned, { ...later, title: '別的' }] })).toEqual(['returned']);
  });
  test('Given no window is planned, Then it is said: nothing tells that it is too late', () =>
    expect(reasons({ uploads: [returned] })).toEqual(['returned']));
});

test('Over a limit: the seventh counted item, whatever the day', () => {
  const items = (count: number) => Array.from({ length: count }, () => ({}));
  expect(reasons({ schedule: ended, uploads: items(6) })).toEqual([]);
  expect(reasons({ schedule: ended, uploads: items(7) })).toEqual(['over']);
});

describe('Slips and receipts in their season', () => {
  const selecting = [window('課程學習成果勾選', '2027-07-22', '2027-08-05', { semester: 0 })];
  const selected = [{ isSelected: true, selectedAt: '2027-07-23T10:00:00' }];
  const slip = (now: string, slipOn = '') =>
    reasons({ schedule: selecting, uploads: selected, roster: [{ slipOn }] }, `${now}T08:00:00`);
  test.each([
    ['2027-07-21', []],
    ['2027-07-22', ['slip']],
    ['2027-08-19', ['slip']],
    ['2027-08-20', []],
  ])('slip on %s', (now, expected) => expect(slip(now)).toEqual(expected));
  test('A slip of this season settles it, one of last year does not', () => {
    expect(slip('2027-08-01', '2027-07-30')).toEqual([]);
    expect(slip('2027-08-01', '2026-08-01')).toEqual(['slip']);
  });
  test('An unconfirmed receipt counts in its window, and 相符 settles it', () => {
    const schedule = [window('收訖明細確認', '2026-11-15', '2026-11-25', { semester: 0 })];
    const receipt = (confirmation: string) => [{ studentNo: studentNo(1), confirmation }];
    expect(reasons({ schedule, receipts: receipt('未確認') })).toEqual(['receipt']);
    expect(reasons({ schedule, receipts: receipt('相符') })).toEqual([]);
    expect(reasons({ schedule, receipts: receipt('未確認') }, '2026-11-14T08:00:00')).toEqual([]);
  });
});
