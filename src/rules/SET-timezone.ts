/** The file stands in another zone than the school: what people type by formula, and Google itself, would be a day off. */
import { SCHOOL_ZONE } from '../school/cell';
import type { Rule } from './rule';

export const rule: Rule<'SET-timezone'> = {
  code: 'SET-timezone',
  requirements: [],
  severity: '警告',
  clause: '設定',
  tab: 'settings',
  inCharge: '註冊組',
  per: 'workbook',
  words: {
    help: {
      zh: '試算表的時區不是臺北；本工具仍照畫面上的日期判讀，但公式與 Google 的通知會差一天。',
      en: 'The file is not in the zone of Taipei. Dates are read as they are shown, but formulas and Google itself may be a day off.',
    },
    explanation:
      '試算表的時區是 {zone}，不是 {school}；本工具照畫面上的日期判讀，公式（如 TODAY）與 Google 的通知可能差一天。',
    advice: '請執行「管理 → 檢查安裝」並按「設為臺北時區」，或執行「建立或修復分頁」；日期不會改變。',
  },
  check: ({ fileZone }) =>
    fileZone === SCHOOL_ZONE ? [] : [{ key: [], row: 0, params: { zone: fileZone, school: SCHOOL_ZONE } }],
};
