/** Columns that one formula fills: a value written into any of their cells turns the whole column into #REF!. */
const FILLING =
  /^=\s*(?:\{|.*\b(?:ARRAYFORMULA|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|FILTER|SORT|SORTN|UNIQUE|QUERY|IMPORTRANGE|SEQUENCE|TRANSPOSE|SPLIT|FLATTEN|VSTACK|HSTACK|TOCOL|WRAPROWS|CHOOSECOLS|CHOOSEROWS)\s*\()/is;

/** True for the text of a formula that may fill cells beside its own. */
export function fillsColumn(formula: string): boolean {
  return formula !== '' && FILLING.test(formula);
}
