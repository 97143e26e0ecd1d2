/** Rows that wrapped texts make taller, as Google does by itself where nobody chose a row's height. */
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type SheetInfo, type WorkbookModel } from '../model/contract';
import { DEFAULT_POINTS, PIXELS_A_POINT, textWidth, WIDE } from '../values/textWidth';

/** In a longer sheet nobody reads wrapped texts row by row, and to look at each would hold up the window. */
const MOST_ROWS = 3000;
const MOST_LINES = 30;
/** As the window's style sheet has them: a line beside the font's size, and what is around the text. */
const LINE = 1.35;
const PADDING = { across: 7, down: 3 };
/** What may begin a new line: each Chinese character by itself, other words whole. */
const WORDS = new RegExp(`\\n|[${WIDE}]|[^\\s${WIDE}]+|\\s+`, 'g');

/** [row, pixels] of rows whose text needs more than one line; reckoned by the number of characters, not drawn. */
export function wrappedRows(model: WorkbookModel, sheet: SheetInfo): [row: number, pixels: number][] {
  if (sheet.lastRow === 0 || sheet.lastRow > MOST_ROWS) return [];
  const range = { sheetId: sheet.id, row: 1, col: 1, rows: sheet.lastRow, cols: sheet.lastColumn };
  const { styles = [], styleTable = [] } = model.getCells(range, ['styles']);
  const wraps = styleTable.map(({ wrap }) => wrap === 'WRAP');
  if (!wraps.includes(true)) return [];
  const { display = [] } = model.getCells(range, ['display']);
  const widths = new Map(model.dimensions(sheet.id).columnWidths);
  const heights: [number, number][] = [];
  display.forEach((line, r) => {
    let height = DEFAULT_ROW_HEIGHT;
    line.forEach((text, c) => {
      const style = styles[r]?.[c] ?? -1;
      if (text === '' || wraps[style] !== true) return;
      const size = (styleTable[style]?.fontSize ?? DEFAULT_POINTS) * PIXELS_A_POINT;
      const width = (widths.get(c + 1) ?? DEFAULT_COLUMN_WIDTH) - PADDING.across;
      const lines = Math.min(MOST_LINES, linesOf(text, width / size));
      height = Math.max(height, Math.ceil(lines * size * LINE) + PADDING.down);
    });
    if (height > DEFAULT_ROW_HEIGHT) heights.push([r + 1, height]);
  });
  return heights;
}

/** @param width of a line, in Chinese characters */
function linesOf(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const [word] of text.matchAll(WORDS)) {
    if (word === '\n') {
      lines++;
      used = 0;
      continue;
    }
    const own = textWidth(word);
    if (used > 0 && used + own > width && word.trim() !== '') {
      lines++;
      used = 0;
    }
    used += own;
    // A word longer than the line is broken.
    while (used > width && own > width) {
      lines++;
      used -= width;
    }
  }
  return lines;
}
