/** Sheet: its contents as a whole, and its looks. Its other subjects are in the classes that it stands on. */
import type { SheetRange } from '../model/contract';
import { colorOf, type ColorService } from './color';
import { cssColor } from './cssColor';
import { inputOf, type ClearOptions } from './rangeContent';
import type { RangeService } from './range';
import { SheetRules } from './sheetRules';
import { signatureError } from './serviceContext';
import type { SpreadsheetService } from './spreadsheet';
import { TextFinderService } from './textFinder';

export class SheetService extends SheetRules {
  #all(): RangeService {
    const { maxRows, maxColumns } = this.info;
    return this.bareRange({ sheetId: this.id, row: 1, col: 1, rows: maxRows, cols: maxColumns });
  }
  appendRow(values: unknown[]): this {
    if (!Array.isArray(values)) throw signatureError('SpreadsheetApp.Sheet.appendRow', [values]);
    const { lastRow, maxRows } = this.info;
    if (lastRow < maxRows) this.mayWrite({ row: lastRow + 1, col: 1, rows: 1, cols: Math.max(1, values.length) });
    this.context.meter.cellsWritten += values.length;
    this.model.appendRow(this.id, values.map(inputOf));
    return this;
  }
  clear(options?: ClearOptions): this {
    this.#all().clear(options);
    return this;
  }
  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }
  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }
  clearNotes(): this {
    this.#all().clearNote();
    return this;
  }
  /** Rows below the frozen ones. */
  sort(col: number, ascending = true): this {
    if (typeof col !== 'number') throw signatureError('SpreadsheetApp.Sheet.sort', [col]);
    const { lastRow, lastColumn, frozenRows, maxColumns } = this.info;
    if (lastRow <= frozenRows) return this;
    const cols = Math.min(maxColumns, Math.max(lastColumn, col));
    this.bareRange({ sheetId: this.id, row: frozenRows + 1, col: 1, rows: lastRow - frozenRows, cols }).sort({
      column: col,
      ascending,
    });
    return this;
  }
  copyTo(target: SpreadsheetService) {
    return target.insertCopyOf(this.model.exportSheet(this.id), `Copy of ${this.getName()}`);
  }

  setTabColor(color: string | null): this {
    return this.patch({ tabColor: color === null ? null : cssColor(color) });
  }
  getTabColor() {
    return this.info.tabColor;
  }
  setTabColorObject(color: ColorService | null): this {
    return this.patch({ tabColor: color?.data.hex ?? null });
  }
  getTabColorObject() {
    const { tabColor } = this.info;
    return tabColor === null ? null : colorOf(this.context, { hex: tabColor, theme: null });
  }
  setHiddenGridlines(hidden: boolean): this {
    return this.patch({ hiddenGridlines: hidden });
  }
  hasHiddenGridlines() {
    return this.info.hiddenGridlines;
  }
  setRightToLeft(rightToLeft: boolean): this {
    return this.patch({ rightToLeft });
  }
  isRightToLeft() {
    return this.info.rightToLeft;
  }

  createTextFinder(text: string) {
    if (typeof text !== 'string') throw signatureError('SpreadsheetApp.Sheet.createTextFinder', [text]);
    return this.finderOf(text, [this.#all().rect]);
  }
  finderOf(text: string, areas: readonly SheetRange[]) {
    return this.context.expose('TextFinder', new TextFinderService(this.context, this.spreadsheet, areas, text));
  }
}
