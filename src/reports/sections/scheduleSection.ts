/** The semester's schedule with its self-check (四). */
import { reportTexts as texts } from '../../messages/zh/reports';
import { rocText } from '../../school/day';
import { itemName } from '../../school/scheduleTitle';
import type { ScheduleRow } from '../../school/tabs';
import { html, type Html } from '../html';
import { table } from '../layout';
import { isOfDivision, isOfPeriod, type ReportScope } from '../reportScope';

/** From first to last day; — when neither is known. */
export function spanText(start: string, end: string): string {
  return start === '' && end === '' ? '—' : `${rocText(start)}–${rocText(end)}`;
}

/** 部別 and 年級 of a row. */
export function scopeText(row: ScheduleRow): string {
  return [row.division, row.grades].filter((part) => part !== '').join(' ');
}

/** Rows of the period and division, in the order in which they begin. */
export function scheduleRows(scope: ReportScope): ScheduleRow[] {
  return scope.school.tables.schedule.rows
    .filter((row) => isOfPeriod(scope, row) && isOfDivision(scope, row))
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : a.row - b.row));
}

export function scheduleSection(scope: ReportScope, heading: string = texts.schedule): Html {
  return html`<h2>${heading}</h2>
    ${table<ScheduleRow>(
      [
        [texts.item, itemName],
        [texts.scope, scopeText],
        [texts.window, (row) => spanText(row.startsOn, row.endsOn)],
        [texts.selfCheck, (row) => spanText(row.selfCheckStartsOn, row.selfCheckEndsOn)],
        [texts.selfCheckResult, (row) => row.selfCheckResult],
        [texts.office, (row) => row.office],
        [texts.state, (row) => row.state, 'short'],
      ],
      scheduleRows(scope),
    )}`;
}

/** The self-check sheet: what was planned, what was done, and who signs for it. */
export function selfCheckSection(scope: ReportScope): Html {
  return html`<h2>${texts.selfCheckTitle}</h2>
    ${table<ScheduleRow>(
      [
        [texts.item, itemName],
        [texts.scope, scopeText],
        [texts.office, (row) => row.office],
        [texts.selfCheck, (row) => spanText(row.selfCheckStartsOn, row.selfCheckEndsOn)],
        [texts.doneOn, (row) => rocText(row.doneOn), 'short'],
        [texts.doneBy, (row) => row.doneBy, 'short'],
        [texts.selfCheckResult, (row) => row.selfCheckResult],
        [texts.signature, () => html`<span class="sign short"></span>`],
      ],
      scheduleRows(scope),
    )}`;
}
