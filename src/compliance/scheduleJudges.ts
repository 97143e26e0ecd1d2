/** 四 and the national windows: the semester's schedule. */
import { fill } from '../messages/catalogue';
import { complianceTexts as texts } from '../messages/zh/compliance';
import { calendarPeriod, legalSpan, periodText } from '../school/period';
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
  return rows.length > 0 ? judge(rows, period) : { state: '未符合', facts: fill(texts.schedule.none, { period }) };
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
    if (missing > 0) return { state: '未符合', facts: fill(texts.schedule.noSelfCheck, { period, count, missing }) };
    const lacking = view.findingsOf('R4.2-missing');
    if (lacking.length === 0) return { state: '符合', facts: fill(texts.schedule.planned, { period, count }) };
    const items = lacking.map(({ key }) => key.split('|').pop()).join(texts.separator);
    return { state: '有風險', facts: fill(texts.schedule.lacksItem, { period, count, items }) };
  });
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
    const bad = view.findingsOf('R4.4-dates').filter(({ row }) => rows.some((own) => own.row === row)).length;
    const facts = fill(texts.schedule.dates, { period, count: rows.length, bad });
    return { state: bad > 0 ? '未符合' : '符合', facts };
  });
}

/** C5: uploads stay open long enough after 休業式. */
export function judgeUploadEnd(view: ComplianceView): Judgement {
  const count = view.findingsOf('C5-window').length;
  const isPlanned = view.context.tables.schedule.rows.some((row) => row.item === '課程學習成果上傳');
  return { state: count > 0 ? '有風險' : isPlanned ? '符合' : '不適用', facts: fill(texts.uploadEnd, { count }) };
}

/** C6: the confirmation window, and the days a dispute may take. */
export function judgeReceiptWindow(view: ComplianceView): Judgement {
  const short = view.findingsOf('C6-window').length;
  const overdue = view.findingsOf('R6.3-dispute-overdue').length;
  const facts = fill(texts.receiptWindow, { short, overdue });
  if (overdue > 0) return { state: '未符合', facts };
  if (short > 0) return { state: '有風險', facts };
  const { schedule, receipts } = view.context.tables;
  const isPlanned = receipts.rows.length > 0 || schedule.rows.some((row) => row.item === '收訖明細確認');
  return { state: isPlanned ? '符合' : '不適用', facts };
}

/** C9: terms begin and end inside their semester by law. */
export function judgeSemesters({ context }: ComplianceView): Judgement {
  const { rows } = context.tables.semesters;
  if (rows.length === 0) return { state: '未符合', facts: texts.semesters.none };
  const outside = rows.filter(({ schoolYear, semester, startsOn, closesOn }) => {
    if (schoolYear === null || semester === null) return false;
    const { start, end } = legalSpan({ schoolYear, semester });
    return [startsOn, closesOn].some((day) => day !== '' && (day < start || day > end));
  }).length;
  const facts = fill(texts.semesters.state, { count: rows.length, outside });
  return { state: outside > 0 ? '有風險' : '符合', facts };
}

/** C10: the period is what the settings say. */
export function judgePeriod({ context, period }: ComplianceView): Judgement {
  const isUnset = context.settingProblems.some(({ key }) => key === '目前學年度' || key === '目前學期');
  return { state: isUnset ? '有風險' : '符合', facts: periodFacts(context.today, period) };
}

/** C11: what the calendar says, for whoever doubts the setting. */
export function judgeCalendar({ context, period }: ComplianceView): Judgement {
  return { state: '符合', facts: periodFacts(context.today, period) };
}

function periodFacts(today: string, period: ComplianceView['period']): string {
  return fill(texts.period, { period: periodText(period), calendar: periodText(calendarPeriod(today)) });
}
