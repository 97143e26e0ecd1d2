/** Characters that this machine has no glyph for, in any face: paper would show them as boxes. */

/** Only rare ones are asked about: beyond the first plane, of the first extension, and those a school drew itself. */
const RARE = /[\u3400-\u4DBF\uE000-\uF8FF]|[\u{20000}-\u{3FFFF}\u{F0000}-\u{10FFFD}]/gu;
/** A place that no face fills. */
const NEVER = '\u{10FFFD}';
const SIZE = 32;

/** Each once, in the order of the text. */
export function charactersWithoutGlyph(text: string, family: string): string[] {
  const rare = [...new Set(text.match(RARE) ?? [])];
  const canvas = Object.assign(document.createElement('canvas'), { width: SIZE * 2, height: SIZE * 2 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null || rare.length === 0) return [];
  const drawn = (character: string) => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.font = `${SIZE}px ${family}`;
    pen.fillText(character, 4, SIZE + 8);
    return pen.getImageData(0, 0, canvas.width, canvas.height).data.join();
  };
  const box = drawn(NEVER);
  return rare.filter((character) => drawn(character) === box);
}

/** The faces that a finished document names for its text. */
export function familyOf(html: string): string {
  return /html\{font-family:([^;}]+)/.exec(html)?.[1] ?? 'sans-serif';
}

/** What a reader sees of a finished document. */
export function shownText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent;
}
