/** Sessions were held, but an audience that the rules name was in none. */
import type { Rule } from './rule';
import { audiencesMissed, neverReached, sessionsOf } from './training';

export const rule: Rule<'R8-audience'> = {
  code: 'R8-audience',
  requirements: ['R8.1', 'R8.2', 'R8.3'],
  severity: '提示',
  clause: '八',
  tab: 'trainings',
  inCharge: '主辦單位',
  per: 'activity × current year',
  words: {
    help: {
      zh: '已辦場次，但規定的對象還有一類沒有參加過。',
      en: 'Sessions were held, but one audience that the rules name was in none.',
    },
    explanation: '{kind}：{year}學年度已辦 {count} 場，對象尚未包含{missing}。',
    advice: '請補辦該對象的場次，或更正「訓練場次」的「對象」欄。',
  },
  check: (context) =>
    neverReached(context, 'audience', (training) => audiencesMissed(sessionsOf(context, training), training)),
};
