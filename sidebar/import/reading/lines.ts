/** The lines of a file as they are sent: of each row the texts of the mapped columns, and nothing else. */
import { plainHeader } from '../../../src/imports/headers';
import { EXAMPLE_MARK } from '../templates';
import { FileProblem, MOST_LINES } from '../../files/fileProblem';
import type { Layout, Table } from './layout';
import { inPieces } from '../../files/pause';
import type { CleanSheet } from './personalData';

/** Index of the sheet, row number in the file, then a text for each key. */
export type SentLine = readonly [sheet: number, row: number, ...texts: string[]];

export interface FileLines {
  readonly keys: readonly string[];
  /** Names of the sheets; [''] where the file has but one. */
  readonly sheets: readonly string[];
  readonly lines: readonly SentLine[];
}

/** Texts by field key that a row gets beside its own, such as a student found by a second file. */
export type RowExtras = (sheet: number, row: number) => Readonly<Record<string, string>> | undefined;

const PIECE = 2000;
/** A cell that is longer is no cell of a list. */
const LONGEST_TEXT = 5000;

/** @throws FileProblem when there are no lines or too many */
export async function linesOf(
  sheets: readonly CleanSheet[],
  { tables }: Layout,
  extraKeys: readonly string[] = [],
  extras: RowExtras = () => undefined,
): Promise<FileLines> {
  const keys = [...new Set([...tables.flatMap(keysOf), ...extraKeys])];
  const lines: SentLine[] = [];
  for (const [at, table] of tables.entries()) {
    const { rows } = sheets[table.sheet]!;
    const first = table.headerAt + 1;
    const isHeader = headerAgain(table);
    let title = titleBefore(table, first);
    await inPieces(rows.length - first, PIECE, (i) => {
      const row = rows[first + i]!;
      title = table.titles.get(first + i) ?? title;
      if (isNoLine(row, first + i, table) || isHeader(row) || isExample(row) || isSubtotal(row, table)) return;
      const own = extras(table.sheet, first + i);
      const more = title === '' ? own : { className: title, ...own };
      lines.push([at, first + i + 1, ...keys.map((key) => textOf(row, key, table, more))]);
    });
    if (lines.length > MOST_LINES) throw new FileProblem('tooMany');
  }
  if (lines.length === 0) throw new FileProblem('noLines');
  const names = tables.map(({ sheet }) => sheets[sheet]!.name);
  return { keys, sheets: names.length === 1 ? [''] : names, lines };
}

/** Rows of data, counted as `linesOf` takes them but for headers that are printed again, and sums that are left out. */
export function countRows(
  sheets: readonly CleanSheet[],
  { tables }: Layout,
): {
  lines: number;
  subtotals: number;
  examples: number;
} {
  const counts = { lines: 0, subtotals: 0, examples: 0 };
  for (const table of tables) {
    const { rows } = sheets[table.sheet]!;
    for (let i = table.headerAt + 1; i < rows.length; i++)
      if (isExample(rows[i]!)) counts.examples++;
      else if (isSubtotal(rows[i]!, table)) counts.subtotals++;
      else if (!isNoLine(rows[i]!, i, table)) counts.lines++;
  }
  return counts;
}

const SUM = /^[\p{L}\d]{0,12}?(?:小計|合計|總計|共計|累計|總和|平均|總人數|計)(?:[:：]?\d+(?:\.\d+)?[人件筆名位]?)?$/u;

/** What stands at the foot of a printed list: who made it and when, its pages, who signs, what it all comes to. */
const FOOT =
  /^(?:(?:以上|全校|總)?共(?:計|有)?\d+[人件筆名位班科頁].*|[男女]生?[:：]?\d+人.*|(?:製表|列印|印表|產生|匯出|產製|資料)(?:日期|時間|人員?|單位|來源)?[:：].*|第\d+頁.*|(?:頁次|頁碼|page)[:：]?\d.*|(?:承辦人|經辦人?|製表|組長|主任|校長|導師|簽名|簽章|核章|[\p{Script=Han}]{0,4}(?:簽名|簽章|核章))[:：].*|(?:備註|說明|附註|註)\d*[:：].*|[※＊*].*|(?:sub|grand)?total[:：]?)$/iu;

/** The example row of a blank template. */
function isExample(row: readonly string[]): boolean {
  return row.some((text) => text.startsWith(EXAMPLE_MARK));
}

const COUNT = /^\d{0,4}(?:\.\d+)?\s*[人件筆名位]?$/;

/** Lists that were printed have sums between their rows, and a foot: a row that begins so and names no student. */
function isSubtotal(row: readonly string[], { mapping }: Table): boolean {
  const first = row.findIndex((text) => text.trim() !== '');
  const text = plainText(row[first]);
  if (FOOT.test(text)) return row.every((own, i) => i <= first || isOfFoot(plainText(own)));
  if (text.length > 24 || !SUM.test(text)) return false;
  return ['studentNo', 'seatNo', 'name', 'title', 'email'].every((key) => {
    const place = mapping[key];
    return place === undefined || place === first || COUNT.test((row[place] ?? '').trim());
  });
}

function plainText(text = ''): string {
  return text.replace(/[\s　]/g, '');
}

function isOfFoot(text: string): boolean {
  return text === '' || FOOT.test(text) || COUNT.test(text);
}

function keysOf({ mapping, lengths, constants, titles }: Table): string[] {
  const ofTitles = titles.size > 0 ? ['className'] : [];
  return [...Object.keys(mapping), ...Object.keys(lengths), ...Object.keys(constants), ...ofTitles];
}

/** The class of the block in which the row stands; '' where no title names one. */
function titleBefore({ titles }: Table, row: number): string {
  const above = [...titles.keys()].filter((at) => at < row).pop();
  return above === undefined ? '' : titles.get(above)!;
}

function isNoLine(row: readonly string[], at: number, table: Table): boolean {
  return table.titles.has(at) || isBlankRow(row, table);
}

function isBlankRow(row: readonly string[], { mapping }: Table): boolean {
  for (const key in mapping) if ((row[mapping[key]!] ?? '').trim() !== '') return false;
  return true;
}

/** Lists that were printed have their header on each page. */
function headerAgain({ mapping, columns }: Table): (row: readonly string[]) => boolean {
  const places = Object.values(mapping);
  const names = places.map((place) => plainHeader(columns[place] ?? ''));
  return (row) => places.length > 1 && places.every((place, i) => plainHeader(row[place] ?? '') === names[i]);
}

function textOf(
  row: readonly string[],
  key: string,
  { mapping, lengths, constants }: Table,
  more: Readonly<Record<string, string>> | undefined,
): string {
  const counted = lengths[key];
  if (counted !== undefined) return String([...(row[counted] ?? '').trim()].length);
  const place = mapping[key];
  // Not trimmed: an export's mark before a text may stand before a tab.
  const own = place === undefined ? '' : (row[place] ?? '').slice(0, LONGEST_TEXT);
  return own.trim() !== '' ? own : (more?.[key] ?? constants[key] ?? '');
}
