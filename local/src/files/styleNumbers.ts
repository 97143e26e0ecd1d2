/** The numbers that a file gives to styles: exceljs makes them, shown each style in a cell of a sheet that is not written. */
import type Excel from 'exceljs';
import type { CellStyle } from '../model/contract';
import { Interned } from '../model/interned';
import { excelStyle } from './styles';
import { referenceTo } from '../references/references';
import { elements } from './xml';

const A_ROW = 1000;

export class StyleNumbers {
  readonly #table = new Interned<CellStyle>({});

  number(style: CellStyle): number {
    return this.#table.id(style);
  }

  /** Number 0 is no look: its cell has a text, since without any exceljs leaves out the part for shared texts. */
  showIn(sheet: Excel.Worksheet): void {
    sheet.getCell(...placeOf(0)).value = '.';
    for (let look = 1; look < this.#table.size; look++)
      sheet.getCell(...placeOf(look)).style = excelStyle(this.#table.get(look));
  }

  /** @returns the file's number of each look */
  readFrom(sheetXml: string): number[] {
    const numbers = new Map(elements(sheetXml, 'c').map((cell) => [cell.attribute('r'), Number(cell.attribute('s'))]));
    return Array.from({ length: this.#table.size }, (_, look) =>
      look ? (numbers.get(addressOf(...placeOf(look))) ?? 0) : 0,
    );
  }
}

const placeOf = (look: number): [number, number] => [Math.floor(look / A_ROW) + 1, (look % A_ROW) + 1];
const addressOf = (row: number, col: number) => referenceTo(null, { row, col, rows: 1, cols: 1 });
