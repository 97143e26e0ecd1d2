/** A student left with unconfirmed receipts of any school year and no letter was sent, or it came back. */
import { needsPost } from '../school/receipt';
import { isInSchool } from '../school/student';
import type { Receipt } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { confirmingOffice, isUnconfirmed, receiptRows } from './receipts';
import type { Rule } from './rule';

const says = { unsent: '也沒有紙本通知的紀錄', returned: '紙本通知已退回，尚未重寄' };

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
      zh: '學生已離校、收訖未確認，沒有寄過紙本通知，或退件後沒有再寄；各學年度的收訖都算。',
      en: 'A student left with unconfirmed receipts of any school year and no letter was sent (通知寄發日), or it came back (退件日) and none was sent anew.',
    },
    explanation: '學生已不在校（{status}），{count} 項收訖明細未確認，{post}：{lots}。',
    advice: '請以紙本郵寄通知學生確認，並填上通知寄發日；退件請查明地址後重寄，更新通知寄發日。',
  },
  check(context) {
    if (!context.tables.roster.isUsable) return [];
    const waiting = new Map<string, Receipt[]>();
    for (const row of receiptRows(context))
      if (isToBePosted(context, row)) waiting.set(row.studentNo, [...(waiting.get(row.studentNo) ?? []), row]);
    return [...waiting].map(([studentNo, rows]) => ({
      studentNo,
      office: rows[0] ? confirmingOffice(context, rows[0]) : '',
      row: Math.min(...rows.map((row) => row.row)),
      key: [studentNo],
      params: {
        status: context.studentByNo.get(studentNo)?.status ?? '',
        count: rows.length,
        post: rows.some((row) => row.noticeSentOn !== '') ? says.returned : says.unsent,
        lots: [...new Set(rows.map((row) => row.lot))].sort().join('、'),
      },
    }));
  },
};

function isToBePosted(context: CheckContext, row: Receipt): boolean {
  const student = context.studentByNo.get(row.studentNo);
  if (!student || isInSchool(student) || context.isFaulty('roster', student.row, 'status')) return false;
  if (!isUnconfirmed(context, row) || context.isFaulty('receipts', row.row, 'noticeSentOn')) return false;
  return needsPost(row);
}
