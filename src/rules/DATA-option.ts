/** A cell with a list or a tick box holds none of its values. */
import type { Rule } from './rule';
import { CELL_WORDS, unreadableCells } from './unreadableCells';

export const rule: Rule<'DATA-option'> = {
  code: 'DATA-option',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '不是下拉選單中的值。', en: 'Not one of the drop-down values.' },
    ...CELL_WORDS,
    advice: '請從下拉清單選取。',
  },
  check: (context) => unreadableCells(context, 'option', 'tick'),
};
