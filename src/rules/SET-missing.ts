/** A setting is blank or has no row; the default that is used instead is named. */
import type { Rule } from './rule';
import { settingMatters } from './settingMatters';

export const rule: Rule<'SET-missing'> = {
  code: 'SET-missing',
  requirements: [],
  severity: '警告',
  clause: '設定',
  tab: 'settings',
  inCharge: '分頁負責單位',
  per: 'setting',
  words: {
    help: { zh: '設定空白或沒有這一列，採用預設值。', en: 'A setting is blank or absent; the default is used.' },
    explanation: '設定「{key}」未填，採用預設值「{used}」。',
    advice: '請在「設定」分頁填寫，或由選單「管理 → 調整設定」修改。',
  },
  check: (context) => settingMatters(context, 'missing'),
};
