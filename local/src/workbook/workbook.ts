/** The workbook model: each method of the contract, done by the module of its subject. */
import { accessTo, insertAccess } from '../model/access';
import { exportSheet } from '../model/sheetData';
import { autoSizes } from '../model/autoSize';
import { Book } from '../model/book';
import { shiftCells } from '../model/cellShift';
import { conditionalStyles } from '../model/conditionalFormats';
import type {
  Change,
  ChangeUnit,
  CustomFunctions,
  Dimensions,
  Origin,
  OwnedWorkbook,
  UserEdit,
  WorkbookData,
} from '../model/contract';
import { copyCells, fillCells, moveCells } from '../model/copying';
import { filterTexts, hiddenByFilter } from '../model/filtering';
import { Calculator } from '../formulas/calculator';
import * as names from '../model/names';
import { getCells } from '../model/reading';
import * as sheets from '../model/sheetActs';
import { numbersOf, sparse } from '../model/sheetData';
import { reorderRows, sortRange } from '../model/sorting';
import * as structure from '../model/structure';
import { applyUserEdit } from '../model/userEditing';
import { ruleOptions, violations } from '../model/validation';
import * as writing from '../model/writing';

/** Methods of the contract by name; `this`-less, so that a bridge may call them one by one. */
export function modelOf(book: Book): OwnedWorkbook {
  const calculator = new Calculator(book);
  book.calculation = calculator;
  const write = <A extends unknown[], R>(act: (book: Book, ...args: A) => R) => {
    return (...args: A): R => book.write(() => act(book, ...args));
  };
  const model: OwnedWorkbook = {
    ...owned(book, calculator),
    meta: () => book.contents.meta,
    setMeta: (patch) => book.commit({ kind: 'workbook', set: patch }),
    version: () => book.version,

    sheets: () => book.contents.sheets.map((store) => sheets.infoOf(book, store)),
    sheet: (sheetId) => sheets.infoOf(book, book.store(sheetId)),
    insertSheet: write(sheets.insertSheet),
    copySheet: write(sheets.copySheet),
    exportSheet: (sheetId) => exportSheet(book.store(sheetId), book.contents),
    deleteSheet: write(sheets.deleteSheet),
    moveSheet: write(sheets.moveSheet),
    updateSheet: write(sheets.updateSheet),
    putProtection: write(sheets.putProtection),
    removeProtection: write(sheets.removeProtection),
    putChart: write(sheets.putChart),
    removeChart: write(sheets.removeChart),

    getCells: (range, parts) => getCells(book, range, parts),
    setCells: write(writing.setCells),
    setFormulas: write(writing.setFormulas),
    appendRow: write(writing.appendRow),
    clear: (range, parts, options) => writing.clear(book, range, parts, options?.skipFilteredRows ?? false),
    setStyles: write(writing.setStyles),
    setRules: write(writing.setRules),
    setNotes: write(writing.setNotes),
    copyCells: (from, to, parts, transposed = false) => copyCells(book, from, to, parts, transposed),
    moveCells: write(moveCells),
    fillCells: write(fillCells),
    insertCells: (range, axis) => shiftCells(book, range, axis, true),
    deleteCells: (range, axis) => shiftCells(book, range, axis, false),
    sort: write(sortRange),
    reorderRows: write(reorderRows),

    dimensions: (sheetId) => dimensionsOf(book, sheetId),
    insertRows: (sheetId, at, count) => structure.insertDimension(book, sheetId, 'rows', at, count),
    deleteRows: (sheetId, at, count) => structure.deleteDimension(book, sheetId, 'rows', at, count),
    insertColumns: (sheetId, at, count) => structure.insertDimension(book, sheetId, 'cols', at, count),
    deleteColumns: (sheetId, at, count) => structure.deleteDimension(book, sheetId, 'cols', at, count),
    moveDimension: write(structure.moveDimension),
    setSizes: write(structure.setSizes),
    autoSize: (sheetId, axis, at, count) =>
      structure.setSizes(book, sheetId, axis, at, autoSizes(book, sheetId, axis, at, count)),
    setHidden: write(structure.setHidden),

    namedRanges: () => [...book.contents.namedRanges],
    setNamedRange: write(names.setNamedRange),
    removeNamedRange: write(names.removeNamedRange),

    access: (user, range, hasOwner) => accessTo(book, user, range, hasOwner),
    insertAccess: (user, sheetId, axis, at, hasOwner) => insertAccess(book, user, sheetId, axis, at, hasOwner),
    violations: (at, inputs, mode) => violations(book, at, inputs, mode),
    conditionalStyles: (range) => conditionalStyles(book, range),
    ruleOptions: (rule) => ruleOptions(book, rule),
    filterTexts: (sheetId, col) => filterTexts(book, book.store(sheetId), col),
    evaluate: (formula, at) => calculator.evaluate(formula, at.sheetId, at.row, at.col),

    applyUserEdit: (user: string, edit: UserEdit, options) =>
      applyUserEdit(book, model, user, edit, options?.sure ?? false),
    undo: (user) => book.undo(user),
    redo: (user) => book.redo(user),
  };
  return model;
}

/** What only the owning process has. */
function owned(book: Book, calculator: Calculator) {
  return {
    withOrigin: <T>(origin: Origin, act: () => T): T => book.withOrigin(origin, act),
    onChange: (listener: (unit: ChangeUnit) => void) => book.onChange(listener),
    apply: (changes: readonly Change[]) => book.applyAll(changes),
    setCustomFunctions: (functions: CustomFunctions | null) => calculator.setCustomFunctions(functions),
    settleCustom: calculator.settleCustom.bind(calculator),
    setClock: (now: () => number) => {
      book.now = now;
      calculator.recalculateVolatile();
    },
    recalculate: () => calculator.recalculateVolatile(),
    snapshot: (): WorkbookData => {
      book.refresh();
      return {
        meta: book.contents.meta,
        namedRanges: book.contents.namedRanges,
        sheets: book.contents.sheets.map((store) => exportSheet(store, book.contents)),
      };
    },
  };
}

function dimensionsOf(book: Book, sheetId: number): Dimensions {
  const store = book.store(sheetId);
  return {
    rowHeights: sparse(store.sizes.rows),
    columnWidths: sparse(store.sizes.cols),
    hiddenRows: numbersOf(store.hidden.rows),
    hiddenByFilter: hiddenByFilter(book, store),
    hiddenColumns: numbersOf(store.hidden.cols),
  };
}
