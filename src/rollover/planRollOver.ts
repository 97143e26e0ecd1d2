/** The whole roll-over as a plan: what changes in each tab, for a person to confirm and one step to write. Pure. */
import { legalSpan } from '../school/period';
import type { School } from '../school/schoolTables';
import { SETTINGS } from '../school/settings';
import { divisionOf } from '../school/student';
import { TABS, type TabKey } from '../school/tabs';
import type { TabChange } from '../workbook/tabChange';
import { classMoves, sharedNames, type ClassMove } from './classMoves';
import { rowsLeftBehind } from './keptRows';
import { studentMoves, type StudentDecision, type StudentMove } from './studentMoves';

/** A person's answers: new names by class, and what becomes of single students by 學號. */
export interface Decisions {
  readonly renames: Readonly<Record<string, string>>;
  readonly students: Readonly<Record<string, StudentDecision>>;
}

/** Why nothing can be written yet; `what` names classes or tabs. */
export interface Obstacle {
  readonly kind: 'asks' | 'refused' | 'shared' | 'tab' | 'year';
  readonly what: string;
}

export interface RollOverPlan {
  readonly fromYear: number;
  readonly toYear: number;
  readonly classes: readonly ClassMove[];
  readonly students: readonly StudentMove[];
  readonly obstacles: readonly Obstacle[];
  /** Only tabs in which something changes, but for 設定, which is written when all else is. */
  readonly changes: readonly TabChange[];
}

/** Columns into whose cells the roll-over writes; everywhere else it adds and drops whole rows. */
export const MOVED_KEYS: { readonly [K in TabKey]?: readonly string[] } = {
  classes: ['className', 'grade'],
  roster: ['className', 'seatNo', 'status', 'changedOn', 'division', 'slipOn'],
};

/** Tabs without which nobody can be moved. */
const NEEDED = ['settings', 'classes', 'roster'] as const satisfies readonly TabKey[];

/** Plans from the school as it stands, by contents and never by row, so sorting a tab meanwhile changes nothing. */
export function planRollOver(school: School, decisions: Decisions): RollOverPlan {
  const fromYear = school.settings.schoolYear;
  const classes = classMoves(school, decisions.renames);
  const leftBehind = rowsLeftBehind(school);
  const students = studentMoves(school, classes, leftBehind.roster ?? [], decisions.students);
  const dropped: { [K in TabKey]?: readonly number[] } = { ...leftBehind, classes: graduatingRows(school, classes) };
  const changeOf = (tab: TabKey): TabChange => ({
    tab,
    edits:
      tab === 'classes'
        ? classEdits(school, classes)
        : tab === 'roster'
          ? students.flatMap((move) => studentEdits(school, classes, move))
          : [],
    dropped: school.tables[tab].isUsable ? (dropped[tab] ?? []) : [],
    added: tab === 'semesters' ? newSemesters(school) : [],
  });
  return {
    fromYear,
    toYear: fromYear + 1,
    classes,
    students,
    obstacles: obstaclesOf(school, classes),
    changes: (Object.keys(TABS) as TabKey[])
      .map(changeOf)
      .filter(({ edits, dropped: rows, added }) => edits.length + rows.length + added.length > 0),
  };
}

function obstaclesOf({ tables, settingProblems }: School, classes: readonly ClassMove[]): Obstacle[] {
  const named = (outcome: ClassMove['outcome']) =>
    classes.filter((one) => one.outcome === outcome).map(({ from }) => from);
  const year = SETTINGS.schoolYear.key;
  const lists: [Obstacle['kind'], readonly string[]][] = [
    ['tab', NEEDED.filter((tab) => !tables[tab].isUsable).map((tab) => TABS[tab].name)],
    ['year', settingProblems.some(({ key }) => key === year) ? [year] : []],
    ['asks', named('asks')],
    ['refused', named('refused')],
    ['shared', sharedNames(classes)],
  ];
  return lists.filter(([, what]) => what.length > 0).map(([kind, what]) => ({ kind, what: what.join('、') }));
}

function graduatingRows({ tables }: School, classes: readonly ClassMove[]): number[] {
  const graduating = new Set(classes.filter(({ outcome }) => outcome === 'graduates').map(({ from }) => from));
  return tables.classes.rows.filter((row) => graduating.has(row.className)).map(({ row }) => row);
}

function classEdits({ tables }: School, classes: readonly ClassMove[]): TabChange['edits'] {
  const moveOf = new Map(classes.map((move) => [move.from, move]));
  return tables.classes.rows.flatMap(({ row, className }) => {
    const move = moveOf.get(className);
    if (move?.outcome !== 'rename') return [];
    const grade = move.grade === null ? [] : [{ row, key: 'grade', value: Math.min(3, move.grade + 1) }];
    return [{ row, key: 'className', value: move.to }, ...grade];
  });
}

/** Last year's confirmation slip says nothing of the new year's. */
function withoutSlip({ row, slipOn }: StudentMove['student']): TabChange['edits'] {
  return slipOn === '' ? [] : [{ row, key: 'slipOn', value: '' }];
}

/**
 * Cells that change of one student. Who graduates keeps class and seat as a record, with the year's last day; who
 * repeats loses the seat, which the class coming after has taken; a repeat served ends.
 */
function studentEdits(school: School, classes: readonly ClassMove[], move: StudentMove): TabChange['edits'] {
  const { student, outcome } = move;
  const { row } = student;
  const ended = legalSpan({ schoolYear: school.settings.schoolYear, semester: 0 }).end;
  const begins = legalSpan({ schoolYear: school.settings.schoolYear + 1, semester: 0 }).start;
  switch (outcome) {
    case '升級': {
      const to = classes.find(({ from }) => from === student.className)?.to ?? '';
      return [
        ...(to === '' ? [] : [{ row, key: 'className', value: to }]),
        ...(student.status === '重讀' ? [{ row, key: 'status', value: '在學' }] : []),
        ...withoutSlip(student),
      ];
    }
    case '留級':
      return [
        { row, key: 'seatNo', value: '' },
        { row, key: 'status', value: '重讀' },
        { row, key: 'changedOn', value: begins },
        ...withoutSlip(student),
      ];
    case '畢業':
      return [
        { row, key: 'status', value: '畢業' },
        { row, key: 'changedOn', value: ended },
        ...keptDivision(school, move),
      ];
    default:
      return [];
  }
}

/** A graduate's class goes, and with it what told the division that receipts are routed by. */
function keptDivision({ tables }: School, { student }: StudentMove): TabChange['edits'] {
  if (student.division !== '') return [];
  const value = divisionOf(student, new Map(tables.classes.rows.map((row) => [row.className, row])));
  return value === '' ? [] : [{ row: student.row, key: 'division', value }];
}

function newSemesters({ tables, settings }: School): TabChange['added'] {
  const { semesters } = tables;
  if (!semesters.isUsable || semesters.missingHeaders.length > 0) return [];
  const schoolYear = settings.schoolYear + 1;
  return [1, 2]
    .filter((semester) => !semesters.rows.some((row) => row.schoolYear === schoolYear && row.semester === semester))
    .map((semester) => ({ schoolYear, semester }));
}
