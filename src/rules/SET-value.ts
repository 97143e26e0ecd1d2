/** A setting cannot be read; the default that is used instead is named. */
import type { Rule } from './rule';
import { settingMatters } from './settingMatters';

export const rule: Rule<'SET-value'> = {
  code: 'SET-value',
  requirements: [],
  severity: '警告',
  clause: '設定',
  tab: 'settings',
  inCharge: '分頁負責單位',
  per: 'setting',
  words: {
    help: { zh: '設定的格式不符，採用預設值。', en: 'A setting is malformed; the default is used.' },
    explanation: '設定「{key}」的值無法判讀，採用預設值「{used}」。',
    advice: '請在「設定」分頁填寫，或由選單「管理 → 調整設定」修改。',
  },
  check: (context) => settingMatters(context, 'malformed'),
};
