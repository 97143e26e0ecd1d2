/** Tabs of a workbook as people see them: lines by header, found by what stands in them. */
import type { OwnedWorkbook } from '../../local/src/model/contract';

export class Sheets {
  constructor(readonly model: OwnedWorkbook) {}

  idOf(tab: string): number | null {
    return this.model.sheets().find(({ name }) => name === tab)?.id ?? null;
  }

  /** All lines as shown, the header row first; [] for a tab that is not there. */
  lines(tab: string): string[][] {
    const sheet = this.model.sheets().find(({ name }) => name === tab);
    if (!sheet || sheet.lastRow === 0) return [];
    const range = { sheetId: sheet.id, row: 1, col: 1, rows: sheet.lastRow, cols: sheet.lastColumn };
    return this.model.getCells(range, ['display']).display ?? [];
  }

  /** Rows by header, each with its sheet row; blank lines are left out. */
  records(tab: string): { readonly row: number; readonly cells: Readonly<Record<string, string>> }[] {
    const [headers = [], ...lines] = this.lines(tab);
    return lines.flatMap((line, i) =>
      line.every((cell) => cell === '' || cell === 'FALSE')
        ? []
        : [{ row: i + 2, cells: Object.fromEntries(headers.map((header, j) => [header, line[j] ?? ''])) }],
    );
  }

  columnOf(tab: string, header: string): number {
    return (this.lines(tab)[0] ?? []).indexOf(header) + 1;
  }

  /** Types a text into the cell of a row, as a person does. */
  type(tab: string, row: number, header: string, text: string): void {
    const [sheetId, col] = [this.idOf(tab), this.columnOf(tab, header)];
    if (sheetId === null || col === 0) throw new Error(`${tab} has no column ${header}`);
    this.model.setCells({ sheetId, row, col }, [[text]], 'parse');
  }

  /** Types a record below the last line. */
  append(tab: string, record: Readonly<Record<string, string>>): void {
    const sheet = this.model.sheets().find(({ name }) => name === tab);
    if (!sheet) return;
    const row = sheet.lastRow + 1;
    if (row > sheet.maxRows) this.model.insertRows(sheet.id, sheet.maxRows + 1, 20);
    for (const [header, text] of Object.entries(record)) this.type(tab, row, header, text);
  }
}
