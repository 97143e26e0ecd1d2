/** Groups of rows and columns as data: kept beside a sheet's properties; a collapsed group hides its rows or columns. */
import type { Axis, SheetInfo, SheetRange, WorkbookModel } from '../model/contract';
import { groupsIn, withGroups, type GroupData } from '../model/sheetExtras';

const DEEPEST = 8;

export const groupsOf = (sheet: SheetInfo, axis: Axis): readonly GroupData[] => groupsIn(sheet.extras, axis);

export function putGroups(model: WorkbookModel, sheetId: number, axis: Axis, groups: readonly GroupData[]): void {
  const sheet = model.sheet(sheetId);
  const hiddenBy = (list: readonly GroupData[]) =>
    new Set(list.flatMap(({ at, count, collapsed }) => (collapsed ? span(at, count) : [])));
  const [before, after] = [hiddenBy(groupsOf(sheet, axis)), hiddenBy(groups)];
  model.updateSheet(sheetId, { extras: withGroups(sheet.extras, axis, groups) });
  for (const at of after) if (!before.has(at)) model.setHidden(sheetId, axis, at, 1, true);
  for (const at of before) if (!after.has(at)) model.setHidden(sheetId, axis, at, 1, false);
}

const span = (at: number, count: number) => Array.from({ length: count }, (_, i) => at + i);

export function groupDepth(sheet: SheetInfo, axis: Axis, at: number): number {
  return groupsOf(sheet, axis).filter((group) => at >= group.at && at < group.at + group.count).length;
}

/** Puts the rows (or columns) of a range into `delta` more groups, or out of that many. */
export function shiftGroups(model: WorkbookModel, range: SheetRange, axis: Axis, delta: number): void {
  const sheet = model.sheet(range.sheetId);
  const old = groupsOf(sheet, axis);
  const [from, count] = axis === 'rows' ? [range.row, range.rows] : [range.col, range.cols];
  const last = Math.max(from + count, ...old.map((group) => group.at + group.count));
  const depths = Array.from({ length: last + 1 }, (_, at) => {
    const depth = groupDepth(sheet, axis, at);
    return at >= from && at < from + count ? Math.max(0, Math.min(DEEPEST, depth + delta)) : depth;
  });
  const groups: GroupData[] = [];
  for (let depth = 1; depth <= DEEPEST; depth++) {
    for (let at = 1; at <= last; at++) {
      if (depths[at]! < depth) continue;
      let end = at;
      while (depths[end + 1]! >= depth) end++;
      const known = old.find((one) => one.depth === depth && one.at <= end && one.at + one.count > at);
      groups.push({ at, count: end - at + 1, depth, collapsed: known?.collapsed ?? false });
      at = end;
    }
  }
  putGroups(model, range.sheetId, axis, groups);
}

/** All groups that lie in the range; where there is none, the deepest that it touches. */
export function setCollapsed(model: WorkbookModel, range: SheetRange, collapsed: boolean): void {
  for (const axis of ['rows', 'cols'] as const) {
    const groups = groupsOf(model.sheet(range.sheetId), axis);
    const [from, count] = axis === 'rows' ? [range.row, range.rows] : [range.col, range.cols];
    const inside = groups.filter((group) => group.at >= from && group.at + group.count <= from + count);
    const touched = groups
      .filter((group) => group.at < from + count && group.at + group.count > from && group.collapsed !== collapsed)
      .sort((a, b) => b.depth - a.depth);
    const chosen = new Set(inside.length > 0 ? inside : touched.slice(0, 1));
    if (chosen.size > 0)
      putGroups(
        model,
        range.sheetId,
        axis,
        groups.map((group) => (chosen.has(group) ? { ...group, collapsed } : group)),
      );
  }
}

export function setAllCollapsed(
  model: WorkbookModel,
  sheetId: number,
  axis: Axis,
  collapsed: (depth: number) => boolean,
): void {
  const groups = groupsOf(model.sheet(sheetId), axis);
  putGroups(
    model,
    sheetId,
    axis,
    groups.map((group) => ({ ...group, collapsed: collapsed(group.depth) })),
  );
}
