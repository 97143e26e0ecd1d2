/** The XML of a sheet's cells, and the texts that they share. */
import { referenceTo } from '../references/references';
import type { CellRange, CellStyle, CellValue, SheetData } from '../model/contract';
import type { PaletteBlock } from '../model/changes';
import { letters } from '../values/a1';
import { fileFormula, insideArray } from './excelFormulas';
import { encoded, MAIN_NAMESPACE, XML_HEAD } from './xml';

/** What Excel knows; another error would make it call the file damaged. */
const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);
/** Rows that become bytes at a time. */
const BATCH = 2000;

/** What XML has no place for, and what would be taken for such a thing. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[\da-fA-F]{4}_)/g;
/** A text as XML holds it, signs included that XML has no place for. */
export const escapedText = (text: string) =>
  encoded(text.replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

/** Each text once, in the order of their numbers. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();

  number(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.#numbers.size));
    return number;
  }

  part(): Uint8Array {
    const items = Array.from(
      this.#numbers.keys(),
      (text) => `<si><t xml:space="preserve">${escapedText(text)}</t></si>`,
    );
    const size = this.#numbers.size;
    return Buffer.from(`${XML_HEAD}<sst xmlns="${MAIN_NAMESPACE}" uniqueCount="${size}">${items.join('')}</sst>`);
  }
}

/** Looks by row, as the file's numbers; 0 = none. */
export function lookRows(
  blocks: readonly PaletteBlock<CellStyle>[],
  xfOf: (style: CellStyle) => number,
): (number[] | undefined)[] {
  const rows: (number[] | undefined)[] = [];
  for (const { row, col, rows: height, cols, palette, index } of blocks) {
    const xfs = palette.map(xfOf);
    for (let r = 0, i = 0; r < height; r++) {
      const line = (rows[row + r - 1] ??= []);
      for (let c = 0; c < cols; c++, i++) {
        while (line.length < col + c - 1) line.push(0);
        line[col + c - 1] = xfs[index ? index[i]! : 0]!;
      }
    }
  }
  return rows;
}

/** The sheetData element. */
export function cellsXml(data: SheetData, looks: readonly (number[] | undefined)[], texts: SharedTexts): Uint8Array {
  const formulas = formulasByRow(data);
  const heights = new Map(data.rowHeights);
  const hidden = new Set(data.hiddenRows);
  const last = [...heights.keys(), ...hidden, ...formulas.keys()].reduce((a, b) => Math.max(a, b), 0);
  const height = Math.max(data.values.length, looks.length, last);
  const columns: string[] = [];
  const bytes: Uint8Array[] = [Buffer.from('<sheetData>')];
  let batch: string[] = [];
  for (let row = 1; row <= height; row++) {
    const cells = rowCells(row, data.values[row - 1] ?? [], looks[row - 1] ?? [], formulas.get(row), texts, columns);
    const pixels = heights.get(row);
    const about =
      (pixels === undefined ? '' : ` ht="${(pixels * 3) / 4}" customHeight="1"`) +
      (hidden.has(row) ? ' hidden="1"' : '');
    if (cells || about) batch.push(`<row r="${row}"${about}>${cells}</row>`);
    if (batch.length < BATCH) continue;
    bytes.push(Buffer.from(batch.join('')));
    batch = [];
  }
  return Buffer.concat([...bytes, Buffer.from(`${batch.join('')}</sheetData>`)]);
}

interface OutFormula {
  readonly formula: string;
  /** What its result spreads over. */
  readonly array?: CellRange;
}

function formulasByRow(data: SheetData): Map<number, Map<number, OutFormula>> {
  const rows = new Map<number, Map<number, OutFormula>>();
  const arrays = new Map((data.arrays ?? []).map((array) => [`${array.row},${array.col}`, array]));
  for (const [row, col, formula] of data.formulas) {
    const array = arrays.size ? arrays.get(`${row},${col}`) : undefined;
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)!.set(col, { formula, ...(array && { array }) });
  }
  return rows;
}

function rowCells(
  row: number,
  values: readonly CellValue[],
  looks: readonly number[],
  formulas: ReadonlyMap<number, OutFormula> | undefined,
  texts: SharedTexts,
  columns: string[],
): string {
  let width = Math.max(values.length, looks.length);
  for (const col of formulas?.keys() ?? []) width = Math.max(width, col);
  let xml = '';
  for (let col = 1; col <= width; col++) {
    const value = values[col - 1] ?? null;
    const look = looks[col - 1] ?? 0;
    const formula = formulas?.get(col);
    if (value === null && !look && !formula) continue;
    const at = `${(columns[col] ??= letters(col))}${row}`;
    const head = `<c r="${at}"${look ? ` s="${look}"` : ''}`;
    xml += head + cellBody(value, formula, at, texts);
  }
  return xml;
}

function cellBody(value: CellValue, formula: OutFormula | undefined, at: string, texts: SharedTexts): string {
  if (formula) return formulaBody(value, formula, at);
  if (value === null) return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'string') return ` t="s"><v>${texts.number(value)}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  return ` t="e"><v>${errorOf(value.error)}</v></c>`;
}

function formulaBody(value: CellValue, { formula, array }: OutFormula, at: string): string {
  const inner = insideArray(formula);
  const text = encoded(fileFormula(inner ?? formula));
  const ref = array ? referenceTo(null, array) : at;
  const f = array || inner !== null ? `<f t="array" ref="${ref}">${text}</f>` : `<f>${text}</f>`;
  if (value === null) return `>${f}</c>`;
  if (typeof value === 'number') return `>${f}<v>${value}</v></c>`;
  if (typeof value === 'string') return ` t="str">${f}<v>${escapedText(value)}</v></c>`;
  if (typeof value === 'boolean') return ` t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return ` t="e">${f}<v>${errorOf(value.error)}</v></c>`;
}

const errorOf = (error: string) => (ERRORS.has(error) ? error : '#VALUE!');
