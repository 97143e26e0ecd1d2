/** A 學號 is not on the roster. */
import type { Row } from '../school/tabs';
import { dataMatter, rowsWhere } from './dataMatters';
import { excerpt } from './excerpt';
import type { Rule } from './rule';

const TABS_OF_STUDENTS = ['uploads', 'cadre', 'counselling', 'receipts', 'enrolmentChanges'] as const;

export const rule: Rule<'DATA-student'> = {
  code: 'DATA-student',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: {
      zh: '學號不在「學生名冊」。',
      en: 'The student number is not on the roster (上傳紀錄, 幹部紀錄, 課程諮詢紀錄, 收訖明細, 學籍異動).',
    },
    explanation: '學號 {found} 不在學生名冊。',
    advice: '請核對學號（含前導零），或先在「學生名冊」補上這名學生。',
    mark: '學號不在名冊',
  },
  check(context) {
    if (!context.tables.roster.isUsable) return [];
    const isUnknown = ({ studentNo }: Row<(typeof TABS_OF_STUDENTS)[number]>) =>
      studentNo !== '' && !context.studentByNo.has(studentNo);
    return TABS_OF_STUDENTS.flatMap((tab) =>
      rowsWhere(context, tab, isUnknown).map((row) => dataMatter(tab, row, { found: excerpt(row.studentNo, 30) })),
    );
  },
};
