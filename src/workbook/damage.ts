/**
 * What people do to a tab so that the add-on no longer finds its way in it: another name, a title above the header, a header
 * typed in another way, long stretches of blank rows. Pure: what is found out of cells, and what of it is safe to mend.
 */
import { isBlank, textOf, type Cell, type Cells } from '../school/cell';
import { readTable } from '../school/table';
import { headersOf, type Tab } from '../school/tabs';

/** Rows in which a header is looked for below a title. */
const DEEPEST_HEADER = 6;
/** Blank rows in one stretch that are worth taking out. */
const MANY_BLANKS = 50;
const ERROR_VALUE = /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!)$/;

/** The header row of a tab (from 1): the first, or where that lacks headers, one below it that has them all. */
export function headerRowOf(tab: Tab, cells: Cells): number {
  if (lacksNothing(tab, cells)) return 1;
  for (let row = 2; row <= Math.min(DEEPEST_HEADER, cells.length); row++)
    if (lacksNothing(tab, cells.slice(row - 1, row))) return row;
  return 1;
}

/** True where the first line has every fixed header of the tab. */
function lacksNothing(tab: Tab, cells: Cells): boolean {
  return cells.length > 0 && readTable(tab, cells.slice(0, 1)).missingHeaders.length === 0;
}

/** True where a first line is certainly this tab's: all its fixed headers, and there are at least three. */
export function isLikely(tab: Tab, top: Cells): boolean {
  return headersOf(tab).length >= 3 && lacksNothing(tab, top);
}

/** What stands in the lines above the header, as one text. */
export function titleAbove(cells: Cells, headerRow: number): string {
  return cells
    .slice(0, headerRow - 1)
    .flatMap((line) => line.filter((cell) => !isBlank(cell)).map(textOf))
    .join('｜');
}

/** Headers that are there with blanks, line breaks or asterisks in them: column (from 1) and the header as it should read. */
export function respelledHeaders(
  tab: Tab,
  header: readonly Cell[],
): { readonly column: number; readonly header: string }[] {
  const { missingHeaders } = readTable(tab, [header]);
  const missing = new Set(missingHeaders);
  return header.flatMap((cell, i) => {
    const plain = textOf(cell).replace(/[\s\u200b\ufeff*＊]/g, '');
    return plain !== textOf(cell) && missing.delete(plain) ? [{ column: i + 1, header: plain }] : [];
  });
}

/** Sheet rows of long stretches below the header in which nothing stands, ticked-off boxes included. */
export function blankStretches(cells: Cells): number[] {
  const stretches: number[] = [];
  let run: number[] = [];
  for (let i = 1; i <= cells.length; i++) {
    if (i < cells.length && (cells[i] ?? []).every((cell) => cell === '' || cell === false)) run.push(i + 1);
    else {
      if (run.length >= MANY_BLANKS) stretches.push(...run);
      run = [];
    }
  }
  return stretches;
}

/** Cells below the header that show an error (#REF!), from the top. */
export function errorCells(cells: Cells): { readonly row: number; readonly column: number }[] {
  return cells.flatMap((line, i) =>
    i === 0
      ? []
      : line.flatMap((cell, j) =>
          typeof cell === 'string' && ERROR_VALUE.test(cell.trim()) ? [{ row: i + 1, column: j + 1 }] : [],
        ),
  );
}
