/** What other programs write around the text of a cell, whatever file it stands in. */
import { characterOf } from './xmlText';

/** `="0915"` is how programs keep Excel from taking text for a number; the text inside is meant. */
const KEPT_TEXT = /^=\s*(?:T\(\s*)?"((?:[^"]|"")*)"\s*\)?$/;
/** Without quotes a number stands behind the mark, zeros and all. */
const KEPT_DIGITS = /^=\s*(\d+)$/;
/** Also where a program escaped it twice. */
const REFERENCE = /&(?:amp;)?#(?:(\d{2,7})|[xX]([0-9a-fA-F]{2,6}));/g;

/** The text that is meant: out of `="…"`, and with `&#134071;`, which stands for a character that an encoding lacks. */
export function meantText(text: string): string {
  const kept = text.startsWith('=') ? (KEPT_TEXT.exec(text.trim()) ?? KEPT_DIGITS.exec(text.trim())) : null;
  const plain = kept ? kept[1]!.replace(/""/g, '"') : text;
  if (!plain.includes('#')) return plain;
  return plain.replace(REFERENCE, (whole, decimal?: string, hex?: string) => {
    return characterOf(decimal === undefined ? parseInt(hex!, 16) : Number(decimal)) ?? whole;
  });
}
