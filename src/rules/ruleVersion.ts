/** R1.1: the history of the school's rules; a date out of order is kept as printed and flagged, never "mended". */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import { rocText } from '../school/day';
import type { Row } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';

/** Versions that the rules print after one of a later date; 序 is the order of print, however the tab is sorted. */
export function outOfOrderVersions({ tables }: Pick<CheckContext, 'tables'>): readonly Row<'ruleVersions'>[] {
  let latest = '';
  const printed = tables.ruleVersions.rows.filter((row) => row.no !== null && row.passedOn !== '');
  printed.sort((a, b) => (a.no ?? 0) - (b.no ?? 0) || (a.passedOn < b.passedOn ? -1 : 1));
  return printed.filter((row) => {
    const isEarlier = row.passedOn < latest;
    if (row.passedOn > latest) latest = row.passedOn;
    return isEarlier;
  });
}

/** R1.1-order, one per version out of order. */
export function checkRuleVersions(context: CheckContext): FindingDraft[] {
  return outOfOrderVersions(context).map((row) => ({
    code: 'R1.1-order',
    severity: '提示',
    basis: '一',
    explanation: fill(texts.versionOrder.explanation, { day: rocText(row.passedOn) }),
    advice: texts.versionOrder.advice,
    office: '教務處',
    tab: 'ruleVersions',
    row: row.row,
    key: findingKey('R1.1-order', row.no ?? '', row.passedOn),
  }));
}
