/** A sheet as a file holds it: rows of texts. */

export interface FileSheet {
  /** '' where the file has no sheets. */
  readonly name: string;
  readonly rows: string[][];
  /** Columns in all: those past the limit are not among the rows. */
  readonly columns: number;
  /** Rows with content that are hidden or filtered out in the file; they are among the rows. */
  readonly hiddenRows: number;
  /** Columns that the file hides; they are among the rows. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** By column: cells whose formula has no saved result, so that what they show is not known. */
  readonly unsaved: ReadonlyMap<number, number>;
}

/** A sheet of which nothing is to be told. */
export function plainSheet(rows: string[][], columns: number, name = ''): FileSheet {
  return { name, rows, columns, hiddenRows: 0, hiddenColumns: new Set(), unsaved: new Map() };
}

/** A sheet's rows as they come, cell by cell, within limits. */
export class SheetRows {
  readonly #rows: string[][] = [];
  #columns = 0;
  readonly #hidden = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #unsaved = new Map<number, number>();

  constructor(
    readonly mostRows: number,
    readonly mostColumns: number,
  ) {}

  put(row: number, column: number, text: string): void {
    if (text === '') return;
    this.#columns = Math.max(this.#columns, column + 1);
    if (row >= this.mostRows || column >= this.mostColumns) return;
    (this.#rows[row] ??= [])[column] = text;
  }

  hide(row: number): void {
    this.#hidden.add(row);
  }

  hideColumns(first: number, last: number): void {
    for (let column = first; column <= Math.min(last, this.mostColumns - 1); column++) this.#hiddenColumns.add(column);
  }

  /** A formula whose result the file does not hold. */
  leaveOpen(column: number): void {
    this.#unsaved.set(column, (this.#unsaved.get(column) ?? 0) + 1);
  }

  /** What stands in a merged cell holds for each of its rows; a title over several columns stands once. */
  spread(first: { readonly row: number; readonly column: number }, lastRow: number): void {
    const text = this.#rows[first.row]?.[first.column] ?? '';
    if (text === '') return;
    const last = Math.min(lastRow, this.#rows.length - 1, this.mostRows - 1);
    for (let row = first.row + 1; row <= last; row++)
      if (this.#rows[row] !== undefined && !this.#rows[row]![first.column]) this.put(row, first.column, text);
  }

  sheet(name: string): FileSheet {
    const rows = Array.from(this.#rows, (row) => Array.from(row ?? [], (text) => text ?? ''));
    const hiddenRows = [...this.#hidden].filter((row) => rows[row]?.some((text) => text.trim() !== '')).length;
    return {
      name,
      rows,
      columns: this.#columns,
      hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      unsaved: this.#unsaved,
    };
  }
}

/** Bounds of what is kept of each sheet. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

/** Reads the visible sheets of a spreadsheet file; throws for what is none. */
export type ReadSheets = (bytes: Uint8Array, bounds: Bounds) => Promise<readonly FileSheet[]>;
