/** Plain data of sheets and of the workbook around their cells. */
import type { CellRange, CellStyle, RuleArgument } from '../values/cellTypes';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A boolean condition of a rule, a filter or a conditional format; names as in SpreadsheetApp.BooleanCriteria. */
export interface Condition {
  readonly criteria: string;
  readonly args: readonly RuleArgument[];
}

export interface GradientPoint {
  readonly color: string;
  readonly type: 'MIN' | 'MAX' | 'NUMBER' | 'PERCENT' | 'PERCENTILE';
  readonly value?: string;
}

/** One rule; the first that holds for a cell gives the look. */
export interface ConditionalFormat {
  readonly ranges: readonly CellRange[];
  readonly condition?: Condition;
  /** bold, italic, underline, strikethrough, fontColor, background. */
  readonly style?: CellStyle;
  readonly gradient?: { readonly min: GradientPoint; readonly mid?: GradientPoint; readonly max: GradientPoint };
}

export interface Protection {
  /** Given by the model when absent at putProtection. */
  readonly id: string;
  readonly kind: 'SHEET' | 'RANGE';
  /** For RANGE. */
  readonly range?: CellRange;
  readonly namedRange?: string;
  /** For SHEET: what anyone may edit all the same. */
  readonly unprotected?: readonly CellRange[];
  readonly description: string;
  readonly warningOnly: boolean;
  /** Who may edit beside the workbook's owner; empty = the owner alone. */
  readonly editors: readonly string[];
  readonly domainEdit: boolean;
}

export interface FilterCriterion {
  /** Texts shown by the filter's list that are hidden. */
  readonly hiddenTexts?: readonly string[];
  readonly visibleTexts?: readonly string[];
  readonly condition?: Condition;
}
export interface Filter {
  /** First row is the header. */
  readonly range: CellRange;
  /** Column of the sheet (from 1, as text) to its criterion. */
  readonly criteria: { readonly [col: string]: FilterCriterion };
}

export interface Chart {
  /** Given by the model when absent at putChart. */
  readonly id: number;
  /** As in Charts.ChartType: 'COLUMN', 'BAR', 'LINE', 'PIE', … */
  readonly type: string;
  /** A1 texts with their sheets. */
  readonly ranges: readonly string[];
  readonly anchor: { readonly row: number; readonly col: number; readonly offsetX: number; readonly offsetY: number };
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly options: { readonly [key: string]: Json };
}

/** Everything small about a sheet that can be set in one piece. */
export interface SheetProperties {
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rightToLeft: boolean;
  readonly hiddenGridlines: boolean;
  readonly merges: readonly CellRange[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly filter: Filter | null;
  readonly protections: readonly Protection[];
  readonly charts: readonly Chart[];
  /** What the model does not know but keeps for its users (bandings, groups, metadata); in the file it lives in a hidden part. */
  readonly extras: { readonly [key: string]: Json };
}
/** Lists with ids (protections, charts) are set item by item, so that two scripts do not undo each other. */
export type SheetPatch = Partial<Omit<SheetProperties, 'protections' | 'charts'>>;

export interface SheetInfo extends SheetProperties {
  readonly id: number;
  /** From 1. */
  readonly index: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Last row and column with content (an unticked checkbox counts); 0 when empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Sizes in pixels of the rows and columns that differ from the default, and what is hidden (numbers from 1, ascending). */
export interface Dimensions {
  readonly rowHeights: readonly (readonly [row: number, pixels: number])[];
  readonly columnWidths: readonly (readonly [col: number, pixels: number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenByFilter: readonly number[];
  readonly hiddenColumns: readonly number[];
}
export const DEFAULT_ROW_HEIGHT = 21;

/** Pixels of a row whose largest font has so many points, while nobody chose its height. */
export function rowHeightFor(points: number): number {
  return points <= 10 ? DEFAULT_ROW_HEIGHT : Math.ceil(points * 1.6) + 5;
}

export const DEFAULT_COLUMN_WIDTH = 100;

export interface NamedRange {
  readonly name: string;
  readonly sheetId: number;
  /** null when its cells were deleted (#REF!). */
  readonly range: CellRange | null;
}

export interface WorkbookMeta {
  /** Stable over the file's life. */
  readonly id: string;
  readonly name: string;
  /** Google's form, 'zh_TW'. */
  readonly locale: string;
  /** IANA, 'Asia/Taipei'. */
  readonly timeZone: string;
  readonly owner: string;
  readonly editors: readonly string[];
  /** May look and not edit. Who is in no list may edit (the link is shared with all of the school). */
  readonly viewers: readonly string[];
  readonly activeSheetId: number;
  /** The services' own keepings (developer metadata, recalculation setting, …). */
  readonly extras: { readonly [key: string]: Json };
}
