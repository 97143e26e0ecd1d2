/** 總覽: the key figures of the period and of the last check as one block of cells, its charts and its look. Pure. */
import type { Finding } from '../rules/finding';
import type { CheckContext } from '../rules/checkContext';
import type { Compliance } from '../compliance/complianceOf';
import { STATES } from '../compliance/judgement';
import type { ChartLayout } from '../google/ports';
import { fill } from '../messages/catalogue';
import { overviewTexts as texts } from '../messages/zh/overview';
import type { Cell } from '../school/cell';
import { rocText } from '../school/day';
import { periodText } from '../school/period';
import { careFinder } from '../school/studentCare';
import { studentsInSchool } from '../school/student';
import { schoolFigures, type GroupFigures } from '../school/uploadFigures';
import { nextDeadline } from './nextDeadline';
import { HEARTBEAT_ROW, overviewLook, WIDTH, type TablePlace } from './overviewLook';
import type { TabLook } from '../google/ports';
import { waitingTeachers } from './waitingTeachers';

export { HEARTBEAT_ROW };
/** Charts stand to the right of the figures, in sight of a screen of 1,400 pixels. */
const CHART_COLUMN = WIDTH + 1;

export interface Overview {
  /** Every line is as wide as the widest. */
  readonly block: Cell[][];
  readonly charts: readonly ChartLayout[];
  readonly look: TabLook;
}

/**
 * The same sums as checklist and reports. `heartbeat` is what stands in that line now, `importedAt` the school time of
 * the last import ('' when none is on record).
 */
export function overviewOf(
  context: CheckContext,
  findings: readonly Finding[],
  compliance: readonly Compliance[],
  heartbeat: string,
  importedAt: string,
): Overview {
  const period = { schoolYear: context.settings.schoolYear, semester: context.settings.semester };
  const figures = schoolFigures(context, period);
  const care = careCounts(context);
  const heads = [texts.students, texts.care, texts.declined, ...texts.courseHeads, ...texts.multiHeads];
  const unmet = compliance.filter((one) => one.state === '未符合').length;
  const semester = periodText(period);
  const course = figures.total.kinds['課程學習成果'];
  const returned = course.returned + figures.total.kinds['多元表現'].returned;
  const lines: Cell[][] = [
    [[context.settings.schoolName, texts.title, semester].filter((part) => part !== '').join('　')],
    [asOf(importedAt, context.today)],
    [heartbeat || texts.noSchedule],
    spread(Object.values(texts.tiles)),
    spread([figures.total.students, care.total, course.waiting, returned, unmet, nextText(context)]),
    [
      context.tables.uploads.isUsable && context.tables.uploads.rows.length === 0
        ? texts.noUploads
        : fill(texts.note, { semester, year: period.schoolYear }),
    ],
  ];
  const tables: TablePlace[] = [];
  /** Adds a table under its head and gives the sheet row of the head. */
  const add = (kind: TablePlace['kind'], head: readonly Cell[], rows: readonly Cell[][]): number => {
    const at = lines.length + 1;
    tables.push({ kind, row: at, rows: rows.length, columns: head.length });
    lines.push([...head], ...rows, []);
    return at;
  };
  const classRows = figures.byClass.map((one) => lineOf(one, care.byClass.get(one.name) ?? 0));
  const total = lineOf({ ...figures.total, name: texts.total }, care.total);
  const classesAt = add('classes', [texts.className, ...heads], [...classRows, total]);
  add(
    'divisions',
    [texts.division, ...heads],
    figures.byDivision.map((one) => lineOf(one, care.byDivision.get(one.name) ?? 0)),
  );
  add(
    'severities',
    [texts.severity, texts.count],
    texts.severities.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]),
  );
  const states = STATES.map((state): Cell[] => [state, compliance.filter((one) => one.state === state).length]);
  const statesAt = add('states', [texts.compliance, texts.count], states);
  const offices = countByOffice(findings);
  const officesAt = add('offices', [texts.office, texts.count], offices);
  const teachers = waitingTeachers(context).map(({ name, count, dueOn, email }): Cell[] => [
    name || texts.noTeacher,
    count,
    rocText(dueOn),
    email,
  ]);
  add('teachers', [texts.teacher, ...texts.teacherHeads], teachers);
  lines[lines.length - 1] = [texts.teacherNote];
  const block = lines.map((line) => Array.from({ length: WIDTH }, (_, i) => line[i] ?? ''));
  const chart = (title: string, kind: ChartLayout['kind'], at: number, rows: number, columns: readonly number[]) => ({
    title,
    kind,
    ranges: columns.map((column) => ({ row: at, column, rows: rows + 1, columns: 1 })),
  });
  const charts = [
    chart(texts.charts.courses, 'stackedBar', classesAt, figures.byClass.length, [1, 8, 7, 9]),
    chart(texts.charts.compliance, 'column', statesAt, states.length, [1, 2]),
    chart(texts.charts.offices, 'bar', officesAt, offices.length, [1, 2]),
  ];
  return {
    block,
    charts: charts.filter(({ ranges }) => (ranges[0]?.rows ?? 0) > 1).map(placed),
    look: overviewLook(tables),
  };
}

/** Tiles stand two columns apart. */
function spread(cells: readonly Cell[]): Cell[] {
  return cells.flatMap((cell): Cell[] => [cell, '']);
}

function asOf(importedAt: string, checkedOn: string): string {
  const imported = importedAt === '' ? texts.notImported : fill(texts.imported, { at: rocText(importedAt) });
  return fill(texts.asOf, { imported, checked: rocText(checkedOn) });
}

function nextText(context: CheckContext): string {
  const next = nextDeadline(context);
  return next === null ? texts.noNext : fill(texts.nextIs, { day: rocText(next.endsOn), item: next.title });
}

/** Students whom a tutor should talk to today, each once. */
function careCounts(context: CheckContext) {
  const careOf = careFinder(context, context.tables.uploads.rows.length === 0);
  const byClass = new Map<string, number>();
  const byDivision = new Map<string, number>();
  let total = 0;
  for (const student of studentsInSchool(context.tables.roster.rows)) {
    if (careOf(student).length === 0) continue;
    total++;
    byClass.set(student.className, (byClass.get(student.className) ?? 0) + 1);
    const division = student.division || (context.classByName.get(student.className)?.division ?? '');
    byDivision.set(division, (byDivision.get(division) ?? 0) + 1);
  }
  return { byClass, byDivision, total };
}

const SIZES = { stackedBar: { width: 480, rows: 24 }, bar: { width: 480, rows: 14 }, column: { width: 480, rows: 14 } };

/** One chart below the other, beside the class table. */
function placed(
  chart: Pick<ChartLayout, 'title' | 'kind' | 'ranges'>,
  index: number,
  all: readonly Pick<ChartLayout, 'kind'>[],
): ChartLayout {
  const row = all.slice(0, index).reduce((sum, { kind }) => sum + SIZES[kind].rows, HEARTBEAT_ROW + 5);
  const { width, rows } = SIZES[chart.kind];
  return { ...chart, row, column: CHART_COLUMN, width, height: (rows - 1) * 21 };
}

function lineOf({ name, students, declined, kinds }: GroupFigures, care: number): Cell[] {
  const course = kinds['課程學習成果'];
  const multi = kinds['多元表現'];
  return [
    name,
    students,
    care,
    declined,
    course.counted,
    course.withoutUpload,
    course.waiting,
    course.passed,
    course.returned,
    course.selected,
    multi.counted,
    multi.withoutUpload,
    multi.selected,
  ];
}

function countByOffice(findings: readonly Finding[]): Cell[][] {
  const counts = new Map<string, number>();
  for (const { office } of findings) counts.set(office || '—', (counts.get(office || '—') ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
