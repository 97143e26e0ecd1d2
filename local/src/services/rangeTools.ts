/** What works through the data of a Range: duplicates, white space, splitting, the edges of data. */
import type { CellValue } from '../model/contract';
import type { RangeService } from './range';
import { RangeEdits } from './rangeEdits';

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };
const STEPS: Readonly<Record<string, readonly [rows: number, cols: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};
const isEmpty = (value: CellValue | undefined) => value === null || value === undefined;

export class RangeTools extends RangeEdits {
  /** Rows alike but for letter case are duplicates. @param columns of the sheet */
  removeDuplicates(columns?: readonly number[]): RangeService {
    this.mayWrite();
    const { row, col, rows, cols } = this.rect;
    const { values = [] } = this.model.getCells(this.rect, ['values']);
    const compared = columns?.map((at) => at - col) ?? Array.from({ length: cols }, (_, i) => i);
    if (compared.some((at) => at < 0 || at >= cols)) throw new Error('Column to compare is outside of the range.');
    const seen = new Set<string>();
    const isNew = values.map((line) => {
      const key = JSON.stringify(compared.map((at) => folded(line[at] ?? null)));
      return !seen.has(key) && Boolean(seen.add(key));
    });
    const kept = [...isNew.keys()].filter((i) => isNew[i]);
    if (kept.length < rows) {
      this.model.reorderRows(this.rect, [...kept, ...[...isNew.keys()].filter((i) => !isNew[i])]);
      this.model.clear({ ...this.rect, row: row + kept.length, rows: rows - kept.length }, ['contents']);
    }
    return this.at(row, col, kept.length, cols);
  }

  /** At both ends, and runs of it inside, of texts that are typed. */
  trimWhitespace(): this {
    this.mayWrite();
    const { values = [], formulas = [] } = this.model.getCells(this.rect, ['values', 'formulas']);
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (typeof value !== 'string' || formulas[r]?.[c]) return;
        const text = value.trim().replace(/\s+/g, ' ');
        const at = { sheetId: this.rect.sheetId, row: this.rect.row + r, col: this.rect.col + c };
        if (text !== value) this.model.setCells(at, [[text || null]], 'raw');
      }),
    );
    return this;
  }

  /** @param delimiter one of TextToColumnsDelimiter or a text; without it the one that the texts have */
  splitTextToColumns(delimiter?: string): void {
    const { row, col, rows, cols, sheetId } = this.rect;
    if (cols > 1) throw new Error('The range must be a single column.');
    const texts = this.getDisplayValues().map(([text = '']) => text);
    const mark = delimiter === undefined ? detected(texts) : (DELIMITERS[delimiter] ?? delimiter);
    if (!mark) return;
    const parts = texts.map((text) => (text === '' ? [] : text.split(mark).map((part) => part.trim())));
    const widest = Math.max(1, ...parts.map((line) => line.length));
    this.mayWrite({ sheetId, row, col, rows, cols: widest });
    const { maxColumns } = this.model.sheet(sheetId);
    if (col + widest - 1 > maxColumns) this.model.insertColumns(sheetId, maxColumns + 1, col + widest - 1 - maxColumns);
    parts.forEach((line, i) => {
      if (line.length > 1) this.model.setCells({ sheetId, row: row + i, col }, [line], 'parse');
    });
  }

  /** Where Ctrl and an arrow key lead from the range's first cell. */
  getNextDataCell(direction: string): RangeService {
    const { row, col, sheetId } = this.rect;
    const [down, right] = STEPS[direction] ?? [0, 0];
    const { maxRows, maxColumns } = this.model.sheet(sheetId);
    const line = down
      ? { sheetId, row: 1, col, rows: maxRows, cols: 1 }
      : { sheetId, row, col: 1, rows: 1, cols: maxColumns };
    const values = (this.model.getCells(line, ['values']).values ?? []).flat();
    const step = down + right;
    const last = step > 0 ? values.length - 1 : 0;
    const empty = (i: number) => isEmpty(values[i]);
    let at = (down ? row : col) - 1;
    if (at !== last) {
      const inside = !empty(at) && !empty(at + step);
      at += step;
      while (at !== last && (inside ? !empty(at + step) : empty(at))) at += step;
    }
    return down ? this.at(at + 1, col) : this.at(row, at + 1);
  }

  /** The range grown in each direction as long as there is data beside it. */
  getDataRegion(dimension?: string): RangeService {
    const { lastRow, lastColumn, maxRows, maxColumns } = this.model.sheet(this.rect.sheetId);
    const all = {
      sheetId: this.rect.sheetId,
      row: 1,
      col: 1,
      rows: Math.max(1, lastRow),
      cols: Math.max(1, lastColumn),
    };
    const { values = [] } = this.model.getCells(all, ['values']);
    const hasData = (top: number, left: number, bottom: number, right: number) => {
      for (let r = top; r <= bottom; r++)
        for (let c = left; c <= right; c++) if (!isEmpty(values[r - 1]?.[c - 1])) return true;
      return false;
    };
    let [top, left] = [this.rect.row, this.rect.col];
    let [bottom, right] = [this.getLastRow(), this.getLastColumn()];
    for (let grown = true; grown;) {
      grown = false;
      if (dimension !== 'COLUMNS') {
        if (top > 1 && hasData(top - 1, left, top - 1, right)) [top, grown] = [top - 1, true];
        if (bottom < maxRows && hasData(bottom + 1, left, bottom + 1, right)) [bottom, grown] = [bottom + 1, true];
      }
      if (dimension !== 'ROWS') {
        if (left > 1 && hasData(top, left - 1, bottom, left - 1)) [left, grown] = [left - 1, true];
        if (right < maxColumns && hasData(top, right + 1, bottom, right + 1)) [right, grown] = [right + 1, true];
      }
    }
    return this.at(top, left, bottom - top + 1, right - left + 1);
  }
}

const folded = (value: CellValue) => (typeof value === 'string' ? value.toLowerCase() : value);

function detected(texts: readonly string[]): string | null {
  return [',', ';', '\t', '|', '.', ' '].find((mark) => texts.some((text) => text.includes(mark))) ?? null;
}
