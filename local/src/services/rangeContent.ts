/** What stands in a Range: values, display values, formulas, rich texts. */
import { fromR1C1, toR1C1 } from '../formulas/r1c1';
import { moveRelative } from '../formulas/references';
import type { CellInput, CellValue, ClearPart } from '../model/contract';
import { serialToInstant } from '../values/serial';
import { letters } from './a1';
import { CellImageService } from './cellImage';
import { RangePlace } from './rangePlace';
import { richText, type RichTextValueService } from './richText';
import { isDate, signatureError } from './serviceContext';
import { textStyleOfCell } from './textStyle';

export interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  /** Sheet.clear's own spelling. */
  readonly formatsOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly skipFilteredRows?: boolean;
}

export class RangeContent extends RangePlace {
  getValues(): unknown[][] {
    const { rows, cols } = this.rect;
    const block = this.model.getCells(this.rect, ['values']);
    this.context.meter.cellsRead += rows * cols;
    const zone = this.model.meta().timeZone;
    const values = (block.values ?? []).map((line) => line.map(plainValue));
    for (const flat of block.dates ?? []) {
      const line = values[Math.floor(flat / cols)];
      const at = flat % cols;
      if (line && typeof line[at] === 'number')
        line[at] = this.context.makeDate(serialToInstant(line[at] as number, zone));
    }
    return values;
  }
  getValue() {
    return this.part(this.rect.row, this.rect.col).getValues()[0]?.[0];
  }
  getDisplayValues(): string[][] {
    this.context.meter.cellsRead += this.rect.rows * this.rect.cols;
    return this.model.getCells(this.rect, ['display']).display ?? [];
  }
  getDisplayValue() {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }
  getFormulas(): string[][] {
    this.context.meter.cellsRead += this.rect.rows * this.rect.cols;
    return this.model.getCells(this.rect, ['formulas']).formulas ?? [];
  }
  getFormula() {
    return this.getFormulas()[0]?.[0] ?? '';
  }
  /** null where there is none. */
  getFormulasR1C1(): (string | null)[][] {
    const { row, col } = this.rect;
    return this.getFormulas().map((line, r) =>
      line.map((formula, c) => (formula === '' ? null : toR1C1(formula, row + r, col + c))),
    );
  }
  getFormulaR1C1() {
    return this.getFormulasR1C1()[0]?.[0] ?? null;
  }
  isBlank() {
    const { values, formulas } = this.model.getCells(this.rect, ['values', 'formulas']);
    return (
      (values ?? []).every((line) => line.every((value) => value === null || value === '')) &&
      (formulas ?? []).every((line) => line.every((formula) => formula === ''))
    );
  }

  setValues(values: unknown[][]): this {
    this.#write(this.fit(values, 'setValues').map((line) => line.map(inputOf)));
    return this;
  }
  setValue(value: unknown): this {
    const input = inputOf(value);
    this.#write(typeof input === 'string' && input.startsWith('=') ? this.#spread(input) : this.filled(input));
    return this;
  }
  setFormulas(formulas: (string | null)[][]): this {
    this.mayWrite();
    const texts = this.fit(formulas, 'setFormulas').map((line) => line.map((text) => text ?? ''));
    this.context.meter.cellsWritten += this.rect.rows * this.rect.cols;
    this.model.setFormulas(this.rect, texts);
    return this;
  }
  /** References of the formula stand for the first cell and move along. */
  setFormula(formula: string | null): this {
    return this.setFormulas(this.#spread(formula ?? ''));
  }
  setFormulaR1C1(formula: string): this {
    return this.setFormulasR1C1(this.filled(formula));
  }
  setFormulasR1C1(formulas: string[][]): this {
    const { row, col } = this.rect;
    return this.setFormulas(
      this.fit(formulas, 'setFormulasR1C1').map((line, r) =>
        line.map((text, c) => text && fromR1C1(text.startsWith('=') ? text : `=${text}`, row + r, col + c)),
      ),
    );
  }
  #spread(formula: string): string[][] {
    const text = formula && !formula.startsWith('=') ? `=${formula}` : formula;
    return this.filled(text).map((line, r) => line.map((one, c) => (r || c ? moveRelative(one, r, c) : one)));
  }
  #write(inputs: readonly (readonly CellInput[])[]): void {
    this.mayWrite();
    const broken = this.model.violations(this.rect, inputs, 'parse').find(({ rule }) => !rule.allowInvalid);
    if (broken) {
      const cell = `${letters(this.rect.col + broken.col)}${this.rect.row + broken.row}`;
      throw new Error(`The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
    }
    this.context.meter.cellsWritten += this.rect.rows * this.rect.cols;
    this.model.setCells(this.rect, inputs, 'parse');
  }

  getRichTextValues(): (RichTextValueService | null)[][] {
    const block = this.model.getCells(this.rect, ['values', 'display', 'styles', 'formulas']);
    return (block.values ?? []).map((line, r) =>
      line.map((value, c) => {
        if (value !== null && typeof value !== 'string' && !block.formulas?.[r]?.[c]) return null;
        const style = block.styleTable?.[block.styles?.[r]?.[c] ?? 0] ?? {};
        const text = block.display?.[r]?.[c] ?? '';
        const rich = style.script?.rich;
        const runs = rich?.text === text ? rich.runs : [{ start: 0, end: text.length }];
        return richText(this.context, { text, start: 0, runs, base: textStyleOfCell(style) });
      }),
    );
  }
  getRichTextValue() {
    return this.getRichTextValues()[0]?.[0] ?? null;
  }
  setRichTextValues(values: RichTextValueService[][]): this {
    this.mayWrite();
    if (this.fit(values, 'setRichTextValues').some((line) => line.some((value) => !value?.data)))
      throw signatureError('SpreadsheetApp.Range.setRichTextValues', [values]);
    this.model.setCells(
      this.rect,
      values.map((line) => line.map(({ data }) => data.text || null)),
      'raw',
    );
    this.model.setStyles(
      this.rect,
      values.map((line) => line.map(({ data: { text, runs } }) => ({ script: { rich: { text, runs } } }))),
    );
    return this;
  }
  setRichTextValue(value: RichTextValueService): this {
    return this.setRichTextValues(this.filled(value));
  }

  protected clearParts(parts: ClearPart[], skipFilteredRows = false): this {
    this.mayWrite();
    this.model.clear(this.rect, parts, { skipFilteredRows });
    return this;
  }
  clear(options: ClearOptions = {}): this {
    const parts: ClearPart[] = [];
    if (options.contentsOnly) parts.push('contents');
    if (options.formatOnly || options.formatsOnly) parts.push('formats');
    if (options.commentsOnly) parts.push('notes');
    if (options.validationsOnly) parts.push('rules');
    return this.clearParts(parts.length > 0 ? parts : ['contents', 'formats'], options.skipFilteredRows ?? false);
  }
  clearContent(): this {
    return this.clearParts(['contents']);
  }
  clearFormat(): this {
    return this.clearParts(['formats']);
  }
  clearNote(): this {
    return this.clearParts(['notes']);
  }
  clearDataValidations(): this {
    return this.clearParts(['rules']);
  }
}

/** As getValues gives a value: '' when empty, an error as its text. */
function plainValue(value: CellValue): unknown {
  return value === null ? '' : typeof value === 'object' ? value.error : value;
}

/** What a script may put into a cell. */
export function inputOf(value: unknown): CellInput {
  if (value === null || value === undefined || value === '') return null;
  if (isDate(value)) return { instant: value.getTime() };
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof CellImageService) return value.formula;
  return String(value);
}
