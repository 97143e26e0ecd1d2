/** TextFinder: finds and replaces a text in the cells of ranges, in reading order. */
import type { RangeHandle, SpreadsheetHandle } from './handles';
import type { SheetRange } from '../model/contract';
import { rangeContent } from './rangeContent';
import type { ServiceContext } from './serviceContext';

interface Place {
  readonly sheetId: number;
  readonly row: number;
  readonly col: number;
}

class TextFinderService {
  #matchesCase = false;
  #matchesEntireCell = false;
  #matchesFormulas = false;
  #isRegularExpression = false;
  #ignoresDiacritics = false;
  #start: Place | null = null;
  #current: Place | null = null;

  constructor(
    private readonly context: ServiceContext,
    private readonly spreadsheet: SpreadsheetHandle,
    private readonly areas: readonly SheetRange[],
    private readonly text: string,
  ) {}

  matchCase(on: boolean): this {
    this.#matchesCase = on;
    return this;
  }
  matchEntireCell(on: boolean): this {
    this.#matchesEntireCell = on;
    return this;
  }
  matchFormulaText(on: boolean): this {
    this.#matchesFormulas = on;
    return this;
  }
  useRegularExpression(on: boolean): this {
    this.#isRegularExpression = on;
    return this;
  }
  ignoreDiacritics(on: boolean): this {
    this.#ignoresDiacritics = on;
    return this;
  }
  startFrom({ rect }: RangeHandle): this {
    this.#start = rect;
    this.#current = null;
    return this;
  }

  findAll() {
    return this.#places().map((place) => this.#range(place));
  }
  findNext() {
    const places = this.#places();
    const from = this.#current ?? this.#start;
    const next = from ? places.find((place) => this.#compare(place, from) > 0) : places[0];
    return this.#found(next ?? (this.#current ? undefined : places[0]));
  }
  findPrevious() {
    const places = this.#places().reverse();
    const from = this.#current ?? this.#start;
    const next = from ? places.find((place) => this.#compare(place, from) < 0) : places[0];
    return this.#found(next ?? (this.#current ? undefined : places[0]));
  }
  #found(place: Place | undefined) {
    if (!place) return null;
    this.#current = place;
    return this.#range(place);
  }
  getCurrentMatch() {
    return this.#current && this.#range(this.#current);
  }
  replaceWith(text: string): number {
    return this.#current ? this.#replace([this.#current], text) : 0;
  }
  replaceAllWith(text: string): number {
    return this.#replace(this.#places(), text);
  }

  #range({ sheetId, row, col }: Place) {
    return this.spreadsheet.sheetOf(sheetId).rangeAt(row, col);
  }
  #compare(a: Place, b: Place): number {
    const sheet = (place: Place) => this.areas.findIndex((area) => area.sheetId === place.sheetId);
    return sheet(a) - sheet(b) || a.row - b.row || a.col - b.col;
  }
  #places(): Place[] {
    const found: Place[] = [];
    const pattern = this.#pattern();
    this.#eachText((place, text) => {
      pattern.lastIndex = 0;
      if (pattern.test(this.#folded(text))) found.push(place);
    });
    return found;
  }
  /** Texts shown; formulas as they are written where these are asked for. */
  #eachText(act: (place: Place, text: string) => void): void {
    const { model } = this.spreadsheet;
    for (const area of this.areas) {
      const { lastRow, lastColumn } = model.sheet(area.sheetId);
      const rows = Math.min(area.rows, lastRow - area.row + 1);
      const cols = Math.min(area.cols, lastColumn - area.col + 1);
      if (rows < 1 || cols < 1) continue;
      const { display = [], formulas = [] } = model.getCells({ ...area, rows, cols }, ['display', 'formulas']);
      this.context.meter.cellsRead += rows * cols;
      display.forEach((line, r) =>
        line.forEach((shown, c) => {
          const text = (this.#matchesFormulas && formulas[r]?.[c]) || shown;
          if (text !== '') act({ sheetId: area.sheetId, row: area.row + r, col: area.col + c }, text);
        }),
      );
    }
  }
  #folded(text: string): string {
    return this.#ignoresDiacritics ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  }
  #pattern(): RegExp {
    const wanted = this.#folded(this.text);
    const source = this.#isRegularExpression ? wanted : wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.#matchesEntireCell ? `^(?:${source})$` : source, `gu${this.#matchesCase ? '' : 'i'}`);
  }
  /** @returns how many occurrences were replaced */
  #replace(places: readonly Place[], by: string): number {
    const { model } = this.spreadsheet;
    let count = 0;
    for (const place of places) {
      const cell = this.spreadsheet.sheetOf(place.sheetId).part({ ...place, rows: 1, cols: 1 });
      const { display, formulas } = model.getCells(cell.rect, ['display', 'formulas']);
      const formula = formulas?.[0]?.[0] ?? '';
      if (formula !== '' && !this.#matchesFormulas) continue;
      const text = this.#folded(formula || (display?.[0]?.[0] ?? ''));
      const next = text.replace(this.#pattern(), (...match) => {
        count++;
        return this.#isRegularExpression ? expanded(by, match) : by;
      });
      rangeContent.setValue(cell, next);
    }
    return count;
  }
}

/** @param areas where to look, in that order */
export function finderOf(
  spreadsheet: SpreadsheetHandle,
  text: string,
  areas: readonly SheetRange[],
): TextFinderService {
  const { context } = spreadsheet;
  return context.expose('TextFinder', new TextFinderService(context, spreadsheet, areas, text));
}

/** $1, $2, … and $& in the replacement of a regular expression. */
function expanded(by: string, match: readonly unknown[]): string {
  return by.replace(/\$(&|\d)/g, (_all, key: string) => String(match[key === '&' ? 0 : Number(key)] ?? ''));
}
