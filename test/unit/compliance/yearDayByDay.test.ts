/**
 * A year of a school of 300, day by day: findings, desks, 規定檢核 and mails against an oracle that follows the facts and
 * never looks at a tab.
 */
import type { Cell } from '../../../src/school/cell';
import { addDays, daysBetween } from '../../../src/school/day';
import { complianceOf } from '../../../src/compliance/complianceOf';
import { officeDesk } from '../../../src/desk/officeDesk';
import { sendReminders } from '../../../src/reminders/sendReminders';
import { checkContext } from '../../../src/rules/checkContext';
import { findingsIn } from '../../../src/rules/runChecks';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, schoolFromCells } from '../schoolBuilder';
import {
  CLASSES,
  classOn,
  gradeOf,
  has,
  ROUNDS,
  schoolOn,
  yearFacts,
  type StudentFact,
  type YearFacts,
} from './yearFacts';

jest.setTimeout(600_000);
/** Days between two that are looked at; DAY_STEP=1 takes every day. */
const STEP = Number(process.env['DAY_STEP'] ?? 6);
const SEED = Number(process.env['YEAR_SEED'] ?? 116);
const FIRST = '2026-08-31';
const LAST = '2027-07-31';

const isIn = ({ leftOn }: StudentFact, today: string) => !has(leftOn, today);
const isWaiting = ({ change }: StudentFact, today: string) =>
  change !== null && has(change.from, today) && !has(change.handledOn, today);
/** Last day of uploads of a semester for a student's grade. */
const uploadsEnd = (semester: number, grade: number) =>
  semester === 1 ? '2027-02-03' : grade === 3 ? '2027-05-14' : '2027-07-14';

/** How many findings of each code the facts make on a day. */
function oracle(
  { students, lots, receipts, meetings, trainings, checks }: YearFacts,
  today: string,
): Record<string, number> {
  const written = lots.filter(({ writtenOn }) => has(writtenOn, today));
  const begun = ROUNDS.filter(({ startsOn }) => startsOn <= today);
  const submitted = written.filter(({ submittedOn }) => has(submittedOn, today));
  const confirmingEnd = (one: (typeof lots)[number]) => {
    const { round, submittedOn } = one;
    if (round.schoolYear === 114) return '2026-11-05';
    // The year's window bears a 梯次; rows of other rounds of the year find it all the same, and so do a semester's lots.
    return submittedOn === '' ? '' : '2027-05-03';
  };
  const open = receipts.filter(({ since, answeredOn }) => has(since, today) && !has(answeredOn, today));
  const left = new Set(
    open
      .filter(({ student, sentOn, returnedOn }) => {
        const isSent = has(sentOn, today) && !(has(returnedOn, today) && returnedOn >= sentOn);
        return !isIn(student, today) && !isSent;
      })
      .map(({ student }) => student.no),
  );
  const pending = (one: StudentFact) =>
    one.uploads.filter(({ on, semester, certifiedOn }) => {
      const end = semester === 1 ? '2027-02-10' : '2027-07-21';
      return has(on, today) && !has(certifiedOn, today) && daysBetween(today, end) <= 7;
    }).length;
  const logged = (one: StudentFact, of: number) =>
    one.uploads.filter(({ on, semester }) => semester === of && has(on, today)).length;
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const zero = sum(
    [1, 2].map(
      (semester) =>
        students.filter((one) => {
          const from = semester === 1 ? '2026-08-31' : '2027-02-11';
          const isOpen = from <= today && today <= uploadsEnd(semester, gradeOf(classOn(one, today)));
          return isOpen && isIn(one, today) && !isWaiting(one, today) && !one.declines && logged(one, semester) === 0;
        }).length,
    ),
  );
  const closing: readonly (readonly [number, string])[] = [
    [1, '2027-01-20'],
    [2, '2027-06-30'],
  ];
  return {
    'R6.2-missing': sum(begun.map((round) => 2 - written.filter((one) => one.round === round).length)),
    'R6.2-overdue': written.filter((one) => !has(one.submittedOn, today) && one.round.endsOn < today).length,
    'R6.2-late': submitted.filter(({ submittedOn, round }) => submittedOn > round.endsOn).length,
    'R6.3-office': submitted.filter((one) => !has(one.confirmedOn, today) && confirmingEnd(one) < today).length,
    'R6.3-unconfirmed': open.filter(
      ({ student, schoolYear }) => isIn(student, today) && (schoolYear === 114 ? '2026-11-05' : '2027-05-03') < today,
    ).length,
    'R9.8-post': left.size,
    'R7.1-pending': students.filter((one) => isWaiting(one, today)).length,
    'R5.5-quota': sum([1, 2].map((semester) => students.filter((one) => logged(one, semester) > 6).length)),
    'R5.6-pending': sum(students.map(pending)),
    'R5.7-zero': zero,
    'R5.7-check': CLASSES.flatMap((className) =>
      [1, 2].filter(
        (semester) =>
          uploadsEnd(semester, gradeOf(className)) < today &&
          !checks.some((one) => one.className === className && one.semester === semester && has(one.on, today)),
      ),
    ).length,
    'R3.1-meeting': closing.filter(
      ([semester, day]) =>
        daysBetween(today, day) <= 30 && !meetings.some((one) => one.semester === semester && has(one.on, today)),
    ).length,
    ...Object.fromEntries(
      ['宣導說明', '系統操作訓練', '專業研習', '成果發表'].map((kind, i) => [
        `R8.${i + 1}-missing`,
        today >= '2027-07-01' && !trainings.some((one) => one.kind === kind && has(one.on, today)) ? 1 : 0,
      ]),
    ),
  };
}

/** Requirements that may not be 符合 while the facts make a finding of theirs. */
const NOT_GREEN: readonly (readonly [string, readonly string[]])[] = [
  ['R6.2', ['R6.2-missing', 'R6.2-overdue']],
  ['R6.3', ['R6.3-office', 'R6.3-unconfirmed']],
  ['R9.8', ['R9.8-post']],
  ['R7.1', ['R7.1-pending']],
  ['R3.1', ['R3.1-meeting']],
  ['R5.5', ['R5.5-quota']],
  ...[1, 2, 3, 4].map((n): [string, string[]] => [`R8.${n}`, [`R8.${n}-missing`]]),
];

test('Every day: findings, 規定檢核 and desks as the facts have them; mails within their caps and to nobody who left', () => {
  const facts = yearFacts(SEED);
  const wrong: string[] = [];
  const mails: { day: string; to: string }[] = [];
  const seen: Record<string, number> = {};
  let ledger: Cell[][] | undefined;
  const properties = new Map<string, string>();
  let judged = 0;
  for (let today = FIRST; today <= LAST; today = addDays(today, STEP)) {
    const cells = cellsOfSchool(schoolOn(facts, today));
    const context = checkContext(schoolFromCells(cells, `${today}T08:00:00`));
    const findings = findingsIn(context);
    const wanted = oracle(facts, today);
    for (const [code, count] of Object.entries(wanted)) {
      const found = findings.filter((one) => one.code === code).length;
      judged += count;
      seen[code] = (seen[code] ?? 0) + count;
      if (found !== count) wrong.push(`${today} ${code}: ${found}, should be ${count}`);
    }
    const states = new Map(complianceOf(context, findings).map(({ requirement, state }) => [requirement.id, state]));
    for (const [id, codes] of NOT_GREEN)
      if (codes.some((code) => (wanted[code] ?? 0) > 0) && ['符合', '進行中'].includes(states.get(id as never) ?? ''))
        wrong.push(`${today} ${id} is ${states.get(id as never)}`);
    // Each office sees on its desk what of its lots is late: rounds without a row too.
    const onDesks = ['註冊組', '訓育組', '進修部教務組', '進修部學務組'].flatMap(
      (office) => officeDesk(context, office).lots,
    );
    const late = onDesks.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length;
    const isLate = (round: (typeof ROUNDS)[number]) => round.endsOn < today;
    const lateFacts =
      ROUNDS.filter(isLate).length * 2 -
      facts.lots.filter((one) => isLate(one.round) && has(one.writtenOn, today) && has(one.submittedOn, today)).length;
    if (late !== lateFacts) wrong.push(`${today} desks show ${late} late lots, should be ${lateFacts}`);
    if (ledger) cells.set('寄信紀錄', ledger);
    const memory = memoryShell(cells, { now: `${today}T07:10:00`, properties });
    sendReminders(memory.shell, today);
    for (const { to } of memory.sent) mails.push({ day: today, to });
    ledger = cells.get('寄信紀錄');
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(judged).toBeGreaterThan(1000);
  expect(
    Object.entries(seen)
      .filter(([code, count]) => count === 0 && !code.startsWith('R8'))
      .map(([code]) => code),
  ).toEqual([]);
  const capped = [
    ...facts.students.map(({ mail }) => mail),
    ...CLASSES.map((_, i) => `tutor${i + 1}@demo.example.edu.tw`),
  ];
  for (const to of capped) {
    const days = mails.filter((mail) => mail.to === to).map(({ day }) => day);
    for (const day of days)
      expect(days.filter((one) => one >= day && daysBetween(day, one) < 7).length).toBeLessThanOrEqual(2);
  }
  // A year in which hardly anybody is written to would satisfy every cap.
  expect(mails.length).toBeGreaterThan(50);
  for (const student of facts.students)
    for (const { day } of mails.filter(({ to }) => to === student.mail))
      expect([day, isIn(student, day), isWaiting(student, day)]).toEqual([day, true, false]);
});
