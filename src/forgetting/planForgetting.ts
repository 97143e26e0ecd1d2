/**
 * What forgetting a student takes out of a tab (C12: no more personal data is kept than is needed). Pure, over the raw
 * cells of any tab of the workbook: described ones, hidden copies, and people's own.
 */
import { textOf, toHalfWidth, type Cell, type Cells } from '../school/cell';
import { TABS } from '../school/tabs';

/** Who is to be forgotten; 姓名 and 電子郵件 are '' where the roster no longer tells them. */
export interface Forgotten {
  readonly studentNo: string;
  readonly name: string;
  readonly email: string;
}

export interface TabForgetting {
  /** Sheet rows that go. */
  readonly rows: readonly number[];
  /** Cells that keep the rest of their text. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Cells in which the name stands: another person may bear it, so a person must look. */
  readonly mentions: readonly { readonly row: number; readonly column: number }[];
}

const STUDENT_NO = TABS.roster.columns.studentNo.header;
const RECIPIENT = TABS.mailLog.columns.recipient.header;
const SEPARATORS = /[\s,，、;；/]+/;

/**
 * Rows of the student (學號, or mails to the own mailbox) go; of a row for several students, and of any other text, only
 * the 學號 and the mailbox go.
 * @param cells the tab with its header row
 * @param isFormula tells cells whose text a formula makes: they are never written, only mentioned
 */
export function planForgetting(
  cells: Cells,
  who: Forgotten,
  isFormula: (row: number, column: number) => boolean,
): TabForgetting {
  const header = (cells[0] ?? []).map((cell) => textOf(cell).trim());
  const own = header.indexOf(STUDENT_NO);
  const recipient = header.indexOf(RECIPIENT);
  const plan = {
    rows: [] as number[],
    cells: [] as TabForgetting['cells'][number][],
    mentions: [] as TabForgetting['mentions'][number][],
  };
  for (let i = 1; i < cells.length; i++) {
    const line = cells[i] ?? [];
    if (isOwnRow(line, own, recipient, who)) {
      plan.rows.push(i + 1);
      continue;
    }
    line.forEach((cell, j) => {
      const text = textOf(cell);
      if (text === '') return;
      const without = withoutTraces(text, who);
      if (without === text && !(who.name !== '' && text.includes(who.name))) return;
      if (without !== text && !isFormula(i + 1, j + 1)) plan.cells.push({ row: i + 1, column: j + 1, text: without });
      if (without === text || isFormula(i + 1, j + 1) || (who.name !== '' && without.includes(who.name)))
        plan.mentions.push({ row: i + 1, column: j + 1 });
    });
  }
  return plan;
}

function isOwnRow(line: readonly Cell[], own: number, recipient: number, who: Forgotten): boolean {
  const words = own < 0 ? [] : wordsOf(line[own]);
  if (words.length === 1 && words[0] === who.studentNo) return true;
  if (recipient < 0 || who.email === '') return false;
  const mailboxes = wordsOf(line[recipient]).map((word) => word.toLowerCase());
  return mailboxes.length === 1 && mailboxes[0] === who.email.toLowerCase();
}

function wordsOf(cell: Cell | undefined): string[] {
  return toHalfWidth(textOf(cell))
    .split(SEPARATORS)
    .filter((word) => word !== '');
}

/** The text without the 學號 and the mailbox where they stand as words of their own. */
function withoutTraces(text: string, { studentNo, email }: Forgotten): string {
  const bare = [studentNo, email]
    .filter((trace) => trace !== '')
    .reduce((rest, trace) => rest.replace(wordOf(trace), ''), text);
  if (bare === text) return text;
  return bare.replace(/([,，、;；])\s*(?=[,，、;；])/g, '').replace(/^[\s,，、;；]+|[\s,，、;；]+$/g, '');
}

function wordOf(trace: string): RegExp {
  return new RegExp(`(?<![0-9A-Za-z])${trace.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![0-9A-Za-z])`, 'gi');
}
