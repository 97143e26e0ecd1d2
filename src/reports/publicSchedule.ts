/** The schedule as the school's website shows it (四): items, dates and offices, and nobody's name. */
import { reportTexts as texts } from '../messages/zh/reports';
import { rocText } from '../school/day';
import { itemName } from '../school/scheduleTitle';
import type { ScheduleRow } from '../school/tabs';
import { html } from './html';
import { reportDocument, table, titleBlock } from './layout';
import { frameOf, type ReportScope } from './reportScope';
import { scheduleRows, scopeText, spanText } from './sections/scheduleSection';

type PublicColumn = readonly [head: string, cell: (row: ScheduleRow) => string, align?: 'short'];

/** What is public of a row; whoever finished it, and notes on how, are not. */
const COLUMNS: readonly PublicColumn[] = [
  [texts.item, itemName],
  [texts.scope, scopeText],
  [texts.startsOn, (row) => rocText(row.startsOn), 'short'],
  [texts.endsOn, (row) => rocText(row.endsOn), 'short'],
  [texts.selfCheck, (row) => spanText(row.selfCheckStartsOn, row.selfCheckEndsOn)],
  [texts.office, (row) => row.office],
  [texts.source, (row) => row.source],
];

export function publicSchedule(scope: ReportScope): string {
  const frame = frameOf(scope, texts.publicTitle);
  return reportDocument(frame, [html`${titleBlock(frame)}${table<ScheduleRow>(COLUMNS, scheduleRows(scope))}`]);
}

/** The same as rows of text, header first. */
export function publicScheduleRows(scope: ReportScope): string[][] {
  return [COLUMNS.map(([head]) => head), ...scheduleRows(scope).map((row) => COLUMNS.map(([, cell]) => cell(row)))];
}
