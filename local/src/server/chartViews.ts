/** The data of a sheet's charts, read from their ranges anew each time they are drawn. */
import type { Chart, Json, WorkbookModel } from '../model/contract';
import { parseRange } from '../values/cellNames';
import type { ChartView } from '../protocol/views';

/** What a chart on a screen can still show. */
const MAX_POINTS = 500;

interface Column {
  readonly texts: readonly string[];
  readonly numbers: readonly (number | null)[];
}

export function chartViews(model: WorkbookModel, sheetId: number): ChartView[] {
  return model.sheet(sheetId).charts.map((chart) => chartView(model, sheetId, chart));
}

function chartView(model: WorkbookModel, sheetId: number, chart: Chart): ChartView {
  const columns = chart.ranges.flatMap((range) => columnsOf(model, sheetId, range));
  const [domain, ...rest] = columns;
  // A header row names the series: its cells are texts above numbers.
  const hasHeader = rest.length > 0 && rest.every(({ texts, numbers }) => texts[0] !== '' && numbers[0] === null);
  const from = hasHeader ? 1 : 0;
  return {
    id: chart.id,
    type: chart.type,
    title: textOf(chart.options['title']),
    anchor: chart.anchor,
    width: chart.width,
    height: chart.height,
    stacked: chart.options['isStacked'] === true || chart.options['isStacked'] === 'true',
    labels: domain?.texts.slice(from) ?? [],
    series: rest.map(({ texts, numbers }) => ({ name: hasHeader ? texts[0]! : '', values: numbers.slice(from) })),
  };
}

function textOf(option: Json | undefined): string {
  return typeof option === 'string' ? option : '';
}

/** The columns of a range such as `'總覽'!A1:C9` or `A1:C9` of the chart's own sheet; none when it is no longer there. */
function columnsOf(model: WorkbookModel, ownSheet: number, text: string): Column[] {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(text);
  const name = (match?.[1] ?? match?.[2])?.replace(/''/g, "'");
  const sheet = model
    .sheets()
    .find((candidate) => (name === undefined ? candidate.id === ownSheet : candidate.name === name));
  const range = parseRange(match?.[3] ?? '');
  if (!sheet || !range) return [];
  const rows = Math.min(range.rows, MAX_POINTS, sheet.maxRows - range.row + 1);
  const cols = Math.min(range.cols, sheet.maxColumns - range.col + 1);
  if (rows < 1 || cols < 1) return [];
  const block = model.getCells({ sheetId: sheet.id, ...range, rows, cols }, ['values', 'display']);
  return Array.from({ length: cols }, (_, col) => ({
    texts: block.display!.map((row) => row[col]!),
    numbers: block.values!.map((row) => (typeof row[col] === 'number' ? row[col] : null)),
  }));
}
