/** What one person is to be told about one matter, before it becomes a mail. */
import type { Day } from './dueDays';

/**
 * Kinds of reminder, most important first: this order decides who is served when the day's mail quota is short
 * (few office mails with legal dates before the many student mails).
 */
export const KINDS = [
  '疑義處理',
  '提交期限',
  '離校郵寄',
  '收訖未確認',
  '開會通知',
  '執行秘書待辦',
  '認證待辦',
  '導師班級摘要',
  '收訖確認',
  '退回件',
  '勾選期限',
  '上傳期限',
] as const;
export type Kind = (typeof KINDS)[number];

/** To whom a notice goes; `email` is '' when there is no usable mailbox, and `fault` says why. */
export interface Addressee {
  readonly name: string;
  readonly email: string;
  readonly fault: AddressFault | null;
  /** Name of the person in whose place the addressee is told (R9.9); '' when told for themselves. */
  readonly inPlaceOf: string;
}

/** Why nobody can be told: no mailbox, an unreadable one, nobody in place of somebody who left, outside the school. */
export type AddressFault = 'missing' | 'malformed' | 'noDeputy' | 'noOffice' | 'outside' | 'noDomains';

export interface Notice {
  readonly kind: Kind;
  readonly addressee: Addressee;
  /** What it is about, the same on every run: 課程學習成果上傳 115-1, 班級 機械一甲 … */
  readonly matter: string;
  /** The day on which this notice fell due, today or earlier; a notice is sent once for each such day. */
  readonly dueOn: Day;
  /** The day that the matter ends, for the text and the calendar file; '' when there is none. */
  readonly deadline: Day | '';
  /** What the deadline is of, for the calendar. */
  readonly deadlineTitle: string;
  /** 日校, 進修部 or '': decides which office the mail names for questions. */
  readonly division: string;
  /** One line per item, in plain text. */
  readonly lines: readonly string[];
}
