/**
 * Who calls, and with which 權限 of the 人員 tab. The account that owns the file is 管理, so that a new workbook works; so
 * is the recorded first administrator where the 人員 tab does not know them.
 */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { rpcTexts } from '../messages/zh/rpc';
import { readTable } from '../school/table';
import { TABS, type Staff } from '../school/tabs';
import type { StaffTable } from '../school/staff';
import { accessOfMailbox } from './service';
import { becomesFirstAdministrator, isFirstAdministrator, whomToAsk } from './firstAdministrator';

export interface Caller {
  readonly email: string;
  /** '' when the 人員 tab does not know the person, or does not say that they are 在職. */
  readonly access: Staff['access'];
}

/** Reads the 人員 tab once. A visitor whose mailbox Google does not tell is nobody. */
export function callerOf(shell: Shell): Caller {
  return known(shell).caller;
}

/** The caller, when they have one of these 權限; else the sentence that says why not and whom to ask. */
export function callerWith(
  shell: Shell,
  access: readonly Staff['access'][],
): { readonly caller: Caller } | { readonly refusal: string } {
  const { caller, staff } = known(shell);
  if (caller.access !== '' && access.includes(caller.access)) return { caller };
  return { refusal: caller.email === '' ? rpcTexts.noAddress : refusal(shell, staff()) };
}

/** Throws a sentence when the person at the keyboard has none of these 權限. Any page may call a global, so each asks. */
export function requireAccess(shell: Shell, access: readonly Staff['access'][]): Caller {
  const { caller, staff } = known(shell);
  if (access.includes(caller.access)) return caller;
  if (caller.email === '') throw new Error(rpcTexts.noAddress);
  if (caller.access === '' && becomesFirstAdministrator(shell, caller.email, staff()))
    return { ...caller, access: '管理' };
  throw new Error(refusal(shell, staff()));
}

function known(shell: Shell): { readonly caller: Caller; readonly staff: () => StaffTable } {
  const email = shell.identity.activeEmail();
  let table: StaffTable | null = null;
  const staff = () => (table ??= readTable(TABS.staff, shell.workbook.readTab(TABS.staff.name)));
  return { caller: { email, access: accessOf(shell, email, staff) }, staff };
}

function accessOf(shell: Shell, email: string, staff: () => StaffTable): Staff['access'] {
  if (email === '') return '';
  // In a web app the script runs as its owner, whoever visits: only the visitor's own account may count as owner.
  const { identity } = shell;
  if (email === identity.ownerEmail() && identity.isOwner() && email === identity.effectiveEmail()) return '管理';
  const access = accessOfMailbox(staff(), email, shell.now().slice(0, 10));
  if (access !== null) return access;
  return isFirstAdministrator(shell, email) ? '管理' : '';
}

function refusal(shell: Shell, staff: StaffTable): string {
  return fill(rpcTexts.refused, { whom: whomToAsk(shell, staff) });
}
