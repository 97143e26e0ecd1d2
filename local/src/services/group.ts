/** Group of rows or columns. */
import type { SheetHandle } from './handles';
import type { Axis } from '../model/contract';
import type { GroupData } from '../model/sheetExtras';
import { groupsOf, putGroups } from './groups';

export class GroupService {
  constructor(
    private readonly sheet: SheetHandle,
    private readonly axis: Axis,
    private readonly place: GroupData,
  ) {}
  get #model() {
    return this.sheet.spreadsheet.model;
  }
  #isThis = (group: GroupData) => group.depth === this.place.depth && group.at === this.place.at;
  get #data(): GroupData {
    const found = groupsOf(this.#model.sheet(this.sheet.id), this.axis).find(this.#isThis);
    if (!found) throw new Error('The group no longer exists.');
    return found;
  }
  #put(change: (group: GroupData) => GroupData[]): void {
    const groups = groupsOf(this.#model.sheet(this.sheet.id), this.axis);
    putGroups(
      this.#model,
      this.sheet.id,
      this.axis,
      groups.flatMap((group) => (this.#isThis(group) ? change(group) : [group])),
    );
  }
  getDepth = () => this.#data.depth;
  isCollapsed = () => this.#data.collapsed;
  getControlIndex = () => this.#data.at + this.#data.count;
  getRange() {
    const { at, count } = this.#data;
    const { maxRows, maxColumns } = this.#model.sheet(this.sheet.id);
    return this.axis === 'rows'
      ? this.sheet.rangeAt(at, 1, count, maxColumns)
      : this.sheet.rangeAt(1, at, maxRows, count);
  }
  collapse(): this {
    this.#put((group) => [{ ...group, collapsed: true }]);
    return this;
  }
  expand(): this {
    this.#put((group) => [{ ...group, collapsed: false }]);
    return this;
  }
  remove(): void {
    this.#put(() => []);
  }
}
