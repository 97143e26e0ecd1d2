/** A formula gives an error value (#N/A, #REF! …). */
import type { Rule } from './rule';
import { CELL_WORDS, unreadableCells } from './unreadableCells';

export const rule: Rule<'DATA-error'> = {
  code: 'DATA-error',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '公式的結果是錯誤值。', en: 'A formula gives an error.' },
    ...CELL_WORDS,
    advice: '公式出錯；請改填實際的值。',
  },
  check: (context) => unreadableCells(context, ['error']),
};
