/** What offices are told: submissions before and after their day, receipts, disputes, and posts due to leavers (六, R9.8). */
import type { CheckContext } from '../rules/checkContext';
import { excerpt } from '../rules/excerpt';
import { fill } from '../messages/catalogue';
import { reminderLines as lines } from '../messages/zh/reminderMails';
import { addDays, daysBetween, rocText } from '../school/day';
import { periodText } from '../school/period';
import { disputeLimit, isOpenDispute, needsPost } from '../school/receipt';
import { isInSchool } from '../school/student';
import type { Lot, Receipt, Submission } from '../school/tabs';
import { officeAddressee } from './addressee';
import { latest, mondayOf, stepAfter, stepBefore, type Day } from './dueDays';
import { lotDuty } from '../regulation/dutyHolders';
import {
  assistingOffice,
  confirmationEnd,
  confirmingOffice,
  divisionOfReceipt,
  isUnconfirmed,
} from '../rules/receipts';
import { hasBegun, type Round } from '../school/rounds';
import type { Notice } from './notice';

const WEEKS_AFTER_DUE = 8;
const WEEKS_AFTER_RECEIPT = 4;

export function officeNotices(context: CheckContext): Notice[] {
  const { submissions, receipts } = context.tables;
  const book = context.rounds;
  return [
    ...submissions.rows.flatMap((row) => submissionNotice(context, row, book.dueOn(row)) ?? []),
    ...(submissions.isUsable
      ? book.all
          .filter(({ row, mayBeServed }) => row === null && !mayBeServed)
          .flatMap(({ round }) => roundNotice(context, round) ?? [])
      : []),
    ...receipts.rows.flatMap((row) => disputeNotice(context, row) ?? []),
    ...receipts.rows.flatMap((row) => postNotice(context, row) ?? []),
    ...unconfirmedNotices(context),
  ];
}

/** Before 期限 by the steps; from the day after, weekly, until the row has its 提交日. */
function submissionNotice(context: CheckContext, row: Submission, due: Day): Notice | null {
  if (row.lot === '' || row.schoolYear === null || row.semester === null || row.submittedOn !== '') return null;
  if (context.isFaulty('submissions', row.row, 'submittedOn')) return null;
  const period = { schoolYear: row.schoolYear, semester: row.semester };
  const title = fill(lines.submissionTitle, {
    period: periodText(period),
    division: excerpt(row.division),
    batch: row.batch === '' ? '' : fill(lines.batch, { batch: excerpt(row.batch) }),
    lot: row.lot,
  });
  const office = row.office || context.duties.officeOf(lotDuty(row.lot), row.division);
  return lotNotice(context, { office, title, division: row.division, due });
}

/** A round that has begun and has no row of 提交檢核表 yet: the same days, by the round's own end (六(二)). */
function roundNotice(context: CheckContext, round: Round): Notice | null {
  if (!hasBegun(round, context.today)) return null;
  const batch = round.batch || round.gradesText;
  const title = fill(lines.submissionTitle, {
    period: periodText(round),
    division: round.division,
    batch: batch === '' ? '' : fill(lines.batch, { batch: excerpt(batch) }),
    lot: round.lot,
  });
  const office = context.duties.officeOf(lotDuty(round.lot), round.division);
  return lotNotice(context, { office, title, division: round.division, due: round.endsOn });
}

function lotNotice(
  context: CheckContext,
  { office, title, division, due }: { office: string; title: string; division: string; due: Day },
): Notice | null {
  const { today, settings } = context;
  const dueOn = stepBefore(due, settings.reminderDays, today) ?? stepAfter(due, WEEKS_AFTER_DUE, today);
  if (dueOn === null) return null;
  const left = daysBetween(today, due);
  const line = fill(left >= 0 ? lines.submissionBefore : lines.submissionAfter, {
    title,
    end: rocText(due),
    days: Math.abs(left),
  });
  return {
    kind: '提交期限',
    addressee: officeAddressee(context, office),
    matter: title,
    dueOn,
    deadline: left >= 0 ? due : '',
    deadlineTitle: title,
    division,
    lines: [line],
  };
}

/** The day it was raised, the last two days of its 疑義處理天數, the day after, then weekly (六(三), C6). */
function disputeNotice(context: CheckContext, row: Receipt): Notice | null {
  const { today, settings } = context;
  if (!isOpenDispute(row) || row.lot === '') return null;
  const isUnread = (key: string) => context.isFaulty('receipts', row.row, key);
  if (isUnread('closedOn') || isUnread('confirmation')) return null;
  const limit = disputeLimit(row, settings.disputeDays);
  const before = [row.disputedOn, addDays(limit, -1), limit].filter((day) => day <= today);
  const dueOn = today > limit ? stepAfter(limit, WEEKS_AFTER_RECEIPT, today) : latest(before);
  if (dueOn === null) return null;
  const division = divisionOfReceipt(context, row);
  const left = daysBetween(today, limit);
  const params = {
    studentNo: excerpt(row.studentNo, 20),
    lot: row.lot,
    raised: rocText(row.disputedOn),
    end: rocText(limit),
    days: Math.abs(left),
  };
  return {
    kind: '疑義處理',
    addressee: officeAddressee(context, assistingOffice(context, row)),
    matter: fill(lines.disputeMatter, { studentNo: excerpt(row.studentNo, 20), lot: row.lot }),
    dueOn,
    deadline: left >= 0 ? limit : '',
    deadlineTitle: lines.disputeDeadline,
    division,
    lines: [fill(left >= 0 ? lines.disputeBefore : lines.disputeAfter, params)],
  };
}

/** R9.8: who left school and cannot confirm on the platform is told by post, whatever year the receipt is of; weekly until it is sent. */
function postNotice(context: CheckContext, row: Receipt): Notice | null {
  const student = context.studentByNo.get(row.studentNo);
  if (!student || isInSchool(student) || !isUnconfirmed(context, row) || !needsPost(row)) return null;
  if (context.isFaulty('receipts', row.row, 'noticeSentOn')) return null;
  return {
    kind: '離校郵寄',
    addressee: officeAddressee(context, confirmingOffice(context, row)),
    matter: fill(lines.postMatter, { studentNo: row.studentNo, lot: row.lot }),
    dueOn: mondayOf(context.today),
    deadline: '',
    deadlineTitle: '',
    division: divisionOfReceipt(context, row),
    lines: [fill(lines.post, { studentNo: row.studentNo, status: student.status, lot: row.lot })],
  };
}

/** After the confirmation window: how many receipts each registrar's office still has unconfirmed, weekly. */
function unconfirmedNotices(context: CheckContext): Notice[] {
  const counts = new Map<string, { division: string; lot: Lot; dueOn: Day; end: Day; count: number }>();
  for (const row of context.tables.receipts.rows) {
    const student = context.studentByNo.get(row.studentNo);
    if (!student || !isInSchool(student) || row.lot === '' || !isUnconfirmed(context, row)) continue;
    const division = divisionOfReceipt(context, row);
    const end = confirmationEnd(context, row);
    const dueOn = end !== '' && context.today > end ? stepAfter(end, WEEKS_AFTER_RECEIPT, context.today) : null;
    if (dueOn === null) continue;
    const key = `${division}|${row.lot}|${end}`;
    const same = counts.get(key);
    if (same) same.count++;
    else counts.set(key, { division, lot: row.lot, dueOn, end, count: 1 });
  }
  return [...counts.values()].map(({ division, lot, dueOn, end, count }) => ({
    kind: '收訖未確認',
    addressee: officeAddressee(context, context.duties.officeOf('收訖明細確認', division)),
    matter: fill(lines.unconfirmedMatter, { division, lot }),
    dueOn,
    deadline: '',
    deadlineTitle: '',
    division,
    lines: [fill(lines.unconfirmed, { division, lot, count, end: rocText(end) })],
  }));
}
