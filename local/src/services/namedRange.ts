/** NamedRange: a name of the workbook and the cells it stands for. */
import type { RangeService } from './range';
import type { ServiceContext } from './serviceContext';
import type { SpreadsheetService } from './spreadsheet';

export class NamedRangeService {
  constructor(
    private readonly context: ServiceContext,
    private readonly spreadsheet: SpreadsheetService,
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
    const { rect } = this.context.unwrap(this.getRange()) as RangeService;
    this.spreadsheet.model.setNamedRange(name, rect);
    if (name.toLowerCase() !== this.name.toLowerCase()) this.spreadsheet.model.removeNamedRange(this.name);
    this.name = name;
    return this;
  }
  setRange({ rect }: RangeService): this {
    this.spreadsheet.model.setNamedRange(this.name, rect);
    return this;
  }
  remove(): void {
    this.spreadsheet.model.removeNamedRange(this.name);
  }
}
