/** How each edit by hand is done with the model's own methods, and what event it makes. */
import { editText } from '../values/display';
import type { Book } from './book';
import type { CellRange, SheetRange } from '../values/cellTypes';
import type { WorkbookModel } from './contract';
import { ModelError } from './contract';
import { contains, intersection, overlaps, sameRange } from '../values/ranges';
import type { FilterCriterion } from './sheetTypes';
import { spread, type EditEvent, type UserEdit } from './userEdits';

export interface Done {
  readonly event: EditEvent;
  readonly sheetId?: number;
}
type Of<K extends UserEdit['kind']> = Extract<UserEdit, { kind: K }>;

export function doEdit(book: Book, model: WorkbookModel, edit: UserEdit): Done {
  switch (edit.kind) {
    case 'type':
      return typed(book, model, edit);
    case 'clear':
      return cleared(book, model, edit.at);
    case 'copy':
      return copied(model, edit);
    case 'fill':
      model.fillCells(edit.from, edit.to, 'detect');
      return { event: { changeType: 'EDIT', range: edit.to } };
    case 'style':
      model.setStyles(edit.at, edit.style);
      return { event: { changeType: 'FORMAT', range: edit.at } };
    case 'note':
      model.setNotes(edit.at, edit.text);
      return { event: { changeType: 'OTHER', range: edit.at } };
    case 'rule':
      model.setRules(edit.at, edit.rule);
      return { event: { changeType: 'OTHER', range: edit.at } };
    case 'merge':
      mergeCells(model, edit.at, edit.on);
      return { event: { changeType: 'OTHER', range: edit.at } };
    case 'sort':
      model.sort(edit.at, [{ col: edit.col, ascending: edit.ascending }]);
      return { event: { changeType: 'EDIT', range: edit.at } };
    case 'insert':
    case 'delete':
      return dimension(model, edit);
    case 'size':
      model.setSizes(edit.sheetId, edit.axis, edit.at, new Array<number>(edit.count).fill(edit.pixels));
      return { event: { changeType: 'OTHER' } };
    case 'hide':
      model.setHidden(edit.sheetId, edit.axis, edit.at, edit.count, edit.hidden);
      return { event: { changeType: 'OTHER' } };
    case 'freeze':
      model.updateSheet(edit.sheetId, { [edit.axis === 'rows' ? 'frozenRows' : 'frozenColumns']: edit.count });
      return { event: { changeType: 'OTHER' } };
    case 'filter':
      model.updateSheet(edit.sheetId, { filter: edit.range && { range: edit.range, criteria: {} } });
      return { event: { changeType: 'OTHER' } };
    case 'criterion':
      setCriterion(model, edit.sheetId, edit.col, edit.criterion);
      return { event: { changeType: 'OTHER' } };
    default:
      return sheetEdit(model, edit);
  }
}

function sheetEdit(
  model: WorkbookModel,
  edit:
    | Of<'addSheet' | 'renameSheet' | 'moveSheet' | 'hideSheet'>
    | Extract<UserEdit, { kind: 'deleteSheet' | 'copySheet' }>,
): Done {
  switch (edit.kind) {
    case 'addSheet':
      return {
        event: { changeType: 'INSERT_GRID' },
        sheetId: model.insertSheet({ name: edit.name, index: edit.index }),
      };
    case 'copySheet':
      return { event: { changeType: 'INSERT_GRID' }, sheetId: model.copySheet(edit.sheetId) };
    case 'deleteSheet':
      model.deleteSheet(edit.sheetId);
      return { event: { changeType: 'REMOVE_GRID' } };
    case 'renameSheet':
      model.updateSheet(edit.sheetId, { name: edit.name });
      return { event: { changeType: 'OTHER' } };
    case 'moveSheet':
      model.moveSheet(edit.sheetId, edit.index);
      return { event: { changeType: 'OTHER' } };
    case 'hideSheet':
      model.updateSheet(edit.sheetId, { hidden: edit.hidden });
      return { event: { changeType: 'OTHER' } };
  }
}

function typed(book: Book, model: WorkbookModel, edit: Of<'type'>): Done {
  const texts = spread(edit.at, edit.texts);
  const range = { ...edit.at, rows: texts.length, cols: texts[0]?.length ?? 0 };
  const before = oldValue(book, range);
  model.setCells(edit.at, texts, 'parse');
  if (range.rows !== 1 || range.cols !== 1) return { event: { changeType: 'EDIT', range } };
  const text = newText(book, range);
  return {
    event: {
      changeType: 'EDIT',
      range,
      ...(text === '' ? {} : { value: text }),
      ...(before !== undefined && { oldValue: before }),
    },
  };
}

function cleared(book: Book, model: WorkbookModel, range: SheetRange): Done {
  const before = oldValue(book, range);
  model.clear(range, ['contents']);
  return { event: { changeType: 'EDIT', range, ...(before !== undefined && { oldValue: before }) } };
}

/** What one cell held; undefined for a block and for an empty cell. */
function oldValue(book: Book, range: SheetRange): string | number | boolean | undefined {
  if (range.rows !== 1 || range.cols !== 1) return undefined;
  const value = book.inGrid(range).values.get(range.row, range.col);
  if (value === null) return undefined;
  return typeof value === 'object' ? value.error : value;
}

/** What onEdit is told of the new content: the text of the value, not of its format ('5', a date's serial number). */
function newText(book: Book, range: SheetRange): string {
  book.refresh();
  const store = book.store(range.sheetId);
  const value = store.values.get(range.row, range.col);
  const { numberFormat } = book.contents.styles.get(store.styles.get(range.row, range.col));
  if (typeof value === 'number') return String(value);
  return editText(value, numberFormat, book.contents.meta.locale, false);
}

function copied(model: WorkbookModel, edit: Of<'copy'>): Done {
  if (edit.cut) model.moveCells(edit.from, edit.to);
  else model.copyCells(edit.from, edit.to, edit.valuesOnly ? ['values'] : 'all');
  const range = {
    ...edit.to,
    rows: Math.max(edit.to.rows, edit.from.rows),
    cols: Math.max(edit.to.cols, edit.from.cols),
  };
  return {
    event: { changeType: 'EDIT', range: edit.cut ? { ...edit.to, rows: edit.from.rows, cols: edit.from.cols } : range },
  };
}

/** Merging keeps the first cell's content, as in Sheets. */
function mergeCells(model: WorkbookModel, at: SheetRange, on: boolean): void {
  const { merges, filter } = model.sheet(at.sheetId);
  if (merges.some((merge) => overlaps(merge, at) && !contains(at, merge) && !sameRange(merge, at)))
    throw new ModelError('MERGE_CUT', 'You must select all cells in a merged range to merge or unmerge them.');
  if (on && filter && intersection(filter.range, at))
    throw new ModelError('MERGE_CUT', "You can't merge cells across an existing filter.");
  const kept = merges.filter((merge) => !overlaps(merge, at));
  const { row, col, rows, cols } = at;
  if (on && rows * cols > 1) {
    for (const rest of restOf(at)) model.clear({ ...rest, sheetId: at.sheetId }, ['contents']);
    model.updateSheet(at.sheetId, { merges: [...kept, { row, col, rows, cols }] });
  } else if (kept.length < merges.length) model.updateSheet(at.sheetId, { merges: kept });
}

/** A range without its first cell. */
function restOf({ row, col, rows, cols }: CellRange): CellRange[] {
  const right = { row, col: col + 1, rows: 1, cols: cols - 1 };
  const below = { row: row + 1, col, rows: rows - 1, cols };
  return [right, below].filter((range) => range.rows > 0 && range.cols > 0);
}

function dimension(model: WorkbookModel, edit: Extract<UserEdit, { kind: 'insert' | 'delete' }>): Done {
  const rows = edit.axis === 'rows';
  const { sheetId, at, count } = edit;
  if (edit.kind === 'insert') {
    if (rows) model.insertRows(sheetId, at, count);
    else model.insertColumns(sheetId, at, count);
    return { event: { changeType: rows ? 'INSERT_ROW' : 'INSERT_COLUMN' } };
  }
  if (rows) model.deleteRows(sheetId, at, count);
  else model.deleteColumns(sheetId, at, count);
  return { event: { changeType: rows ? 'REMOVE_ROW' : 'REMOVE_COLUMN' } };
}

function setCriterion(model: WorkbookModel, sheetId: number, col: number, criterion: FilterCriterion | null): void {
  const { filter } = model.sheet(sheetId);
  if (!filter) throw new ModelError('BAD_RANGE', 'The sheet has no filter.');
  const { [String(col)]: _old, ...others } = filter.criteria;
  const criteria = criterion ? { ...others, [String(col)]: criterion } : others;
  model.updateSheet(sheetId, { filter: { ...filter, criteria } });
}
