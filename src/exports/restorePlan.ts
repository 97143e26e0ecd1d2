/** Where a backup's lines give way: log rows that are there already, settings that name the file, the restorer's access. Pure. */
import { textOf, type Cells } from '../school/cell';
import { SETTINGS } from '../school/settings';
import { TABS } from '../school/tabs';
import { lineFingerprint } from './alignedLines';
import { isBlankPlain, plainCellOf, type PlainCell, type PlainLine } from './plainCells';

/** Settings that name this very file and are never taken from another one. */
const OWN_SETTINGS: readonly string[] = [SETTINGS.workbookId.key, SETTINGS.remindersWorkbook.key];

/**
 * The lines of a log that are not in it yet; `now` as it would leave the workbook, since the backup did. A mail's row in the backup is older than the one with its 識別碼 that
 * stands here, and would make a sent mail look unsent: such a row never comes back.
 */
export function missingLogLines(
  tab: string,
  now: Cells,
  lines: readonly PlainLine[],
  headers: readonly string[],
): PlainLine[] {
  const keyAt = tab === TABS.mailLog.name ? headers.indexOf(TABS.mailLog.columns.key.header) : -1;
  const keyOf = (cell: PlainCell | undefined) => (typeof cell === 'string' ? cell.trim() : '');
  const keys = new Set(now.slice(1).map((line) => textOf(line[keyAt])));
  const marks = new Map<string, number>();
  for (const line of now.slice(1)) {
    const mark = lineFingerprint(line.map(plainCellOf));
    marks.set(mark, (marks.get(mark) ?? 0) + 1);
  }
  return lines.filter((line) => {
    const key = keyOf(line[keyAt]);
    if (key !== '') return !keys.has(key);
    const mark = lineFingerprint(line);
    const left = marks.get(mark) ?? 0;
    marks.set(mark, left - 1);
    return left <= 0;
  });
}

/** The backup's 設定 with this workbook's own values where they name the file. */
export function withOwnSettings(now: Cells, lines: readonly PlainCell[][], headers: readonly string[]): PlainCell[][] {
  const [keyAt, valueAt] = [TABS.settings.columns.key.header, TABS.settings.columns.value.header].map((header) =>
    headers.indexOf(header),
  ) as [number, number];
  if (keyAt < 0 || valueAt < 0) return [...lines];
  const own = new Map(
    now.slice(1).flatMap((line) => {
      const key = textOf(line[keyAt]);
      return OWN_SETTINGS.includes(key) ? [[key, line.map(plainCellOf)] as const] : [];
    }),
  );
  const restored = lines.map((line) => {
    const key = line[keyAt];
    if (typeof key !== 'string' || !OWN_SETTINGS.includes(key.trim())) return line;
    const kept = own.get(key.trim());
    own.delete(key.trim());
    return line.map((cell, i) => (i === valueAt ? (kept?.[valueAt] ?? '') : cell));
  });
  return [...restored, ...[...own.values()].map((line) => headers.map((_, i) => line[i] ?? ''))];
}

/**
 * The backup's 人員 with the row that whoever restores has now, unless the backup too lets them go on: else they could
 * neither finish nor undo what they began.
 */
export function withOwnAccess(
  now: Cells,
  lines: readonly PlainCell[][],
  headers: readonly string[],
  email: string,
): PlainCell[][] {
  const { columns } = TABS.staff;
  const [emailAt, accessAt, employmentAt, endsAt] = [
    columns.email,
    columns.access,
    columns.employment,
    columns.accountEndsOn,
  ].map(({ header }) => headers.indexOf(header)) as [number, number, number, number];
  const isOwn = (text: string) => text.trim().toLowerCase() === email;
  const own = now.slice(1).find((line) => isOwn(textOf(line[emailAt])));
  if (own === undefined) return [...lines];
  const kept = headers.map((_, i) => plainCellOf(own[i]));
  const at = lines.findIndex((line) => isOwn(String(line[emailAt])));
  if (at < 0) return [...lines, kept];
  const isEnough =
    lines[at]?.[accessAt] === '管理' && lines[at]?.[employmentAt] === '在職' && isBlankPlain(lines[at]?.[endsAt]);
  return lines.map((line, i) => (i === at && !isEnough ? kept : line));
}
