/** How a Range lies in its cells: alignment, wrapping, rotation, borders, merged cells. */
import type { Border, CellRange, CellStyle, StylePatch } from '../model/contract';
import { contains, overlaps } from '../model/ranges';
import { colorOf } from './color';
import { cssColor } from './cssColor';
import { memberOf } from './enumeration';
import { RangeFormats } from './rangeFormats';
import { spreadsheetEnums } from './spreadsheetEnums';

type Grid<T> = readonly (readonly T[])[];
type Side = 'borderTop' | 'borderLeft' | 'borderBottom' | 'borderRight';
const MERGE_CUT = 'You must select all cells in a merged range to merge or unmerge them.';

export class RangeLayout extends RangeFormats {
  #each<T>(values: Grid<T>, method: string, patch: (value: T) => StylePatch): this {
    return this.style(this.fit(values, method).map((line) => line.map(patch)));
  }
  setHorizontalAlignment(side: string | null) {
    return this.style(horizontal(side));
  }
  setHorizontalAlignments(sides: Grid<string | null>) {
    return this.#each(sides, 'setHorizontalAlignments', horizontal);
  }
  getHorizontalAlignments() {
    return this.looks((style) => style.horizontalAlignment ?? 'general');
  }
  getHorizontalAlignment() {
    return this.getHorizontalAlignments()[0]![0]!;
  }
  setVerticalAlignment(side: string | null) {
    return this.style(vertical(side));
  }
  setVerticalAlignments(sides: Grid<string | null>) {
    return this.#each(sides, 'setVerticalAlignments', vertical);
  }
  getVerticalAlignments() {
    return this.looks((style) => style.verticalAlignment ?? 'bottom');
  }
  getVerticalAlignment() {
    return this.getVerticalAlignments()[0]![0]!;
  }

  setWrap(isWrapped: boolean) {
    return this.style(wrapped(isWrapped));
  }
  setWraps(areWrapped: Grid<boolean>) {
    return this.#each(areWrapped, 'setWraps', wrapped);
  }
  /** A cell of which nothing was said reads as wrapped, as with Google. */
  getWraps() {
    return this.looks((style) => style.wrap === undefined || style.wrap === 'WRAP');
  }
  getWrap() {
    return this.getWraps()[0]![0]!;
  }
  setWrapStrategy(strategy: string) {
    return this.style({ wrap: strategy as CellStyle['wrap'] & string });
  }
  setWrapStrategies(strategies: Grid<string>) {
    return this.#each(strategies, 'setWrapStrategies', (wrap) => ({ wrap: wrap as CellStyle['wrap'] & string }));
  }
  getWrapStrategies() {
    return this.looks((style) => memberOf(spreadsheetEnums.WrapStrategy, style.wrap ?? 'OVERFLOW')!);
  }
  getWrapStrategy() {
    return this.getWrapStrategies()[0]![0]!;
  }

  setTextRotation(rotation: number | { getDegrees(): number; isVertical(): boolean }) {
    return this.style(rotated(rotation));
  }
  setTextRotations(rotations: Grid<number | { getDegrees(): number; isVertical(): boolean }>) {
    return this.#each(rotations, 'setTextRotations', rotated);
  }
  setVerticalText(isVertical: boolean) {
    return this.style({ verticalText: isVertical ? true : null, rotation: null });
  }
  getTextRotations() {
    return this.looks(({ rotation = 0, verticalText = false }) =>
      this.context.expose('TextRotation', { getDegrees: () => rotation, isVertical: () => verticalText }),
    );
  }
  getTextRotation() {
    return this.getTextRotations()[0]![0]!;
  }

  /** true draws a line, false takes it away, null leaves it. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: string | null = null,
  ): this {
    const line: Border = { color: cssColor(color ?? '') ?? '#000000', style: (style ?? 'SOLID') as Border['style'] };
    const side = (name: Side, wanted: boolean | null): StylePatch =>
      wanted === null || wanted === undefined ? {} : { [name]: wanted ? line : null };
    const { rows, cols } = this.rect;
    return this.style(
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: cols }, (_, c) => ({
          ...side('borderTop', r === 0 ? top : horizontal),
          ...side('borderBottom', r === rows - 1 ? bottom : horizontal),
          ...side('borderLeft', c === 0 ? left : vertical),
          ...side('borderRight', c === cols - 1 ? right : vertical),
        })),
      ),
    );
  }
  /** null where there is none. */
  getBorder() {
    const style = this.looks((one) => one)[0]![0]!;
    const { borderTop, borderLeft, borderBottom, borderRight } = style;
    if (!borderTop && !borderLeft && !borderBottom && !borderRight) return null;
    const side = (border: Border | undefined) => () =>
      this.context.expose('Border', {
        getColor: () => colorOf(this.context, { hex: border?.color ?? null, theme: null }),
        getBorderStyle: () => memberOf(spreadsheetEnums.BorderStyle, border?.style),
      });
    return this.context.expose('Borders', {
      getTop: side(borderTop),
      getLeft: side(borderLeft),
      getBottom: side(borderBottom),
      getRight: side(borderRight),
    });
  }

  merge(): this {
    return this.#merge([plain(this.rect)]);
  }
  mergeAcross(): this {
    const { row, col, rows, cols } = this.rect;
    return this.#merge(Array.from({ length: rows }, (_, i) => ({ row: row + i, col, rows: 1, cols })));
  }
  mergeVertically(): this {
    const { row, col, rows, cols } = this.rect;
    return this.#merge(Array.from({ length: cols }, (_, i) => ({ row, col: col + i, rows, cols: 1 })));
  }
  /** Only the first cell of each keeps what stands in it. */
  #merge(blocks: readonly CellRange[]): this {
    this.mayWrite();
    const kept = this.#outerMerges();
    const made = blocks.filter(({ rows, cols }) => rows * cols > 1);
    for (const { row, col, rows, cols } of made) {
      if (cols > 1) this.#empty({ row, col: col + 1, rows: 1, cols: cols - 1 });
      if (rows > 1) this.#empty({ row: row + 1, col, rows: rows - 1, cols });
    }
    this.model.updateSheet(this.rect.sheetId, { merges: [...kept, ...made] });
    return this;
  }
  #empty(range: CellRange): void {
    this.model.clear({ ...range, sheetId: this.rect.sheetId }, ['contents']);
  }
  breakApart(): this {
    this.mayWrite();
    this.model.updateSheet(this.rect.sheetId, { merges: this.#outerMerges() });
    return this;
  }
  /** The sheet's merges outside this range. @throws Error where one lies partly inside */
  #outerMerges(): CellRange[] {
    const { merges } = this.model.sheet(this.rect.sheetId);
    const touching = merges.filter((one) => overlaps(one, this.rect));
    if (touching.some((one) => !contains(this.rect, one))) throw new Error(MERGE_CUT);
    return merges.filter((one) => !touching.includes(one));
  }
  getMergedRanges() {
    return this.model
      .sheet(this.rect.sheetId)
      .merges.filter((one) => overlaps(one, this.rect))
      .map(({ row, col, rows, cols }) => this.at(row, col, rows, cols));
  }
  isPartOfMerge() {
    return this.model.sheet(this.rect.sheetId).merges.some((one) => overlaps(one, this.rect));
  }
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
