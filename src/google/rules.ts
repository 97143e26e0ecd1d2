/** Drop-downs and other rules of a column, as Google has them. */
import type { ColumnLayout } from './ports';

export type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rows below the last one that offer their choices already, for whoever types the next ones. */
export const ROWS_TO_COME = 20;

/** Makes each rule once: many columns ask for the same. */
export function ruleBook(): (layout: ColumnLayout) => Rule | null {
  const known = new Map<string, Rule | null>();
  return (layout) => {
    const sign = JSON.stringify(layout.accepts);
    const found = known.get(sign);
    if (found !== undefined) return found;
    const rule = ruleOf(layout);
    known.set(sign, rule);
    return rule;
  };
}

function ruleOf({ accepts }: ColumnLayout): Rule | null {
  if (accepts === null || accepts.kind === 'nothing') return null;
  const rule = SpreadsheetApp.newDataValidation();
  switch (accepts.kind) {
    case 'list':
      return rule
        .requireValueInList([...accepts.options], true)
        .setAllowInvalid(!accepts.isStrict)
        .setHelpText(accepts.help)
        .build();
    case 'between':
      return rule
        .requireNumberBetween(accepts.min, accepts.max)
        .setAllowInvalid(true)
        .setHelpText(accepts.help)
        .build();
    case 'date':
      return rule.requireDate().setAllowInvalid(true).setHelpText(accepts.help).build();
    case 'tick':
      return rule.requireCheckbox().build();
  }
}
