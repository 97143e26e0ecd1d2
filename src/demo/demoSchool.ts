/** The whole demo school: every tab's rows and the faults planted in them, a pure function of its options. */
import { demoCourses } from './demoCourses';
import { plantDataFaults, type RosterDraft } from './demoDataFaults';
import { faultBoard } from './demoFaultBoard';
import { framePart } from './demoFrame';
import { governancePart } from './demoGovernance';
import { roundPart } from './demoGovernanceRounds';
import { studentMail } from './demoPeople';
import { demoPlan, joinParts, type DemoOptions, type DemoPlan } from './demoPlan';
import type { DemoPart, DemoRow } from './demoPart';
import { recordsPart } from './demoRecords';
import { plantUploadFaults } from './demoUploadFaults';
import { demoUploads, type UploadDraft } from './demoUploads';

export interface DemoSchool extends DemoPart {
  /** Students on the roster, each once. */
  readonly students: number;
  readonly uploads: number;
}

/** Rows of every tab; `planted` equals the checks' `byCode` at the school's `now`. */
export function demoSchool(options: DemoOptions): DemoSchool {
  const plan = demoPlan(options);
  const parts = joinParts([
    framePart(plan),
    recordsPart(plan),
    governancePart(plan),
    roundPart(plan),
    uploadPart(plan),
  ]);
  const numbers = new Set((parts.tabs.roster ?? []).map((row) => row.studentNo));
  return { ...parts, students: numbers.size, uploads: parts.tabs.uploads?.length ?? 0 };
}

/** Roster, courses, uploads, and the deputies of certifying teachers; the faults among them. */
function uploadPart(plan: DemoPlan): DemoPart {
  const courses = demoCourses(plan);
  const uploads = demoUploads(plan, courses);
  const roster = plan.people.students.map((student): RosterDraft => ({
    studentNo: student.studentNo,
    name: student.name,
    className: student.class.className,
    seatNo: student.seatNo,
    division: student.class.division,
    status: student.status,
    changedOn: student.changedOn,
    email: studentMail(student),
    declines: student.declines,
    remark: '',
  }));
  const board = faultBoard(plan);
  plantUploadFaults(plan, uploads, board);
  plantDataFaults(plan, uploads, roster, board);
  const rows = uploads.all();
  const deputies = standIn(plan, rows);
  return joinParts([courses.part, { tabs: { roster, uploads: rows, deputies }, planted: board.planted }]);
}

/**
 * Four teachers had a deputy in the previous semester, who certified in their stead: all in order. Changes the rows'
 * 認證教師 and gives the 代理人 rows.
 */
function standIn({ calendar, people, scaled }: DemoPlan, rows: readonly UploadDraft[]): DemoRow<'deputies'>[] {
  const { certification, period } = calendar.previous;
  const count = scaled(4);
  return people.teachers.slice(0, count).map((teacher, i) => {
    const deputy = people.teachers[count + i] ?? teacher;
    rows
      .filter(
        (row) =>
          row.schoolYear === period.schoolYear &&
          row.semester === period.semester &&
          row.certifiedBy === teacher.name &&
          String(row.certifiedAt).slice(0, 10) <= certification.endsOn,
      )
      .slice(0, 3)
      .forEach((row) => (row.certifiedBy = deputy.name));
    return {
      duty: '課程學習成果認證',
      scope: '全部課程',
      principalEmail: teacher.email,
      rank: 1,
      deputyEmail: deputy.email,
      ...certification,
      resolution: `${period.schoolYear}學年度第${period.semester}學期工作小組會議`,
    };
  });
}
