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

test('Given a returned item that was sent again, Then it is not asked for once more', () => {
  const input = {
    ...SCHOOL,
    uploads: [
      { certification: '退回', title: '專題' },
      { certification: '待認證', title: '專題' },
    ],
  };
  expect(toStudent(input).mail?.text ?? '').not.toContain('專題');
});

test('Given only the other semester’s uploads are open, Then the message is of that semester, with its last day', () => {
  const input = {
    ...SCHOOL,
    settings: { semester: '2' },
    uploads: [{ certification: '通過' }],
    schedule: [{ semester: 1, endsOn: '2027-02-03' }],
  } as const;
  expect(toStudent(input).mail?.text).toContain('115學年度第1學期');
  expect(toStudent(input).mail?.text).toContain('116/02/03');
});

test('Given a teacher who has left, Then the message goes to the deputy for that class, never to one for another', () => {
  const input = (deputies: SchoolInput['deputies']): SchoolInput => ({
    ...SCHOOL,
    staff: [
      { name: '王老師', email: 't@demo.example.edu.tw', employment: '離職' },
      { name: '導師代理', email: 'a@demo.example.edu.tw' },
      { name: '認證代理', email: 'b@demo.example.edu.tw' },
    ],
    courses: [{ teacherEmail: 't@demo.example.edu.tw' }],
    deputies,
  });
  const stands = { principalEmail: 't@demo.example.edu.tw', startsOn: '2026-08-01', endsOn: '2027-07-31' };
  const tutorOnly = { ...stands, duty: '導師', deputyEmail: 'a@demo.example.edu.tw', rank: 1 };
  const certifying = {
    ...stands,
    duty: '課程學習成果認證',
    scope: '機械一甲',
    deputyEmail: 'b@demo.example.edu.tw',
    rank: 2,
  };
  const toTeacher = (deputies: SchoolInput['deputies']) =>
    personReminder(schoolOf(input(deputies)), studentNo(1), 'teacher');
  expect(toTeacher([tutorOnly, certifying]).mail?.to).toBe('b@demo.example.edu.tw');
  expect(toTeacher([tutorOnly]).mail).toBeNull();
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
