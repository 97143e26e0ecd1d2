/** Received and submitted counts of a receipt differ. */
import { isMismatched } from '../school/receipt';
import { assistingOffice, receiptMatter, receiptRows } from './receipts';
import type { Rule } from './rule';

export const rule: Rule<'R6.3-mismatch'> = {
  code: 'R6.3-mismatch',
  requirements: ['R6.3'],
  severity: '錯誤',
  clause: '六(三)',
  tab: 'receipts',
  inCharge: '提交單位',
  per: 'receipt row',
  words: {
    help: { zh: '提交件數與收訖件數不同。', en: 'Received and submitted counts differ.' },
    explanation: '{period}「{lot}」提交 {submitted} 件，收訖 {received} 件，不相符。',
    advice: '請由{office}查明差異並更正；更正後重新匯入收訖明細。',
  },
  check: (context) =>
    receiptRows(context)
      .filter(isMismatched)
      .map((row) => {
        const office = assistingOffice(context, row);
        const counts = { submitted: row.submittedCount ?? '', received: row.receivedCount ?? '' };
        return receiptMatter(context, row, office, { office, ...counts });
      }),
};
