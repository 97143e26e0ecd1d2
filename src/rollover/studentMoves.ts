/** What becomes of each student: up a grade, the same grade once more, graduated, or kept as one who left. Pure. */
import { legalSpan } from '../school/period';
import type { School } from '../school/schoolTables';
import { isInSchool } from '../school/student';
import type { Student } from '../school/tabs';
import type { ClassMove } from './classMoves';

export const STUDENT_DECISIONS = ['升級', '留級', '畢業'] as const;
/** A person's answer for one student. */
export type StudentDecision = (typeof STUDENT_DECISIONS)[number];

export interface StudentMove {
  readonly student: Student;
  /** `leaver`: not in school, kept for receipts. `leftBehind`: stays in the old workbook alone. */
  readonly outcome: StudentDecision | 'leaver' | 'leftBehind' | 'noClass';
  /** True where a repeat makes the outcome a matter to look at. */
  readonly isToConfirm: boolean;
}

/** One move a roster row, in the rows' order. */
export function studentMoves(
  school: School,
  moves: readonly ClassMove[],
  leftBehind: readonly number[],
  decisions: Readonly<Record<string, StudentDecision>>,
): StudentMove[] {
  const moveOf = new Map(moves.map((move) => [move.from, move]));
  const gone = new Set(leftBehind);
  const repeats = repeatsOf(school);
  return school.tables.roster.rows.map((student) => {
    if (gone.has(student.row)) return { student, outcome: 'leftBehind', isToConfirm: false };
    if (!isInSchool(student)) return { student, outcome: 'leaver', isToConfirm: false };
    const repeat = repeats.get(student.row);
    const move = moveOf.get(student.className);
    const onward =
      move === undefined || move.outcome === 'stays' ? 'noClass' : move.outcome === 'graduates' ? '畢業' : '升級';
    const decision = decisions[student.studentNo] ?? (repeat === 'next' ? '留級' : '升級');
    const outcome = decision === '升級' ? onward : decision;
    return { student, outcome, isToConfirm: repeat !== undefined };
  });
}

/**
 * Who repeats, by roster row. A repeat that began in this year's first semester is being served now; one without a
 * date, or decided later, is for the year to come. Both are shown to be confirmed.
 */
function repeatsOf({ tables, settings }: School): Map<number, 'now' | 'next'> {
  const firstSemester = legalSpan({ schoolYear: settings.schoolYear, semester: 1 });
  const whenOf = (day: string) => (day >= firstSemester.start && day <= firstSemester.end ? 'now' : 'next');
  const decided = new Set(
    tables.enrolmentChanges.rows
      .filter(({ kind, effectiveOn }) => kind === '重讀' && effectiveOn > firstSemester.end)
      .map(({ studentNo }) => studentNo),
  );
  return new Map(
    tables.roster.rows.flatMap((student): [number, 'now' | 'next'][] =>
      student.status === '重讀'
        ? [[student.row, decided.has(student.studentNo) ? 'next' : whenOf(student.changedOn)]]
        : student.studentNo !== '' && decided.has(student.studentNo)
          ? [[student.row, 'next']]
          : [],
    ),
  );
}
