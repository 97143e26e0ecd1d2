/** What works through the data of a Range: duplicates, white space, splitting, the edges of data. */
import type { RangeHandle } from './handles';
import type { CellValue } from '../model/contract';
import { rangeContent } from './rangeContent';
import { rangePlace } from './rangePlace';

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };
const STEPS: Readonly<Record<string, readonly [rows: number, cols: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};
const isEmpty = (value: CellValue | undefined) => value === null || value === undefined;

export const rangeTools = {
  /** Rows alike but for letter case are duplicates. @param columns of the sheet */
  removeDuplicates(range: RangeHandle, columns?: readonly number[]): RangeHandle {
    range.mayWrite();
    const { row, col, rows, cols } = range.rect;
    const { values = [] } = range.model.getCells(range.rect, ['values']);
    const compared = columns?.map((at) => at - col) ?? Array.from({ length: cols }, (_, i) => i);
    if (compared.some((at) => at < 0 || at >= cols)) throw new Error('Column to compare is outside of the range.');
    const seen = new Set<string>();
    const isNew = values.map((line) => {
      const key = JSON.stringify(compared.map((at) => folded(line[at] ?? null)));
      return !seen.has(key) && Boolean(seen.add(key));
    });
    const kept = [...isNew.keys()].filter((i) => isNew[i]);
    if (kept.length < rows) {
      range.model.reorderRows(range.rect, [...kept, ...[...isNew.keys()].filter((i) => !isNew[i])]);
      range.model.clear({ ...range.rect, row: row + kept.length, rows: rows - kept.length }, ['contents']);
    }
    return range.at(row, col, kept.length, cols);
  },
  /** At both ends, and runs of it inside, of texts that are typed. */
  trimWhitespace(range: RangeHandle): RangeHandle {
    range.mayWrite();
    const { values = [], formulas = [] } = range.model.getCells(range.rect, ['values', 'formulas']);
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        if (typeof value !== 'string' || formulas[r]?.[c]) return;
        const text = value.trim().replace(/\s+/g, ' ');
        const at = { sheetId: range.rect.sheetId, row: range.rect.row + r, col: range.rect.col + c };
        if (text !== value) range.model.setCells(at, [[text || null]], 'raw');
      }),
    );
    return range;
  },
  /** @param delimiter one of TextToColumnsDelimiter or a text; without it the one that the texts have */
  splitTextToColumns(range: RangeHandle, delimiter?: string): void {
    const { row, col, rows, cols, sheetId } = range.rect;
    if (cols > 1) throw new Error('The range must be a single column.');
    const texts = rangeContent.getDisplayValues(range).map(([text = '']) => text);
    const mark = delimiter === undefined ? detected(texts) : (DELIMITERS[delimiter] ?? delimiter);
    if (!mark) return;
    const parts = texts.map((text) => (text === '' ? [] : text.split(mark).map((part) => part.trim())));
    const widest = Math.max(1, ...parts.map((line) => line.length));
    range.mayWrite({ sheetId, row, col, rows, cols: widest });
    const { maxColumns } = range.model.sheet(sheetId);
    if (col + widest - 1 > maxColumns)
      range.model.insertColumns(sheetId, maxColumns + 1, col + widest - 1 - maxColumns);
    parts.forEach((line, i) => {
      if (line.length > 1) range.model.setCells({ sheetId, row: row + i, col }, [line], 'parse');
    });
  },
  /** Where Ctrl and an arrow key lead from the range's first cell. */
  getNextDataCell(range: RangeHandle, direction: string): RangeHandle {
    const { row, col, sheetId } = range.rect;
    const [down, right] = STEPS[direction] ?? [0, 0];
    const { maxRows, maxColumns } = range.model.sheet(sheetId);
    const line = down
      ? { sheetId, row: 1, col, rows: maxRows, cols: 1 }
      : { sheetId, row, col: 1, rows: 1, cols: maxColumns };
    const values = (range.model.getCells(line, ['values']).values ?? []).flat();
    const step = down + right;
    const last = step > 0 ? values.length - 1 : 0;
    const empty = (i: number) => isEmpty(values[i]);
    let at = (down ? row : col) - 1;
    if (at !== last) {
      const inside = !empty(at) && !empty(at + step);
      at += step;
      while (at !== last && (inside ? !empty(at + step) : empty(at))) at += step;
    }
    return down ? range.at(at + 1, col) : range.at(row, at + 1);
  },
  /** The range grown in each direction as long as there is data beside it. */
  getDataRegion(range: RangeHandle, dimension?: string): RangeHandle {
    const { lastRow, lastColumn, maxRows, maxColumns } = range.model.sheet(range.rect.sheetId);
    const all = {
      sheetId: range.rect.sheetId,
      row: 1,
      col: 1,
      rows: Math.max(1, lastRow),
      cols: Math.max(1, lastColumn),
    };
    const { values = [] } = range.model.getCells(all, ['values']);
    const hasData = (top: number, left: number, bottom: number, right: number) => {
      for (let r = top; r <= bottom; r++)
        for (let c = left; c <= right; c++) if (!isEmpty(values[r - 1]?.[c - 1])) return true;
      return false;
    };
    let [top, left] = [range.rect.row, range.rect.col];
    let [bottom, right] = [rangePlace.getLastRow(range), rangePlace.getLastColumn(range)];
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
    return range.at(top, left, bottom - top + 1, right - left + 1);
  },
};

const folded = (value: CellValue) => (typeof value === 'string' ? value.toLowerCase() : value);

function detected(texts: readonly string[]): string | null {
  return [',', ';', '\t', '|', '.', ' '].find((mark) => texts.some((text) => text.includes(mark))) ?? null;
}
