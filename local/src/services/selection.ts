/** Selection: what the person who started the script has chosen, or the script itself. */
import type { SpreadsheetHandle } from './handles';
import { RangeListHandle } from './rangeList';
import { rangeTools } from './rangeTools';

class SelectionService {
  constructor(private readonly spreadsheet: SpreadsheetHandle) {}
  getActiveSheet() {
    return this.spreadsheet.activeSheet();
  }
  getActiveRange() {
    return this.spreadsheet.activeRanges(this.spreadsheet.activeSheet())[0]!;
  }
  getActiveRangeList() {
    return new RangeListHandle(this.spreadsheet.activeRanges(this.spreadsheet.activeSheet()));
  }
  getCurrentCell() {
    return currentCell(this.spreadsheet);
  }
  getNextDataRange(direction: string) {
    const sheet = this.spreadsheet.activeSheet();
    const [rect] = this.spreadsheet.activeRects(sheet);
    const end = rangeTools.getNextDataCell(sheet.part(rect!), direction).rect;
    const [row, col] = [Math.min(rect!.row, end.row), Math.min(rect!.col, end.col)];
    const bottom = Math.max(rect!.row + rect!.rows - 1, end.row);
    const right = Math.max(rect!.col + rect!.cols - 1, end.col);
    return sheet.rangeAt(row, col, bottom - row + 1, right - col + 1);
  }
}

export function selectionOf(spreadsheet: SpreadsheetHandle): SelectionService {
  return spreadsheet.context.expose('Selection', new SelectionService(spreadsheet));
}

/** The first cell of what is selected in the active sheet. */
export function currentCell(spreadsheet: SpreadsheetHandle) {
  const sheet = spreadsheet.activeSheet();
  const [first] = spreadsheet.activeRects(sheet);
  return sheet.rangeAt(first!.row, first!.col);
}
