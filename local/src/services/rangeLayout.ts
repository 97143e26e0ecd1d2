/** How a Range lies in its cells: alignment, wrapping, rotation, borders, merged cells. */
import type { RangeHandle } from './handles';
import type { Border, CellRange, CellStyle, StylePatch } from '../model/contract';
import { contains, overlaps } from '../values/ranges';
import { colorOf } from './color';
import { cssColor } from './cssColor';
import { memberOf } from './enumeration';
import { spreadsheetEnums } from './spreadsheetEnums';

type Grid<T> = readonly (readonly T[])[];
type Side = 'borderTop' | 'borderLeft' | 'borderBottom' | 'borderRight';
const MERGE_CUT = 'You must select all cells in a merged range to merge or unmerge them.';

export const rangeLayout = {
  setHorizontalAlignment(range: RangeHandle, side: string | null) {
    return range.style(horizontal(side));
  },
  setHorizontalAlignments(range: RangeHandle, sides: Grid<string | null>) {
    return each(range, sides, 'setHorizontalAlignments', horizontal);
  },
  getHorizontalAlignments(range: RangeHandle) {
    return range.looks((style) => style.horizontalAlignment ?? 'general');
  },
  getHorizontalAlignment(range: RangeHandle) {
    return rangeLayout.getHorizontalAlignments(range)[0]![0]!;
  },
  setVerticalAlignment(range: RangeHandle, side: string | null) {
    return range.style(vertical(side));
  },
  setVerticalAlignments(range: RangeHandle, sides: Grid<string | null>) {
    return each(range, sides, 'setVerticalAlignments', vertical);
  },
  getVerticalAlignments(range: RangeHandle) {
    return range.looks((style) => style.verticalAlignment ?? 'bottom');
  },
  getVerticalAlignment(range: RangeHandle) {
    return rangeLayout.getVerticalAlignments(range)[0]![0]!;
  },
  setWrap(range: RangeHandle, isWrapped: boolean) {
    return range.style(wrapped(isWrapped));
  },
  setWraps(range: RangeHandle, areWrapped: Grid<boolean>) {
    return each(range, areWrapped, 'setWraps', wrapped);
  },
  /** A cell of which nothing was said reads as wrapped, as with Google. */
  getWraps(range: RangeHandle) {
    return range.looks((style) => style.wrap === undefined || style.wrap === 'WRAP');
  },
  getWrap(range: RangeHandle) {
    return rangeLayout.getWraps(range)[0]![0]!;
  },
  setWrapStrategy(range: RangeHandle, strategy: string) {
    return range.style({ wrap: strategy as CellStyle['wrap'] & string });
  },
  setWrapStrategies(range: RangeHandle, strategies: Grid<string>) {
    return each(range, strategies, 'setWrapStrategies', (wrap) => ({ wrap: wrap as CellStyle['wrap'] & string }));
  },
  getWrapStrategies(range: RangeHandle) {
    return range.looks((style) => memberOf(spreadsheetEnums.WrapStrategy, style.wrap ?? 'OVERFLOW')!);
  },
  getWrapStrategy(range: RangeHandle) {
    return rangeLayout.getWrapStrategies(range)[0]![0]!;
  },
  setTextRotation(range: RangeHandle, rotation: number | { getDegrees(): number; isVertical(): boolean }) {
    return range.style(rotated(rotation));
  },
  setTextRotations(range: RangeHandle, rotations: Grid<number | { getDegrees(): number; isVertical(): boolean }>) {
    return each(range, rotations, 'setTextRotations', rotated);
  },
  setVerticalText(range: RangeHandle, isVertical: boolean) {
    return range.style({ verticalText: isVertical ? true : null, rotation: null });
  },
  getTextRotations(range: RangeHandle) {
    return range.looks(({ rotation = 0, verticalText = false }) =>
      range.context.expose('TextRotation', { getDegrees: () => rotation, isVertical: () => verticalText }),
    );
  },
  getTextRotation(range: RangeHandle) {
    return rangeLayout.getTextRotations(range)[0]![0]!;
  },
  /** true draws a line, false takes it away, null leaves it. */
  setBorder(
    range: RangeHandle,
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: string | null = null,
  ): RangeHandle {
    const line: Border = { color: cssColor(color ?? '') ?? '#000000', style: (style ?? 'SOLID') as Border['style'] };
    const side = (name: Side, wanted: boolean | null): StylePatch =>
      wanted === null || wanted === undefined ? {} : { [name]: wanted ? line : null };
    const { rows, cols } = range.rect;
    return range.style(
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: cols }, (_, c) => ({
          ...side('borderTop', r === 0 ? top : horizontal),
          ...side('borderBottom', r === rows - 1 ? bottom : horizontal),
          ...side('borderLeft', c === 0 ? left : vertical),
          ...side('borderRight', c === cols - 1 ? right : vertical),
        })),
      ),
    );
  },
  /** null where there is none. */
  getBorder(range: RangeHandle) {
    const style = range.looks((one) => one)[0]![0]!;
    const { borderTop, borderLeft, borderBottom, borderRight } = style;
    if (!borderTop && !borderLeft && !borderBottom && !borderRight) return null;
    const side = (border: Border | undefined) => () =>
      range.context.expose('Border', {
        getColor: () => colorOf(range.context, { hex: border?.color ?? null, theme: null }),
        getBorderStyle: () => memberOf(spreadsheetEnums.BorderStyle, border?.style),
      });
    return range.context.expose('Borders', {
      getTop: side(borderTop),
      getLeft: side(borderLeft),
      getBottom: side(borderBottom),
      getRight: side(borderRight),
    });
  },
  merge(range: RangeHandle): RangeHandle {
    return merge(range, [plain(range.rect)]);
  },
  mergeAcross(range: RangeHandle): RangeHandle {
    const { row, col, rows, cols } = range.rect;
    return merge(
      range,
      Array.from({ length: rows }, (_, i) => ({ row: row + i, col, rows: 1, cols })),
    );
  },
  mergeVertically(range: RangeHandle): RangeHandle {
    const { row, col, rows, cols } = range.rect;
    return merge(
      range,
      Array.from({ length: cols }, (_, i) => ({ row, col: col + i, rows, cols: 1 })),
    );
  },
  breakApart(range: RangeHandle): RangeHandle {
    range.mayWrite();
    range.model.updateSheet(range.rect.sheetId, { merges: outerMerges(range) });
    return range;
  },
  getMergedRanges(range: RangeHandle) {
    return range.model
      .sheet(range.rect.sheetId)
      .merges.filter((one) => overlaps(one, range.rect))
      .map(({ row, col, rows, cols }) => range.at(row, col, rows, cols));
  },
  isPartOfMerge(range: RangeHandle) {
    return range.model.sheet(range.rect.sheetId).merges.some((one) => overlaps(one, range.rect));
  },
};

function each<T>(range: RangeHandle, values: Grid<T>, method: string, patch: (value: T) => StylePatch): RangeHandle {
  return range.style(range.fit(values, method).map((line) => line.map(patch)));
}
/** Only the first cell of each keeps what stands in it. */
function merge(range: RangeHandle, blocks: readonly CellRange[]): RangeHandle {
  range.mayWrite();
  const kept = outerMerges(range);
  const made = blocks.filter(({ rows, cols }) => rows * cols > 1);
  for (const { row, col, rows, cols } of made) {
    if (cols > 1) empty(range, { row, col: col + 1, rows: 1, cols: cols - 1 });
    if (rows > 1) empty(range, { row: row + 1, col, rows: rows - 1, cols });
  }
  range.model.updateSheet(range.rect.sheetId, { merges: [...kept, ...made] });
  return range;
}
function empty(range: RangeHandle, cells: CellRange): void {
  range.model.clear({ ...cells, sheetId: range.rect.sheetId }, ['contents']);
}
/** The sheet's merges outside this range. @throws Error where one lies partly inside */
function outerMerges(range: RangeHandle): CellRange[] {
  const { merges } = range.model.sheet(range.rect.sheetId);
  const touching = merges.filter((one) => overlaps(one, range.rect));
  if (touching.some((one) => !contains(range.rect, one))) throw new Error(MERGE_CUT);
  return merges.filter((one) => !touching.includes(one));
}

function horizontal(side: string | null): StylePatch {
  return { horizontalAlignment: side === 'left' || side === 'center' || side === 'right' ? side : null };
}
function vertical(side: string | null): StylePatch {
  return { verticalAlignment: side === 'top' || side === 'middle' || side === 'bottom' ? side : null };
}
const wrapped = (isWrapped: boolean): StylePatch => ({ wrap: isWrapped ? 'WRAP' : 'OVERFLOW' });
function rotated(rotation: number | { getDegrees(): number; isVertical(): boolean }): StylePatch {
  const [degrees, isVertical] =
    typeof rotation === 'object' && rotation !== null
      ? [rotation.getDegrees(), rotation.isVertical()]
      : [Number(rotation), false];
  if (degrees < -90 || degrees > 90) throw new Error('Text rotation must be between -90 and 90 degrees.');
  return { rotation: degrees || null, verticalText: isVertical ? true : null };
}
const plain = ({ row, col, rows, cols }: CellRange): CellRange => ({ row, col, rows, cols });
