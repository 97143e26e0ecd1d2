/** Filter of a sheet: what its columns show, and how it was sorted last. */
import type { SheetHandle } from './handles';
import type { Filter, FilterCriterion } from '../model/contract';
import { rangeEdits } from './rangeEdits';
import { FilterCriteriaService } from './filterCriteria';
import type { ServiceContext } from './serviceContext';
import { spreadsheetEnums } from './spreadsheetEnums';

interface Sorted {
  readonly col: number;
  readonly ascending: boolean;
}

class FilterService {
  constructor(
    private readonly context: ServiceContext,
    private readonly sheet: SheetHandle,
  ) {}
  get #model() {
    return this.sheet.spreadsheet.model;
  }
  get #filter(): Filter {
    const { filter } = this.#model.sheet(this.sheet.id);
    if (!filter) throw new Error('The filter does not exist.');
    return filter;
  }
  getRange() {
    const { row, col, rows, cols } = this.#filter.range;
    return this.sheet.rangeAt(row, col, rows, cols);
  }
  remove(): void {
    this.#model.updateSheet(this.sheet.id, { filter: null, extras: this.#extras(null) });
  }
  #column(col: number): void {
    const { range } = this.#filter;
    if (!(col >= range.col && col < range.col + range.cols))
      throw new Error('The column position is outside of the filter range.');
  }
  getColumnFilterCriteria(col: number) {
    this.#column(col);
    const data = this.#filter.criteria[String(col)];
    return data ? this.context.expose('FilterCriteria', new FilterCriteriaService(this.context, data)) : null;
  }
  setColumnFilterCriteria(col: number, criteria: { readonly data: FilterCriterion } | null): this {
    this.#column(col);
    if (criteria === null) return this.removeColumnFilterCriteria(col);
    const filter = this.#filter;
    const all = { ...filter.criteria, [String(col)]: criteria.data };
    this.#model.updateSheet(this.sheet.id, { filter: { ...filter, criteria: all } });
    return this;
  }
  removeColumnFilterCriteria(col: number): this {
    this.#column(col);
    const filter = this.#filter;
    const rest = Object.fromEntries(Object.entries(filter.criteria).filter(([at]) => at !== String(col)));
    this.#model.updateSheet(this.sheet.id, { filter: { ...filter, criteria: rest } });
    return this;
  }

  /** The rows below the header. */
  sort(col: number, ascending: boolean): this {
    this.#column(col);
    const { range } = this.#filter;
    if (range.rows > 1) {
      const below = { ...range, row: range.row + 1, rows: range.rows - 1 };
      rangeEdits.sort(this.sheet.part(below), { column: col, ascending });
    }
    this.#model.updateSheet(this.sheet.id, { extras: this.#extras({ col, ascending }) });
    return this;
  }
  getColumnSortSpec(col: number) {
    this.#column(col);
    const sorted = this.#model.sheet(this.sheet.id).extras.filterSorted as unknown as Sorted | undefined;
    const { ASCENDING, DESCENDING } = spreadsheetEnums.SortOrder;
    return this.context.expose('SortSpec', {
      getDimensionIndex: () => col,
      isAscending: () => sorted?.col === col && sorted.ascending,
      getSortOrder() {
        if (sorted?.col !== col)
          throw new Error(
            'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
          );
        return sorted.ascending ? ASCENDING : DESCENDING;
      },
      getBackgroundColor: () => null,
      getForegroundColor: () => null,
    });
  }
  #extras(sorted: Sorted | null) {
    const { filterSorted: _old, ...rest } = this.#model.sheet(this.sheet.id).extras;
    return sorted ? { ...rest, filterSorted: { ...sorted } } : rest;
  }
}

/** null where the sheet has none. */
export function filterOf(sheet: SheetHandle): FilterService | null {
  return sheet.info.filter ? sheet.context.expose('Filter', new FilterService(sheet.context, sheet)) : null;
}
