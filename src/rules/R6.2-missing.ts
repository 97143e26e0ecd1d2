/** A lot has come due and 提交檢核表 has no row of it. */
import { lotOffice } from '../regulation/offices';
import { periodText } from '../school/period';
import { dueLots, isRowOf } from './lots';
import type { Rule } from './rule';

export const rule: Rule<'R6.2-missing'> = {
  code: 'R6.2-missing',
  requirements: ['R6.2'],
  severity: '錯誤',
  clause: '六(二)',
  tab: 'submissions',
  inCharge: '提交單位',
  per: 'lot × division × period',
  words: {
    help: {
      zh: '已到提交期間，提交檢核表沒有這一項。',
      en: 'A lot’s 提交 item has begun and 提交檢核表 has no row of it; 全校 means the divisions that have classes.',
    },
    explanation: '{period}{division}「{lot}」已到提交期間，提交檢核表沒有這一筆。',
    advice: '請在「提交檢核表」加列這一筆，填上期限與提交情形。',
  },
  check(context) {
    const { submissions } = context.tables;
    if (!submissions.isUsable) return [];
    return dueLots(context)
      .filter((due) => !submissions.rows.some((row) => isRowOf(context, row, due)))
      .map(({ lot, period, division }) => ({
        division,
        office: lotOffice(lot, division),
        key: [period.schoolYear, period.semester, division, lot],
        params: { period: periodText(period), division, lot },
      }));
  },
};
