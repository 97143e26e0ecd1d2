/** Utilities.parseCsv: RFC 4180, with any delimiter and any line ending. */

/** Rows as they are, long or short; a line break at the end begins no row. */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  let isOpen = false;
  const endRow = () => {
    rows.push([...row, cell]);
    [row, cell, isOpen] = [[], '', false];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[i++];
      else isQuoted = false;
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      endRow();
    } else {
      isOpen = true;
      if (c === '"' && cell === '') isQuoted = true;
      else if (c === delimiter) {
        row.push(cell);
        cell = '';
      } else cell += c;
    }
  }
  if (isOpen) endRow();
  return rows;
}
