/** Sends the reminders of a day as the 寄信模式 says: plan, record, send, settle. One run at a time in a workbook. */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderLines } from '../messages/zh/reminderMails';
import { ledgerTexts, reminderTexts } from '../messages/zh/reminders';
import type { School } from '../school/schoolTables';
import { ensureGeneratedTabs } from '../workbook/ensureGeneratedTabs';
import { readWorkbookToTheEnd } from '../workbook/readWorkbook';
import type { PlannedMail } from './composeMail';
import { deliver, entryOf, ledgerIdentity, type DeliveryResult, type LedgerPort, type Outgoing } from './deliver';
import type { Day } from './dueDays';
import { stateOf, TEST_SUFFIX } from './ledger';
import { planMails, type MailPlan, type PlanOptions } from './planMails';
import { dayOrToday } from './planReminders';
import { rememberSent, whyConfirm } from './sentMemory';
import { sheetLedger } from './sheetLedger';

/** Google stops a run at six minutes; this leaves time to settle and to make the follow-up. */
const RUN_MS = 270_000;
const LOCK_WAIT_MS = 2_000;

export interface SendOptions extends PlanOptions {
  /** Keys to send; all of the plan when left out. In 正式 mode the others are recorded as taken out by `by`. */
  readonly only?: readonly string[];
  /** Mailbox of the person who chose. */
  readonly by?: string;
  /** A more cautious mode than the setting's, for this run; a bolder one is refused. */
  readonly mode?: School['settings']['mailMode'];
}

export interface SendResult {
  readonly day: Day;
  readonly mode: School['settings']['mailMode'];
  readonly sent: number;
  /** Recorded as 預覽, nothing left the workbook. */
  readonly preview: number;
  /** Not sent: nobody reachable, taken out by a person, or a mode that allows none. */
  readonly skipped: number;
  readonly failed: number;
  /** Rows of 寄信紀錄 without 結果, of this and earlier runs: for a person to look at. */
  readonly uncertain: number;
  /** Put off to the next morning. */
  readonly deferred: number;
  /** Left for the follow-up because the run's time was up. */
  readonly unfinished: number;
  /** This workbook may send nothing now: nothing was tried. */
  readonly isBlocked: boolean;
  /** One sentence when something kept mails from going; '' otherwise. */
  readonly message: string;
}

/**
 * Plans and sends the mails of `isoDate` (today when left out). Repeating it sends nothing twice; two at once is
 * refused with a sentence.
 */
export function sendReminders(shell: Shell, isoDate?: unknown, options: SendOptions = {}): SendResult {
  const day = dayOrToday(shell, isoDate);
  const run = shell.sendingLock.withLock(LOCK_WAIT_MS, () => {
    ensureGeneratedTabs(shell);
    const school = inMode(readWorkbookToTheEnd(shell), options.mode);
    return sendMails(shell, school, planMails(school, day, options), options);
  });
  if (run === null) throw new Error(reminderTexts.busySending);
  return run.value;
}

const MODES = ['預覽', '測試', '正式'] as const;

function inMode(school: School, mode: SendOptions['mode']): School {
  const setting = school.settings.mailMode;
  if (mode === undefined || mode === setting) return school;
  if (MODES.indexOf(mode) > MODES.indexOf(setting))
    throw new Error(fill(reminderTexts.modeNotAllowed, { setting, mode }));
  return { ...school, settings: { ...school.settings, mailMode: mode } };
}

/** Sends the mails of a plan by the mode of `school`; the caller holds the sending lock. */
export function sendMails(shell: Shell, school: School, plan: MailPlan, options: SendOptions): SendResult {
  const { settings } = school;
  const ledger = sheetLedger(shell, school.tables.mailLog, new Set(options.retry));
  const uncertain = school.tables.mailLog.rows.filter((row) => stateOf(row) === 'uncertain').length;
  const none = { sent: 0, preview: 0, failed: 0, deferred: 0, unfinished: 0, isBlocked: false, message: '' };
  const base = { day: plan.day, mode: settings.mailMode, skipped: plan.unreachable.length, uncertain, ...none };
  const chosen =
    options.only === undefined ? plan.mails : plan.mails.filter((mail) => options.only?.includes(mail.key));
  const blocked = whyBlocked(shell, school);
  if (blocked !== '') return { ...base, skipped: base.skipped + chosen.length, isBlocked: true, message: blocked };
  if (settings.mailMode === '預覽') {
    record(ledger, chosen, shell.now(), '預覽', ledgerTexts.preview);
    return { ...base, preview: chosen.length };
  }
  // Who tries a failed mail again has said nothing about the others.
  const left = options.retry?.length ? [] : plan.mails.filter((mail) => !chosen.includes(mail));
  if (settings.mailMode === '正式')
    record(ledger, left, shell.now(), '略過', fill(ledgerTexts.cancelled, { by: options.by ?? '' }));
  const toTester = settings.mailMode === '測試' ? settings.testRecipient : null;
  const outgoing = doubtfulLast(school, chosen).map((mail) =>
    toTester === null ? realMail(mail) : testMail(mail, toTester),
  );
  rememberSent(shell, school, 0);
  const result = deliver(outgoing, deliveryPorts(shell, ledger), RUN_MS);
  rememberSent(shell, school, result.sent);
  return { ...base, ...countsOf(result, base.skipped + left.length, uncertain) };
}

/** Whose mail was left unclear before comes last, so that a mailbox that the service dislikes holds up nobody else. */
function doubtfulLast({ tables }: School, mails: readonly PlannedMail[]): readonly PlannedMail[] {
  const doubtful = new Set(tables.mailLog.rows.filter((row) => stateOf(row) === 'uncertain').map((r) => r.recipient));
  const [last, first] = [mails.filter(({ to }) => doubtful.has(to)), mails.filter(({ to }) => !doubtful.has(to))];
  return [...first, ...last];
}

function countsOf(result: DeliveryResult, skipped: number, uncertain: number) {
  const { sent, failed, deferred, unfinished, unclear, taken } = result;
  return { sent, failed, deferred, unfinished, skipped: skipped + taken, uncertain: uncertain + unclear };
}

/** A sentence when this workbook may send nothing now; '' when it may. 預覽 is always allowed. */
export function whyBlocked(shell: Shell, school: Pick<School, 'settings' | 'tables'>): string {
  const { settings } = school;
  if (settings.mailMode === '預覽') return '';
  if (settings.remindersWorkbook !== '' && settings.remindersWorkbook !== shell.workbook.id())
    return reminderTexts.copy;
  if (settings.mailMode === '測試' && settings.testRecipient === '') return reminderTexts.noTestRecipient;
  if (settings.mailMode === '正式' && settings.mailDomains.length === 0) return reminderTexts.noDomains;
  return whyConfirm(shell, school);
}

function record(
  ledger: LedgerPort,
  mails: readonly PlannedMail[],
  at: string,
  outcome: '預覽' | '略過',
  message: string,
): void {
  if (mails.length > 0)
    ledger.write(
      [],
      mails.map((mail) => entryOf(realMail(mail), at, outcome, message)),
    );
}

function realMail(mail: PlannedMail): Outgoing {
  return { mail, entry: ledgerIdentity(mail), note: '' };
}

/** The same mail to the tester, saying for whom it was; its key never stands in for the real one. */
function testMail(mail: PlannedMail, tester: string): Outgoing {
  const note = fill(reminderLines.testNote, { to: mail.to });
  const subject = fill(reminderLines.testSubject, { subject: mail.subject });
  const html = `<p>${note.trim()}</p>${mail.html}`;
  const identity = { ...ledgerIdentity(mail), recipient: tester, subject, key: `${mail.key}${TEST_SUFFIX}` };
  return {
    mail: { ...mail, to: tester, subject, text: `${note}${mail.text}`, html },
    entry: identity,
    note: fill(ledgerTexts.test, { to: mail.to }),
  };
}

function deliveryPorts(shell: Shell, ledger: LedgerPort) {
  return {
    ledger,
    send: (mail: Parameters<typeof shell.mail.send>[0]) => shell.mail.send(mail),
    remainingQuota: () => shell.mail.remainingQuota(),
    isAuthorised: () => shell.mail.isAuthorised(),
    now: () => shell.now(),
    elapsedMs: () => shell.elapsedMs(),
    pause: (ms: number) => shell.pause(ms),
  };
}
