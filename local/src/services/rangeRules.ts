/** What goes with the cells of a Range: validation, checkboxes, notes, protection, the filter. */
import type { CellInput, CellRule } from '../model/contract';
import { DataValidationService } from './dataValidation';
import { FilterService } from './filter';
import { RangeLayout } from './rangeLayout';
import { signatureError } from './serviceContext';

type Grid<T> = readonly (readonly T[])[];
type Given = { readonly rule: CellRule } | null;

export class RangeRules extends RangeLayout {
  setDataValidation(rule: Given): this {
    return this.#setRules(rule?.rule ?? null);
  }
  setDataValidations(rules: Grid<Given>): this {
    return this.#setRules(this.fit(rules, 'setDataValidations').map((line) => line.map((rule) => rule?.rule ?? null)));
  }
  #setRules(rules: CellRule | null | (CellRule | null)[][]): this {
    this.mayWrite();
    this.model.setRules(this.rect, rules);
    return this;
  }
  getDataValidations(): (DataValidationService | null)[][] {
    const made = new Map<CellRule, DataValidationService>();
    const { spreadsheet } = this.sheet;
    const service = (rule: CellRule) => {
      const known = made.get(rule) ?? new DataValidationService(this.context, rule, spreadsheet);
      made.set(rule, known);
      return this.context.expose('DataValidation', known);
    };
    return this.#rules().map((line) => line.map((rule) => rule && service(rule)));
  }
  getDataValidation() {
    return this.getDataValidations()[0]?.[0] ?? null;
  }
  #rules(): (CellRule | null)[][] {
    const { rules = [], ruleTable = [] } = this.model.getCells(this.rect, ['rules']);
    return rules.map((line) => line.map((i) => (i < 0 ? null : ruleTable[i]!)));
  }

  /** Cells that hold the checked value stay checked; all others are unchecked. */
  insertCheckboxes(...given: unknown[]): this {
    this.mayWrite();
    const args = given.filter((value) => value !== undefined) as CellRule['args'];
    const rule: CellRule = { criteria: 'CHECKBOX', args, allowInvalid: false };
    this.model.setRules(this.rect, rule);
    const { values = [] } = this.model.getCells(this.rect, ['values']);
    const [on, off] = [checkedValue(rule), uncheckedValue(rule)];
    this.model.setCells(
      this.rect,
      values.map((line) => line.map((value) => (value === on ? on : off))),
      'raw',
    );
    return this;
  }
  removeCheckboxes(): this {
    return this.#eachCheckbox((cell) => cell.clearParts(['rules', 'contents']));
  }
  check(): this {
    return this.#eachCheckbox((cell, rule) => cell.#put(checkedValue(rule)));
  }
  uncheck(): this {
    return this.#eachCheckbox((cell, rule) => cell.#put(uncheckedValue(rule)));
  }
  #put(input: CellInput): void {
    this.model.setCells(this.rect, this.filled(input), 'raw');
  }
  /** In one piece where all cells have the same rule. */
  #eachCheckbox(act: (cells: RangeRules, rule: CellRule) => void): this {
    this.mayWrite();
    const rules = this.#rules();
    const [first] = rules.flat();
    const key = JSON.stringify(first);
    if (first?.criteria === 'CHECKBOX' && rules.flat().every((rule) => JSON.stringify(rule) === key)) act(this, first);
    else
      rules.forEach((line, r) =>
        line.forEach((rule, c) => {
          if (rule?.criteria === 'CHECKBOX') act(this.part(this.rect.row + r, this.rect.col + c), rule);
        }),
      );
    return this;
  }
  /** null where a cell is no checkbox, or some are checked and some are not. */
  isChecked(): boolean | null {
    const { values = [] } = this.model.getCells(this.rect, ['values']);
    const states = this.#rules().flatMap((line, r) =>
      line.map((rule, c) => (rule?.criteria === 'CHECKBOX' ? values[r]?.[c] === checkedValue(rule) : null)),
    );
    return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
  }

  setNote(note: string | null): this {
    this.mayWrite();
    this.model.setNotes(this.rect, note === null || note === undefined ? '' : String(note));
    return this;
  }
  setNotes(notes: Grid<string | null>): this {
    const texts = this.fit(notes, 'setNotes').map((line) => line.map((note) => (note === null ? '' : String(note))));
    this.mayWrite();
    this.model.setNotes(this.rect, texts);
    return this;
  }
  getNotes() {
    return this.model.getCells(this.rect, ['notes']).notes ?? [];
  }
  getNote() {
    return this.part(this.rect.row, this.rect.col).getNotes()[0]?.[0] ?? '';
  }

  protect() {
    const { row, col, rows, cols } = this.rect;
    return this.sheet.newProtection('RANGE', { row, col, rows, cols });
  }
  createFilter() {
    if (this.model.sheet(this.rect.sheetId).filter)
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    const { row, col, rows, cols } = this.rect;
    this.model.updateSheet(this.rect.sheetId, { filter: { range: { row, col, rows, cols }, criteria: {} } });
    return this.context.expose('Filter', new FilterService(this.context, this.sheet));
  }
  getFilter() {
    return this.sheet.getFilter();
  }
  createTextFinder(text: string) {
    if (typeof text !== 'string') throw signatureError('SpreadsheetApp.Range.createTextFinder', [text]);
    return this.sheet.finderOf(text, [this.rect]);
  }
}

function checkedValue({ args }: CellRule): string | number | boolean {
  return args.length > 0 ? (args[0] as string) : true;
}
function uncheckedValue({ args }: CellRule): string | number | boolean | null {
  return args.length > 1 ? (args[1] as string) : args.length === 1 ? null : false;
}
