/**
 * Writes an xlsx file from typed lines: text as text, days and times as dates, and never a formula. Lines are turned
 * into XML and packed as they come, so that a long tab needs little memory.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { PlainCell, PlainLine } from '../../src/exports/plainCells';

export interface SheetLines {
  /** A name that Excel takes. */
  readonly name: string;
  /** The header row first. */
  readonly lines: readonly PlainLine[];
  /** Columns, from 0, in which people choose from a list; the rows below the lines too. */
  readonly choices?: readonly { readonly column: number; readonly options: readonly string[] }[];
  /** Columns, from 0, whose empty cells take what is typed as text, zeros in front and all. */
  readonly textColumns?: readonly number[];
}

const LINES_AT_A_TIME = 2000;
/** Cell styles by their place in `cellXfs` of STYLES. */
const STYLE = { text: 1, day: 2, time: 3, header: 4 };
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy/mm/dd"/><numFmt numFmtId="165" formatCode="yyyy/mm/dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8F0FE"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * The file's bytes. `onLine` hears how many lines are written and may let the page breathe.
 * @param sheets at least one, their names unique
 */
export async function xlsxFile(
  sheets: readonly SheetLines[],
  onLine: (lines: number) => Promise<void> = async () => undefined,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    if (chunk) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const add = (name: string) => {
    const file = new ZipDeflate(name, { level: 4 });
    zip.add(file);
    return (text: string, isLast = false) => file.push(strToU8(text), isLast);
  };
  for (const [name, text] of frameFiles(sheets)) add(name)(text, true);
  let written = 0;
  for (const [i, sheet] of sheets.entries()) {
    const { lines } = sheet;
    const push = add(`xl/worksheets/sheet${i + 1}.xml`);
    push(sheetHead(sheet));
    for (let from = 0; from < lines.length; from += LINES_AT_A_TIME) {
      const some = lines.slice(from, from + LINES_AT_A_TIME);
      push(some.map((line, j) => rowXml(line, from + j + 1)).join(''));
      written += some.length;
      await onLine(written);
    }
    push(`</sheetData>${choicesXml(sheet)}</worksheet>`, true);
  }
  zip.end();
  if (failure !== null) throw failure as Error;
  return chunks;
}

function frameFiles(sheets: readonly SheetLines[]): [name: string, text: string][] {
  const numbers = sheets.map((_, i) => i + 1);
  const parts = numbers.map(
    (n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const links = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const names = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${parts.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${names.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
  ];
}

/** Up to the first row: the header row stands still, and columns are as wide as what is in them. */
function sheetHead({ lines, textColumns = [] }: SheetLines): string {
  const frozen =
    lines.length > 1
      ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
      : '';
  const count = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const columns = Array.from({ length: count }, (_, i) => {
    const widest = lines.slice(0, 100).reduce((most, line) => Math.max(most, widthOf(line[i])), 0);
    const style = textColumns.includes(i) ? ` style="${STYLE.text}"` : '';
    return `<col min="${i + 1}" max="${i + 1}" width="${Math.min(60, Math.max(8, widest + 2))}"${style} customWidth="1"/>`;
  });
  const cols = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>${cols}<sheetData>`;
}

/** Rows that people may fill by choosing. */
const CHOICE_ROWS = 5000;

function choicesXml({ choices = [] }: SheetLines): string {
  if (choices.length === 0) return '';
  const rules = choices.map(({ column, options }) => {
    const place = `${letters(column)}2:${letters(column)}${CHOICE_ROWS}`;
    const list = escaped(`"${options.join(',')}"`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${place}"><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** In letters; a Chinese character is as wide as two. */
function widthOf(cell: PlainCell | undefined): number {
  if (cell === undefined) return 0;
  if (typeof cell === 'object') return cell[0].endsWith('T00:00:00') ? 10 : 19;
  const text = String(cell).slice(0, 60);
  return text.length + text.replace(/[\u0000-\u2fff]/g, '').length;
}

function rowXml(line: PlainLine, row: number): string {
  let xml = `<row r="${row}">`;
  for (let i = 0; i < line.length; i++) xml += cellXml(line[i] ?? '', `${letters(i)}${row}`, row === 1);
  return `${xml}</row>`;
}

function cellXml(cell: PlainCell, at: string, isHeader: boolean): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') {
    const serial = serialOf(cell[0]);
    const style = Number.isInteger(serial) ? STYLE.day : STYLE.time;
    // Excel's calendar has a 29 February 1900, so days before March of that year have no number of their own.
    return serial < 61 ? cellXml(cell[0], at, isHeader) : `<c r="${at}" s="${style}"><v>${serial}</v></c>`;
  }
  return `<c r="${at}" s="${isHeader ? STYLE.header : STYLE.text}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Days since 1899-12-30. */
function serialOf(moment: string): number {
  return (Date.parse(`${moment}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML text; characters that XML cannot hold as the format's own `_x000D_`, and what only looks so made plain. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
