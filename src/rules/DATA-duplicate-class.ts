/** A class stands more than once on the 班級 tab. */
import { doubles } from './doubles';
import type { Rule } from './rule';

export const rule: Rule<'DATA-duplicate-class'> = {
  code: 'DATA-duplicate-class',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'classes',
  inCharge: '分頁負責單位',
  per: 'row too many',
  words: {
    help: { zh: '同一班級有兩列。', en: 'A class stands twice.' },
    explanation: '班級「{thing}」出現 {count} 次。',
    advice: '請保留一列。',
  },
  check: ({ tables }) => doubles('classes', tables.classes.rows, (own) => own.className),
};
