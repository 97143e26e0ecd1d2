/** An enrolment change is in effect and its data are not handled. */
import { rocText } from '../school/day';
import { isInSchool } from '../school/student';
import type { Row } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Rule } from './rule';

type Change = Row<'enrolmentChanges'>;
const NO_DAY = '未填生效日';

export const rule: Rule<'R7.1-pending'> = {
  code: 'R7.1-pending',
  requirements: ['R7.1', 'C14'],
  severity: '警告',
  clause: '七',
  tab: 'enrolmentChanges',
  inCharge: '註冊組',
  per: 'student',
  words: {
    help: {
      zh: '學籍異動已生效，資料尚未處理。',
      en: 'An enrolment change is in effect and its data are not handled; students out of school are passed over.',
    },
    explanation: '學生{kinds}（{day}生效），資料尚未處理。',
    advice: '請依學籍異動之學生學習歷程檔案處理原則辦理，並更新「資料處理」欄。',
  },
  check(context) {
    const pending = new Map<string, Change[]>();
    for (const row of context.tables.enrolmentChanges.rows) {
      if (row.studentNo !== '' && isPending(context, row))
        pending.set(row.studentNo, [...(pending.get(row.studentNo) ?? []), row]);
    }
    return [...pending].map(([studentNo, rows]) => ({
      studentNo,
      name: rows.map((row) => row.name).sort()[0] ?? '',
      row: Math.min(...rows.map((row) => row.row)),
      key: [studentNo],
      params: {
        kinds: [...new Set(rows.map((row) => row.kind))].sort().join('、'),
        day: rocText(rows.map((row) => row.effectiveOn).sort()[0] ?? '') || NO_DAY,
      },
    }));
  },
};

function isPending(context: CheckContext, row: Change): boolean {
  const student = context.studentByNo.get(row.studentNo);
  const isOpen = (row.handling === '待處理' || row.handling === '') && row.effectiveOn <= context.today;
  return isOpen && !context.isFaulty('enrolmentChanges', row.row, 'handling') && (!student || isInSchool(student));
}
