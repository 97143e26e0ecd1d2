/** A block of cells as the text that spreadsheets exchange over the clipboard: tabs, line ends, quotes where needed. */

export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(text: string): string {
  return /[\t\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Reads such a text; every row gets the same number of cells. One final line end is not a row. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (;;) {
    const [cell, end] = readCell(source, at);
    rows.at(-1)!.push(cell);
    if (end >= source.length) break;
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** One cell from `start`: its text, and where its tab, line end or the end of all stands. */
function readCell(source: string, start: number): [string, number] {
  const quotedCell = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quotedCell.lastIndex = start;
  const match = quotedCell.exec(source);
  if (match) return [match[1]!.replace(/""/g, '"'), quotedCell.lastIndex];
  const end = source.slice(start).search(/[\t\n]/);
  return end < 0 ? [source.slice(start), source.length] : [source.slice(start, start + end), start + end];
}
