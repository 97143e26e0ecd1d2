/** Range: a rectangle of cells of one sheet. Its subjects are in the classes that it stands on. */
import { BandingService } from './banding';
import { shiftGroups, setCollapsed } from './groups';
import { addMetadata, finderAt, metadataAt } from './developerMetadata';
import { RangeTools } from './rangeTools';

export class RangeService extends RangeTools {
  activate(): this {
    this.sheet.spreadsheet.select(this.sheet, [this.rect]);
    return this;
  }
  activateAsCurrentCell(): this {
    return this.activate();
  }

  applyRowBanding(theme = 'LIGHT_GREY', header = true, footer = false) {
    return BandingService.apply(this.context, this.sheet, this.rect, 'rows', theme, header, footer);
  }
  applyColumnBanding(theme = 'LIGHT_GREY', header = true, footer = false) {
    return BandingService.apply(this.context, this.sheet, this.rect, 'cols', theme, header, footer);
  }
  getBandings() {
    return BandingService.within(this.context, this.sheet, this.rect);
  }

  shiftRowGroupDepth(delta: number): this {
    shiftGroups(this.model, this.rect, 'rows', delta);
    return this;
  }
  shiftColumnGroupDepth(delta: number): this {
    shiftGroups(this.model, this.rect, 'cols', delta);
    return this;
  }
  collapseGroups(): this {
    setCollapsed(this.model, this.rect, true);
    return this;
  }
  expandGroups(): this {
    setCollapsed(this.model, this.rect, false);
    return this;
  }

  addDeveloperMetadata(key: string, ...rest: string[]): this {
    addMetadata(this.sheet.spreadsheet, { kind: 'range', sheet: this.sheet, rect: this.rect }, key, rest);
    return this;
  }
  getDeveloperMetadata() {
    return metadataAt(this.sheet.spreadsheet, { kind: 'range', sheet: this.sheet, rect: this.rect });
  }
  createDeveloperMetadataFinder() {
    return finderAt(this.sheet.spreadsheet, { kind: 'range', sheet: this.sheet, rect: this.rect });
  }
}
