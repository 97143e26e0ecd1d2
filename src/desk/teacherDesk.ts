/** A subject teacher's desk: what waits for the own certification across all classes, by deadline (五(三)2). Pure. */
import type { CheckContext } from '../rules/checkContext';
import { deputyRowsOf, isCertifying } from '../access/deputyRights';
import { courseTeacherOf } from '../rules/courseTeacher';
import { windowOfUpload } from '../rules/lateFinding';
import { daysBetween, rocText } from '../school/day';
import { coversCertification, isInForce } from '../school/deputy';
import { coversCourse, scopeNames } from '../school/deputyScope';
import type { Deputy, Upload } from '../school/tabs';

export interface WaitingCertification {
  readonly row: number;
  readonly studentNo: string;
  readonly className: string;
  readonly name: string;
  readonly title: string;
  readonly course: string;
  /** ROC day and time. */
  readonly uploadedAt: string;
  /** ROC day; '' when no window is planned. */
  readonly dueOn: string;
  /** Negative when the last day is over; null when no window is planned. */
  readonly daysLeft: number | null;
  /** The teacher in whose stead it is; '' for an own item. */
  readonly inSteadOf: string;
}

export interface TeacherDesk {
  readonly waiting: readonly WaitingCertification[];
  /** Items of the own courses that were returned. */
  readonly returned: number;
  /** Who stands in for the teacher today, in their order. */
  readonly deputies: readonly { readonly name: string; readonly scope: string; readonly until: string }[];
}

/** The desk of the person with this mailbox; empty for somebody who teaches nothing. */
export function teacherDesk(context: CheckContext, email: string): TeacherDesk {
  const standsInFor = standInFinder(context, email);
  const waiting: WaitingCertification[] = [];
  let returned = 0;
  for (const upload of context.tables.uploads.rows) {
    if (upload.kind !== '課程學習成果') continue;
    if (upload.certification !== '待認證' && upload.certification !== '退回') continue;
    const emails = courseTeacherOf(context, upload)?.emails ?? [];
    const isOwn = emails.includes(email);
    if (upload.certification === '退回') {
      if (isOwn) returned++;
      continue;
    }
    const principal = isOwn ? '' : standsInFor(upload, emails);
    if (principal !== null) waiting.push(itemOf(context, upload, principal));
  }
  return { waiting: waiting.sort(byDeadline), returned, deputies: deputiesOf(context, email) };
}

function itemOf(context: CheckContext, upload: Upload, inSteadOf: string): WaitingCertification {
  const dueOn = windowOfUpload(context, upload, '課程學習成果認證')?.endsOn ?? '';
  return {
    row: upload.row,
    studentNo: upload.studentNo,
    className: upload.className,
    name: upload.name,
    title: upload.title,
    course: upload.courseOrType,
    uploadedAt: rocText(upload.uploadedAt),
    dueOn: rocText(dueOn),
    daysLeft: dueOn === '' ? null : daysBetween(context.today, dueOn),
    inSteadOf,
  };
}

function byDeadline(a: WaitingCertification, b: WaitingCertification): number {
  const place = (item: WaitingCertification) => `${item.className}\u0001${item.course}\u0001${item.studentNo}`;
  return (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999) || (place(a) < place(b) ? -1 : 1);
}

/** Gives the teacher's name where the person is that teacher's deputy for the item today; null where not. */
function standInFinder(
  context: CheckContext,
  email: string,
): (upload: Upload, emails: readonly string[]) => string | null {
  const own = deputyRowsOf(context.tables.deputies, email, context.today).filter(isCertifying);
  const names = scopeNames(context.tables);
  return (upload, emails) => {
    const found = own.find(
      (row) =>
        emails.includes(row.principalEmail) && coversCourse(row.scope, upload.className, upload.courseOrType, names),
    );
    if (!found) return null;
    return context.staffByEmail.get(found.principalEmail)?.name ?? found.principalEmail;
  };
}

function deputiesOf(context: CheckContext, email: string): TeacherDesk['deputies'] {
  const rank = (row: Deputy) => row.rank ?? 99;
  return context.tables.deputies.rows
    .filter((row) => row.principalEmail === email && coversCertification(row) && isInForce(row, context.today))
    .sort((a, b) => rank(a) - rank(b))
    .map((row) => ({
      name: context.staffByEmail.get(row.deputyEmail)?.name ?? row.deputyEmail,
      scope: row.scope,
      until: rocText(row.endsOn),
    }));
}
