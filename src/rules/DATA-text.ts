/** A text cell holds something else, or more than is read. */
import type { Rule } from './rule';
import { CELL_WORDS, unreadableCells } from './unreadableCells';

export const rule: Rule<'DATA-text'> = {
  code: 'DATA-text',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '該填文字的儲存格填了別的，或文字過長。', en: 'A text cell holds something else, or is too long.' },
    ...CELL_WORDS,
    advice: '請改填一般文字。',
  },
  check: (context) => unreadableCells(context, ['text', 'length']),
};
