/** Why a file cannot be imported, and the limits that files are held to. */

export type FileFault =
  'tooLarge' | 'emptyFile' | 'notSheet' | 'locked' | 'encoding' | 'noLines' | 'tooMany' | 'tooLong';

/** The page has a sentence for each fault. */
export class FileProblem extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

export const MOST_BYTES = 25 * 1024 * 1024;
/** What a workbook of 25 MB may unpack to; a zip bomb says more. */
export const MOST_UNPACKED = 400 * 1024 * 1024;
export const MOST_LINES = 30_000;
export const MOST_COLUMNS = 500;
/** Lines of data, and what may stand above them. */
export const MOST_ROWS = MOST_LINES + 60;
