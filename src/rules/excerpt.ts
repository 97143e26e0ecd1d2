/** How text from cells may stand in a finding: identity numbers masked, on one line, cut short. */
import { maskIdentityNumbers } from '../school/identityNumber';
import { maskedText, type Masking } from '../school/personalData';

/** At most `longest` characters of a text; masked before the cut, so that no part of a number slips through. */
export function excerpt(text: string, longest = 30, masking: Masking | null = null): string {
  const line = (masking === null ? maskIdentityNumbers(text) : maskedText(text, masking)).replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const characters = Array.from(line);
  return characters.length <= longest ? line : `${characters.slice(0, longest).join('')}…`;
}
