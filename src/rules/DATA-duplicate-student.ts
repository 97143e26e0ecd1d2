/** A 學號 stands more than once on the roster. */
import { doubles } from './doubles';
import type { Rule } from './rule';

export const rule: Rule<'DATA-duplicate-student'> = {
  code: 'DATA-duplicate-student',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'roster',
  inCharge: '分頁負責單位',
  per: 'row too many',
  words: {
    help: { zh: '同一學號有兩列。', en: 'A student number stands twice.' },
    explanation: '學號 {thing} 在學生名冊出現 {count} 次。',
    advice: '請保留一列，並核對班級與學籍狀態。',
  },
  check: ({ tables }) => doubles('roster', tables.roster.rows, (student) => student.studentNo),
};
