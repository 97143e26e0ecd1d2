/** Messages by hand, and letters by post, to whom they may go. */
import { personReminder } from '../../../src/reminders/personReminder';
import { REPORTS } from '../../../src/reports/reportKinds';
import { checkContext } from '../../../src/rules/checkContext';
import { schoolOf, studentNo, type SchoolInput } from '../schoolBuilder';

const SCHOOL: SchoolInput = {
  roster: [{ email: 's1@demo.example.edu.tw' }],
  staff: [{ name: '王老師', email: 't@demo.example.edu.tw' }],
  schedule: [{}],
  uploads: [{ certification: '退回' }, { certification: '待認證', certifiedBy: '', certifiedAt: '' }],
};
const change = (handling: string, effectiveOn = '2026-10-01') => ({
  ...SCHOOL,
  enrolmentChanges: [{ studentNo: studentNo(1), kind: '轉科', effectiveOn, handling }],
});
const toStudent = (input: SchoolInput) => personReminder(schoolOf(input), studentNo(1), 'student');

test('Given a returned item, Then a message to the student may be written by hand', () => {
  expect(toStudent(SCHOOL)).toMatchObject({ obstacle: '', mail: { to: 's1@demo.example.edu.tw' } });
});

test('Given an unhandled 學籍異動, Then none, and the sentence says what to do first', () => {
  expect(toStudent(change('待處理')).mail).toBeNull();
  expect(toStudent(change('待處理')).obstacle).toContain('學籍異動');
  expect(toStudent(change('')).mail).toBeNull();
});

test('Given one that is handled or takes effect later, Then the message may be written', () => {
  expect(toStudent(change('已匯入')).mail).not.toBeNull();
  expect(toStudent(change('待處理', '2026-12-01')).mail).not.toBeNull();
});

test('Given an unhandled 學籍異動, Then the teacher is still told what waits: certifying goes on', () => {
  expect(personReminder(schoolOf(change('待處理')), studentNo(1), 'teacher').mail).not.toBeNull();
});

test.each([
  ['sent', { noticeSentOn: '2026-11-01' }, ' ✓'],
  ['sent and returned', { noticeSentOn: '2026-11-01', returnedOn: '2026-11-10' }, ''],
  ['sent anew after its return', { noticeSentOn: '2026-11-12', returnedOn: '2026-11-10' }, ' ✓'],
  ['not sent', {}, ''],
])('Given a letter %s, Then the list of letters says whether one is still to go', (_, row, mark) => {
  const school = checkContext(schoolOf({ roster: [{ status: '離校' }], receipts: [{ schoolYear: 114, ...row }] }));
  const scope = { school, period: { schoolYear: 115, semester: 1 }, division: '' };
  const [choice] = REPORTS.leaverLetters.choices(scope);
  expect(choice?.caption).toBe(`${studentNo(1)} 學生1${mark}`);
});
