/**
 * The tables of a web page, which many school systems save under the name .xls: also without closing tags, with cells that
 * span rows or columns, and with tables for layout around the list. Read in pieces; nothing of the page is run or fetched.
 */
import { pause } from './pause';
import { SheetRows, type Bounds, type FileSheet } from './sheet';
import { characterOf } from './xmlText';

const PIECE = 20_000;
/** What a cell may span; more is no list. */
const MOST_SPAN = 1000;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  bull: '•',
  sdot: '⋅',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  zwnj: '',
  zwj: '',
  shy: '',
};
/** Names of the letters and marks of Latin-1, from 161 on. */
const LATIN =
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<[!?][^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
/** Tags at which a text breaks; others stand within a word. */
const BREAKING = new Set(['br', 'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4']);

interface Open {
  readonly rows: SheetRows;
  row: number;
  column: number;
  isHidden: boolean;
  /** Within an option of a drop-down that is not the chosen one. */
  isUnchosen: boolean;
  /** The open cell; null between cells. */
  cell: { text: string; readonly column: number; readonly rowSpan: number; readonly columnSpan: number } | null;
  /** By column: the row of a cell that spans rows, the last row it takes, and what it holds. */
  readonly spans: Map<number, { readonly from: number; readonly last: number; readonly text: string }>;
  cells: number;
}

/** The tables with cells, in their order; tables within tables are tables of their own. */
export async function htmlTables(html: string, bounds: Bounds): Promise<FileSheet[]> {
  const done: Open[] = [];
  const stack: Open[] = [];
  const name = sheetName(html);
  let from = 0;
  let count = 0;
  const pattern = new RegExp(TAG.source, 'gi');
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const top = stack[stack.length - 1];
    if (top?.cell && !top.isUnchosen) top.cell.text += textOf(html.slice(from, match.index));
    from = pattern.lastIndex;
    if (++count % PIECE === 0) await pause();
    const tag = match[3]?.toLowerCase();
    if (tag !== undefined) onTag(tag, match[2] === '/', match[4] ?? '', stack, done, bounds);
  }
  const last = stack[stack.length - 1];
  if (last?.cell) last.cell.text += textOf(html.slice(from));
  while (stack.length > 0) endTable(stack, done);
  return done.filter(({ cells }) => cells > 0).map(({ rows }, i) => rows.sheet(i === 0 ? name : ''));
}

function onTag(tag: string, isEnd: boolean, inner: string, stack: Open[], done: Open[], bounds: Bounds): void {
  const top = stack[stack.length - 1];
  if (tag === 'table') {
    if (isEnd) endTable(stack, done);
    else
      stack.push({
        rows: new SheetRows(bounds.rows, bounds.columns),
        row: -1,
        column: 0,
        isHidden: false,
        isUnchosen: false,
        cell: null,
        spans: new Map(),
        cells: 0,
      });
    return;
  }
  if (top === undefined) return;
  if (tag === 'tr') {
    endCell(top);
    if (!isEnd) beginRow(top, inner);
  } else if (tag === 'thead' || tag === 'tbody' || tag === 'tfoot') {
    // What spans rows ends with its group.
    endRow(top);
    top.spans.clear();
  } else if (tag === 'input' && top.cell) top.cell.text += valueOf(inner);
  else if (tag === 'option' || tag === 'select')
    top.isUnchosen = tag === 'option' && !isEnd && !/\bselected\b/i.test(inner);
  else if (tag === 'td' || tag === 'th') {
    endCell(top);
    if (!isEnd) beginCell(top, inner);
  } else if (BREAKING.has(tag) && top.cell && top.cell.text.trim() !== '') top.cell.text += '\n';
}

function beginRow(table: Open, inner: string): void {
  endRow(table);
  table.row++;
  table.column = 0;
  table.isHidden = /display\s*:\s*none|mso-height-source[^"']*height\s*:\s*0(?![.\d])|\bhidden\b/i.test(inner);
}

/** Cells from above that stand right of a row's own. */
function endRow(table: Open): void {
  endCell(table);
  for (const [column, { text }] of table.spans)
    if (column >= table.column && isHeld(table, column)) table.rows.put(table.row, column, text);
}

function beginCell(table: Open, inner: string): void {
  if (table.row < 0) table.row = 0;
  fromAbove(table);
  table.cell = { text: '', column: table.column, rowSpan: span(inner, 'rowspan'), columnSpan: span(inner, 'colspan') };
}

function span(inner: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(inner);
  const count = Number(found?.[1] ?? 1);
  // Nought: all the rows that are left of its group.
  return count === 0 && name === 'rowspan' ? MOST_SPAN : Math.min(Math.max(count, 1), MOST_SPAN);
}

/** What a page that was saved from a form holds: the text of a field, a tick. */
function valueOf(inner: string): string {
  const type = /\btype\s*=\s*["']?\s*(\w+)/i.exec(inner)?.[1]?.toLowerCase() ?? 'text';
  if (type === 'checkbox' || type === 'radio') return /\bchecked\b/i.test(inner) ? '☑' : '';
  if (!['text', 'number', 'date', 'email', 'tel'].includes(type)) return '';
  const value = /\bvalue\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(inner);
  return textOf(value?.[1] ?? value?.[2] ?? value?.[3] ?? '');
}

function isHeld({ row, spans }: Open, column: number): boolean {
  const held = spans.get(column);
  return held !== undefined && row > held.from && row <= held.last;
}

/** Columns that a cell of a row above still takes hold its text in this row too. */
function fromAbove(table: Open): void {
  for (; isHeld(table, table.column); table.column++)
    table.rows.put(table.row, table.column, table.spans.get(table.column)!.text);
}

function endCell(table: Open): void {
  const { cell } = table;
  if (cell === null) return;
  const text = cell.text.replace(/[^\S\n]*\n\s*/g, '\n').trim();
  table.rows.put(table.row, cell.column, text);
  if (text !== '') table.cells++;
  if (table.isHidden) table.rows.hide(table.row);
  if (cell.rowSpan > 1)
    for (let i = 0; i < cell.columnSpan; i++) {
      const last = table.row + cell.rowSpan - 1;
      table.spans.set(cell.column + i, { from: table.row, last, text: i === 0 ? text : '' });
    }
  table.column = cell.column + cell.columnSpan;
  table.cell = null;
}

function endTable(stack: Open[], done: Open[]): void {
  const table = stack.pop();
  if (table === undefined) return;
  endRow(table);
  done.push(table);
}

function textOf(html: string): string {
  const text = html.replace(/[\s\r\n]+/g, ' ');
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7});?|#[xX]([0-9a-fA-F]{1,6});?|(\w{2,8});)/g,
    (whole, decimal?: string, hex?: string, named?: string) => {
      if (named !== undefined) return namedCharacter(named) ?? whole;
      return characterOf(decimal === undefined ? parseInt(hex!, 16) : Number(decimal)) ?? whole;
    },
  );
}

function namedCharacter(name: string): string | undefined {
  const at = LATIN.indexOf(name);
  const soft = NAMED[name.toLowerCase()];
  return soft ?? (at < 0 ? undefined : String.fromCharCode(161 + at));
}

/** Excel's own web pages name their sheet. */
function sheetName(html: string): string {
  return /<x:Name>([^<]{1,100})<\/x:Name>/i.exec(html.slice(0, 20_000))?.[1] ?? '';
}
