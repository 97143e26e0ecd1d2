/** A course counsellor's desk: which classes and students had no session this semester (五(二)2). Pure. */
import { rocText } from '../school/day';
import { periodText } from '../school/period';
import type { School } from '../school/schoolTables';
import { studentsInSchool } from '../school/student';
import type { Row } from '../school/tabs';

export interface ClassSessions {
  readonly className: string;
  readonly students: number;
  readonly groupSessions: number;
  readonly individualSessions: number;
  /** ROC day of the last one; '' when there was none. */
  readonly lastOn: string;
  /** Students whom neither a session of the class nor one of their own reached. */
  readonly without: readonly { readonly studentNo: string; readonly seatNo: number | null; readonly name: string }[];
}

export interface CounsellorDesk {
  readonly period: string;
  /** Classes with students nobody has seen first. */
  readonly classes: readonly ClassSessions[];
  readonly own: number;
  readonly withoutCount: number;
}

/** What the desk is made of. */
export interface CounsellingSource {
  readonly settings: Pick<School['settings'], 'schoolYear' | 'semester'>;
  readonly tables: {
    readonly classes: { readonly rows: readonly Pick<Row<'classes'>, 'className'>[] };
    readonly roster: {
      readonly rows: readonly Pick<Row<'roster'>, 'row' | 'studentNo' | 'className' | 'status' | 'seatNo' | 'name'>[];
    };
    readonly counselling: {
      readonly rows: readonly Pick<
        Row<'counselling'>,
        'schoolYear' | 'semester' | 'heldOn' | 'className' | 'studentNo' | 'counsellor'
      >[];
    };
  };
}

/** @param names name and mailbox of the counsellor, to count the own sessions */
export function counsellorDesk({ tables, settings }: CounsellingSource, names: readonly string[]): CounsellorDesk {
  const sessions = tables.counselling.rows.filter(
    (row) => row.schoolYear === settings.schoolYear && row.semester === settings.semester,
  );
  const seen = new Set(sessions.map((row) => row.studentNo).filter((number) => number !== ''));
  const classOf = new Map(tables.roster.rows.map((student) => [student.studentNo, student.className]));
  const students = studentsInSchool(tables.roster.rows);
  const classNames = [...new Set([...tables.classes.rows, ...students].map((row) => row.className))];
  const classes = classNames
    .filter((name) => name !== '')
    .map((className): ClassSessions => {
      const members = students.filter((student) => student.className === className);
      const group = sessions.filter((row) => row.studentNo === '' && namesClass(row.className, className));
      const individual = sessions.filter((row) => row.studentNo !== '' && classOf.get(row.studentNo) === className);
      const days = [...group, ...individual].map((row) => row.heldOn).sort();
      const without = group.length > 0 ? [] : members.filter((student) => !seen.has(student.studentNo));
      return {
        className,
        students: members.length,
        groupSessions: group.length,
        individualSessions: individual.length,
        lastOn: rocText(days[days.length - 1] ?? ''),
        without: without
          .map(({ studentNo, seatNo, name }) => ({ studentNo, seatNo, name }))
          .sort((a, b) => (a.seatNo ?? 100) - (b.seatNo ?? 100)),
      };
    })
    .sort((a, b) => b.without.length - a.without.length);
  return {
    period: periodText({ schoolYear: settings.schoolYear, semester: settings.semester }),
    classes,
    own: sessions.filter((row) => names.includes(row.counsellor)).length,
    withoutCount: classes.reduce((sum, one) => sum + one.without.length, 0),
  };
}

/** 班級 of a group session may name several: 機械一甲、機械一乙. */
function namesClass(written: string, className: string): boolean {
  return written.split(/[、,，;；/\s]+/).includes(className);
}
