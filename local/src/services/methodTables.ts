/** The classes whose methods lie in tables, one a subject: joined here, once. */
import type { MethodTable } from './handle';
import { rangeContent } from './rangeContent';
import { rangeEdits } from './rangeEdits';
import { rangeFormats } from './rangeFormats';
import { rangeGrouping } from './rangeGrouping';
import { rangeLayout } from './rangeLayout';
import { rangeListMethods } from './rangeList';
import { rangePlace } from './rangePlace';
import { rangeRules } from './rangeRules';
import { rangeTools } from './rangeTools';
import { sheetContent } from './sheetContent';
import { sheetGrid } from './sheetGrid';
import { sheetPlace } from './sheetPlace';
import { sheetRules } from './sheetRules';
import { spreadsheetFrame } from './spreadsheetFrame';
import { spreadsheetSheets } from './spreadsheetSheets';

export const METHOD_TABLES = {
  Range: {
    ...rangePlace,
    ...rangeContent,
    ...rangeFormats,
    ...rangeLayout,
    ...rangeRules,
    ...rangeEdits,
    ...rangeTools,
    ...rangeGrouping,
  },
  RangeList: rangeListMethods,
  Sheet: { ...sheetPlace, ...sheetGrid, ...sheetRules, ...sheetContent },
  Spreadsheet: { ...spreadsheetFrame, ...spreadsheetSheets },
} satisfies Record<string, MethodTable>;
