/** A dispute is open and its 疑義提出日 is blank: nobody can tell whether it is late. */
import { assistingOffice, receiptMatter, receiptRows } from './receipts';
import type { Rule } from './rule';

export const rule: Rule<'R6.3-dispute-date'> = {
  code: 'R6.3-dispute-date',
  requirements: ['R6.3', 'C6'],
  severity: '警告',
  clause: '六(三)',
  tab: 'receipts',
  inCharge: '提交單位',
  per: 'receipt row',
  words: {
    help: {
      zh: '有疑義而沒有填疑義提出日，無法計算處理期限。',
      en: 'A dispute is open and 疑義提出日 is blank, so its days cannot be counted.',
    },
    explanation: '{period}「{lot}」有疑義尚未結案，但沒有疑義提出日，無法計算處理期限（{days} 天）。',
    advice: '請填上疑義提出日，並由{office}協助查明。',
  },
  check: (context) =>
    receiptRows(context).flatMap((row) => {
      if (row.confirmation !== '疑義' || row.disputedOn !== '' || row.closedOn !== '') return [];
      if (context.isFaulty('receipts', row.row, 'disputedOn') || context.isFaulty('receipts', row.row, 'closedOn'))
        return [];
      const office = assistingOffice(context, row);
      return [receiptMatter(context, row, office, { office, days: context.settings.disputeDays })];
    }),
};
