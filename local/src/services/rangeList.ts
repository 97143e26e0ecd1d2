/** RangeList: one act on several ranges of a sheet. */
import { Handle } from './handle';
import type { RangeHandle } from './handles';
import { rangeContent } from './rangeContent';
import { rangeFormats } from './rangeFormats';
import { rangeLayout } from './rangeLayout';
import { rangeRules } from './rangeRules';
import { rangeTools } from './rangeTools';

export class RangeListHandle extends Handle {
  readonly className = 'RangeList';
  constructor(readonly ranges: readonly RangeHandle[]) {
    super();
  }
}

type OnEach<A extends unknown[]> = (list: RangeListHandle, ...args: A) => RangeListHandle;
/** A method of Range, done to each. */
function onEach<A extends unknown[]>(method: (range: RangeHandle, ...args: A) => unknown): OnEach<A> {
  return (list, ...args) => {
    for (const range of list.ranges) method(range, ...args);
    return list;
  };
}

export const rangeListMethods = {
  getRanges: (list: RangeListHandle) => [...list.ranges],
  activate(list: RangeListHandle): RangeListHandle {
    const { sheet } = list.ranges.at(-1)!;
    sheet.spreadsheet.select(
      sheet,
      list.ranges.map(({ rect }) => rect),
    );
    return list;
  },
  setValue: onEach(rangeContent.setValue),
  setFormula: onEach(rangeContent.setFormula),
  setFormulaR1C1: onEach(rangeContent.setFormulaR1C1),
  clear: onEach(rangeContent.clear),
  clearContent: onEach(rangeContent.clearContent),
  clearDataValidations: onEach(rangeContent.clearDataValidations),
  clearFormat: onEach(rangeContent.clearFormat),
  clearNote: onEach(rangeContent.clearNote),
  setNumberFormat: onEach(rangeFormats.setNumberFormat),
  setBackground: onEach(rangeFormats.setBackground),
  setBackgroundRGB: onEach(rangeFormats.setBackgroundRGB),
  setFontColor: onEach(rangeFormats.setFontColor),
  setFontFamily: onEach(rangeFormats.setFontFamily),
  setFontLine: onEach(rangeFormats.setFontLine),
  setFontSize: onEach(rangeFormats.setFontSize),
  setFontStyle: onEach(rangeFormats.setFontStyle),
  setFontWeight: onEach(rangeFormats.setFontWeight),
  setShowHyperlink: onEach(rangeFormats.setShowHyperlink),
  setTextDirection: onEach(rangeFormats.setTextDirection),
  setBorder: onEach(rangeLayout.setBorder),
  setHorizontalAlignment: onEach(rangeLayout.setHorizontalAlignment),
  setVerticalAlignment: onEach(rangeLayout.setVerticalAlignment),
  setTextRotation: onEach(rangeLayout.setTextRotation),
  setVerticalText: onEach(rangeLayout.setVerticalText),
  setWrap: onEach(rangeLayout.setWrap),
  setWrapStrategy: onEach(rangeLayout.setWrapStrategy),
  breakApart: onEach(rangeLayout.breakApart),
  setNote: onEach(rangeRules.setNote),
  setDataValidation: onEach(rangeRules.setDataValidation),
  insertCheckboxes: onEach(rangeRules.insertCheckboxes),
  removeCheckboxes: onEach(rangeRules.removeCheckboxes),
  check: onEach(rangeRules.check),
  uncheck: onEach(rangeRules.uncheck),
  trimWhitespace: onEach(rangeTools.trimWhitespace),
};
