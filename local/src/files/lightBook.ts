/**
 * What exceljs reads of a file: all but the cells, which are nearly everything and are streamed by sheetCells. In their
 * place the first sheet has one cell for each look of the file, so that exceljs says what each number of a look means.
 */
import Excel from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { referenceTo } from '../references/references';
import { elements, encoded } from './xml';
import { LAST_COLUMN } from './sheetCells';
import { splitSheet, TooLargePackage, type SplitSheet, type XlsxPackage } from './xlsxPackage';

export interface LightSheet {
  readonly name: string;
  readonly path: string;
  readonly sheet: Excel.Worksheet;
  readonly xml: SplitSheet;
}

export interface LightBook {
  readonly workbook: Excel.Workbook;
  readonly sheets: readonly LightSheet[];
  /** The look that cells name by this number. */
  readonly style: (xf: number) => Partial<Excel.Style>;
}

/** Cells of looks stand this many a row. */
const LOOKS_A_ROW = 1000;
/** Excel ends at some 65,000 of each. */
const MAX_LOOKS = 2 * 65_536;
/** Parts of a sheet that are read elsewhere, or carried over as they are. */
const IGNORED = [
  'dataValidations',
  'extLst',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'hyperlinks',
  'mergeCells',
  'tableParts',
  'picture',
];
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** @throws when exceljs cannot read it */
export async function lightBook(book: XlsxPackage): Promise<LightBook> {
  const parts = book.sheets().map((part) => ({ ...part, xml: withinGrid(splitSheet(book.parts[part.path]!)) }));
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(
    lightFile(
      book,
      parts.map(({ xml }) => xml),
    ).buffer as ArrayBuffer,
    { ignoreNodes: IGNORED } as Partial<Excel.XlsxReadOptions>,
  );
  const [first] = workbook.worksheets;
  const style = (xf: number) =>
    first?.findRow(Math.floor(xf / LOOKS_A_ROW) + 1)?.findCell((xf % LOOKS_A_ROW) + 1)?.style ?? {};
  const sheets = parts.map((part, i) => ({ ...part, sheet: workbook.worksheets[i]! }));
  return { workbook, sheets: sheets.filter(({ sheet }) => sheet), style };
}

function lightFile(book: XlsxPackage, sheets: readonly SplitSheet[]): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const name of ['xl/styles.xml', 'xl/theme/theme1.xml']) if (book.parts[name]) files[name] = book.parts[name];
  const relations = sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  const about = [relation('rIdStyles', 'styles', 'styles.xml'), relation('rIdTheme', 'theme', 'theme/theme1.xml')];
  files['_rels/.rels'] = relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]);
  files['xl/_rels/workbook.xml.rels'] = relationships([...relations, ...about]);
  files['xl/workbook.xml'] = strToU8(lightWorkbook(book));
  sheets.forEach(({ before, after }, i) => {
    const cells = i === 0 ? looks(book) : '';
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(`${before}<sheetData>${cells}</sheetData>${after}`);
  });
  return zipSync(files, { level: 0 });
}

/** The workbook's part with its sheets in order, each under a number of its own. */
function lightWorkbook(book: XlsxPackage): string {
  const kept = book.sheets();
  const sheets = kept.map(({ name }, i) => {
    const given = elements(book.book, 'sheet').find((one) => one.attribute('name') === name);
    const state = given?.attribute('state');
    return `<sheet name="${encoded(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`;
  });
  const body = book.book
    .replace(/<definedNames>[\s\S]*<\/definedNames>/, '')
    .replace(/<sheets>[\s\S]*<\/sheets>/, () => `<sheets>${sheets.join('')}</sheets>`);
  return body.includes('xmlns:r=') ? body : body.replace('<workbook', `<workbook xmlns:r="${RELATIONSHIPS}"`);
}

/**
 * Columns end where Excel's do, and are not told of over and over: what reads them makes one object a column.
 * @throws TooLargePackage
 */
function withinGrid(xml: SplitSheet): SplitSheet {
  let columns = 0;
  const before = xml.before.replace(/<((?:\w+:)?col)\s[^<>]*>/g, (tag) => {
    const [one] = elements(tag.endsWith('/>') ? tag : `${tag}</col>`, 'col');
    const from = Math.max(1, Number(one?.attribute('min')) || 1);
    const to = Math.min(LAST_COLUMN, Number(one?.attribute('max')) || from);
    if (from > LAST_COLUMN) return '';
    if ((columns += Math.max(0, to - from) + 1) > 16 * LAST_COLUMN) throw new TooLargePackage();
    return tag
      .replace(/\smin\s*=\s*["'][^"']*["']/, ` min="${from}"`)
      .replace(/\smax\s*=\s*["'][^"']*["']/, ` max="${to}"`);
  });
  return { ...xml, before };
}

/** @throws TooLargePackage for more looks than Excel knows */
function looks(book: XlsxPackage): string {
  const styles = book.text('xl/styles.xml');
  for (const part of ['font', 'fill', 'border', 'numFmt', 'dxf', 'xf'])
    if (elements(styles, part).length > MAX_LOOKS) throw new TooLargePackage();
  const xfs = elements(elements(styles, 'cellXfs')[0]?.inner ?? '', 'xf').length;
  const rows: string[] = [];
  for (let from = 0; from < xfs; from += LOOKS_A_ROW) {
    const row = from / LOOKS_A_ROW + 1;
    const cells = Array.from({ length: Math.min(LOOKS_A_ROW, xfs - from) }, (_, i) => {
      const at = referenceTo(null, { row, col: i + 1, rows: 1, cols: 1 });
      return `<c r="${at}" s="${from + i}"/>`;
    });
    rows.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  return rows.join('');
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
const relationships = (all: readonly string[]) =>
  strToU8(`<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`);
