/** Reads a backup file: bounded, ID numbers masked, and refused with a reason when it is none. */
import { FORMAT_VERSION, readInfoSheet, type BackupInfo } from '../../src/exports/backupInfo';
import type { PlainLine } from '../../src/exports/plainCells';
import { maskIdentityNumbers, mayHoldIdentityNumber } from '../../src/school/identityNumber';
import { faultIn } from '../files/fileProblem';
import { fetchPart } from '../files/fetchPart';
import { texts } from './state';
import type { SheetLines } from '../files/xlsxWriter';

const MOST_BYTES = 25 * 1024 * 1024;

export interface BackupFile {
  readonly info: BackupInfo;
  readonly tabs: readonly FileTab[];
  /** Cells in which an ID number was masked. */
  readonly masked: number;
}

export interface FileTab {
  readonly tab: string;
  readonly lines: readonly PlainLine[];
  /** The file has other lines than it had when it was made: somebody worked in it. */
  readonly isEdited: boolean;
}

/** @throws Error with a sentence for the user */
export async function readBackup(file: Blob): Promise<BackupFile> {
  if (file.size > MOST_BYTES) throw new Error(texts.tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { readBackupSheets: read } = await fetchPart('spreadsheetReader');
  let sheets: SheetLines[];
  try {
    sheets = read(bytes);
  } catch (problem) {
    throw new Error(faultIn(problem) === 'tooLarge' ? texts.tooLarge : texts.noBackup);
  }
  const found = readInfoSheet(sheets.find(({ name }) => name === texts.info.sheet)?.lines ?? []);
  if (found === null) throw new Error(texts.noBackup);
  if (found.version > FORMAT_VERSION) throw new Error(texts.tooNew);
  let masked = 0;
  const clean = (line: PlainLine): PlainLine =>
    line.map((cell) => {
      if (typeof cell !== 'string' || !mayHoldIdentityNumber(cell)) return cell;
      const text = maskIdentityNumbers(cell);
      if (text !== cell) masked++;
      return text;
    });
  const tabs = found.tabs.flatMap(({ tab, sheet, rows }) => {
    const lines = sheets.find(({ name }) => name === sheet)?.lines.map(clean);
    return lines === undefined ? [] : [{ tab, lines, isEdited: lines.length !== rows }];
  });
  return { info: found.info, tabs, masked };
}
