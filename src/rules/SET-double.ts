/** A setting stands twice; the value that is used is named. */
import type { Rule } from './rule';
import { settingMatters } from './settingMatters';

export const rule: Rule<'SET-double'> = {
  code: 'SET-double',
  requirements: [],
  severity: '警告',
  clause: '設定',
  tab: 'settings',
  inCharge: '分頁負責單位',
  per: 'setting',
  words: {
    help: {
      zh: '同一設定有兩列，採用第一列；第一列無法採用時用預設值。',
      en: 'A setting stands twice; the first is used, or the default where the first cannot be.',
    },
    explanation: '設定「{key}」重複，採用「{used}」。',
    advice: '請刪除多餘的一列。',
  },
  check: (context) => settingMatters(context, 'double'),
};
