/** Makes files of lines and hands them to the browser. */
import { csvText } from '../../src/school/csvText';
import { csvCellOf, type PlainLine } from '../../src/exports/plainCells';
import { fetchPart } from './fetchPart';
import { saveCsv, saveFile } from '../shared/saveFile';
import type { SheetLines } from './xlsxWriter';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function downloadCsv(name: string, lines: readonly PlainLine[]): void {
  const rows = lines.map((line) => line.map(csvCellOf));
  saveCsv(csvText(rows), `${fileName(name)}.csv`);
}

/** `onLine` hears how many lines are in the file so far. Gives the file's bytes. */
export async function downloadXlsx(
  name: string,
  sheets: readonly SheetLines[],
  onLine: (lines: number) => void,
): Promise<number> {
  const { xlsxFile: write } = await fetchPart('xlsxWriter');
  const chunks = await write(sheets, async (lines) => {
    onLine(lines);
    // Lets the page show it.
    await new Promise((resolve) => setTimeout(resolve));
  });
  const blob = new Blob(chunks, { type: XLSX });
  saveFile(blob, `${fileName(name)}.xlsx`);
  return blob.size;
}

/** Without what a file system refuses. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 120);
}
