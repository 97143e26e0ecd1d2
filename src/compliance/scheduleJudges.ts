/** 四 and the national windows: the semester's schedule. */
import { fill } from '../messages/catalogue';
import { complianceTexts as texts } from '../messages/zh/compliance';
import type { Finding } from '../rules/finding';
import { DATES } from '../rules/scheduleMatters';
import { calendarPeriod, legalSpan, periodText, type Period } from '../school/period';
import type { ScheduleRow } from '../school/tabs';
import type { ComplianceView, Judgement } from './judgement';

/** Rows of the current semester and of its whole year. */
export function currentSchedule({ context, period }: ComplianceView): readonly ScheduleRow[] {
  return context.tables.schedule.rows.filter(
    (row) => row.schoolYear === period.schoolYear && (row.semester === period.semester || row.semester === 0),
  );
}

function withRows(view: ComplianceView, judge: (rows: readonly ScheduleRow[], period: string) => Judgement): Judgement {
  const rows = currentSchedule(view);
  const period = periodText(view.period);
  if (rows.length > 0) return judge(rows, period);
  return isBeforeTerm(view)
    ? { state: '進行中', facts: fill(texts.schedule.notBegun, { period }) }
    : { state: '未符合', facts: fill(texts.schedule.none, { period }) };
}

/** True while 學期 says that the semester has not begun: planning is not late yet. */
function isBeforeTerm({ context, period }: ComplianceView): boolean {
  const starts = context.tables.semesters.rows
    .filter((row) => row.schoolYear === period.schoolYear && row.semester === period.semester)
    .map((row) => row.startsOn);
  return starts.length > 0 && starts.every((day) => day > context.today);
}

/** R4.1: each item names the announcement it follows. */
export function judgeSources(view: ComplianceView): Judgement {
  return withRows(view, (rows, period) => {
    const missing = rows.filter((row) => row.source === '').length;
    const facts = fill(texts.schedule.sources, { period, count: rows.length, missing });
    return { state: missing > 0 ? '有風險' : '符合', facts };
  });
}

/** R4.2: the semester is planned, each item with its self-check. */
export function judgePlanning(view: ComplianceView): Judgement {
  return withRows(view, (rows, period) => {
    const count = rows.length;
    const missing = rows.filter((row) => row.selfCheckStartsOn === '' || row.selfCheckEndsOn === '').length;
    const items = view.findingsOf('R4.2-missing').map(missedItem).join(texts.separator);
    const lacking = items === '' ? '' : fill(texts.schedule.lacksItem, { period, count, items });
    if (missing > 0)
      return { state: '未符合', facts: fill(texts.schedule.noSelfCheck, { period, count, missing }) + lacking };
    if (items === '') return { state: '符合', facts: fill(texts.schedule.planned, { period, count }) };
    return { state: '有風險', facts: lacking };
  });
}

/** An item that is missed, with its semester unless it is a year's: the last two parts of the finding's key. */
function missedItem({ key }: Finding): string {
  const [semester = '', item = ''] = key.split('|').slice(-2);
  return semester === '0' ? item : fill(texts.schedule.itemOf, { item, semester });
}

/** R4.3: each item is on the school's website before it begins. */
export function judgePublication(view: ComplianceView): Judgement {
  return withRows(view, (rows, period) => {
    const open = rows.filter((row) => row.publishedOn === '');
    const facts = fill(texts.schedule.published, { period, count: rows.length, done: rows.length - open.length });
    if (open.length === 0) return { state: '符合', facts };
    const hasBegun = open.some((row) => row.startsOn !== '' && row.startsOn <= view.context.today);
    return { state: hasBegun ? '有風險' : '進行中', facts };
  });
}

/** R4.4: start, end and self-check of each item. */
export function judgeDates(view: ComplianceView): Judgement {
  return withRows(view, (rows, period) => {
    const found = new Set(view.findingsOf('R4.4-dates').map(({ row }) => row));
    const isUnread = (row: number) => DATES.some((key) => view.context.isFaulty('schedule', row, key));
    const bad = rows.filter(({ row }) => found.has(row) || isUnread(row)).length;
    const facts = fill(texts.schedule.dates, { period, count: rows.length, bad });
    return { state: bad > 0 ? '未符合' : '符合', facts };
  });
}

/** C5: uploads stay open long enough after 休業式. */
export function judgeUploadEnd(view: ComplianceView): Judgement {
  const count = view.findingsOf('C5-window').length;
  if (count > 0) return { state: '有風險', facts: fill(texts.uploadEnd, { count }) };
  const { schedule, semesters } = view.context.tables;
  const planned = schedule.rows.filter((row) => row.item === '課程學習成果上傳');
  const isKnown = (row: ScheduleRow) =>
    semesters.rows.some(
      (term) =>
        term.schoolYear === row.schoolYear &&
        (row.semester === 0 || term.semester === row.semester) &&
        term.closesOn !== '',
    );
  const unknown = planned.filter((row) => !isKnown(row)).length;
  if (unknown > 0) return { state: '進行中', facts: fill(texts.uploadEndUnknown, { count: unknown }) };
  return { state: planned.length > 0 ? '符合' : '不適用', facts: fill(texts.uploadEnd, { count }) };
}

/** C6: the confirmation window, and the days a dispute may take. */
export function judgeReceiptWindow(view: ComplianceView): Judgement {
  const short = view.findingsOf('C6-window').length;
  const overdue = view.findingsOf('R6.3-dispute-overdue').length;
  const facts = fill(texts.receiptWindow, { short, overdue });
  if (overdue > 0) return { state: '未符合', facts };
  if (short + view.findingsOf('R6.3-dispute-date').length > 0) return { state: '有風險', facts };
  const { schedule, receipts } = view.context.tables;
  const isPlanned = receipts.rows.length > 0 || schedule.rows.some((row) => row.item === '收訖明細確認');
  return { state: isPlanned ? '符合' : '不適用', facts };
}

/** C9: terms begin and end inside their semester by law. */
export function judgeSemesters({ context, period }: ComplianceView): Judgement {
  const { rows } = context.tables.semesters;
  if (rows.length === 0) return { state: '未符合', facts: texts.semesters.none };
  const outside = rows.filter(({ schoolYear, semester, startsOn, closesOn }) => {
    if (schoolYear === null || semester === null) return false;
    const { start, end } = legalSpan({ schoolYear, semester });
    return [startsOn, closesOn].some((day) => day !== '' && (day < start || day > end));
  }).length;
  const facts = fill(texts.semesters.state, { count: rows.length, outside });
  // Without it nothing that hangs on 開學日 or 休業式 can be told.
  if (!rows.some((row) => row.schoolYear === period.schoolYear && row.semester === period.semester))
    return { state: '有風險', facts: facts + fill(texts.semesters.lacks, { period: periodText(period) }) };
  return { state: outside > 0 ? '有風險' : '符合', facts };
}

/** C10: the period is what the settings say; a semester of difference is usual, a year is a setting forgotten. */
export function judgePeriod({ context, period }: ComplianceView): Judgement {
  const isUnset = context.settingProblems.some(({ key }) => key === '目前學年度' || key === '目前學期');
  const place = ({ schoolYear, semester }: Period) => schoolYear * 2 + semester;
  const isFarOff = Math.abs(place(calendarPeriod(context.today)) - place(period)) > 1;
  return { state: isUnset || isFarOff ? '有風險' : '符合', facts: periodFacts(context.today, period) };
}

/** C11: what the calendar says, for whoever doubts the setting. */
export function judgeCalendar({ context, period }: ComplianceView): Judgement {
  return { state: '符合', facts: periodFacts(context.today, period) };
}

function periodFacts(today: string, period: ComplianceView['period']): string {
  return fill(texts.period, { period: periodText(period), calendar: periodText(calendarPeriod(today)) });
}
