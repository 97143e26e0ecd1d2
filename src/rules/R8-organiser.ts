/** Sessions were held, but none by an organiser that 權責分工 or the rules name. */
import type { Rule } from './rule';
import { organisersMissed, neverReached } from './training';

export const rule: Rule<'R8-organiser'> = {
  code: 'R8-organiser',
  requirements: ['R8.1', 'R8.2', 'R8.3', 'R8.4'],
  severity: '提示',
  clause: '八',
  tab: 'trainings',
  inCharge: '主辦單位',
  per: 'activity × current year',
  words: {
    help: {
      zh: '已辦場次，但「權責分工」所定的主辦單位還有一個沒有辦過。',
      en: 'Sessions were held, but none by an organiser that 權責分工 (else the rules) names; a section counts for its office.',
    },
    explanation: '{kind}：{year}學年度已辦 {count} 場，{missing}尚未主辦。',
    advice: '請由該單位辦理或合辦，或更正「訓練場次」的「主辦單位」欄；分工不同時，請修改「權責分工」。',
  },
  check: (context) => neverReached(context, 'organiser', (training) => organisersMissed(context, training)),
};
