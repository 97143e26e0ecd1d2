/**
 * Who may set the workbook up where nobody may yet: on a shared drive the file has no owner, and an owner who left is of
 * no help. Whoever can edit the file and run its script may take it on; they are asked, and it is recorded.
 */
import { staffInService, type StaffTable } from '../school/staff';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { rpcTexts as texts } from '../messages/zh/rpc';
import { recordAction } from '../workbook/actionLog';

const RECORD = 'firstAdministrator';

/** Whether the person is the recorded one. 1 call. */
export function isFirstAdministrator(shell: Shell, email: string): boolean {
  return email !== '' && shell.documentProperties.get(RECORD) === email;
}

/**
 * Offers the work to the person at the keyboard when nobody has 管理. A visitor of the web app runs another's script, so
 * is never asked. Where the file has an owner, only a person who was really asked may take it on; where it has none and
 * nobody can be asked (no window), running a command is the answer.
 */
export function becomesFirstAdministrator(shell: Shell, email: string, staff: StaffTable): boolean {
  if (email === '' || email !== shell.identity.effectiveEmail()) return false;
  if (administrators(shell, staff).length > 0 || shell.documentProperties.get(RECORD) !== null) return false;
  const owner = shell.identity.ownerEmail();
  const question = owner === '' ? texts.beFirst : texts.beFirstForOwner;
  const answer = asked(shell, fill(question, { email, owner }));
  if (answer === false || (answer === null && owner !== '')) return false;
  shell.documentProperties.set(RECORD, email);
  recordAction(shell, {
    action: texts.firstAction,
    target: email,
    outcome: texts.firstDone,
    detail: texts.firstDetail,
  });
  return true;
}

/** Whom to ask for a right: who has 管理, else the first administrator or the owner, else how to become one. */
export function whomToAsk(shell: Shell, staff: StaffTable): string {
  const named = administrators(shell, staff).map(({ name, unit, email }) =>
    name === '' ? email : unit === '' ? name : `${name}（${unit}）`,
  );
  if (named.length > 0) return fill(texts.askThem, { names: named.slice(0, 3).join('、') });
  const other = shell.documentProperties.get(RECORD) ?? shell.identity.ownerEmail();
  return other === '' ? texts.askNobody : fill(texts.askThem, { names: other });
}

function administrators(shell: Shell, staff: StaffTable) {
  return staffInService(staff, shell.now().slice(0, 10)).filter(({ access }) => access === '管理');
}

/** Null where there is nobody to ask: a trigger, the web app, a run without a window. */
function asked(shell: Shell, question: string): boolean | null {
  try {
    return shell.ui.confirm(texts.firstTitle, question);
  } catch {
    return null;
  }
}
