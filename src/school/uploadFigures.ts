/** Upload figures of groups of students for a period: the one sum behind checklist, overview and reports. */
import { uploadBook, uploadPeriod, type UploadBook } from './quota';
import type { Period } from './period';
import type { School } from './schoolTables';
import { declines, divisionOf, studentsInSchool } from './student';
import { UPLOAD_KINDS, type SchoolClass, type Student, type UploadKind } from './tabs';
import { groupBy } from './groupBy';

/** Sums over the students in school of a group. Course results count per semester, 多元表現 per school year. */
export interface KindFigures {
  readonly counted: number;
  /** Students without any upload who did not decline. Uploading is their choice: a figure, not a fault. */
  readonly withoutUpload: number;
  readonly waiting: number;
  readonly passed: number;
  readonly returned: number;
  /** Selected in the school year. */
  readonly selected: number;
}

export interface GroupFigures {
  readonly name: string;
  readonly students: number;
  /** Students who declined at least one kind. */
  readonly declined: number;
  readonly kinds: Readonly<Record<UploadKind, KindFigures>>;
}

export interface SchoolFigures {
  readonly byClass: readonly (GroupFigures & {
    readonly tutor: string;
    readonly division: string;
    readonly grade: number | null;
  })[];
  readonly byProgramme: readonly GroupFigures[];
  readonly byDivision: readonly GroupFigures[];
  readonly total: GroupFigures;
  /** Of no student: zeros. */
  readonly byNobody: GroupFigures;
}

/** All figures of a period in one pass over students; classes in the order of their tab, then those only the roster names. */
export function schoolFigures(school: School, period: Period): SchoolFigures {
  const book = uploadBook(school.tables.uploads.rows, school.settings);
  const classes = new Map<string, SchoolClass>();
  for (const one of school.tables.classes.rows) if (!classes.has(one.className)) classes.set(one.className, one);
  const students = studentsInSchool(school.tables.roster.rows);
  const figuresOf = (name: string, members: readonly Student[]) => sumOf(book, period, name, members);
  const groups = (keyOf: (student: Student) => string): GroupFigures[] =>
    [...groupBy(students, keyOf)].filter(([key]) => key !== '').map(([key, members]) => figuresOf(key, members));
  const ofClass = groupBy(students, (student) => student.className);
  const names = [...new Set([...classes.keys(), ...ofClass.keys()])].filter((name) => name !== '');
  return {
    byClass: names.map((name) => {
      const known = classes.get(name);
      const members = ofClass.get(name) ?? [];
      const division = known?.division ?? (members[0] ? divisionOf(members[0], classes) : '');
      return { ...figuresOf(name, members), tutor: known?.tutor ?? '', division, grade: known?.grade ?? null };
    }),
    byProgramme: groups((student) => classes.get(student.className)?.programme ?? ''),
    byDivision: groups((student) => divisionOf(student, classes)),
    total: figuresOf('', students),
    byNobody: figuresOf('', []),
  };
}

/** Figures of some students alone, as `schoolFigures` counts them. */
export function figuresOfStudents(school: School, period: Period, members: readonly Student[]): GroupFigures {
  return sumOf(uploadBook(school.tables.uploads.rows, school.settings), period, '', members);
}

function sumOf(book: UploadBook, period: Period, name: string, members: readonly Student[]): GroupFigures {
  const year = { schoolYear: period.schoolYear, semester: 0 };
  const kinds = {} as Record<UploadKind, KindFigures>;
  for (const kind of UPLOAD_KINDS) {
    const sum = { counted: 0, withoutUpload: 0, waiting: 0, passed: 0, returned: 0, selected: 0 };
    for (const student of members) {
      const tally = book.tallyOf(student.studentNo, kind, uploadPeriod(kind, period));
      sum.counted += tally.counted;
      sum.waiting += tally.waiting;
      sum.passed += tally.passed;
      sum.returned += tally.returned;
      sum.selected += book.tallyOf(student.studentNo, kind, year).selected;
      if (tally.logged === 0 && !declines(student, kind)) sum.withoutUpload++;
    }
    kinds[kind] = sum;
  }
  const declined = members.filter((student) => student.declines !== '').length;
  return { name, students: members.length, declined, kinds };
}
