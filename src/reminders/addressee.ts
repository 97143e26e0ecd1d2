/** Finds the mailbox that may be written to: a student's, a teacher's or an office's, or the deputy's in their place. */
import { awayReader } from '../school/staff';
import { isHead, mailboxOf, type CheckContext } from '../rules/checkContext';
import { isInForce } from '../school/deputy';
import type { Deputy, Student, TabKey } from '../school/tabs';
import type { Addressee } from './notice';

/** A student's own mailbox on the roster. */
export function studentAddressee(context: CheckContext, student: Student): Addressee {
  return fromCell(context, 'roster', student.row, 'email', student.email, student.name);
}

/** A mailbox as some tab names it; the fault tells an empty cell from an unreadable one. */
export function fromCell(
  context: CheckContext,
  tab: TabKey,
  row: number,
  key: string,
  email: string,
  name: string,
): Addressee {
  const fault = email !== '' ? null : context.isFaulty(tab, row, key) ? 'malformed' : 'missing';
  return { name, email, fault, inPlaceOf: '' };
}

/**
 * A member of staff, or the first available deputy when that person has left or is on leave (R9.5, R9.6, R9.9).
 * Whoever has left but keeps the account still gets the mail when nobody stands in (R9.7).
 */
export function staffAddressee(context: CheckContext, own: Addressee, covers: (deputy: Deputy) => boolean): Addressee {
  const person = context.staffByEmail.get(own.email);
  if (own.email === '' || !isAway(context, own.email)) return { ...own, name: own.name || (person?.name ?? '') };
  const deputy = context.tables.deputies.rows
    .filter(
      (row) => row.principalEmail.trim().toLowerCase() === own.email && isInForce(row, context.today) && covers(row),
    )
    .filter((row) => row.deputyEmail !== '' && !isAway(context, row.deputyEmail))
    .sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99) || a.row - b.row)[0];
  const name = own.name || (person?.name ?? '');
  if (deputy) {
    const deputyName = context.staffByEmail.get(deputy.deputyEmail)?.name ?? '';
    return { name: deputyName, email: deputy.deputyEmail, fault: null, inPlaceOf: name };
  }
  const keepsAccount = (person?.accountEndsOn ?? '') >= context.today;
  return keepsAccount ? { ...own, name } : { name, email: '', fault: 'noDeputy', inPlaceOf: '' };
}

/**
 * The mailbox of an office: its head by the 人員 tab; while that person has left or is on leave, the deputy for the
 * office's work (R9.5), else somebody of the office who is at work.
 */
export function officeAddressee(context: CheckContext, office: string): Addressee {
  const of = (found: string): Addressee => ({ name: office, email: found, fault: null, inPlaceOf: '' });
  const email = context.emailOfOffice(office);
  if (isHead(context.staffByEmail.get(email)?.duty ?? '')) return of(email);
  const head = mailboxOf(context.tables.staff.rows, office);
  if (head !== '' && isAway(context, head)) {
    const deputy = staffAddressee(context, of(head), coversOffice);
    if (deputy.inPlaceOf !== '') return deputy;
  }
  return email === '' ? { name: office, email: '', fault: 'noOffice', inPlaceOf: '' } : of(email);
}

/** Who only stands in for somebody's lessons or class does none of the office's work. */
function coversOffice({ duty }: Deputy): boolean {
  return !/認證|任課|導師/.test(duty);
}

function isAway(context: CheckContext, email: string): boolean {
  const person = context.staffByEmail.get(email);
  return person !== undefined && awayReader(context.tables.staff)(person);
}

/** True when the address ends in one of the 允許信箱網域, or in a subdomain of one. */
export function isInsideSchool(email: string, domains: readonly string[]): boolean {
  const domain = domainOf(email);
  return domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`));
}

/** What stands after the @, lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}
