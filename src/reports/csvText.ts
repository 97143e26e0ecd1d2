/** Rows as CSV that a spreadsheet opens as text: a BOM, quotes where needed, and no cell that it would take for a formula. */

/** Leads that a spreadsheet reads as a formula or a command. */
const FORMULA_LEAD = /^[=+\-@\t\r]/;

export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA_LEAD.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
