/** Fewer sessions of 系統操作訓練 this school year than the minimum. */
import type { Rule } from './rule';
import { tooFewSessions } from './training';

export const rule: Rule<'R8.2-missing'> = {
  code: 'R8.2-missing',
  requirements: ['R8.2'],
  severity: '警告',
  clause: '八(二)',
  tab: 'trainings',
  inCharge: '主辦單位',
  per: 'activity × current year',
  words: {
    help: {
      zh: '學年結束前 30 天起，本學年系統操作訓練的場次不足。',
      en: 'Too few operation trainings this school year, from 30 days before its end; planned ones do not count.',
    },
    explanation: '{kind}：{year}學年度已辦 {count} 場，應至少 {min} 場。',
    advice: '請由{office}辦理後，在「訓練場次」登錄日期、對象與人數。',
  },
  check: (context) => tooFewSessions(context, 'R8.2'),
};
