/** What goes with the cells of a Range: validation, checkboxes, notes, protection, the filter. */
import type { RangeHandle } from './handles';
import type { CellInput, CellRule } from '../model/contract';
import { DataValidationService } from './dataValidation';
import { filterOf } from './filter';
import { newProtection } from './protection';
import { finderOf } from './textFinder';
import { signatureError } from './serviceContext';

type Grid<T> = readonly (readonly T[])[];
type Given = { readonly rule: CellRule } | null;

export const rangeRules = {
  setDataValidation(range: RangeHandle, rule: Given): RangeHandle {
    return setRules(range, rule?.rule ?? null);
  },
  setDataValidations(range: RangeHandle, rules: Grid<Given>): RangeHandle {
    return setRules(
      range,
      range.fit(rules, 'setDataValidations').map((line) => line.map((rule) => rule?.rule ?? null)),
    );
  },
  getDataValidations(range: RangeHandle): (DataValidationService | null)[][] {
    const made = new Map<CellRule, DataValidationService>();
    const { spreadsheet } = range.sheet;
    const service = (rule: CellRule) => {
      const known = made.get(rule) ?? new DataValidationService(range.context, rule, spreadsheet);
      made.set(rule, known);
      return range.context.expose('DataValidation', known);
    };
    return rulesOf(range).map((line) => line.map((rule) => rule && service(rule)));
  },
  getDataValidation(range: RangeHandle) {
    return rangeRules.getDataValidations(range)[0]?.[0] ?? null;
  },
  /** Cells that hold the checked value stay checked; all others are unchecked. */
  insertCheckboxes(range: RangeHandle, ...given: unknown[]): RangeHandle {
    range.mayWrite();
    const args = given.filter((value) => value !== undefined) as CellRule['args'];
    const rule: CellRule = { criteria: 'CHECKBOX', args, allowInvalid: false };
    range.model.setRules(range.rect, rule);
    const { values = [] } = range.model.getCells(range.rect, ['values']);
    const [on, off] = [checkedValue(rule), uncheckedValue(rule)];
    range.model.setCells(
      range.rect,
      values.map((line) => line.map((value) => (value === on ? on : off))),
      'raw',
    );
    return range;
  },
  removeCheckboxes(range: RangeHandle): RangeHandle {
    return eachCheckbox(range, (cell) => cell.model.clear(cell.rect, ['rules', 'contents']));
  },
  check(range: RangeHandle): RangeHandle {
    return eachCheckbox(range, (cell, rule) => put(cell, checkedValue(rule)));
  },
  uncheck(range: RangeHandle): RangeHandle {
    return eachCheckbox(range, (cell, rule) => put(cell, uncheckedValue(rule)));
  },
  /** null where a cell is no checkbox, or some are checked and some are not. */
  isChecked(range: RangeHandle): boolean | null {
    const { values = [] } = range.model.getCells(range.rect, ['values']);
    const states = rulesOf(range).flatMap((line, r) =>
      line.map((rule, c) => (rule?.criteria === 'CHECKBOX' ? values[r]?.[c] === checkedValue(rule) : null)),
    );
    return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
  },
  setNote(range: RangeHandle, note: string | null): RangeHandle {
    range.mayWrite();
    range.model.setNotes(range.rect, note === null || note === undefined ? '' : String(note));
    return range;
  },
  setNotes(range: RangeHandle, notes: Grid<string | null>): RangeHandle {
    const texts = range.fit(notes, 'setNotes').map((line) => line.map((note) => (note === null ? '' : String(note))));
    range.mayWrite();
    range.model.setNotes(range.rect, texts);
    return range;
  },
  getNotes(range: RangeHandle) {
    return range.model.getCells(range.rect, ['notes']).notes ?? [];
  },
  getNote(range: RangeHandle) {
    return rangeRules.getNotes(range.part(range.rect.row, range.rect.col))[0]?.[0] ?? '';
  },
  protect(range: RangeHandle) {
    const { row, col, rows, cols } = range.rect;
    return newProtection(range.sheet, 'RANGE', { row, col, rows, cols });
  },
  createFilter(range: RangeHandle) {
    if (range.model.sheet(range.rect.sheetId).filter)
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    const { row, col, rows, cols } = range.rect;
    range.model.updateSheet(range.rect.sheetId, { filter: { range: { row, col, rows, cols }, criteria: {} } });
    return filterOf(range.sheet);
  },
  getFilter(range: RangeHandle) {
    return filterOf(range.sheet);
  },
  createTextFinder(range: RangeHandle, text: string) {
    if (typeof text !== 'string') throw signatureError('SpreadsheetApp.Range.createTextFinder', [text]);
    return finderOf(range.sheet.spreadsheet, text, [range.rect]);
  },
};

function setRules(range: RangeHandle, rules: CellRule | null | (CellRule | null)[][]): RangeHandle {
  range.mayWrite();
  range.model.setRules(range.rect, rules);
  return range;
}
function rulesOf(range: RangeHandle): (CellRule | null)[][] {
  const { rules = [], ruleTable = [] } = range.model.getCells(range.rect, ['rules']);
  return rules.map((line) => line.map((i) => (i < 0 ? null : ruleTable[i]!)));
}
function put(range: RangeHandle, input: CellInput): void {
  range.model.setCells(range.rect, range.filled(input), 'raw');
}
/** In one piece where all cells have the same rule. */
function eachCheckbox(range: RangeHandle, act: (cells: RangeHandle, rule: CellRule) => void): RangeHandle {
  range.mayWrite();
  const rules = rulesOf(range);
  const [first] = rules.flat();
  const key = JSON.stringify(first);
  if (first?.criteria === 'CHECKBOX' && rules.flat().every((rule) => JSON.stringify(rule) === key)) act(range, first);
  else
    rules.forEach((line, r) =>
      line.forEach((rule, c) => {
        if (rule?.criteria === 'CHECKBOX') act(range.part(range.rect.row + r, range.rect.col + c), rule);
      }),
    );
  return range;
}

function checkedValue({ args }: CellRule): string | number | boolean {
  return args.length > 0 ? (args[0] as string) : true;
}
function uncheckedValue({ args }: CellRule): string | number | boolean | null {
  return args.length > 1 ? (args[1] as string) : args.length === 1 ? null : false;
}
