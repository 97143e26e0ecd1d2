/** Selection: what the person who started the script has chosen, or the script itself. */
import { RangeListService } from './rangeList';
import type { ServiceContext } from './serviceContext';
import type { SpreadsheetService } from './spreadsheet';

export class SelectionService {
  constructor(
    private readonly context: ServiceContext,
    private readonly spreadsheet: SpreadsheetService,
  ) {}
  getActiveSheet() {
    return this.spreadsheet.getActiveSheet();
  }
  getActiveRange() {
    return this.spreadsheet.getActiveRange();
  }
  getActiveRangeList() {
    const ranges = this.spreadsheet.activeRanges(this.spreadsheet.activeSheet());
    return this.context.expose('RangeList', new RangeListService(this.context, ranges));
  }
  getCurrentCell() {
    return this.spreadsheet.getCurrentCell();
  }
  getNextDataRange(direction: string) {
    const sheet = this.spreadsheet.activeSheet();
    const [rect] = this.spreadsheet.activeRects(sheet);
    const end = sheet.bareRange({ ...rect!, sheetId: sheet.id }).getNextDataCell(direction);
    const [row, col] = [Math.min(rect!.row, end.getRow()), Math.min(rect!.col, end.getColumn())];
    const bottom = Math.max(rect!.row + rect!.rows - 1, end.getRow());
    const right = Math.max(rect!.col + rect!.cols - 1, end.getColumn());
    return sheet.rangeAt(row, col, bottom - row + 1, right - col + 1);
  }
}
