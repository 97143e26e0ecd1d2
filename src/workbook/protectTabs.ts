/** Who may change what stands protected: the offices of the 人員 tab, also those who came after set-up. */
import type { Shell } from '../google/ports';
import { workbookTexts } from '../messages/zh/workbook';
import { staffInService } from '../school/staff';
import type { Table } from '../school/table';
import type { Staff, Tab } from '../school/tabs';
import { protectionsOf } from './layoutOf';

/** The mailboxes that protections let through, as last given to them. */
const ADMITTED = 'protectionEditors';

/** Mailboxes that may write generated tabs and headers: 管理 and 處室 of the 人員 tab who are in service. */
export function officeMailboxes(staff: Table<Staff>, today: string): string[] {
  const mailboxes = staffInService(staff, today).filter(({ access }) => ['管理', '處室'].includes(access));
  return mailboxes.map(({ email }) => email);
}

/** Protects a tab; gives the mailboxes that Google does not know. */
export function protectTab(
  shell: Shell,
  tab: Tab,
  columnOf: Readonly<Record<string, number>>,
  isOwner: boolean,
  editors: readonly string[],
): readonly string[] {
  return protectionsOf(tab, columnOf, isOwner, editors).flatMap((one) => shell.layout.protect(tab.name, one));
}

export function recordAdmitted(shell: Shell, editors: readonly string[]): void {
  shell.documentProperties.set(ADMITTED, listOf(editors));
}

/**
 * After the offices changed, lets the new ones through, where this account may: the owner's daily run does it at the
 * latest. Nothing before set-up, and one property read when nothing changed. Never keeps a check from running.
 */
export function admitOffices(shell: Shell, staff: Table<Staff>): void {
  const admitted = shell.documentProperties.get(ADMITTED);
  const editors = officeMailboxes(staff, shell.now().slice(0, 10));
  if (admitted === null || !staff.isUsable || admitted === listOf(editors)) return;
  try {
    const { isDone } = shell.layout.admitEditors(
      [workbookTexts.headerProtection, workbookTexts.generatedProtection],
      editors,
    );
    if (isDone) recordAdmitted(shell, editors);
  } catch {
    // Who may not change protections writes what they may; the owner's run admits the others.
  }
}

/** True when the person works in an office and protections do not let them through yet. */
export function isNotAdmittedYet(shell: Shell, email: string): boolean {
  const admitted = shell.documentProperties.get(ADMITTED);
  return admitted !== null && !shell.identity.isOwner() && !admitted.split(' ').includes(email);
}

/** A value of a property may have 9 kB: more offices than that would need 250 people. */
function listOf(editors: readonly string[]): string {
  return [...editors].sort().join(' ').slice(0, 9000);
}
