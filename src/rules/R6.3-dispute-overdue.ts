/** A dispute is open longer than 疑義處理天數 allows; the day it was raised does not count. */
import { daysBetween, rocText } from '../school/day';
import { disputeLimit, isOpenDispute } from '../school/receipt';
import { assistingOffice, receiptMatter, receiptRows } from './receipts';
import type { Rule } from './rule';

export const rule: Rule<'R6.3-dispute-overdue'> = {
  code: 'R6.3-dispute-overdue',
  requirements: ['R6.3', 'C6'],
  severity: '錯誤',
  clause: '六(三)',
  tab: 'receipts',
  inCharge: '提交單位',
  per: 'receipt row',
  words: {
    help: {
      zh: '疑義超過處理天數仍未結案。',
      en: 'A dispute is open longer than allowed (today > 疑義提出日 + 疑義處理天數).',
    },
    explanation: '{period}「{lot}」的疑義於 {raised} 提出，應於 {limit} 前處理，已過 {days} 天尚未結案。',
    advice: '請由{office}協助查明並回覆學生，完成後填上處理結果與結案日。',
  },
  check: (context) =>
    receiptRows(context).flatMap((row) => {
      if (!isOpenDispute(row) || context.isFaulty('receipts', row.row, 'closedOn')) return [];
      const limit = disputeLimit(row, context.settings.disputeDays);
      if (context.today <= limit) return [];
      const office = assistingOffice(context, row);
      const days = daysBetween(limit, context.today);
      return [
        receiptMatter(context, row, office, { office, raised: rocText(row.disputedOn), limit: rocText(limit), days }),
      ];
    }),
};
