/** What the reminders dialog shows: the day's plan with the real texts, and what waits for a person. Plain data. */
import { isUnsettled } from '../rules/finding';
import type { Shell } from '../google/ports';
import type { School } from '../school/schoolTables';
import { addDays } from '../school/day';
import { readWorkbook } from '../workbook/readWorkbook';
import { domainOf } from './addressee';
import type { Day } from './dueDays';
import { stateOf, type LedgerRow } from './ledger';
import { KINDS, type AddressFault, type Kind } from './notice';
import { planMails, type MailPlan, type Unreachable } from './planMails';
import { dayOrToday } from './planReminders';
import { whyBlocked } from './sendReminders';
import { whyConfirm } from './sentMemory';
import { scheduleSentence } from './triggers';

export type MailMode = School['settings']['mailMode'];

export interface ListedMail {
  readonly key: string;
  readonly kinds: readonly Kind[];
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly isOutside: boolean;
}

/** A ledger row that a person must look at. */
export interface OpenRow {
  readonly key: string;
  readonly at: string;
  readonly recipient: string;
  readonly subject: string;
  readonly message: string;
}

export interface RemindersModel {
  readonly day: Day;
  readonly mode: MailMode;
  readonly testRecipient: string;
  /** Mails that this account may still send today. */
  readonly quota: number;
  readonly mails: readonly ListedMail[];
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  readonly unreachable: readonly {
    readonly fault: AddressFault;
    readonly names: readonly string[];
    readonly count: number;
  }[];
  /** Domains outside 允許信箱網域 with the number of people; confirming one brings its mails into the list. */
  readonly outside: readonly { readonly domain: string; readonly count: number; readonly isConfirmed: boolean }[];
  readonly uncertain: readonly OpenRow[];
  readonly failed: readonly OpenRow[];
  readonly templateProblems: readonly string[];
  /** Why nothing would be sent; '' when nothing stands in the way. */
  readonly blocked: string;
  /** A person may confirm that this workbook sends all the same. */
  readonly mayConfirm: boolean;
  /** Where the day has no mail: the next day that has, within two weeks; null when none has. */
  readonly next: { readonly day: Day; readonly count: number } | null;
  /** Where the day has no mail: what the last check found past its day and nobody has settled. */
  readonly overdue: number;
  /** Whose account runs the daily schedule, and how it last went. */
  readonly schedule: string;
}

const LONGEST_NAMES = 50;

export interface ModelOptions {
  readonly day?: string;
  readonly confirmedDomains?: readonly string[];
}

/** Reads the workbook once. */
export function remindersModel(shell: Shell, options: ModelOptions = {}): RemindersModel {
  const school = readWorkbook(shell);
  const day = dayOrToday(shell, options.day);
  const confirmed = options.confirmedDomains ?? [];
  const plan = planMails(school, day, { confirmedDomains: confirmed });
  const rows = school.tables.mailLog.rows;
  return {
    day,
    mode: school.settings.mailMode,
    testRecipient: school.settings.testRecipient,
    quota: shell.mail.remainingQuota(),
    mails: plan.mails.map((mail) => ({
      key: mail.key,
      kinds: mail.kinds,
      to: mail.to,
      name: mail.recipientName,
      subject: mail.subject,
      text: mail.text,
      isOutside: confirmed.includes(domainOf(mail.to)),
    })),
    kinds: countsByKind(plan),
    unreachable: groupsOf(plan.unreachable),
    outside: outsideOf(plan, confirmed),
    uncertain: rows.filter((row) => stateOf(row) === 'uncertain').map(openRow),
    failed: rows.filter((row) => stateOf(row) === 'failed' && row.key.endsWith(`|${day}`)).map(openRow),
    templateProblems: plan.templateProblems,
    blocked: whyBlocked(shell, school),
    mayConfirm: school.settings.mailMode !== '預覽' && whyConfirm(shell, school) !== '',
    next: plan.mails.length > 0 ? null : nextDayWithMails(school, day, confirmed),
    overdue: plan.mails.length > 0 ? 0 : overdueIn(school),
    schedule: scheduleSentence(shell),
  };
}

/** Submissions, disputes and certifications past their last day. */
function overdueIn({ tables }: School): number {
  return tables.findings.rows.filter(
    ({ code, severity, state }) =>
      (code.endsWith('-overdue') || (code === 'R5.6-pending' && severity === '錯誤')) && isUnsettled(state),
  ).length;
}

const LOOK_AHEAD_DAYS = 14;

function nextDayWithMails(school: School, from: Day, confirmedDomains: readonly string[]): RemindersModel['next'] {
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const day = addDays(from, ahead);
    const { mails } = planMails(school, day, { confirmedDomains });
    if (mails.length > 0) return { day, count: mails.length };
  }
  return null;
}

function countsByKind(plan: Pick<MailPlan, 'mails'>): { kind: Kind; count: number }[] {
  return KINDS.flatMap((kind) => {
    const count = plan.mails.filter((mail) => mail.kinds.includes(kind)).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** People who cannot be told, by reason; a person with several matters counts once. */
function groupsOf(unreachable: readonly Unreachable[]): RemindersModel['unreachable'] {
  const names = new Map<AddressFault, Set<string>>();
  for (const { fault, name, matter } of unreachable)
    names.set(fault, (names.get(fault) ?? new Set()).add(name || matter));
  return [...names.entries()].map(([fault, all]) => ({
    fault,
    names: [...all].slice(0, LONGEST_NAMES),
    count: all.size,
  }));
}

function outsideOf(plan: MailPlan, confirmed: readonly string[]): RemindersModel['outside'] {
  const people = new Map<string, Set<string>>(confirmed.map((domain) => [domain, new Set<string>()]));
  for (const { domain, name, fault } of plan.unreachable)
    if (fault === 'outside') people.set(domain, (people.get(domain) ?? new Set()).add(name));
  for (const { to } of plan.mails) people.get(domainOf(to))?.add(to);
  return [...people.entries()].map(([domain, all]) => ({
    domain,
    count: all.size,
    isConfirmed: confirmed.includes(domain),
  }));
}

function openRow({ key, at, recipient, subject, message }: LedgerRow): OpenRow {
  return { key, at, recipient, subject, message };
}
