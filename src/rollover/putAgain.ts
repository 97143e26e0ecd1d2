/** What people typed between a roll-over that was cut and the run that took it back, as numbers and as a sentence. Pure. */
import { fill } from '../messages/catalogue';
import { rollOverTexts } from '../messages/zh/rollover';

/** Cells and rows written again; `left` changes stand only in hidden copies whose names begin with `label`. */
export interface PutAgain {
  readonly cells: number;
  readonly rows: number;
  readonly left: number;
  readonly label: string;
}

/** '' where nobody typed anything. */
export function putAgainText(
  put: PutAgain | undefined,
  texts: Pick<typeof rollOverTexts, 'typedKept' | 'typedLeft'> = rollOverTexts,
): string {
  if (put === undefined) return '';
  const { cells, rows, left, label } = put;
  const kept = cells + rows > 0 ? fill(texts.typedKept, { cells, rows }) : '';
  return kept + (left > 0 ? fill(texts.typedLeft, { left, label }) : '');
}
