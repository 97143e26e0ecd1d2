/** The format that a formula gives to a cell of automatic format: dates show as dates. */
const DATE = /^=\s*(TODAY|DATE|EDATE|EOMONTH|WORKDAY|DATEVALUE|TO_DATE)\s*\([^()]*(\([^()]*\)[^()]*)*\)\s*$/i;

export function formatOfFormula(formula: string): string | undefined {
  if (/^=\s*NOW\s*\(\s*\)\s*$/i.test(formula)) return 'yyyy/m/d h:mm:ss';
  return DATE.test(formula) ? 'yyyy/m/d' : undefined;
}
