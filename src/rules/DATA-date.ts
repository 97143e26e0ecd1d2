/** A date or a time cannot be read. */
import type { Rule } from './rule';
import { CELL_WORDS, unreadableCells } from './unreadableCells';

export const rule: Rule<'DATA-date'> = {
  code: 'DATA-date',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '日期無法辨認。', en: 'A date cannot be read.' },
    ...CELL_WORDS,
    advice: '請改填日期，例如 2026/2/3、115/2/3 或 1150203。',
  },
  check: (context) => unreadableCells(context, ['date']),
};
