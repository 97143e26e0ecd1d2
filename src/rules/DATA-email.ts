/** An e-mail address is malformed. */
import type { Rule } from './rule';
import { CELL_WORDS, unreadableCells } from './unreadableCells';

export const rule: Rule<'DATA-email'> = {
  code: 'DATA-email',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '電子郵件格式不符。', en: 'An e-mail address is malformed.' },
    ...CELL_WORDS,
    advice: '請改填一個完整的電子郵件信箱。',
  },
  check: (context) => unreadableCells(context, ['email']),
};
