/** R4.1, R4.4, C5, C6: each row of the schedule has its dates in order, its source, and is long enough. */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import { addDays, daysBetween, rocText } from '../school/day';
import { gradesOf } from '../school/grade';
import { scheduleTab, type ScheduleRow } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';
import { rowIdentity } from './rowIdentity';

const DATES = ['startsOn', 'endsOn', 'selfCheckStartsOn', 'selfCheckEndsOn'] as const;
type DateKey = (typeof DATES)[number];
/** [earlier, later]: what must not come before what. */
const ORDER: readonly (readonly [DateKey, DateKey])[] = [
  ['startsOn', 'endsOn'],
  ['selfCheckStartsOn', 'selfCheckEndsOn'],
  ['startsOn', 'selfCheckStartsOn'],
];
const OFFICE = '教務處';

/** R4.4-dates, R4.1-source, C5-window, C6-window: at most one of each per row of 作業期程. */
export function checkSchedule(context: CheckContext): FindingDraft[] {
  const { schedule } = context.tables;
  if (!schedule.isUsable) return [];
  return schedule.rows.flatMap((row) => [
    ...datesFinding(context, row),
    ...sourceFinding(context, row),
    ...uploadEndFinding(context, row),
    ...receiptWindowFinding(context, row),
  ]);
}

type Draft = Pick<FindingDraft, 'code' | 'severity' | 'basis' | 'explanation' | 'advice'>;

function about(row: ScheduleRow, draft: Draft): FindingDraft[] {
  const key = findingKey(draft.code, rowIdentity('schedule', row));
  return [{ ...draft, office: OFFICE, division: row.division, tab: 'schedule', row: row.row, key }];
}

function itemText(row: ScheduleRow): string {
  return [row.no, row.item]
    .filter((part) => part !== '')
    .map((part) => excerpt(part, 20))
    .join(' ');
}

function datesFinding(context: CheckContext, row: ScheduleRow): FindingDraft[] {
  const { schedule } = context.tables;
  const header = (key: DateKey) => scheduleTab.columns[key].header;
  // A cell that cannot be read has a DATA finding of its own; a column that is not there, a SET one.
  const missing = DATES.filter(
    (key) => row[key] === '' && schedule.columnOf[key] !== undefined && !context.isFaulty('schedule', row.row, key),
  ).map((key) => fill(texts.dateMissing, { header: header(key) }));
  const disorder = ORDER.filter(([a, b]) => row[a] !== '' && row[b] !== '' && row[b] < row[a]).map(([a, b]) =>
    fill(texts.dateOrder, {
      later: header(b),
      laterDay: rocText(row[b]),
      earlier: header(a),
      earlierDay: rocText(row[a]),
    }),
  );
  const faults = [...missing, ...disorder];
  if (faults.length === 0) return [];
  const explanation = fill(texts.dates.explanation, { item: itemText(row), faults: faults.join(texts.separator) });
  return about(row, { code: 'R4.4-dates', severity: '錯誤', basis: '四', explanation, advice: texts.dates.advice });
}

function sourceFinding(context: CheckContext, row: ScheduleRow): FindingDraft[] {
  const hasColumn = context.tables.schedule.columnOf['source'] !== undefined;
  if (row.source !== '' || !hasColumn || context.isFaulty('schedule', row.row, 'source')) return [];
  const explanation = fill(texts.source.explanation, { item: itemText(row) });
  return about(row, { code: 'R4.1-source', severity: '提示', basis: '四', explanation, advice: texts.source.advice });
}

/** C5: uploads stay open until 14 days after 休業式, but for grade 3 in semester 2; a later round of the same scope serves. */
function uploadEndFinding(context: CheckContext, row: ScheduleRow): FindingDraft[] {
  if (row.item !== '課程學習成果上傳' || row.endsOn === '' || row.schoolYear === null || row.semester === null)
    return [];
  const half = row.semester === 0 ? 2 : row.semester;
  const grades = gradesOf(row.grades);
  if (half === 2 && grades instanceof Set && grades.size === 1 && grades.has(3)) return [];
  const closing = closingDay(context, row.schoolYear, half);
  const days = context.settings.uploadDaysAfterClosing;
  if (closing === '') return [];
  const earliest = addDays(closing, days);
  if (row.endsOn >= earliest || laterRounds(context, row).some((other) => other.endsOn >= earliest)) return [];
  const explanation = fill(texts.uploadEnd.explanation, {
    item: itemText(row),
    end: rocText(row.endsOn),
    closing: rocText(closing),
    earliest: rocText(earliest),
    days,
  });
  return about(row, { code: 'C5-window', severity: '警告', basis: 'C5', explanation, advice: texts.uploadEnd.advice });
}

function closingDay(context: CheckContext, schoolYear: number, semester: number): string {
  const days = context.tables.semesters.rows
    .filter((row) => row.schoolYear === schoolYear && row.semester === semester)
    .map((row) => row.closesOn)
    .sort();
  return days[days.length - 1] ?? '';
}

function laterRounds(context: CheckContext, row: ScheduleRow): ScheduleRow[] {
  return context.tables.schedule.rows.filter(
    (other) =>
      other.item === row.item &&
      other.schoolYear === row.schoolYear &&
      other.semester === row.semester &&
      other.grades === row.grades &&
      other.division === row.division &&
      other.endsOn > row.endsOn,
  );
}

/** C6: students have at least three days to confirm, both ends counted. */
function receiptWindowFinding(context: CheckContext, row: ScheduleRow): FindingDraft[] {
  const { receiptDays: days } = context.settings;
  if (row.item !== '收訖明細確認' || row.startsOn === '' || row.endsOn < row.startsOn) return [];
  const count = daysBetween(row.startsOn, row.endsOn) + 1;
  if (count >= days) return [];
  const params = { item: itemText(row), start: rocText(row.startsOn), end: rocText(row.endsOn), count, days };
  const explanation = fill(texts.receiptWindow.explanation, params);
  const advice = texts.receiptWindow.advice;
  return about(row, { code: 'C6-window', severity: '警告', basis: 'C6', explanation, advice });
}
