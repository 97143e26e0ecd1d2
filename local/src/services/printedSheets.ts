/** A workbook as one HTML page for print: each sheet that is shown on a page of its own, as far as it has content. */
import type { CellStyle, SheetInfo, WorkbookModel } from '../model/contract';
import { DEFAULT_COLUMN_WIDTH } from '../model/contract';

const STYLE = `@page{margin:1.5cm}body{margin:0}section{break-after:page}section:last-child{break-after:auto}
table{border-collapse:collapse;table-layout:fixed;font-size:10pt}td{border:1px solid #ccc;padding:1px 3px;overflow:hidden;vertical-align:bottom}`;

/** @param only the id of the one sheet to print, or null for all that are shown */
export function printedHtml(model: WorkbookModel, only: number | null = null): string {
  const isWanted = (sheet: SheetInfo) => (only === null ? !sheet.hidden : sheet.id === only);
  const shown = model.sheets().filter((sheet) => sheet.lastRow > 0 && isWanted(sheet));
  const sections = shown.map((sheet) => `<section>${table(model, sheet)}</section>`).join('');
  return `<html><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${sections}</body></html>`;
}

function table(model: WorkbookModel, sheet: SheetInfo): string {
  const range = { sheetId: sheet.id, row: 1, col: 1, rows: sheet.lastRow, cols: sheet.lastColumn };
  const {
    display = [],
    styles = [],
    styleTable = [],
    values = [],
  } = model.getCells(range, ['display', 'styles', 'values']);
  const { hiddenRows, hiddenByFilter, hiddenColumns, columnWidths } = model.dimensions(sheet.id);
  const rows = new Set([...hiddenRows, ...hiddenByFilter]);
  const columns = new Set(hiddenColumns);
  const widths = new Map(columnWidths);
  const over = new Map(model.conditionalStyles(range).map(({ row, col, style }) => [`${row},${col}`, style]));
  const cells = Array.from({ length: sheet.lastColumn }, (_, c) => c).filter((c) => !columns.has(c + 1));
  const cols = cells.map((c) => `<col style="width:${widths.get(c + 1) ?? DEFAULT_COLUMN_WIDTH}px">`).join('');
  const lines = display.flatMap((line, r) => {
    if (rows.has(r + 1)) return [];
    const tds = cells.map((c) => {
      const look = { ...styleTable[styles[r]?.[c] ?? 0], ...over.get(`${r},${c}`) } as CellStyle;
      const isNumber = typeof values[r]?.[c] === 'number';
      return `<td style="${css(look, isNumber)}">${escaped(line[c] ?? '')}</td>`;
    });
    return [`<tr>${tds.join('')}</tr>`];
  });
  return `<table><colgroup>${cols}</colgroup>${lines.join('')}</table>`;
}

function css(look: CellStyle, isNumber: boolean): string {
  return [
    look.background && `background:${look.background}`,
    look.fontColor && `color:${look.fontColor}`,
    look.bold && 'font-weight:bold',
    look.italic && 'font-style:italic',
    look.fontSize && `font-size:${look.fontSize}pt`,
    look.wrap !== 'WRAP' && 'white-space:nowrap',
    `text-align:${look.horizontalAlignment ?? (isNumber ? 'right' : 'left')}`,
  ]
    .filter(Boolean)
    .join(';');
}

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
