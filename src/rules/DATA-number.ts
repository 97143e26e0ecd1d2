/** A number cell holds something else, or a number out of its range. */
import type { Rule } from './rule';
import { CELL_WORDS, unreadableCells } from './unreadableCells';

export const rule: Rule<'DATA-number'> = {
  code: 'DATA-number',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: {
      zh: '該填數字的儲存格填了別的，或超出範圍。',
      en: 'A number cell holds something else, or is out of range.',
    },
    ...CELL_WORDS,
    advice: '請改填數字（半形、不加單位）。',
  },
  check: (context) => unreadableCells(context, ['number', 'range']),
};
