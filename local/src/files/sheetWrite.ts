/** A sheet's XML around its cells: the view and the columns before them, merges, filter, rules and formats after them. */
import { referenceTo } from '../references/references';
import type { PaletteBlock } from '../model/changes';
import type { CellRange, SheetData } from '../model/contract';
import { conditionalXml } from './conditional';
import { rgb, type StyleSheet } from './looksWrite';
import { ruleXml } from './rules';
import { MAIN_NAMESPACE, RELATIONSHIPS, XML_HEAD } from './xml';

/** The id by which a sheet points to the boxes of its notes. */
export const BOXES_ID = 'rIdBoxes';

export function beforeCells({ properties, columnWidths, hiddenColumns }: SheetData): string {
  const { frozenRows, frozenColumns, tabColor, rightToLeft, hiddenGridlines } = properties;
  const corner = referenceTo(null, { row: frozenRows + 1, col: frozenColumns + 1, rows: 1, cols: 1 });
  const moves = frozenRows > 0 ? (frozenColumns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const split = (frozenColumns ? ` xSplit="${frozenColumns}"` : '') + (frozenRows ? ` ySplit="${frozenRows}"` : '');
  const pane = split === '' ? '' : `<pane${split} topLeftCell="${corner}" activePane="${moves}" state="frozen"/>`;
  const view = (rightToLeft ? ' rightToLeft="1"' : '') + (hiddenGridlines ? ' showGridLines="0"' : '');
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIPS}">`,
    tabColor ? `<sheetPr><tabColor${rgb(tabColor)}/></sheetPr>` : '',
    `<sheetViews><sheetView${view} workbookViewId="0"${pane === '' ? '/>' : `>${pane}</sheetView>`}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columnWidths, hiddenColumns),
  ].join('');
}

function columnsXml(widths: SheetData['columnWidths'], hidden: SheetData['hiddenColumns']): string {
  const looks = new Map<number, string>();
  for (const [col, pixels] of widths) looks.set(col, ` width="${Math.max(0, (pixels - 5) / 7)}" customWidth="1"`);
  for (const col of hidden) looks.set(col, `${looks.get(col) ?? ''} hidden="1"`);
  const all = [...looks].sort(([a], [b]) => a - b).map(([col, look]) => `<col min="${col}" max="${col}"${look}/>`);
  return all.length === 0 ? '' : `<cols>${all.join('')}</cols>`;
}

/** In the order that Excel asks for. */
export function afterCells({ properties, rules, notes }: SheetData, styles: StyleSheet): string {
  const { protections, filter, merges, conditionalFormats } = properties;
  // Excel locks by sheet, not by person; who may edit stands in the host's own part.
  const isLocked = protections.some((one) => one.kind === 'SHEET' && !one.warningOnly && !one.unprotected?.length);
  const merged = merges
    .filter(({ rows, cols }) => rows * cols > 1)
    .map((range) => `<mergeCell ref="${referenceTo(null, range)}"/>`);
  const validations = rules.flatMap((block) =>
    block.palette.flatMap((rule, place) =>
      rule === null ? [] : rectangles(block, place).flatMap((range) => ruleXml(rule, referenceTo(null, range)) ?? []),
    ),
  );
  const list = (name: string, all: readonly string[]) =>
    all.length === 0 ? '' : `<${name} count="${all.length}">${all.join('')}</${name}>`;
  return [
    isLocked ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    filter ? `<autoFilter ref="${referenceTo(null, filter.range)}"/>` : '',
    list('mergeCells', merged),
    ...conditionalFormats.map((format, i) => conditionalXml(format, i + 1, styles)),
    list('dataValidations', validations),
    notes.length > 0 ? `<legacyDrawing r:id="${BOXES_ID}"/>` : '',
    '</worksheet>',
  ].join('');
}

/** The cells of one entry of a block as few rectangles: runs in each column, joined sideways. */
function rectangles(block: PaletteBlock<unknown>, place: number): CellRange[] {
  if (!block.index) return [{ row: block.row, col: block.col, rows: block.rows, cols: block.cols }];
  const found: CellRange[] = [];
  for (let c = 0; c < block.cols; c++)
    for (let r = 0; r < block.rows;) {
      if (block.index[r * block.cols + c] !== place) {
        r++;
        continue;
      }
      let end = r + 1;
      while (end < block.rows && block.index[end * block.cols + c] === place) end++;
      const left = found.find(
        (one) => one.col + one.cols === block.col + c && one.row === block.row + r && one.rows === end - r,
      );
      if (left) found[found.indexOf(left)] = { ...left, cols: left.cols + 1 };
      else found.push({ row: block.row + r, col: block.col + c, rows: end - r, cols: 1 });
      r = end;
    }
  return found;
}
