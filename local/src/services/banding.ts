/** Banding: alternating colours of the rows or columns of a range. */
import type { RangeHandle, SheetHandle } from './handles';
import type { Axis, CellRange, SheetRange } from '../model/contract';
import { bandingsOf, withBandings, type BandingData } from '../model/sheetExtras';
import { overlaps } from '../values/ranges';
import { BANDING_THEMES } from './bandingThemes';
import { colorOf, type ColorService } from './color';
import { cssColor } from './cssColor';
import type { ServiceContext } from './serviceContext';

type Part = keyof BandingData['colors'];
const NAMES: Readonly<Record<Part, string>> = { header: 'Header', first: 'First', second: 'Second', footer: 'Footer' };

export class BandingService {
  private constructor(
    private readonly context: ServiceContext,
    private readonly sheet: SheetHandle,
    private readonly id: number,
  ) {}

  static of(context: ServiceContext, sheet: SheetHandle): BandingService[] {
    return stored(sheet).map(({ id }) => context.expose('Banding', new BandingService(context, sheet, id)));
  }
  static within(context: ServiceContext, sheet: SheetHandle, rect: CellRange): BandingService[] {
    return stored(sheet)
      .filter(({ range }) => overlaps(range, rect))
      .map(({ id }) => context.expose('Banding', new BandingService(context, sheet, id)));
  }
  static apply(
    context: ServiceContext,
    sheet: SheetHandle,
    rect: SheetRange,
    axis: Axis,
    theme: string,
    header: boolean,
    footer: boolean,
  ): BandingService {
    const colors = BANDING_THEMES[theme];
    if (!colors) throw new Error(`Invalid banding theme: ${theme}`);
    const shown = { ...colors, header: header ? colors.header : null, footer: footer ? colors.footer : null };
    return BandingService.#add(context, sheet, rect, axis, shown);
  }
  static #add(
    context: ServiceContext,
    sheet: SheetHandle,
    { row, col, rows, cols }: CellRange,
    axis: Axis,
    colors: BandingData['colors'],
  ): BandingService {
    const range = { row, col, rows, cols };
    const all = stored(sheet);
    if (all.some((one) => overlaps(one.range, range)))
      throw new Error(
        'You cannot add alternating background colors to a range that already has alternating background colors.',
      );
    const id = Math.max(0, ...all.map((one) => one.id)) + 1;
    store(sheet, [...all, { id, axis, range, colors }]);
    return context.expose('Banding', new BandingService(context, sheet, id));
  }

  get #data(): BandingData {
    const found = stored(this.sheet).find(({ id }) => id === this.id);
    if (!found) throw new Error('The banding no longer exists.');
    return found;
  }
  #patch(patch: Partial<BandingData>): this {
    const data = { ...this.#data, ...patch };
    store(
      this.sheet,
      stored(this.sheet).map((one) => (one.id === this.id ? data : one)),
    );
    return this;
  }
  getRange() {
    const { row, col, rows, cols } = this.#data.range;
    return this.sheet.rangeAt(row, col, rows, cols);
  }
  setRange({ rect: { row, col, rows, cols } }: RangeHandle): this {
    return this.#patch({ range: { row, col, rows, cols } });
  }
  copyTo(target: RangeHandle): BandingService {
    return BandingService.#add(this.context, target.sheet, target.rect, this.#data.axis, this.#data.colors);
  }
  remove(): void {
    store(
      this.sheet,
      stored(this.sheet).filter(({ id }) => id !== this.id),
    );
  }

  #hex(axis: Axis, part: Part): string | null {
    const data = this.#data;
    return data.axis === axis ? data.colors[part] : null;
  }
  #object(axis: Axis, part: Part): ColorService | null {
    const hex = this.#hex(axis, part);
    return hex === null ? null : colorOf(this.context, { hex, theme: null });
  }
  #set(axis: Axis, part: Part, hex: string | null): this {
    const what = axis === 'rows' ? 'row' : 'column';
    if (hex === null && (part === 'first' || part === 'second'))
      throw new Error(`${NAMES[part]} ${what} color should not be null.`);
    return this.#patch({ axis, colors: { ...this.#data.colors, [part]: hex } });
  }
  #css = (axis: Axis, part: Part, color: string | null) =>
    this.#set(axis, part, color === null ? null : cssColor(color));
  #color = (axis: Axis, part: Part, color: ColorService | null) => this.#set(axis, part, color?.data.hex ?? null);

  getHeaderRowColor = () => this.#hex('rows', 'header');
  getFirstRowColor = () => this.#hex('rows', 'first');
  getSecondRowColor = () => this.#hex('rows', 'second');
  getFooterRowColor = () => this.#hex('rows', 'footer');
  getHeaderColumnColor = () => this.#hex('cols', 'header');
  getFirstColumnColor = () => this.#hex('cols', 'first');
  getSecondColumnColor = () => this.#hex('cols', 'second');
  getFooterColumnColor = () => this.#hex('cols', 'footer');
  getHeaderRowColorObject = () => this.#object('rows', 'header');
  getFirstRowColorObject = () => this.#object('rows', 'first');
  getSecondRowColorObject = () => this.#object('rows', 'second');
  getFooterRowColorObject = () => this.#object('rows', 'footer');
  getHeaderColumnColorObject = () => this.#object('cols', 'header');
  getFirstColumnColorObject = () => this.#object('cols', 'first');
  getSecondColumnColorObject = () => this.#object('cols', 'second');
  getFooterColumnColorObject = () => this.#object('cols', 'footer');
  setHeaderRowColor = (color: string | null) => this.#css('rows', 'header', color);
  setFirstRowColor = (color: string | null) => this.#css('rows', 'first', color);
  setSecondRowColor = (color: string | null) => this.#css('rows', 'second', color);
  setFooterRowColor = (color: string | null) => this.#css('rows', 'footer', color);
  setHeaderColumnColor = (color: string | null) => this.#css('cols', 'header', color);
  setFirstColumnColor = (color: string | null) => this.#css('cols', 'first', color);
  setSecondColumnColor = (color: string | null) => this.#css('cols', 'second', color);
  setFooterColumnColor = (color: string | null) => this.#css('cols', 'footer', color);
  setHeaderRowColorObject = (color: ColorService | null) => this.#color('rows', 'header', color);
  setFirstRowColorObject = (color: ColorService | null) => this.#color('rows', 'first', color);
  setSecondRowColorObject = (color: ColorService | null) => this.#color('rows', 'second', color);
  setFooterRowColorObject = (color: ColorService | null) => this.#color('rows', 'footer', color);
  setHeaderColumnColorObject = (color: ColorService | null) => this.#color('cols', 'header', color);
  setFirstColumnColorObject = (color: ColorService | null) => this.#color('cols', 'first', color);
  setSecondColumnColorObject = (color: ColorService | null) => this.#color('cols', 'second', color);
  setFooterColumnColorObject = (color: ColorService | null) => this.#color('cols', 'footer', color);
}

const stored = (sheet: SheetHandle) => bandingsOf(sheet.spreadsheet.model.sheet(sheet.id).extras);
function store(sheet: SheetHandle, bandings: readonly BandingData[]): void {
  const { model } = sheet.spreadsheet;
  model.updateSheet(sheet.id, { extras: withBandings(model.sheet(sheet.id).extras, bandings) });
}
