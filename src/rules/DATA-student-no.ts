/** A 學號 does not fit 學號格式; the pattern is the school's own, and a blank setting asks for none. */
import { dataMatter } from './dataMatters';
import { excerpt } from './excerpt';
import type { Rule } from './rule';

export const rule: Rule<'DATA-student-no'> = {
  code: 'DATA-student-no',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'roster',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: { zh: '學號不符「學號格式」。', en: 'The student number does not fit 學號格式.' },
    explanation: '學號 {found} 不符合設定的「學號格式」。',
    advice: '請核對學號；格式有變動時，請修改設定。',
  },
  check({ settings: { studentNoPattern: pattern }, tables }) {
    if (pattern === null) return [];
    return tables.roster.rows
      .filter(({ studentNo }) => studentNo !== '' && !pattern.test(studentNo.slice(0, 100)))
      .map((student) => dataMatter('roster', student, { found: excerpt(student.studentNo) }));
  },
};
