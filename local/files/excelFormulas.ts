/** Formula texts as files have them: functions newer than the format carry a prefix there. */
import { stringifyTokens } from '@borgar/fx';
import { tokensOf } from '../formulas/references';

const NEWER = new Set(
  'XLOOKUP XMATCH UNIQUE LET LAMBDA SEQUENCE TEXTJOIN CONCAT IFS SWITCH MAXIFS MINIFS IFNA'.split(' '),
);
const NEWER_SHEET = new Set(['FILTER', 'SORT', 'SORTBY']);

/** @param formula with its '=' @returns without it */
export function fileFormula(formula: string): string {
  const tokens = tokensOf(formula).map((token) => {
    const name = token.value.toUpperCase();
    if (token.type !== 'func') return token;
    if (NEWER_SHEET.has(name)) return { ...token, value: `_xlfn._xlws.${name}` };
    return NEWER.has(name) ? { ...token, value: `_xlfn.${name}` } : token;
  });
  return stringifyTokens(tokens).slice(1);
}

/** @param formula without '=' @returns with it, and without prefixes */
export function modelFormula(formula: string): string {
  return `=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`;
}
