/** Writes the lines of a backup into one tab, and compares a tab with one: the only place that knows both sides. */
import type { Shell } from '../google/ports';
import { textOf, type Cells } from '../school/cell';
import { readTable } from '../school/table';
import { formerHeadersOf, restoringOf, TABS, tabNamed, type Restoring } from '../school/tabs';
import { writeBelow } from '../workbook/tabChange';
import { columnLayouts } from '../workbook/layoutOf';
import { align, alignedLine, lineFingerprint, type FormerHeaders } from './alignedLines';
import { cellsToLeave } from './readTabs';
import { missingLogLines, withOwnAccess, withOwnSettings } from './restorePlan';
import { endOf, widthOf } from './tabPlan';
import { cellOfPlain, plainCellOf, type PlainLine } from './plainCells';

export interface TabLines {
  readonly tab: string;
  /** The backup's header row; none for a tab of people's own, whose first row is a line like the others. */
  readonly headers: readonly string[];
  /** Lines of the backup from its line `start` on (the first is 0). */
  readonly start: number;
  readonly lines: readonly PlainLine[];
  /** No more lines follow: what stands below goes. */
  readonly isLast: boolean;
}

/** Under the lock. 1–2 reads, 1–2 writes and the drop-downs, which would refuse what people once pasted. Gives rows. */
export function writeTab(shell: Shell, given: TabLines, isNew: boolean, restorer: string): number {
  const { tab, start, isLast } = given;
  if (isNew) shell.layout.insertTab(tab, Number.MAX_SAFE_INTEGER);
  const now = isNew ? [] : (shell.workbook.readTab(tab) ?? []);
  const known = tabNamed(tab);
  if (known === undefined) return writeOwnTab(shell, given, now);
  const alignment = align(headersOfCells(now), given.headers, formerHeadersOf(known));
  const { headers } = alignment;
  if (headers.length === 0) return 0;
  let lines = given.lines.map((line) => alignedLine(line, alignment));
  if (known.restoring === 'append') {
    const added = missingLogLines(tab, cellsToLeave(shell, tab, now), lines, headers);
    writeHeaders(shell, tab, now, headers);
    writeBelow(
      shell,
      tab,
      added.map((line) => line.map(cellOfPlain)),
    );
    shell.workbook.flush();
    return added.length;
  }
  if (tab === TABS.settings.name && start === 0) lines = withOwnSettings(now, lines, headers);
  if (tab === TABS.staff.name && isLast) lines = withOwnAccess(now, lines, headers, restorer);
  shell.layout.undress(tab);
  writeHeaders(shell, tab, now, headers);
  write(shell, tab, start + 2, withBlanks(lines, isLast ? now.length - 1 - start : 0, headers.length));
  if (isLast) dress(shell, tab, headers, start + lines.length);
  shell.workbook.flush();
  return lines.length;
}

/** A tab of people's own is put back cell by cell. */
function writeOwnTab(shell: Shell, { tab, start, lines, isLast }: TabLines, now: Cells): number {
  const width = Math.max(widthOf(now), widthOf(lines));
  if (width === 0) return 0;
  shell.layout.undress(tab);
  write(shell, tab, start + 1, withBlanks(lines, isLast ? now.length - start : 0, width));
  shell.workbook.flush();
  return lines.length;
}

/** At least `count` lines, each `width` wide. */
function withBlanks(lines: readonly PlainLine[], count: number, width: number): PlainLine[] {
  return Array.from({ length: Math.max(count, lines.length) }, (_, i) =>
    Array.from({ length: width }, (_x, j) => lines[i]?.[j] ?? ''),
  );
}

function write(shell: Shell, tab: string, row: number, lines: readonly PlainLine[]): void {
  if (lines.length === 0) return;
  shell.workbook.writeBlock(
    tab,
    row,
    1,
    lines.map((line) => line.map(cellOfPlain)),
  );
}

/** Only what is new of the header row is written; people's own headers and their protection stay as they are. */
function writeHeaders(shell: Shell, tab: string, now: Cells, headers: readonly string[]): void {
  const known = headersOfCells(now).length;
  if (headers.length > known) shell.workbook.writeBlock(tab, 1, known + 1, [headers.slice(known)]);
}

function headersOfCells(cells: Cells): string[] {
  return Array.from({ length: widthOf(cells) }, (_, i) => textOf(cells[0]?.[i]));
}

/** Formats, drop-downs and boxes by the tab's description; a tab of people's own has none. */
function dress(shell: Shell, name: string, headers: readonly string[], rows: number): void {
  const tab = tabNamed(name);
  if (tab === undefined) return;
  const { columnOf } = readTable(tab, [[...headers]]);
  const columns = columnLayouts(tab, columnOf, false);
  if (columns.length > 0) shell.layout.dress(name, columns, rows);
}

export interface TabMarks {
  /** What a restore does with the tab. */
  readonly mode: Restoring;
  /** Its first row is a header row, by which columns are found. */
  readonly isKnown: boolean;
  readonly isThere: boolean;
  /** The header row; none for a tab of people's own. */
  readonly headers: readonly string[];
  readonly former: FormerHeaders;
  /** A mark a line, joined. */
  readonly marks: string;
}

/** What a page compares a backup's tab with. 1 read. */
export function marksOf(shell: Shell, tab: string): TabMarks {
  const cells = shell.workbook.readTab(tab);
  const known = tabNamed(tab);
  const isKnown = known !== undefined;
  const about = { mode: restoringOf(tab), isKnown, former: isKnown ? formerHeadersOf(known) : {} };
  if (cells === null) return { ...about, isThere: false, headers: [], marks: '' };
  const lines = cellsToLeave(shell, tab, cells).slice(isKnown ? 1 : 0, endOf(cells));
  const marks = lines.map((line) => lineFingerprint(line.map(plainCellOf)));
  return { ...about, isThere: true, headers: isKnown ? headersOfCells(cells) : [], marks: marks.join('') };
}
