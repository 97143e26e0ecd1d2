/** Why a file cannot be imported, and the limits that files are held to. */

const FAULTS = [
  'tooLarge',
  'tooWide',
  'emptyFile',
  'notSheet',
  'locked',
  'encoding',
  'webArchive',
  'changed',
  'several',
  'noLines',
  'tooMany',
  'tooLong',
] as const;
export type FileFault = (typeof FAULTS)[number];

/** The page has a sentence for each fault. */
export class FileProblem extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

/** The fault of a problem, also of one that a fetched part threw, whose class is another; null for any other problem. */
export function faultIn(problem: unknown): FileFault | null {
  const fault = problem instanceof Error ? (problem as Partial<FileProblem>).fault : undefined;
  return FAULTS.find((known) => known === fault) ?? null;
}

export const MOST_BYTES = 25 * 1024 * 1024;
/** What a workbook of 25 MB may unpack to; a zip bomb says more. */
export const MOST_UNPACKED = 400 * 1024 * 1024;
export const MOST_LINES = 30_000;
export const MOST_COLUMNS = 500;
/** Columns and rows of a sheet, in Excel and LibreOffice alike: a file that names more is made to hurt, or broken. */
export const COLUMNS_OF_EXCEL = 16_384;
export const ROWS_OF_EXCEL = 1_048_576;
/** Lines of data, and what may stand above them. */
export const MOST_ROWS = MOST_LINES + 60;
