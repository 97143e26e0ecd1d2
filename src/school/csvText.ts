/** Rows as CSV that a spreadsheet opens as text: a BOM, quotes where needed, and no cell that it would take for a formula. */

/** Leads that a spreadsheet reads as a formula or a command, the full-width ones that it takes for the same too. */
const LEAD = String.raw`[=+\-@＝＋－＠\t\r\n]`;
const FORMULA_LEAD = new RegExp(`^'*${LEAD}`);
const GUARDED = new RegExp(`^'+${LEAD}`);

/** Numbers stand as they are; text that a spreadsheet would run gets an apostrophe, which `withoutGuard` takes off. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** The text of a CSV cell as it was before it was made safe. */
export function withoutGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA_LEAD.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
