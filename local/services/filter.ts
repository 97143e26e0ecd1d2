/** Filter of a sheet. */
import type { ServiceContext } from './serviceContext';
import type { SheetService } from './sheet';

export class FilterService {
  constructor(
    private readonly context: ServiceContext,
    private readonly sheet: SheetService,
  ) {}
  get #filter() {
    return this.context.doors.model.sheet(this.sheet.id).filter;
  }
  getRange() {
    const range = this.#filter?.range;
    return range ? this.sheet.rangeAt(range.row, range.col, range.rows, range.cols) : null;
  }
  remove = () => void this.context.doors.model.updateSheet(this.sheet.id, { filter: null });
  removeColumnFilterCriteria(col: number): this {
    const filter = this.#filter;
    if (filter) {
      const criteria = Object.fromEntries(Object.entries(filter.criteria).filter(([at]) => at !== String(col)));
      this.context.doors.model.updateSheet(this.sheet.id, { filter: { ...filter, criteria } });
    }
    return this;
  }
}
