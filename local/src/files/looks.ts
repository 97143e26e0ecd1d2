/** What looks of cells are called in a file and in the model. */
import type { BorderStyle } from '../values/cellTypes';

/** The font of a file that nobody chose: it stands for "the default". */
export const DEFAULT_FONT = { name: 'Calibri', size: 11 };

/** Excel's lines by their nearest of the model. */
export const BORDERS: Readonly<Record<string, BorderStyle>> = {
  thin: 'SOLID',
  hair: 'DOTTED',
  dotted: 'DOTTED',
  dashed: 'DASHED',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  double: 'DOUBLE',
};

export const EXCEL_BORDERS: Readonly<Record<BorderStyle, string>> = {
  SOLID: 'thin',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

/** Formats that a file names by number alone (ECMA-376, 18.8.30) in Excel of every language. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

const [DAY, LONG_DAY, TIME, LONG_TIME] = ['yyyy/m/d', 'yyyy"年"m"月"d"日"', 'hh"時"mm"分"', 'hh"時"mm"分"ss"秒"'];
/** What Chinese Excel shows under formats that a file names by number alone. */
export const CHINESE_DATES: Readonly<Record<number, string>> = {
  ...Object.fromEntries([27, 30, 36, 50, 57].map((id) => [id, DAY])),
  ...Object.fromEntries([28, 29, 31, 51, 54, 58].map((id) => [id, LONG_DAY])),
  ...Object.fromEntries([32, 34, 52, 55].map((id) => [id, TIME])),
  ...Object.fromEntries([33, 35, 53, 56].map((id) => [id, LONG_TIME])),
};
