/** Which tab and columns an edit fell into, by the headers above it. Pure but for the reads of the block. */
import type { EditedBlock } from '../google/editEvent';
import { columnLetter } from '../google/columnLetter';
import { textOf, type Cells } from '../school/cell';
import { TABS, type Column, type Tab } from '../school/tabs';

/** What was typed or pasted, with the description of where it stands. */
export interface EditedCells {
  /** null: a tab of the people's own. */
  readonly tab: Tab | null;
  /** Its name was asked, which cost a call. */
  readonly isByName: boolean;
  /** Keys of the tab's columns, by the sheet's column number. */
  readonly keyAt: ReadonlyMap<number, string>;
  readonly headers: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly values: Cells;
}

/**
 * Finds the tab by its headers, which a copied or renamed tab has too. Whether a tab is a generated one hangs on its
 * name, as a person's copy of it is not written again; the name serves as well where headers were changed.
 * 2 calls, 3 where the name is needed.
 */
export function editedCells(block: EditedBlock): EditedCells {
  const headers = block.headers().map(textOf);
  const byHeaders = tabWithHeaders(headers);
  const tab = byHeaders ?? tabNamed(block.tabName());
  const keyAt = new Map<number, string>();
  for (const [key, column] of Object.entries(tab?.columns ?? {})) {
    const at = placeOf(headers, column);
    if (at > 0) keyAt.set(at, key);
  }
  return {
    tab,
    isByName: byHeaders === null,
    keyAt,
    headers,
    row: block.row,
    column: block.column,
    values: block.values(),
  };
}

/** The column's description at an offset of the block; null where the tab describes none. */
export function columnAt(edited: EditedCells, offset: number): Column | null {
  const key = edited.keyAt.get(edited.column + offset);
  return key === undefined ? null : (edited.tab?.columns[key] ?? null);
}

/** A1 name of a cell of the block. */
export function cellName(edited: EditedCells, r: number, c: number): string {
  return `${columnLetter(edited.column + c)}${edited.row + r}`;
}

const ALL: readonly Tab[] = Object.values(TABS);

function tabWithHeaders(headers: readonly string[]): Tab | null {
  const fits = ({ columns, isGenerated }: Tab) =>
    !isGenerated &&
    Object.keys(columns).length > 0 &&
    Object.values(columns).every((column) => column.isAdded === true || placeOf(headers, column) > 0);
  return ALL.find(fits) ?? null;
}

function tabNamed(name: string): Tab | null {
  return ALL.find((tab) => tab.name === name) ?? null;
}

/** From 1; 0 when it is not there. */
function placeOf(headers: readonly string[], { header, formerHeader }: Column): number {
  const at = headers.indexOf(header);
  return 1 + (at < 0 && formerHeader !== undefined ? headers.indexOf(formerHeader) : at);
}
