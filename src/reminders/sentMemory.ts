/**
 * What this file remembers of having sent, beside 寄信紀錄: a property of the document, which no copy carries. Where the
 * ledger holds less than that (renamed, emptied, put back from earlier), or where the file is a copy, a person is asked
 * before anything leaves, so that nobody gets a mail twice.
 */
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderTexts } from '../messages/zh/reminders';
import type { School } from '../school/schoolTables';
import { originOf } from '../workbook/workbookIdentity';
import { readWorkbook } from '../workbook/readWorkbook';

const PROPERTY = 'sentMails';

interface SentMemory {
  readonly workbookId: string;
  /** Rows of 寄信紀錄 that say 已寄出, when mail was sent last or a person confirmed. */
  readonly sent: number;
}

/** A sentence when a person must confirm before this workbook sends; '' when it may. */
export function whyConfirm(shell: Shell, { settings, tables }: Pick<School, 'settings' | 'tables'>): string {
  const memory = memoryOf(shell);
  if (memory === null) return originOf(shell, settings) === 'copy' ? reminderTexts.copyUnconfirmed : '';
  const now = sentRows(tables);
  return now < memory.sent ? fill(reminderTexts.ledgerYounger, { before: memory.sent, now }) : '';
}

/** Remembers that the ledger has `more` sent mails than it had when `tables` was read. */
export function rememberSent(shell: Shell, { tables }: Pick<School, 'tables'>, more: number): void {
  remember(shell, sentRows(tables) + more);
}

/** A person's word that this file sends, with 寄信紀錄 as it stands now. */
export function confirmMailing(shell: Shell): { readonly sent: number } {
  const sent = sentRows(readWorkbook(shell).tables);
  remember(shell, sent);
  return { sent };
}

function remember(shell: Shell, sent: number): void {
  const memory: SentMemory = { workbookId: shell.workbook.id(), sent };
  shell.documentProperties.set(PROPERTY, JSON.stringify(memory));
}

/** Null where nothing was remembered of this very file. */
function memoryOf(shell: Shell): SentMemory | null {
  try {
    const kept = JSON.parse(shell.documentProperties.get(PROPERTY) ?? 'null') as Partial<SentMemory> | null;
    const isOwn = kept?.workbookId === shell.workbook.id() && typeof kept.sent === 'number';
    return isOwn ? (kept as SentMemory) : null;
  } catch {
    return null;
  }
}

function sentRows({ mailLog }: School['tables']): number {
  return mailLog.rows.filter(({ outcome }) => outcome === '已寄出').length;
}
