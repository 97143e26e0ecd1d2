/** R7.1: the data of students who came, came back or repeat the year are handled; those who left are not chased. */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import { rocText } from '../school/day';
import { isInSchool } from '../school/student';
import type { Row } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';
import { registrarOf } from './uploadSubject';

type Change = Row<'enrolmentChanges'>;

/** R7.1-pending, one per student whose change is in effect and not yet handled. */
export function checkEnrolment(context: CheckContext): FindingDraft[] {
  const pending = new Map<string, Change[]>();
  for (const row of context.tables.enrolmentChanges.rows) {
    if (row.studentNo !== '' && isPending(context, row))
      pending.set(row.studentNo, [...(pending.get(row.studentNo) ?? []), row]);
  }
  return [...pending].map(([studentNo, rows]) => ({
    code: 'R7.1-pending',
    severity: '警告',
    basis: '七',
    studentNo,
    name: rows.map((row) => row.name).sort()[0] ?? '',
    explanation: fill(texts.enrolment.explanation, {
      kinds: [...new Set(rows.map((row) => row.kind))].sort().join(texts.separator),
      day: rocText(rows.map((row) => row.effectiveOn).sort()[0] ?? '') || texts.noDay,
    }),
    advice: texts.enrolment.advice,
    office: registrarOf(context, studentNo),
    tab: 'enrolmentChanges',
    row: Math.min(...rows.map((row) => row.row)),
    key: findingKey('R7.1-pending', studentNo),
  }));
}

function isPending(context: CheckContext, row: Change): boolean {
  const student = context.studentByNo.get(row.studentNo);
  const isOpen = (row.handling === '待處理' || row.handling === '') && row.effectiveOn <= context.today;
  return isOpen && !context.isFaulty('enrolmentChanges', row.row, 'handling') && (!student || isInSchool(student));
}
