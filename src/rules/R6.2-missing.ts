/** A round of a lot has begun and 提交檢核表 has no row of it. */
import { periodText } from '../school/period';
import { excerpt } from './excerpt';
import { missingRounds, roundText, submitters } from './lots';
import type { Rule } from './rule';

export const rule: Rule<'R6.2-missing'> = {
  code: 'R6.2-missing',
  requirements: ['R6.2'],
  severity: '錯誤',
  clause: '六(二)',
  tab: 'submissions',
  inCharge: '提交單位',
  per: 'lot × division × round',
  words: {
    help: {
      zh: '已到提交期間，提交檢核表沒有這一項；分梯次或分年級提交的，每一梯各要一列。',
      en: 'A round of a lot (a 提交 row of 作業期程, by 梯次 or 適用年級) has begun and 提交檢核表 has no row of it.',
    },
    explanation: '{period}{division}{batch}「{lot}」已到提交期間，提交檢核表沒有這一筆。',
    advice: '請在「提交檢核表」加列這一筆，填上期限與提交情形。',
  },
  check(context) {
    if (!context.tables.submissions.isUsable) return [];
    return missingRounds(context).map((round) => {
      const { lot, schoolYear, semester, division, batch, gradesText } = round;
      const name = batch || gradesText;
      return {
        division,
        office: submitters(context, lot, division)[0] ?? '',
        key: [schoolYear, semester, division, lot, ...(name === '' ? [] : [excerpt(name, 40)])],
        params: { period: periodText({ schoolYear, semester }), division, batch: roundText(round), lot },
      };
    });
  },
};
