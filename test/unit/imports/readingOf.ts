/** Reads a file as the import dialog does, up to the lines that it would send. */
import { cleanFile, type CleanFile } from '../../../sidebar/import/reading/personalData';
import { FileProblem } from '../../../sidebar/files/fileProblem';
import { layoutOf, NO_CHOICE, type Choice, type Layout, type Remembered } from '../../../sidebar/import/reading/layout';
import { linesOf, type FileLines } from '../../../sidebar/import/reading/lines';
import { readFile } from '../../../sidebar/files/readFile';
import { readSheets } from '../../../sidebar/files/workbookReader';

export interface Reading {
  readonly file: CleanFile;
  readonly layout: Layout;
  readonly sent: FileLines;
  /** Each line as a record, with its sheet and row. */
  readonly records: readonly Readonly<Record<string, string>>[];
}

export async function cleanOf(bytes: Uint8Array): Promise<CleanFile> {
  const { sheets } = await readFile(new Uint8Array(bytes), () => Promise.resolve(readSheets));
  return cleanFile(sheets, '2026-11-23');
}

export async function readingOf(
  bytes: Uint8Array,
  choice: Partial<Choice> = {},
  remembered: Remembered = {},
): Promise<Reading> {
  const file = await cleanOf(bytes);
  const layout = layoutOf(file.sheets, { ...NO_CHOICE, ...choice }, remembered);
  const sent = await linesOf(file.sheets, layout);
  const records = sent.lines.map(([sheet, row, ...texts]) => ({
    ...Object.fromEntries(sent.keys.map((key, i) => [key, texts[i] ?? ''])),
    sheet: sent.sheets[sheet] ?? '?',
    row: String(row),
  }));
  return { file, layout, sent, records };
}

/** Why a file is refused; 'none' when it is read. */
export async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await readingOf(bytes);
    return 'none';
  } catch (problem) {
    return problem instanceof FileProblem ? problem.fault : String(problem);
  }
}

export const csv = (rows: readonly (readonly string[])[]) => Buffer.from(rows.map((row) => row.join(',')).join('\r\n'));
