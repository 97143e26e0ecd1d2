/** What becomes of each class: a new name one grade up, graduation, or a question to a person. Pure. */
import { findIdentityNumbers } from '../school/identityNumber';
import type { School } from '../school/schoolTables';
import { isInSchool } from '../school/student';
import { gradeInName, promotedName } from '../school/className';

/** What a person writes as a class's new name when it graduates. */
export const GRADUATES = '畢業';
const LONGEST_NAME = 20;

export interface ClassMove {
  readonly from: string;
  /** Of the 班級 tab, else told by the name; null when neither tells. */
  readonly grade: number | null;
  /** Students in school in it. */
  readonly students: number;
  /** The new name; '' for a graduating class and for one that a person must name. */
  readonly to: string;
  /**
   * `asks`: its new name is not to be told by rule, and nobody has said it yet. `refused`: what was said is no name.
   * `stays`: a class that only the roster names (待編班) and no rule renames; its students stay in it as they are.
   */
  readonly outcome: 'rename' | 'graduates' | 'asks' | 'refused' | 'stays';
}

/** Every class of the 班級 tab and every further one that a student in school is in; `renames` are a person's answers. */
export function classMoves(school: School, renames: Readonly<Record<string, string>>): ClassMove[] {
  const { classes, roster } = school.tables;
  const grades = new Map<string, Set<number | null>>();
  for (const row of classes.rows) {
    if (row.className === '') continue;
    const seen = grades.get(row.className) ?? new Set();
    grades.set(row.className, seen.add(row.grade));
  }
  const onTab = new Set(grades.keys());
  const students = new Map<string, number>();
  for (const student of roster.rows) {
    if (!isInSchool(student) || student.className === '') continue;
    students.set(student.className, (students.get(student.className) ?? 0) + 1);
    if (!grades.has(student.className)) grades.set(student.className, new Set([null]));
  }
  return [...grades].map(([from, told]) => {
    const known = [...told].filter((grade) => grade !== null);
    const grade = known.length === 1 ? (known[0] ?? null) : known.length === 0 ? gradeInName(from) : null;
    const move = moveOf(from, grade, renames[from]?.trim());
    const outcome = move.outcome === 'asks' && !onTab.has(from) ? 'stays' : move.outcome;
    return { from, grade, students: students.get(from) ?? 0, to: move.to, outcome };
  });
}

function moveOf(from: string, grade: number | null, answer: string | undefined): Pick<ClassMove, 'to' | 'outcome'> {
  if (answer === GRADUATES) return { to: '', outcome: 'graduates' };
  if (answer !== undefined && answer !== '')
    return isName(answer) ? { to: answer, outcome: 'rename' } : { to: '', outcome: 'refused' };
  if (grade !== null && grade >= 3) return { to: '', outcome: 'graduates' };
  const to = promotedName(from, grade);
  return to === null ? { to: '', outcome: 'asks' } : { to, outcome: 'rename' };
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && !/[\u0000-\u001f]/.test(text) && findIdentityNumbers(text).length === 0;
}

/** New names that two classes would share. */
export function sharedNames(moves: readonly ClassMove[]): string[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { to } of moves) {
    if (to !== '' && seen.has(to)) shared.add(to);
    seen.add(to);
  }
  return [...shared];
}
