/**
 * The plan of a day: who is to be told what, as finished mails, most important first. A pure function of the tables,
 * the settings, the mails already sent and the day. At most one mail a person and day; nobody outside the school.
 */
import { checkContext, type CheckContext } from '../rules/checkContext';
import type { School } from '../school/schoolTables';
import { domainOf, isInsideSchool } from './addressee';
import { composeMail, type PlannedMail } from './composeMail';
import type { Day } from './dueDays';
import { mailHistory, type MailHistory } from './ledger';
import { tutorMailboxes, withinCaps } from './mailCaps';
import { KINDS, type AddressFault, type Kind, type Notice } from './notice';
import { officeNotices } from './officeNotices';
import { openWindowFinder } from './openWindows';
import { secretaryNotices } from './secretaryNotices';
import { studentNotices } from './studentNotices';
import { teacherNotices } from './teacherNotices';
import { readTemplates } from './templates';
import { tutorNotices } from './tutorNotices';

export interface PlanOptions {
  /** Also what fell due since this day (the morning after the last finished run), at most `LONGEST_CATCH_UP` days back. */
  readonly since?: Day;
  /** Domains outside 允許信箱網域 that a person has confirmed for this run. */
  readonly confirmedDomains?: readonly string[];
  /** Keys of failed mails to be tried again. */
  readonly retry?: readonly string[];
}

/** Somebody who would be told but cannot be, and why; for the registrar to mend. */
export interface Unreachable {
  readonly kind: Kind;
  readonly name: string;
  readonly matter: string;
  readonly fault: AddressFault;
  /** The domain outside the school, '' for other faults. */
  readonly domain: string;
}

export interface MailPlan {
  readonly day: Day;
  readonly mails: readonly PlannedMail[];
  readonly unreachable: readonly Unreachable[];
  readonly templateProblems: readonly string[];
}

/** The mails of `day`; the school's own clock only lends its time of day. */
export function planMails(school: School, day: Day, options: PlanOptions = {}): MailPlan {
  const context = checkContext({ ...school, now: `${day}T${school.now.slice(11) || '07:00:00'}` });
  const history = mailHistory(context.tables.mailLog.rows, new Set(options.retry));
  const templates = readTemplates(context.tables.templates);
  const due = noticesOf(context).filter((notice) => isDue(notice, day, options.since ?? day, history));
  const unreachable: Unreachable[] = [];
  const byRecipient = new Map<string, Notice[]>();
  for (const notice of due) {
    const fault = faultOf(notice, context.settings.mailDomains, options.confirmedDomains ?? []);
    if (fault !== null) {
      unreachable.push(unreachableOf(notice, fault));
      continue;
    }
    const same = byRecipient.get(notice.addressee.email);
    if (same) same.push(notice);
    else byRecipient.set(notice.addressee.email, [notice]);
  }
  const tutors = tutorMailboxes(context);
  const mails = [...byRecipient.entries()]
    .filter(([recipient]) => !history.isDone(recipient, day))
    .map(([recipient, notices]) => withinCaps(context, history, tutors, recipient, notices, day))
    .filter((notices) => notices.length > 0)
    .map((notices) => composeMail(context, templates, notices))
    .sort(byImportance);
  return { day, mails, unreachable: distinct(unreachable), templateProblems: templates.problems };
}

/** Every notice whose last due day is today or earlier, whether or not it was sent. */
function noticesOf(context: CheckContext): Notice[] {
  const windowsOf = openWindowFinder(context);
  return [
    ...officeNotices(context),
    ...secretaryNotices(context),
    ...(context.tables.uploads.isUsable
      ? [...teacherNotices(context), ...tutorNotices(context, windowsOf), ...studentNotices(context, windowsOf)]
      : []),
  ];
}

/** Due on this day, or on an earlier one that was missed or put off; and not told since. */
function isDue(notice: Notice, day: Day, since: Day, history: MailHistory): boolean {
  const recipient = notice.addressee.email;
  const waiting = history.waitingSince(recipient);
  const from = waiting !== '' && waiting < since ? waiting : since;
  return notice.dueOn >= from && notice.dueOn <= day && history.lastDayOf(recipient, notice.kind) < notice.dueOn;
}

/** Why a notice may not be mailed; null when it may. */
export function faultOf(notice: Notice, domains: readonly string[], confirmed: readonly string[]): AddressFault | null {
  const { email, fault } = notice.addressee;
  if (email === '') return fault ?? 'missing';
  if (confirmed.includes(domainOf(email))) return null;
  if (domains.length === 0) return 'noDomains';
  return isInsideSchool(email, domains) ? null : 'outside';
}

function unreachableOf(notice: Notice, fault: AddressFault): Unreachable {
  const { name, email } = notice.addressee;
  const isOutside = fault === 'outside' || fault === 'noDomains';
  return { kind: notice.kind, name, matter: notice.matter, fault, domain: isOutside ? domainOf(email) : '' };
}

function distinct(all: readonly Unreachable[]): Unreachable[] {
  const byKey = new Map(all.map((one) => [`${one.kind}|${one.name}|${one.matter}|${one.fault}`, one]));
  return [...byKey.values()];
}

/** Kind, then the nearest deadline, then the key: the order in which a short quota is spent. */
function byImportance(a: PlannedMail, b: PlannedMail): number {
  const kinds = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  const [left, right] = [`${a.deadline || '9'}|${a.key}`, `${b.deadline || '9'}|${b.key}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
