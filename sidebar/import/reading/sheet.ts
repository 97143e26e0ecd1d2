/** A sheet as a file holds it: rows of texts. */

export interface FileSheet {
  /** '' where the file has no sheets. */
  readonly name: string;
  readonly rows: string[][];
  /** Columns in all: those past the limit are not among the rows. */
  readonly columns: number;
}

/**
 * Reads a spreadsheet file's visible sheets, from its bytes or from the text of one that is markup; throws for what is
 * none. `mostRows` and `mostColumns` bound what is kept of each.
 */
export type ReadSheets = (file: Uint8Array | string, mostRows: number, mostColumns: number) => FileSheet[];
