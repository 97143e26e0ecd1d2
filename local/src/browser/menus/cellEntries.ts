/** What can be done with the selected cells, rows and columns: the entries of the menus and of the grid's context menu. */
import type { Texts } from '../app/texts';
import type { Workspace } from '../app/workspace';
import type { Axis } from '../../model/contract';
import { letters } from '../../values/a1';
import { copyCells, cutCells, pasteFromMenu } from '../grid/clipboard';
import { fillFrom } from '../grid/keyboard';
import { askNote } from '../grid/askNote';
import type { MenuEntry } from './Menu';

const CHECKBOX = { criteria: 'CHECKBOX', args: [], allowInvalid: false };
const SEPARATOR: MenuEntry = { kind: 'separator' };

function item(caption: string, run: () => void, keys?: string): MenuEntry {
  return { kind: 'item', caption, run, keys };
}

function clipboardEntries(workspace: Workspace, texts: Texts): MenuEntry[] {
  return [
    item(texts.cut, () => void cutCells(workspace, null), 'Ctrl+X'),
    item(texts.copy, () => void copyCells(workspace, null), 'Ctrl+C'),
    item(texts.paste, () => void pasteFromMenu(workspace), 'Ctrl+V'),
    item(texts.clear, () => void workspace.edit({ kind: 'clear', at: workspace.selected }), 'Delete'),
  ];
}

export function editEntries(workspace: Workspace, texts: Texts): MenuEntry[] {
  const { store, selected } = workspace;
  return [
    item(texts.undo, () => void store.ask('undo', {}), 'Ctrl+Z'),
    item(texts.redo, () => void store.ask('redo', {}), 'Ctrl+Y'),
    SEPARATOR,
    ...clipboardEntries(workspace, texts),
    SEPARATOR,
    item(texts.fillDown, () => void fillFrom(workspace, { ...selected, rows: 1 }), 'Ctrl+D'),
    item(texts.fillRight, () => void fillFrom(workspace, { ...selected, cols: 1 }), 'Ctrl+R'),
    SEPARATOR,
    ...deleteEntries(workspace, texts),
  ];
}

function deleteEntries({ selected, edit }: Workspace, texts: Texts): MenuEntry[] {
  const { sheetId, row, col, rows, cols } = selected;
  return [
    item(texts.deleteRows, () => void edit({ kind: 'delete', sheetId, axis: 'rows', at: row, count: rows })),
    item(texts.deleteCols, () => void edit({ kind: 'delete', sheetId, axis: 'cols', at: col, count: cols })),
  ];
}

function insertLineEntries({ selected, edit }: Workspace, texts: Texts): MenuEntry[] {
  const { sheetId, row, col, rows, cols } = selected;
  const insert = (axis: Axis, at: number, count: number) => () =>
    void edit({ kind: 'insert', sheetId, axis, at, count });
  return [
    item(texts.rowAbove, insert('rows', row, rows)),
    item(texts.rowBelow, insert('rows', row + rows, rows)),
    item(texts.colLeft, insert('cols', col, cols)),
    item(texts.colRight, insert('cols', col + cols, cols)),
  ];
}

export function insertEntries(workspace: Workspace, texts: Texts): MenuEntry[] {
  const { selected, edit } = workspace;
  return [
    ...insertLineEntries(workspace, texts),
    SEPARATOR,
    item(texts.addSheet, () => void edit({ kind: 'addSheet' })),
    SEPARATOR,
    item(texts.checkbox, () => void edit({ kind: 'rule', at: selected, rule: CHECKBOX })),
    item(texts.removeCheckbox, () => void edit({ kind: 'rule', at: selected, rule: null })),
    item(texts.dropDown, () => void askOptions(workspace, texts)),
    item(texts.note, () => void askNote(workspace, texts), 'Shift+F2'),
  ];
}

async function askOptions({ selected, active, askText, edit }: Workspace, texts: Texts): Promise<void> {
  const text = await askText(texts.dropDown, texts.dropDownPrompt, active?.rule?.options?.join(',') ?? '');
  if (text === null) return;
  const options = text.split(/[,，、]/).map((option) => option.trim());
  const chosen = options.filter((option) => option !== '');
  const rule = { criteria: 'VALUE_IN_LIST', args: [chosen, true], allowInvalid: false };
  await edit({ kind: 'rule', at: selected, rule: chosen.length ? rule : null });
}

export function formatEntries({ selected, edit }: Workspace, texts: Texts): MenuEntry[] {
  const number = (caption: string, numberFormat: string | null) =>
    item(caption, () => void edit({ kind: 'style', at: selected, style: { numberFormat } }));
  return [
    {
      kind: 'menu',
      caption: texts.numberFormat,
      entries: [
        number(texts.formatAuto, null),
        number(texts.formatText, '@'),
        number(texts.formatNumber, '#,##0.00'),
        number(texts.formatPercent, '0.00%'),
        number(texts.formatDate, 'yyyy/m/d'),
        number(texts.formatDateTime, 'yyyy/m/d hh:mm:ss'),
      ],
    },
    item(texts.wrap, () => void edit({ kind: 'style', at: selected, style: { wrap: 'WRAP' } })),
    item(texts.noWrap, () => void edit({ kind: 'style', at: selected, style: { wrap: null } })),
    item(texts.merge, () => void edit({ kind: 'merge', at: selected, on: true })),
    item(texts.unmerge, () => void edit({ kind: 'merge', at: selected, on: false })),
  ];
}

export function viewEntries({ selected, sheet, edit }: Workspace, texts: Texts): MenuEntry[] {
  const { sheetId, row, col, rows, cols } = selected;
  const lastRow = row + rows - 1;
  const lastCol = col + cols - 1;
  const freeze = (axis: Axis, count: number) => () => void edit({ kind: 'freeze', sheetId, axis, count });
  const hide = (axis: Axis, at: number, count: number, hidden: boolean) => () =>
    void edit({ kind: 'hide', sheetId, axis, at, count, hidden });
  return [
    item(texts.fill('freezeRows', { row: lastRow }), freeze('rows', lastRow)),
    item(texts.fill('freezeCols', { column: letters(lastCol) }), freeze('cols', lastCol)),
    item(texts.unfreeze, () => {
      if (sheet?.frozenRows) freeze('rows', 0)();
      if (sheet?.frozenCols) freeze('cols', 0)();
    }),
    SEPARATOR,
    item(texts.hideRows, hide('rows', row, rows, true)),
    item(texts.showRows, hide('rows', row, rows, false)),
    item(texts.hideCols, hide('cols', col, cols, true)),
    item(texts.showCols, hide('cols', col, cols, false)),
  ];
}

export function dataEntries({ selected, selection, sheet, edit }: Workspace, texts: Texts): MenuEntry[] {
  const { sheetId } = selected;
  const column = letters(selection.anchor.col);
  const frozen = sheet?.frozenRows ?? 0;
  // One cell means the whole table below the frozen header, as a person means it.
  const single = selected.rows === 1 && selected.cols === 1;
  const table = { sheetId, row: frozen + 1, col: 1, rows: (sheet?.rows ?? 1) - frozen, cols: sheet?.cols ?? 1 };
  const sort = (ascending: boolean) => () =>
    void edit({ kind: 'sort', at: single ? table : selected, col: selection.anchor.col, ascending });
  const range = single
    ? { row: Math.max(1, frozen), col: 1, rows: (sheet?.rows ?? 1) - Math.max(0, frozen - 1), cols: sheet?.cols ?? 1 }
    : selected;
  return [
    item(texts.fill('sortUp', { column }), sort(true)),
    item(texts.fill('sortDown', { column }), sort(false)),
    SEPARATOR,
    sheet?.filter
      ? item(texts.removeFilter, () => void edit({ kind: 'filter', sheetId, range: null }))
      : item(texts.makeFilter, () => void edit({ kind: 'filter', sheetId, range })),
  ];
}

/** The grid's own menu: for cells, or for whole rows or columns. */
export function contextEntries(workspace: Workspace, texts: Texts, header: 'row' | 'col' | null): MenuEntry[] {
  const lines = insertLineEntries(workspace, texts);
  const [deleteRows, deleteCols] = deleteEntries(workspace, texts);
  const view = viewEntries(workspace, texts);
  const clipboard = [...clipboardEntries(workspace, texts), SEPARATOR];
  if (header === 'row')
    return [...clipboard, lines[0]!, lines[1]!, deleteRows!, SEPARATOR, view[4]!, view[5]!, view[0]!];
  if (header === 'col')
    return [
      ...clipboard,
      lines[2]!,
      lines[3]!,
      deleteCols!,
      SEPARATOR,
      view[6]!,
      view[7]!,
      view[1]!,
      SEPARATOR,
      ...dataEntries(workspace, texts),
    ];
  return [
    ...clipboard,
    ...lines,
    deleteRows!,
    deleteCols!,
    SEPARATOR,
    ...dataEntries(workspace, texts),
    SEPARATOR,
    item(texts.note, () => void askNote(workspace, texts)),
  ];
}
