/** The confirmation window is over and a student in school has not answered. */
import { rocText } from '../school/day';
import { isInSchool } from '../school/student';
import type { Receipt } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { confirmationEnd, confirmingOffice, isUnconfirmed, receiptMatter, receiptRows } from './receipts';
import type { Matter, Rule } from './rule';

export const rule: Rule<'R6.3-unconfirmed'> = {
  code: 'R6.3-unconfirmed',
  requirements: ['R6.3'],
  severity: '警告',
  clause: '六(三)',
  tab: 'receipts',
  inCharge: '註冊組',
  per: 'receipt row',
  words: {
    help: {
      zh: '確認期間已過，學生仍未確認。',
      en: 'The confirmation window is over and a student in school has not answered.',
    },
    explanation: '{period}「{lot}」收訖明細尚未確認，確認期間已於 {end} 結束。',
    advice: '請與學生聯繫確認，並登錄確認方式與確認日。',
  },
  check: (context) => receiptRows(context).flatMap((row) => unconfirmed(context, row)),
};

function unconfirmed(context: CheckContext, row: Receipt): Matter[] {
  const student = context.studentByNo.get(row.studentNo);
  if (!isUnconfirmed(context, row) || (student && !isInSchool(student))) return [];
  const end = confirmationEnd(context, row);
  if (end === '' || context.today <= end) return [];
  const office = confirmingOffice(context, row);
  return [receiptMatter(context, row, office, { end: rocText(end) })];
}
