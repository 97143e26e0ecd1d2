/** Why a kind of mail is sent, with the clause that its rules rest on: no clause is typed in a mail. */
import { fill } from '../messages/catalogue';
import { mailReasons } from '../messages/zh/reminderMails';
import { clauseOf, type FindingCode } from '../rules/index';
import type { Kind } from './notice';

/** The rules that a kind of mail serves. */
const RULES_OF: Readonly<Record<Kind, readonly FindingCode[]>> = {
  疑義處理: ['R6.3-dispute-overdue'],
  提交期限: ['R6.2-overdue'],
  離校郵寄: ['R9.8-post'],
  收訖未確認: ['R6.3-unconfirmed'],
  開會通知: ['R3.1-meeting'],
  執行秘書待辦: ['R3.1-meeting', 'R8-audience'],
  認證待辦: ['R5.6-pending'],
  導師班級摘要: ['R5.7-zero'],
  收訖確認: ['R6.3-unconfirmed'],
  退回件: ['R5.5-late'],
  勾選期限: ['R6.1-late'],
  上傳期限: ['R5.5-late', 'R5.8-late'],
};

/** 您的單位負責通知離校學生（補充規定九(三)3）。 */
export function mailReason(kind: Kind): string {
  return fill(mailReasons[kind], { clause: RULES_OF[kind].map(clauseOf).join('、') });
}
