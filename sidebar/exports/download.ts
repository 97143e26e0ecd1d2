/** Hands a finished file to the browser. */
import { csvText } from '../../src/exports/csvText';
import { csvCellOf, type WireLine } from '../../src/exports/wire';
import { fetchPart } from '../shared/fetchPart';
import type { SheetLines } from './xlsxFile';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Long enough for any browser to have begun reading. */
const KEPT_MS = 60_000;

export function downloadCsv(name: string, lines: readonly WireLine[]): void {
  const rows = lines.map((line) => line.map(csvCellOf));
  hand(new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' }), `${fileName(name)}.csv`);
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
  hand(blob, `${fileName(name)}.xlsx`);
  return blob.size;
}

/** Without what a file system refuses. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').slice(0, 120);
}

function hand(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
