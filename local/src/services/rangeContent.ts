/** What stands in a Range: values, display values, formulas, rich texts. */
import type { RangeHandle } from './handles';
import { fromR1C1, toR1C1 } from '../references/r1c1';
import { moveRelative } from '../references/references';
import type { CellInput, CellValue, ClearPart } from '../model/contract';
import { serialToInstant } from '../values/serial';
import { letters } from '../values/a1';
import { CellImageService } from './cellImage';
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

export const rangeContent = {
  getValues(range: RangeHandle): unknown[][] {
    const { rows, cols } = range.rect;
    const block = range.model.getCells(range.rect, ['values']);
    range.context.meter.cellsRead += rows * cols;
    const zone = range.model.meta().timeZone;
    const values = (block.values ?? []).map((line) => line.map(plainValue));
    for (const flat of block.dates ?? []) {
      const line = values[Math.floor(flat / cols)];
      const at = flat % cols;
      if (line && typeof line[at] === 'number')
        line[at] = range.context.makeDate(serialToInstant(line[at] as number, zone));
    }
    return values;
  },
  getValue(range: RangeHandle) {
    return rangeContent.getValues(range.part(range.rect.row, range.rect.col))[0]?.[0];
  },
  getDisplayValues(range: RangeHandle): string[][] {
    range.context.meter.cellsRead += range.rect.rows * range.rect.cols;
    return range.model.getCells(range.rect, ['display']).display ?? [];
  },
  getDisplayValue(range: RangeHandle) {
    return rangeContent.getDisplayValues(range)[0]?.[0] ?? '';
  },
  getFormulas(range: RangeHandle): string[][] {
    range.context.meter.cellsRead += range.rect.rows * range.rect.cols;
    return range.model.getCells(range.rect, ['formulas']).formulas ?? [];
  },
  getFormula(range: RangeHandle) {
    return rangeContent.getFormulas(range)[0]?.[0] ?? '';
  },
  /** null where there is none. */
  getFormulasR1C1(range: RangeHandle): (string | null)[][] {
    const { row, col } = range.rect;
    return rangeContent
      .getFormulas(range)
      .map((line, r) => line.map((formula, c) => (formula === '' ? null : toR1C1(formula, row + r, col + c))));
  },
  getFormulaR1C1(range: RangeHandle) {
    return rangeContent.getFormulasR1C1(range)[0]?.[0] ?? null;
  },
  isBlank(range: RangeHandle) {
    const { values, formulas } = range.model.getCells(range.rect, ['values', 'formulas']);
    return (
      (values ?? []).every((line) => line.every((value) => value === null || value === '')) &&
      (formulas ?? []).every((line) => line.every((formula) => formula === ''))
    );
  },
  setValues(range: RangeHandle, values: unknown[][]): RangeHandle {
    write(
      range,
      range.fit(values, 'setValues').map((line) => line.map(inputOf)),
    );
    return range;
  },
  setValue(range: RangeHandle, value: unknown): RangeHandle {
    const input = inputOf(value);
    write(range, typeof input === 'string' && input.startsWith('=') ? spread(range, input) : range.filled(input));
    return range;
  },
  setFormulas(range: RangeHandle, formulas: (string | null)[][]): RangeHandle {
    range.mayWrite();
    const texts = range.fit(formulas, 'setFormulas').map((line) => line.map((text) => text ?? ''));
    range.context.meter.cellsWritten += range.rect.rows * range.rect.cols;
    range.model.setFormulas(range.rect, texts);
    return range;
  },
  /** References of the formula stand for the first cell and move along. */
  setFormula(range: RangeHandle, formula: string | null): RangeHandle {
    return rangeContent.setFormulas(range, spread(range, formula ?? ''));
  },
  setFormulaR1C1(range: RangeHandle, formula: string): RangeHandle {
    return rangeContent.setFormulasR1C1(range, range.filled(formula));
  },
  setFormulasR1C1(range: RangeHandle, formulas: string[][]): RangeHandle {
    const { row, col } = range.rect;
    return rangeContent.setFormulas(
      range,
      range
        .fit(formulas, 'setFormulasR1C1')
        .map((line, r) =>
          line.map((text, c) => text && fromR1C1(text.startsWith('=') ? text : `=${text}`, row + r, col + c)),
        ),
    );
  },
  getRichTextValues(range: RangeHandle): (RichTextValueService | null)[][] {
    const block = range.model.getCells(range.rect, ['values', 'display', 'styles', 'formulas']);
    return (block.values ?? []).map((line, r) =>
      line.map((value, c) => {
        if (value !== null && typeof value !== 'string' && !block.formulas?.[r]?.[c]) return null;
        const style = block.styleTable?.[block.styles?.[r]?.[c] ?? 0] ?? {};
        const text = block.display?.[r]?.[c] ?? '';
        const rich = style.script?.rich;
        const runs = rich?.text === text ? rich.runs : [{ start: 0, end: text.length }];
        return richText(range.context, { text, start: 0, runs, base: textStyleOfCell(style) });
      }),
    );
  },
  getRichTextValue(range: RangeHandle) {
    return rangeContent.getRichTextValues(range)[0]?.[0] ?? null;
  },
  setRichTextValues(range: RangeHandle, values: RichTextValueService[][]): RangeHandle {
    range.mayWrite();
    if (range.fit(values, 'setRichTextValues').some((line) => line.some((value) => !value?.data)))
      throw signatureError('SpreadsheetApp.Range.setRichTextValues', [values]);
    range.model.setCells(
      range.rect,
      values.map((line) => line.map(({ data }) => data.text || null)),
      'raw',
    );
    range.model.setStyles(
      range.rect,
      values.map((line) => line.map(({ data: { text, runs } }) => ({ script: { rich: { text, runs } } }))),
    );
    return range;
  },
  setRichTextValue(range: RangeHandle, value: RichTextValueService): RangeHandle {
    return rangeContent.setRichTextValues(range, range.filled(value));
  },
  clear(range: RangeHandle, options: ClearOptions = {}): RangeHandle {
    const parts: ClearPart[] = [];
    if (options.contentsOnly) parts.push('contents');
    if (options.formatOnly || options.formatsOnly) parts.push('formats');
    if (options.commentsOnly) parts.push('notes');
    if (options.validationsOnly) parts.push('rules');
    return clearParts(range, parts.length > 0 ? parts : ['contents', 'formats'], options.skipFilteredRows ?? false);
  },
  clearContent(range: RangeHandle): RangeHandle {
    return clearParts(range, ['contents']);
  },
  clearFormat(range: RangeHandle): RangeHandle {
    return clearParts(range, ['formats']);
  },
  clearNote(range: RangeHandle): RangeHandle {
    return clearParts(range, ['notes']);
  },
  clearDataValidations(range: RangeHandle): RangeHandle {
    return clearParts(range, ['rules']);
  },
};

function spread(range: RangeHandle, formula: string): string[][] {
  const text = formula && !formula.startsWith('=') ? `=${formula}` : formula;
  return range.filled(text).map((line, r) => line.map((one, c) => (r || c ? moveRelative(one, r, c) : one)));
}
function write(range: RangeHandle, inputs: readonly (readonly CellInput[])[]): void {
  range.mayWrite();
  const broken = range.model.violations(range.rect, inputs, 'parse').find(({ rule }) => !rule.allowInvalid);
  if (broken) {
    const cell = `${letters(range.rect.col + broken.col)}${range.rect.row + broken.row}`;
    throw new Error(`The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
  }
  range.context.meter.cellsWritten += range.rect.rows * range.rect.cols;
  range.model.setCells(range.rect, inputs, 'parse');
}

function clearParts(range: RangeHandle, parts: ClearPart[], skipFilteredRows = false): RangeHandle {
  range.mayWrite();
  range.model.clear(range.rect, parts, { skipFilteredRows });
  return range;
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
