/** A cell holds what looks like an ID or residence number, but the check digit is wrong. */
import { identityMatters } from './identityCells';
import type { Rule } from './rule';

export const rule: Rule<'PII-suspect'> = {
  code: 'PII-suspect',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'cell',
  words: {
    help: { zh: '疑似證號，但檢查碼不符。', en: 'Looks like such a number, but the check digit is wrong.' },
    explanation: '「{tab}」分頁「{header}」欄有疑似身分證或居留證號（檢查碼不符）：{masked}。',
    advice: '請確認；若是證號，請立即清除。',
    mark: '疑似證號，請確認',
  },
  check: (context) => identityMatters(context, false),
};
