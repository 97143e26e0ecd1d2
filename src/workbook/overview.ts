/** 總覽: the key figures of the period and of the last check as one block of cells, and the charts over it. Pure. */
import type { Finding } from '../rules/finding';
import type { Compliance } from '../compliance/complianceOf';
import { STATES } from '../compliance/judgement';
import type { ChartLayout } from '../google/ports';
import { overviewTexts as texts } from '../messages/zh/overview';
import type { Cell } from '../school/cell';
import { periodText } from '../school/period';
import type { School } from '../school/schoolTables';
import { schoolFigures, type GroupFigures } from '../school/uploadFigures';

const WIDTH = 12;
/** The line that says how the daily schedule fares; the schedule writes it, the check leaves it alone. */
export const HEARTBEAT_ROW = 3;
/** Charts stand to the right of the figures. */
const CHART_COLUMN = WIDTH + 2;

export interface Overview {
  /** Every line is as wide as the widest. */
  readonly block: Cell[][];
  readonly charts: readonly ChartLayout[];
}

/** The same sums as checklist and reports. `heartbeat` is what stands in that line now. */
export function overviewOf(
  school: School,
  findings: readonly Finding[],
  compliance: readonly Compliance[],
  heartbeat: string,
): Overview {
  const period = { schoolYear: school.settings.schoolYear, semester: school.settings.semester };
  const figures = schoolFigures(school, period);
  const heads = [texts.students, texts.declined, ...texts.courseHeads, ...texts.multiHeads];
  const lines: Cell[][] = [
    [[school.settings.schoolName, texts.title, periodText(period)].filter((part) => part !== '').join('　')],
    [texts.note],
    [heartbeat || texts.noSchedule],
    [],
  ];
  /** Adds a table under its head and gives the sheet row of the head. */
  const add = (head: readonly Cell[], rows: readonly Cell[][]): number => {
    lines.push([...head], ...rows, []);
    return lines.length - rows.length - 1;
  };
  add(
    [texts.severity, texts.count],
    texts.severities.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]),
  );
  const states = STATES.map((state): Cell[] => [state, compliance.filter((one) => one.state === state).length]);
  const statesAt = add([texts.compliance, texts.count], states);
  add([texts.division, ...heads], [...figures.byDivision, { ...figures.total, name: texts.total }].map(lineOf));
  const classesAt = add([texts.className, ...heads], figures.byClass.map(lineOf));
  const offices = countByOffice(findings);
  const officesAt = add([texts.office, texts.count], offices);
  lines.pop();
  const block = lines.map((line) => Array.from({ length: WIDTH }, (_, i) => line[i] ?? ''));
  const chart = (title: string, kind: ChartLayout['kind'], at: number, rows: number, columns: readonly number[]) => ({
    title,
    kind,
    ranges: columns.map((column) => ({ row: at, column, rows: rows + 1, columns: 1 })),
  });
  const charts = [
    chart(texts.charts.courses, 'stackedBar', classesAt, figures.byClass.length, [1, 7, 6, 8]),
    chart(texts.charts.compliance, 'column', statesAt, states.length, [1, 2]),
    chart(texts.charts.offices, 'bar', officesAt, offices.length, [1, 2]),
  ];
  return { block, charts: charts.filter(({ ranges }) => (ranges[0]?.rows ?? 0) > 1).map(placed) };
}

const SIZES = { stackedBar: { width: 620, rows: 24 }, bar: { width: 620, rows: 14 }, column: { width: 620, rows: 14 } };

/** One chart below the other. */
function placed(
  chart: Pick<ChartLayout, 'title' | 'kind' | 'ranges'>,
  index: number,
  all: readonly Pick<ChartLayout, 'kind'>[],
): ChartLayout {
  const row = all.slice(0, index).reduce((sum, { kind }) => sum + SIZES[kind].rows, HEARTBEAT_ROW + 1);
  const { width, rows } = SIZES[chart.kind];
  return { ...chart, row, column: CHART_COLUMN, width, height: (rows - 1) * 21 };
}

function lineOf({ name, students, declined, kinds }: GroupFigures): Cell[] {
  const course = kinds['課程學習成果'];
  const multi = kinds['多元表現'];
  return [
    name,
    students,
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
