/** A start, end or self-check date of a schedule row is missing or out of order. */
import { fill } from '../messages/catalogue';
import { rocText } from '../school/day';
import { scheduleTab, type ScheduleRow } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Rule } from './rule';
import { DATES, disorderOf, scheduleMatter, scheduleRows, type DateKey } from './scheduleMatters';

const says = {
  missing: '沒有{header}',
  disorder: '{later}（{laterDay}）早於{earlier}（{earlierDay}）',
};

export const rule: Rule<'R4.4-dates'> = {
  code: 'R4.4-dates',
  requirements: ['R4.4'],
  severity: '錯誤',
  clause: '四',
  tab: 'schedule',
  inCharge: '教務處',
  per: 'schedule row',
  words: {
    help: {
      zh: '期程的起日、迄日或自我檢核時間缺漏或前後不符。',
      en: 'A start, end or self-check date is missing or out of order (self-check before the start included).',
    },
    explanation: '期程「{item}」：{faults}。',
    advice: '請在「作業期程」補上或更正日期；每項作業須有起迄日與自我檢核時間。',
  },
  check: (context) =>
    scheduleRows(context).flatMap((row) => {
      const faults = [...missing(context, row), ...disorder(row)];
      return faults.length === 0 ? [] : [scheduleMatter(row, { faults: faults.join('、') })];
    }),
};

/** A cell that cannot be read has a DATA finding of its own; a column that is not there, a SET one. */
function missing(context: CheckContext, row: ScheduleRow): string[] {
  const { columnOf } = context.tables.schedule;
  return DATES.filter(
    (key) => row[key] === '' && columnOf[key] !== undefined && !context.isFaulty('schedule', row.row, key),
  ).map((key) => fill(says.missing, { header: header(key) }));
}

function disorder(row: ScheduleRow): string[] {
  return disorderOf(row).map(([a, b]) =>
    fill(says.disorder, {
      later: header(b),
      laterDay: rocText(row[b]),
      earlier: header(a),
      earlierDay: rocText(row[a]),
    }),
  );
}

function header(key: DateKey): string {
  return scheduleTab.columns[key].header;
}
