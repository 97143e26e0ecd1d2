/** A student left with unconfirmed receipts and no letter was sent. */
import { registrarOffice } from '../regulation/offices';
import { isInSchool } from '../school/student';
import type { Receipt } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { divisionOfReceipt, isUnconfirmed, receiptRows } from './receipts';
import type { Rule } from './rule';

export const rule: Rule<'R9.8-post'> = {
  code: 'R9.8-post',
  requirements: ['R9.8'],
  severity: '警告',
  clause: '九(三)3',
  tab: 'receipts',
  inCharge: '註冊組',
  per: 'student',
  words: {
    help: {
      zh: '學生已離校、收訖未確認，也沒有寄過紙本通知。',
      en: 'A student left with unconfirmed receipts and no letter was sent (通知寄發日).',
    },
    explanation: '學生已不在校（{status}），{count} 項收訖明細未確認，也沒有紙本通知的紀錄：{lots}。',
    advice: '請以紙本郵寄通知學生確認，並填上通知寄發日。',
  },
  check(context) {
    if (!context.tables.roster.isUsable) return [];
    const waiting = new Map<string, Receipt[]>();
    for (const row of receiptRows(context))
      if (isToBePosted(context, row)) waiting.set(row.studentNo, [...(waiting.get(row.studentNo) ?? []), row]);
    return [...waiting].map(([studentNo, rows]) => ({
      studentNo,
      office: registrarOffice(rows[0] ? divisionOfReceipt(context, rows[0]) : ''),
      row: Math.min(...rows.map((row) => row.row)),
      key: [studentNo],
      params: {
        status: context.studentByNo.get(studentNo)?.status ?? '',
        count: rows.length,
        lots: [...new Set(rows.map((row) => row.lot))].sort().join('、'),
      },
    }));
  },
};

function isToBePosted(context: CheckContext, row: Receipt): boolean {
  const student = context.studentByNo.get(row.studentNo);
  if (!student || isInSchool(student) || context.isFaulty('roster', student.row, 'status')) return false;
  if (!isUnconfirmed(context, row) || row.noticeSentOn !== '') return false;
  return !context.isFaulty('receipts', row.row, 'noticeSentOn');
}
