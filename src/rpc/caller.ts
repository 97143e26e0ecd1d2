/** Who calls, and with which 權限 of the 人員 tab. The account that owns the file is 管理, so that a new workbook works. */
import type { Shell } from '../google/ports';
import { rpcTexts } from '../messages/zh/rpc';
import { readTable } from '../school/table';
import { TABS, type Staff } from '../school/tabs';

export interface Caller {
  readonly email: string;
  /** '' when the 人員 tab does not know the person, or they left. */
  readonly access: Staff['access'];
}

/** Reads the 人員 tab once. A visitor whose mailbox Google does not tell is nobody. */
export function callerOf(shell: Shell): Caller {
  const email = shell.identity.activeEmail();
  if (email === '') return { email, access: '' };
  // In a web app the script runs as its owner, whoever visits: only the visitor's own account may count as owner.
  if (email === shell.identity.effectiveEmail() && shell.identity.isOwner()) return { email, access: '管理' };
  const person = readTable(TABS.staff, shell.workbook.readTab(TABS.staff.name)).rows.find((row) => row.email === email);
  return { email, access: person === undefined || person.employment === '離職' ? '' : person.access };
}

/** Throws a sentence when the person at the keyboard has none of these 權限. Any page may call a global, so each asks. */
export function requireAccess(shell: Shell, access: readonly Staff['access'][]): Caller {
  const caller = callerOf(shell);
  if (!access.includes(caller.access)) throw new Error(rpcTexts.forbidden);
  return caller;
}
