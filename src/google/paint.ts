/** Gives a tab its look: frozen head, widths, plain looks by list of ranges, colours by what cells say, a filter. */
import { columnLetter } from './columnLetter';
import type { Block, CellLook, ColourRule, TabLook } from './ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

export function paint(sheet: Sheet, look: TabLook): void {
  const tall = sheet.getMaxRows();
  if (look.isFresh) sheet.clearFormats();
  sheet.setFrozenRows(look.frozenRows);
  sheet.setFrozenColumns(look.frozenColumns);
  for (const { column, pixels } of look.widths) sheet.setColumnWidth(column, pixels);
  for (const { blocks, look: cells } of look.looks) {
    const within = blocks.flatMap((block) => clip(block, tall));
    if (within.length > 0) dressCells(sheet, within, cells);
  }
  colour(
    sheet,
    look.colours.flatMap((rule) => clip(rule.block, tall).map((block) => ({ ...rule, block }))),
  );
  if (look.filterColumns > 0 && sheet.getFilter() === null)
    sheet.getRange(1, 1, tall, look.filterColumns).createFilter();
}

/** The part of a block that the sheet has; none when it lies below. */
function clip(block: Block, tall: number): Block[] {
  const rows = Math.min(block.rows, tall - block.row + 1);
  return rows < 1 ? [] : [{ ...block, rows }];
}

function dressCells(sheet: Sheet, blocks: readonly Block[], look: CellLook): void {
  const list = sheet.getRangeList(blocks.map(nameOf));
  if (look.isBold !== undefined) list.setFontWeight(look.isBold ? 'bold' : 'normal');
  if (look.size !== undefined) list.setFontSize(look.size);
  if (look.ink !== undefined) list.setFontColor(look.ink);
  if (look.ground !== undefined) list.setBackground(look.ground);
  if (look.isWrapped !== undefined) list.setWrap(look.isWrapped);
  if (look.align !== undefined) list.setHorizontalAlignment(look.align);
}

/** Rules that say the same as one of ours are ours from before; all others are somebody's and stay. */
function colour(sheet: Sheet, rules: readonly ColourRule[]): void {
  if (rules.length === 0) return;
  const own = rules.map((rule) => ruleOf(sheet, rule));
  const known = sheet.getConditionalFormatRules();
  const signs = new Set(known.length === 0 ? [] : own.map(signOf));
  sheet.setConditionalFormatRules([...own, ...known.filter((rule) => !signs.has(signOf(rule)))]);
}

function ruleOf(sheet: Sheet, rule: ColourRule): Rule {
  const { row, column, rows, columns } = rule.block;
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange(row, column, rows, columns)]);
  if (rule.kind === 'scale') return builder.setGradientMinpoint('#ffffff').setGradientMaxpoint(rule.ground).build();
  const told = builder.whenFormulaSatisfied(rule.formula);
  if (rule.ground !== undefined) told.setBackground(rule.ground);
  if (rule.ink !== undefined) told.setFontColor(rule.ink);
  return told.build();
}

/** What a rule asks; of a scale where it stands in the sheet's width, for its rows move. */
function signOf(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  if (condition !== null) return condition.getCriteriaValues().map(String).join('|');
  return `scale ${rule
    .getRanges()
    .map((range) => `${range.getColumn()}+${range.getNumColumns()}`)
    .join()}`;
}

function nameOf({ row, column, rows, columns }: Block): string {
  return `${columnLetter(column)}${row}:${columnLetter(column + columns - 1)}${row + rows - 1}`;
}
