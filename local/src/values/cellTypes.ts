/** Plain data of cells: places, values, looks, rules. Rows and columns count from 1 everywhere in the model. */

export type Axis = 'rows' | 'cols';

/** A rectangle of cells of one sheet. */
export interface CellRange {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}
export interface SheetRange extends CellRange {
  readonly sheetId: number;
}

/** An error of a formula by its text: '#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#ERROR!'. */
export interface CellError {
  readonly error: string;
  /** What the cell tells when pointed at. */
  readonly message?: string;
}

/** What a cell holds. Dates are serial numbers (days since 1899-12-30 in the spreadsheet's zone) under a date format. */
export type CellValue = null | string | number | boolean | CellError;

/** What may be written: as CellValue, or an instant (ms since 1970 UTC), stored as a serial number in the workbook's zone. */
export type CellInput = CellValue | { readonly instant: number };

export type BorderStyle = 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
export interface Border {
  readonly style: BorderStyle;
  readonly color: string;
}

/** A stretch of a cell's text with a look of its own, or a link. */
export interface RichRun {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
  readonly style?: { readonly [attribute: string]: unknown };
  readonly link?: string;
}

/** What scripts set of a look and xlsx has no place for. */
export interface ScriptLook {
  /** The theme's colours that fontColor and background stand for, as in SpreadsheetApp.ThemeColorType. */
  readonly fontTheme?: string;
  readonly backgroundTheme?: string;
  /** Holds as long as the cell's text is this one. */
  readonly rich?: { readonly text: string; readonly runs: readonly RichRun[] };
  readonly plainLinks?: boolean;
}

/** How a cell looks; an absent attribute is the sheet's default. Colours are '#rrggbb' in lower case. */
export interface CellStyle {
  /** As in Sheets ('@', '0.00', 'yyyy-mm-dd'); absent = automatic. */
  readonly numberFormat?: string;
  readonly fontFamily?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly background?: string;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  /** Degrees, −90 … 90. */
  readonly rotation?: number;
  readonly verticalText?: boolean;
  readonly direction?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  readonly borderTop?: Border;
  readonly borderRight?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly script?: ScriptLook;
}
/** Attributes to be set; null takes an attribute away. */
export type StylePatch = { readonly [K in keyof Omit<CellStyle, 'script'>]?: CellStyle[K] | null } & {
  /** Part by part; a new colour ends what the theme's said. */
  readonly script?: { readonly [K in keyof ScriptLook]?: ScriptLook[K] | null } | null;
};

/** An argument of a rule: a value, a list of values, an instant, or a range as A1 text with its sheet ("'班級'!A2:A"). */
export type RuleArgument =
  | string
  | number
  | boolean
  | null
  | readonly (string | number)[]
  | { readonly instant: number }
  | { readonly ref: string };

/** A data validation rule; criteria and their arguments are those of SpreadsheetApp.DataValidationCriteria. */
export interface CellRule {
  /** VALUE_IN_LIST [values, showDropdown], VALUE_IN_RANGE [{ref}, showDropdown], CHECKBOX [] | [checked] | [checked, unchecked], NUMBER_BETWEEN [a, b], CUSTOM_FORMULA [formula], … */
  readonly criteria: string;
  readonly args: readonly RuleArgument[];
  readonly allowInvalid: boolean;
  readonly helpText?: string;
}

/** Parts of a block that a reader may ask for. */
export type CellPart = 'values' | 'display' | 'formulas' | 'styles' | 'numberFormats' | 'notes' | 'rules';

/** A block of cells; a part is there when it was asked for, as rows of columns. */
export interface CellBlock extends SheetRange {
  /** Results of formulas included. */
  readonly values?: CellValue[][];
  /** With 'values': flat indexes (row-major from 0, ascending) of the numbers that stand under a date, time or duration format. */
  readonly dates?: number[];
  /** The text shown, by number format and locale. */
  readonly display?: string[][];
  /** '' where there is none, else with its '='. */
  readonly formulas?: string[][];
  /** Indexes into `styleTable`. */
  readonly styles?: number[][];
  readonly styleTable?: readonly CellStyle[];
  /** As getNumberFormats gives them: the format in force, also where it is automatic. */
  readonly numberFormats?: string[][];
  /** '' where there is none. */
  readonly notes?: string[][];
  /** Indexes into `ruleTable`, −1 where there is none. */
  readonly rules?: number[][];
  readonly ruleTable?: readonly CellRule[];
}

/** What `clear` takes away. */
export type ClearPart = 'contents' | 'formats' | 'rules' | 'notes';

/** What `copyCells` carries over. */
export type CopyPart =
  'values' | 'formulas' | 'formats' | 'rules' | 'notes' | 'conditionalFormats' | 'columnWidths' | 'merges';
