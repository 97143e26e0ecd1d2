/** What a Range belongs to: the selection, bandings, groups, developer metadata. */
import type { RangeHandle } from './handles';
import { BandingService } from './banding';
import { shiftGroups, setCollapsed } from './groups';
import { addMetadata, finderAt, metadataAt } from './developerMetadata';

export const rangeGrouping = {
  activate(range: RangeHandle): RangeHandle {
    range.sheet.spreadsheet.select(range.sheet, [range.rect]);
    return range;
  },
  activateAsCurrentCell(range: RangeHandle): RangeHandle {
    return rangeGrouping.activate(range);
  },
  applyRowBanding(range: RangeHandle, theme = 'LIGHT_GREY', header = true, footer = false) {
    return BandingService.apply(range.context, range.sheet, range.rect, 'rows', theme, header, footer);
  },
  applyColumnBanding(range: RangeHandle, theme = 'LIGHT_GREY', header = true, footer = false) {
    return BandingService.apply(range.context, range.sheet, range.rect, 'cols', theme, header, footer);
  },
  getBandings(range: RangeHandle) {
    return BandingService.within(range.context, range.sheet, range.rect);
  },
  shiftRowGroupDepth(range: RangeHandle, delta: number): RangeHandle {
    shiftGroups(range.model, range.rect, 'rows', delta);
    return range;
  },
  shiftColumnGroupDepth(range: RangeHandle, delta: number): RangeHandle {
    shiftGroups(range.model, range.rect, 'cols', delta);
    return range;
  },
  collapseGroups(range: RangeHandle): RangeHandle {
    setCollapsed(range.model, range.rect, true);
    return range;
  },
  expandGroups(range: RangeHandle): RangeHandle {
    setCollapsed(range.model, range.rect, false);
    return range;
  },
  addDeveloperMetadata(range: RangeHandle, key: string, ...rest: string[]): RangeHandle {
    addMetadata(range.sheet.spreadsheet, { kind: 'range', sheet: range.sheet, rect: range.rect }, key, rest);
    return range;
  },
  getDeveloperMetadata(range: RangeHandle) {
    return metadataAt(range.sheet.spreadsheet, { kind: 'range', sheet: range.sheet, rect: range.rect });
  },
  createDeveloperMetadataFinder(range: RangeHandle) {
    return finderAt(range.sheet.spreadsheet, { kind: 'range', sheet: range.sheet, rect: range.rect });
  },
};
