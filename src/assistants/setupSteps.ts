/**
 * Where a workbook stands on its way from an empty sheet to the first class list: six steps, each with what is there and
 * what is still missing, by the tabs alone. So it is the same after closing, and whoever filled them. Pure.
 */
import { staffInService } from '../school/staff';
import type { School } from '../school/schoolTables';
import { IN_SETUP } from '../school/setupArgument';
import { studentsInSchool } from '../school/student';

export const SETUP_STEPS = ['rules', 'staff', 'classes', 'roster', 'schedule', 'uploads'] as const;
export type SetupStepId = (typeof SETUP_STEPS)[number];

export type Lack =
  'schoolName' | 'seats' | 'ruleText' | 'administrator' | 'vacantSeats' | 'tutors' | 'emptyClasses' | 'term';

export interface SetupStep {
  readonly step: SetupStepId;
  readonly isDone: boolean;
  /** Rows of its tab: seats, people, classes, students, items; of the uploads 1 where there are any. */
  readonly count: number;
  /** What is not there yet although it would be of use; each with how many, 0 where it is one thing. */
  readonly lacks: readonly { readonly what: Lack; readonly count: number }[];
  /** The page on which it is done, and what that page begins with. */
  readonly page: 'reading' | 'import' | 'schedule';
  readonly argument: string;
}

type Tables = Pick<
  School['tables'],
  'settings' | 'workGroup' | 'ruleTexts' | 'staff' | 'classes' | 'roster' | 'schedule' | 'semesters'
>;

export interface SetupSource {
  readonly tables: Tables;
  readonly settings: Pick<School['settings'], 'schoolName' | 'schoolYear' | 'semester'>;
  readonly now: string;
  readonly hasUploads: boolean;
}

export function setupSteps({ tables, settings, now, hasUploads }: SetupSource): SetupStep[] {
  const { workGroup, staff, classes, roster, schedule, semesters } = tables;
  const students = studentsInSchool(roster.rows);
  const taught = new Set(students.map(({ className }) => className));
  const items = schedule.rows.filter(({ schoolYear }) => schoolYear === settings.schoolYear).length;
  const hasTerm = semesters.rows.some(
    (row) => row.schoolYear === settings.schoolYear && row.semester === settings.semester && row.closesOn !== '',
  );
  const administrators = staffInService(staff, now.slice(0, 10)).filter(({ access }) => access === '管理');
  const isNamed = settings.schoolName !== '';
  const lacking = (found: { readonly [L in Lack]?: number | boolean }) =>
    (Object.entries(found) as [Lack, number | boolean][])
      .filter(([, count]) => count !== false && count !== 0)
      .map(([what, count]) => ({ what, count: Number(count === true ? 0 : count) }));
  const list = (step: SetupStepId, count: number, lacks: SetupStep['lacks'], least = 1): SetupStep => ({
    step,
    isDone: count >= least,
    count,
    lacks: count >= least ? lacks : [],
    page: 'import',
    argument: IN_SETUP + step,
  });
  return [
    {
      step: 'rules',
      isDone: isNamed && workGroup.rows.length > 0,
      count: workGroup.rows.length,
      lacks: lacking({
        schoolName: !isNamed,
        seats: workGroup.rows.length === 0,
        ruleText: tables.ruleTexts.rows.length === 0,
      }),
      page: 'reading',
      argument: IN_SETUP,
    },
    // Who sets the workbook up may be on the list alone; that is no list of staff yet.
    list(
      'staff',
      staff.rows.length,
      lacking({
        administrator: administrators.length === 0,
        vacantSeats: workGroup.rows.filter(({ name }) => name === '').length,
      }),
      2,
    ),
    list(
      'classes',
      classes.rows.length,
      lacking({ tutors: classes.rows.filter((row) => row.tutorEmail === '').length }),
    ),
    list(
      'roster',
      students.length,
      lacking({ emptyClasses: classes.rows.filter(({ className }) => !taught.has(className)).length }),
    ),
    {
      step: 'schedule',
      isDone: items > 0,
      count: items,
      lacks: lacking({ term: !hasTerm }),
      page: 'schedule',
      argument: IN_SETUP,
    },
    list('uploads', hasUploads ? 1 : 0, []),
  ];
}

/** Whether the workbook still has to be set up; without the platform's list the work can begin. */
export function isSettingUp(steps: readonly SetupStep[]): boolean {
  return steps.some(({ step, isDone }) => step !== 'uploads' && !isDone);
}
