/** A schedule row does not name the announcement it follows (公告依據). */
import type { Rule } from './rule';
import { scheduleMatter, scheduleRows } from './scheduleMatters';

export const rule: Rule<'R4.1-source'> = {
  code: 'R4.1-source',
  requirements: ['R4.1'],
  severity: '提示',
  clause: '四',
  tab: 'schedule',
  inCharge: '教務處',
  per: 'schedule row',
  words: {
    help: { zh: '期程沒有填公告依據。', en: 'A schedule item does not name the announcement it follows.' },
    explanation: '期程「{item}」沒有公告依據。',
    advice: '請填入主管機關或相關單位公告的文號或網址。',
  },
  check(context) {
    if (context.tables.schedule.columnOf['source'] === undefined) return [];
    return scheduleRows(context)
      .filter((row) => row.source === '' && !context.isFaulty('schedule', row.row, 'source'))
      .map((row) => scheduleMatter(row, {}));
  },
};
