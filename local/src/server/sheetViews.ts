/** What a window must know of each sheet beside its cells. */
import type { SheetInfo, WorkbookModel } from '../model/contract';
import type { SheetView } from '../protocol/views';
import { wrappedRows } from './wrappedRows';

export function sheetViews(model: WorkbookModel): SheetView[] {
  return model.sheets().map((sheet) => sheetView(model, sheet));
}

function sheetView(model: WorkbookModel, sheet: SheetInfo): SheetView {
  const dimensions = model.dimensions(sheet.id);
  const { filter } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    color: sheet.tabColor,
    rows: sheet.maxRows,
    cols: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    frozenCols: sheet.frozenColumns,
    rowHeights: heights(dimensions.rowHeights, wrappedRows(model, sheet)),
    colWidths: dimensions.columnWidths,
    hiddenRows: runs([...dimensions.hiddenRows, ...dimensions.hiddenByFilter].sort((a, b) => a - b)),
    hiddenCols: runs(dimensions.hiddenColumns),
    merges: sheet.merges,
    chartCount: sheet.charts.length,
    filter: filter && { range: filter.range, active: Object.keys(filter.criteria).map(Number) },
  };
}

type Sizes = SheetView['rowHeights'];

/** What somebody chose stands; other rows are as tall as their texts. */
function heights(chosen: Sizes, wrapped: Sizes): Sizes {
  if (wrapped.length === 0) return chosen;
  return [...new Map([...wrapped, ...chosen])].sort(([a], [b]) => a - b);
}

/** Ascending numbers as [first, how many]. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number < last[0] + last[1]) continue;
    if (last && number === last[0] + last[1]) last[1]++;
    else found.push([number, 1]);
  }
  return found;
}
