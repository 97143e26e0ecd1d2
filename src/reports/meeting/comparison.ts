/**
 * This semester beside the one before: only of the students who were at the school in both, and only when uploads of
 * both have ended. Otherwise one sentence says why there is no comparison.
 */
import { fill } from '../../messages/catalogue';
import { meetingPaperTexts as texts } from '../../messages/zh/meetingPapers';
import { reportTexts } from '../../messages/zh/reports';
import { rocText } from '../../school/day';
import { legalSpan, periodText, previousPeriod, type Period } from '../../school/period';
import { divisionOf, studentsInSchool } from '../../school/student';
import type { Student } from '../../school/tabs';
import { figuresOfStudents, type GroupFigures } from '../../school/uploadFigures';
import { html, type Html } from '../html';
import { table } from '../layout';
import type { ReportScope } from '../reportScope';

export interface Compared {
  readonly label: string;
  readonly before: number;
  readonly now: number;
}

export type Comparison =
  | { readonly kind: 'none'; readonly why: string }
  | {
      readonly kind: 'same students';
      readonly students: number;
      /** Who is left out, in words. */
      readonly excluded: string;
      readonly rows: readonly Compared[];
    };

/** Compares the scope's period with the semester before it. */
export function compareWithBefore(scope: ReportScope): Comparison {
  const before = previousPeriod(scope.period);
  const params = { before: periodText(before), now: periodText(scope.period) };
  const cohort = cohortOf(scope, before);
  if (cohort.students.length === 0) return { kind: 'none', why: fill(texts.noSameStudents, params) };
  const end = lastEnd(scope, cohort.students);
  if (end === '') return { kind: 'none', why: fill(texts.windowUnknown, params) };
  if (end >= scope.school.today) return { kind: 'none', why: fill(texts.windowOpen, { ...params, end: rocText(end) }) };
  const then = figuresOfStudents(scope.school, before, cohort.students);
  const now = figuresOfStudents(scope.school, scope.period, cohort.students);
  if (then.kinds['課程學習成果'].counted === 0)
    return { kind: 'none', why: fill(reportTexts.noComparison, { before: params.before }) };
  return {
    kind: 'same students',
    students: cohort.students.length,
    excluded: cohort.excluded.length === 0 ? texts.excludedNone : cohort.excluded.join(texts.and),
    rows: comparedRows(then, now),
  };
}

export function comparisonSection(scope: ReportScope): Html {
  const before = periodText(previousPeriod(scope.period));
  const found = compareWithBefore(scope);
  if (found.kind === 'none') return html`<p>${found.why}</p>`;
  return html`<h3>${fill(texts.comparisonTitle, { before, students: found.students })}</h3>
    ${table<Compared>(
      [
        [reportTexts.figure, (row) => row.label],
        [before, (row) => row.before, 'right'],
        [periodText(scope.period), (row) => row.now, 'right'],
        [reportTexts.difference, (row) => signed(row.now - row.before), 'right'],
      ],
      found.rows,
    )}
    <p>${fill(texts.comparisonNote, { excluded: found.excluded })}</p>`;
}

/** Students in school today who were at this school in the earlier semester, and who is left out and why. */
function cohortOf(scope: ReportScope, before: Period): { students: Student[]; excluded: string[] } {
  const { school, division } = scope;
  const { end } = legalSpan(before);
  const years = scope.period.schoolYear - before.schoolYear;
  const left = { young: 0, joined: 0, unknown: 0 };
  const students = studentsInSchool(school.tables.roster.rows).filter((student) => {
    if (division !== '' && divisionOf(student, school.classByName) !== division) return false;
    const grade = school.classByName.get(student.className)?.grade ?? null;
    if ((student.status === '轉入' || student.status === '復學') && student.changedOn > end) left.joined++;
    else if (grade === null) left.unknown++;
    else if (grade - years < 1) left.young++;
    else return true;
    return false;
  });
  const words: readonly (readonly [number, string])[] = [
    [left.young, texts.excludedGrades],
    [left.joined, texts.excludedJoined],
    [left.unknown, texts.excludedUnknown],
  ];
  return {
    students,
    excluded: words.filter(([count]) => count > 0).map(([count, text]) => fill(text, { count })),
  };
}

/** The last day on which any of the students may still upload course results of the period; '' when one has no window. */
function lastEnd({ school, period }: ReportScope, students: readonly Student[]): string {
  const kinds = new Set(
    students.map((student) => {
      const grade = school.classByName.get(student.className)?.grade ?? null;
      return `${grade ?? ''}|${divisionOf(student, school.classByName)}`;
    }),
  );
  const ends = [...kinds].map((kind) => {
    const [grade = '', division = ''] = kind.split('|');
    return (
      school.windows.windowOf('課程學習成果上傳', period, grade === '' ? null : Number(grade), division)?.endsOn ?? ''
    );
  });
  return ends.includes('') ? '' : (ends.sort()[ends.length - 1] ?? '');
}

function comparedRows(then: GroupFigures, now: GroupFigures): Compared[] {
  const course = (group: GroupFigures) => group.kinds['課程學習成果'];
  const row = (label: string, pick: (group: GroupFigures) => number): Compared => ({
    label,
    before: pick(then),
    now: pick(now),
  });
  return [
    row(fill(reportTexts.counted, { kind: reportTexts.course }), (group) => course(group).counted),
    row(fill(reportTexts.withoutUpload, { kind: reportTexts.course }), (group) => course(group).withoutUpload),
    row(reportTexts.waiting, (group) => course(group).waiting),
    row(reportTexts.passed, (group) => course(group).passed),
    row(reportTexts.returned, (group) => course(group).returned),
  ];
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
