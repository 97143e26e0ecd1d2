/** A text without line breaks and other control characters: what becomes a header of a mail, where one would begin another. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\u0000-\u001f\u007f\u0085\u2028\u2029]+\s*/g, ' ').trim();
}
