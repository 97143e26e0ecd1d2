/** Formulas in R1C1 notation, as scripts may write and read them. */
import { stringifyTokens, translateFormulaToA1 } from '@borgar/fx';
import { letters } from '../values/a1';
import { isReference, parseReference, tokensOf } from './references';

/** '=R[1]C[-1]' as it reads in the cell at (row, col): '=A3'. */
export function fromR1C1(formula: string, row: number, col: number): string {
  return translateFormulaToA1(formula, `${letters(col)}${row}`);
}

/** The other way round; relative parts always say their distance: 'R[0]C[1]'. */
export function toR1C1(formula: string, row: number, col: number): string {
  const tokens = tokensOf(formula).map((token) => {
    const ref = isReference(token) ? parseReference(token.value) : null;
    if (!ref) return token;
    const { range } = ref;
    const part = (mark: string, at: number | null, fixed: boolean | undefined, from: number) =>
      at === null ? '' : fixed ? `${mark}${at + 1}` : `${mark}[${at + 1 - from}]`;
    const first = part('R', range.top, range.$top, row) + part('C', range.left, range.$left, col);
    const last = part('R', range.bottom, range.$bottom, row) + part('C', range.right, range.$right, col);
    const sheet = token.value.includes('!') ? token.value.slice(0, token.value.lastIndexOf('!') + 1) : '';
    return { ...token, value: sheet + (first === last ? first : `${first}:${last}`) };
  });
  return stringifyTokens(tokens);
}
