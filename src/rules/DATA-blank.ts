/** A required cell is empty. */
import type { Rule } from './rule';
import { CELL_WORDS, unreadableCells } from './unreadableCells';

export const rule: Rule<'DATA-blank'> = {
  code: 'DATA-blank',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '必填的儲存格是空的。', en: 'A required cell is empty.' },
    ...CELL_WORDS,
    advice: '請補上資料；不需要這一列時，請整列刪除。',
  },
  check: (context) => unreadableCells(context, ['blank']),
};
