/** NamedRange: a name of the workbook and the cells it stands for. */
import type { RangeHandle, SpreadsheetHandle } from './handles';

export class NamedRangeService {
  constructor(
    private readonly spreadsheet: SpreadsheetHandle,
    private name: string,
  ) {}
  getName() {
    return this.name;
  }
  getRange() {
    const found = this.spreadsheet.namedRange(this.name);
    if (!found) throw new Error(`The named range "${this.name}" does not exist.`);
    return found;
  }
  setName(name: string): this {
    const { rect } = this.getRange();
    this.spreadsheet.model.setNamedRange(name, rect);
    if (name.toLowerCase() !== this.name.toLowerCase()) this.spreadsheet.model.removeNamedRange(this.name);
    this.name = name;
    return this;
  }
  setRange({ rect }: RangeHandle): this {
    this.spreadsheet.model.setNamedRange(this.name, rect);
    return this;
  }
  remove(): void {
    this.spreadsheet.model.removeNamedRange(this.name);
  }
}

export function namedRangeOf(spreadsheet: SpreadsheetHandle, name: string): NamedRangeService {
  return spreadsheet.context.expose('NamedRange', new NamedRangeService(spreadsheet, name));
}
