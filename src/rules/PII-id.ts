/** An ID or residence number stands in a cell, pattern and checksum; shown masked, never copied anywhere. */
import { identityMatters } from './identityCells';
import type { Rule } from './rule';

export const rule: Rule<'PII-id'> = {
  code: 'PII-id',
  requirements: [],
  severity: '錯誤',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'cell',
  words: {
    help: {
      zh: '儲存格內有身分證或居留證號，請立即清除。',
      en: 'A cell holds an ID or residence number, pattern and checksum: clear it at once.',
    },
    explanation: '「{tab}」分頁「{header}」欄有身分證或居留證號：{masked}。',
    advice: '請立即清除該儲存格；如已共用，請一併檢視共用對象與版本紀錄。',
    mark: '有身分證或居留證號，請清除',
  },
  check: (context) => identityMatters(context, true),
};
