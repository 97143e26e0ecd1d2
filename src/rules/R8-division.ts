/** Sessions were held, but none for a division that has classes. */
import type { Rule } from './rule';
import { divisionsMissed, neverReached } from './training';

export const rule: Rule<'R8-division'> = {
  code: 'R8-division',
  requirements: ['R8.1', 'R8.2', 'R8.3'],
  severity: '提示',
  clause: '八',
  tab: 'trainings',
  inCharge: '主辦單位',
  per: 'activity × current year',
  words: {
    help: {
      zh: '已辦場次，但有班級的部別還有一個沒有辦過（成果發表除外）。',
      en: 'Sessions were held, but none for a division that has classes (not asked of 成果發表).',
    },
    explanation: '{kind}：{year}學年度已辦 {count} 場，{missing}尚未辦理。',
    advice: '請補辦該部別的場次，或更正「訓練場次」的「部別」欄（空白為全校）。',
  },
  check: (context) => neverReached(context, 'division', (training) => divisionsMissed(context, training)),
};
