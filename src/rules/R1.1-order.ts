/** A version of the school's rules is dated before the one printed ahead of it; kept as printed, never "mended". */
import { rocText } from '../school/day';
import type { Rule } from './rule';
import { outOfOrderVersions } from './ruleVersion';

export const rule: Rule<'R1.1-order'> = {
  code: 'R1.1-order',
  requirements: ['R1.1'],
  severity: '提示',
  clause: '一',
  tab: 'ruleVersions',
  inCharge: '教務處',
  per: 'version',
  words: {
    help: {
      zh: '規定沿革中，某一版的日期早於它前面的一版；依印本保留。',
      en: 'A version of the rules (序) is dated before the one printed ahead of it; kept as printed.',
    },
    explanation: '規定沿革中 {day} 的一筆，日期早於它前面的一筆。',
    advice: '沿革依印本順序保留，不會更動；請與校務會議紀錄核對日期是否誤植。',
  },
  check: (context) =>
    outOfOrderVersions(context).map((row) => ({
      row: row.row,
      key: [row.no ?? '', row.passedOn],
      params: { day: rocText(row.passedOn) },
    })),
};
