/** Formula texts as files have them: functions newer than the format carry a prefix there. */
import { stringifyTokens } from '@borgar/fx';
import { tokensOf } from '../references/references';

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

/** Functions whose arrays spread by themselves in Sheets; around others it takes ARRAYFORMULA. */
const SPREADING = /^=(?:FILTER|SORT|SORTBY|SORTN|UNIQUE|SEQUENCE|TRANSPOSE|SPLIT|FLATTEN|QUERY|MMULT|LET)\(/i;

/** An array formula as the file has it, with its '='. */
export const modelArray = (formula: string) =>
  SPREADING.test(formula) ? formula : `=ARRAYFORMULA(${formula.slice(1)})`;

/** What stands inside ARRAYFORMULA, with an '='; null for other formulas. */
export function insideArray(formula: string): string | null {
  const inner = /^=\s*ARRAYFORMULA\((.*)\)\s*$/is.exec(formula)?.[1];
  if (inner === undefined) return null;
  // The last bracket must be that of ARRAYFORMULA itself: not so in ARRAYFORMULA(a)+SUM(b).
  let depth = 0;
  for (const { value } of tokensOf(`=${inner}`)) {
    depth += value.endsWith('(') ? 1 : value === ')' ? -1 : 0;
    if (depth < 0) return null;
  }
  return `=${inner}`;
}
