/** Range: values, formats, rules and notes of a rectangle of cells. */
import type { CellInput, CellRule, CellValue, ClearPart, CopyPart, SheetRange, StylePatch } from '../model/contract';
import { serialToInstant } from '../values/serial';
import { a1Of, letters } from './a1';
import { DataValidationService } from './dataValidation';
import type { SheetService } from './sheet';
import { isDate, signatureError, type ServiceContext } from './serviceContext';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export class RangeService {
  constructor(
    private readonly context: ServiceContext,
    readonly sheet: SheetService,
    readonly rect: SheetRange,
  ) {}

  get #model() {
    return this.context.doors.model;
  }
  #make(row: number, col: number, rows = 1, cols = 1): RangeService {
    return this.sheet.rangeAt(row, col, rows, cols);
  }

  getRow = () => this.rect.row;
  getColumn = () => this.rect.col;
  getRowIndex = () => this.rect.row;
  getColumnIndex = () => this.rect.col;
  getNumRows = () => this.rect.rows;
  getNumColumns = () => this.rect.cols;
  getHeight = () => this.rect.rows;
  getWidth = () => this.rect.cols;
  getLastRow = () => this.rect.row + this.rect.rows - 1;
  getLastColumn = () => this.rect.col + this.rect.cols - 1;
  getA1Notation = () => a1Of(this.rect);
  getSheet = () => this.context.expose('Sheet', this.sheet);
  getGridId = () => this.rect.sheetId;
  getCell = (row: number, col: number) => this.#make(this.rect.row + row - 1, this.rect.col + col - 1);
  offset(rows: number, cols: number, height = this.rect.rows, width = this.rect.cols) {
    return this.#make(this.rect.row + rows, this.rect.col + cols, height, width);
  }

  getValues(): unknown[][] {
    const { rows, cols } = this.rect;
    const block = this.#model.getCells(this.rect, ['values']);
    this.context.meter.cellsRead += rows * cols;
    const zone = this.#model.meta().timeZone;
    const values = (block.values ?? []).map((line) => line.map(plainValue));
    for (const flat of block.dates ?? []) {
      const line = values[Math.floor(flat / cols)];
      const at = flat % cols;
      if (line && typeof line[at] === 'number')
        line[at] = this.context.makeDate(serialToInstant(line[at] as number, zone));
    }
    return values;
  }
  getValue = () => this.getValues()[0]?.[0];
  getDisplayValues(): string[][] {
    this.context.meter.cellsRead += this.rect.rows * this.rect.cols;
    return this.#model.getCells(this.rect, ['display']).display ?? [];
  }
  getDisplayValue = () => this.getDisplayValues()[0]?.[0];
  getFormulas(): string[][] {
    this.context.meter.cellsRead += this.rect.rows * this.rect.cols;
    return this.#model.getCells(this.rect, ['formulas']).formulas ?? [];
  }
  getFormula = () => this.getFormulas()[0]?.[0];
  isBlank = () => this.getValues().every((line) => line.every((value) => value === ''));

  setValues(values: unknown): this {
    if (!Array.isArray(values) || !values.every(Array.isArray))
      throw signatureError('SpreadsheetApp.Range.setValues', [values]);
    this.#fit(values as unknown[][]);
    this.#write((values as unknown[][]).map((line) => line.map(inputOf)));
    return this;
  }
  setValue(value: unknown): this {
    const input = inputOf(value);
    this.#write(Array.from({ length: this.rect.rows }, () => Array.from({ length: this.rect.cols }, () => input)));
    return this;
  }
  setFormulas(formulas: string[][]): this {
    this.#fit(formulas);
    this.#mayWrite();
    this.#model.setFormulas(this.rect, formulas);
    return this;
  }
  setFormula(formula: string): this {
    return this.setFormulas(
      Array.from({ length: this.rect.rows }, () => Array.from({ length: this.rect.cols }, () => formula)),
    );
  }

  #fit(values: readonly (readonly unknown[])[]): void {
    const { rows, cols } = this.rect;
    if (values.length !== rows)
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
      );
    for (const line of values)
      if (line.length !== cols)
        throw new Error(
          `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${cols}.`,
        );
  }
  #write(inputs: CellInput[][]): void {
    this.#mayWrite();
    const broken = this.#model.violations(this.rect, inputs, 'parse').find(({ rule }) => !rule.allowInvalid);
    if (broken) {
      const cell = `${letters(this.rect.col + broken.col)}${this.rect.row + broken.row}`;
      throw new Error(`The data you entered in cell ${cell} violates the data validation rules set on this cell.`);
    }
    this.context.meter.cellsWritten += this.rect.rows * this.rect.cols;
    this.#model.setCells(this.rect, inputs, 'parse');
  }
  #mayWrite(): void {
    if (this.#model.access(this.context.effectiveUser, this.rect).verdict === 'refuse') throw new Error(PROTECTED);
  }

  #clear(parts: ClearPart[]): this {
    this.#mayWrite();
    this.#model.clear(this.rect, parts);
    return this;
  }
  clear(options?: {
    contentsOnly?: boolean;
    formatOnly?: boolean;
    commentsOnly?: boolean;
    validationsOnly?: boolean;
  }): this {
    const parts: ClearPart[] = [];
    if (options?.contentsOnly) parts.push('contents');
    if (options?.formatOnly) parts.push('formats');
    if (options?.commentsOnly) parts.push('notes');
    if (options?.validationsOnly) parts.push('rules');
    return this.#clear(parts.length > 0 ? parts : ['contents', 'formats']);
  }
  clearContent = () => this.#clear(['contents']);
  clearFormat = () => this.#clear(['formats']);
  clearNote = () => this.#clear(['notes']);
  clearDataValidations = () => this.#clear(['rules']);

  #style(patch: StylePatch | StylePatch[][]): this {
    this.#mayWrite();
    this.#model.setStyles(this.rect, patch);
    return this;
  }
  setNumberFormat = (format: string) => this.#style({ numberFormat: format });
  setNumberFormats(formats: string[][]): this {
    this.#fit(formats);
    return this.#style(formats.map((line) => line.map((numberFormat) => ({ numberFormat }))));
  }
  getNumberFormats = () => this.#model.getCells(this.rect, ['numberFormats']).numberFormats ?? [];
  getNumberFormat = () => this.getNumberFormats()[0]?.[0];
  setFontWeight = (weight: string | null) => this.#style({ bold: weight === 'bold' });
  setFontStyle = (style: string | null) => this.#style({ italic: style === 'italic' });
  setFontSize = (fontSize: number) => this.#style({ fontSize });
  setFontFamily = (fontFamily: string | null) => this.#style({ fontFamily });
  setFontColor = (fontColor: string | null) => this.#style({ fontColor });
  setFontLine = (line: string | null) =>
    this.#style({ underline: line === 'underline', strikethrough: line === 'line-through' });
  setBackground = (background: string | null) => this.#style({ background });
  setBackgrounds(colours: (string | null)[][]): this {
    this.#fit(colours);
    return this.#style(colours.map((line) => line.map((background) => ({ background }))));
  }
  setHorizontalAlignment = (side: string) => this.#style({ horizontalAlignment: side as 'left' });
  setVerticalAlignment = (side: string) => this.#style({ verticalAlignment: side as 'top' });
  setWrap = (isWrapped: boolean) => this.#style({ wrap: isWrapped ? 'WRAP' : 'OVERFLOW' });
  getBackgrounds(): string[][] {
    return this.#styles().map((line) => line.map((style) => style.background ?? '#ffffff'));
  }
  getBackground = () => this.getBackgrounds()[0]?.[0];
  getFontWeights = () => this.#styles().map((line) => line.map((style) => (style.bold ? 'bold' : 'normal')));
  getFontWeight = () => this.getFontWeights()[0]?.[0];
  #styles() {
    const block = this.#model.getCells(this.rect, ['styles']);
    return (block.styles ?? []).map((line) => line.map((i) => block.styleTable?.[i] ?? {}));
  }

  setDataValidation(rule: DataValidationService | null): this {
    this.#mayWrite();
    this.#model.setRules(this.rect, rule === null ? null : rule.rule);
    return this;
  }
  setDataValidations(rules: (DataValidationService | null)[][]): this {
    this.#fit(rules);
    this.#mayWrite();
    this.#model.setRules(
      this.rect,
      rules.map((line) => line.map((rule) => rule?.rule ?? null)),
    );
    return this;
  }
  getDataValidations(): (DataValidationService | null)[][] {
    const block = this.#model.getCells(this.rect, ['rules']);
    const made = (block.ruleTable ?? []).map((rule: CellRule) =>
      this.context.expose('DataValidation', new DataValidationService(this.context, rule)),
    );
    return (block.rules ?? []).map((line) => line.map((i) => (i < 0 ? null : (made[i] ?? null))));
  }
  getDataValidation = () => this.getDataValidations()[0]?.[0] ?? null;
  insertCheckboxes(): this {
    this.#mayWrite();
    this.#model.setRules(this.rect, { criteria: 'CHECKBOX', args: [], allowInvalid: false });
    const values = this.getValues().map((line) => line.map((value) => (value === true ? true : false)));
    this.#model.setCells(this.rect, values, 'raw');
    return this;
  }
  removeCheckboxes(): this {
    return this.#clear(['rules', 'contents']);
  }
  check = () => this.setValue(true);
  uncheck = () => this.setValue(false);
  isChecked = () =>
    this.getDataValidation() === null ? null : this.getValues().every((line) => line.every((v) => v === true));

  setNote(note: string | null): this {
    this.#mayWrite();
    this.#model.setNotes(this.rect, note ?? '');
    return this;
  }
  setNotes(notes: string[][]): this {
    this.#fit(notes);
    this.#mayWrite();
    this.#model.setNotes(this.rect, notes);
    return this;
  }
  getNotes = () => this.#model.getCells(this.rect, ['notes']).notes ?? [];
  getNote = () => this.getNotes()[0]?.[0] ?? '';

  merge(): this {
    this.#mayWrite();
    const { merges } = this.#model.sheet(this.rect.sheetId);
    this.#model.updateSheet(this.rect.sheetId, { merges: [...merges, rectOf(this.rect)] });
    return this;
  }
  breakApart(): this {
    const { merges } = this.#model.sheet(this.rect.sheetId);
    this.#model.updateSheet(this.rect.sheetId, { merges: merges.filter((m) => !overlaps(m, this.rect)) });
    return this;
  }
  sort(
    spec: number | { column: number; ascending?: boolean } | (number | { column: number; ascending?: boolean })[],
  ): this {
    this.#mayWrite();
    const keys = (Array.isArray(spec) ? spec : [spec]).map((one) =>
      typeof one === 'number' ? { col: one, ascending: true } : { col: one.column, ascending: one.ascending ?? true },
    );
    this.#model.sort(this.rect, keys);
    return this;
  }
  copyTo(target: RangeService, options?: { contentsOnly?: boolean; formatOnly?: boolean } | string): void {
    target.#mayWrite();
    const parts: CopyPart[] | 'all' =
      typeof options === 'object' && options.contentsOnly
        ? ['values']
        : typeof options === 'object' && options.formatOnly
          ? ['formats']
          : options === 'PASTE_VALUES'
            ? ['values']
            : options === 'PASTE_FORMAT'
              ? ['formats']
              : 'all';
    this.#model.copyCells(this.rect, target.rect, parts);
  }
  moveTo(target: RangeService): void {
    target.#mayWrite();
    this.#model.moveCells(this.rect, target.rect);
  }
  protect() {
    return this.sheet.newProtection('RANGE', rectOf(this.rect));
  }
  activate(): this {
    this.#model.setMeta({ activeSheetId: this.rect.sheetId });
    this.context.doors.ui?.activate(this.rect.sheetId, this.rect);
    return this;
  }
  activateAsCurrentCell = () => this.activate();
}

function rectOf({ row, col, rows, cols }: SheetRange) {
  return { row, col, rows, cols };
}
function overlaps(a: { row: number; col: number; rows: number; cols: number }, b: SheetRange): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols;
}

/** As getValues gives a value: '' when empty, an error as its text. */
function plainValue(value: CellValue): unknown {
  return value === null ? '' : typeof value === 'object' ? value.error : value;
}

/** What a script may put into a cell. */
export function inputOf(value: unknown): CellInput {
  if (value === null || value === undefined || value === '') return null;
  if (isDate(value)) return { instant: value.getTime() };
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return String(value);
}
