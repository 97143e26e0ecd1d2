/** Parts of a spreadsheet file as XML: their encoding, their tags one after the other, their texts. Small and forgiving. */

/** A part's text: UTF-8, or UTF-16 where its first bytes say so. */
export function xmlText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const isLittle = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const isBig = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** A tag: its name without prefix, and its text from `<` to `>`. */
export interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  /** Attributes as they stand. */
  readonly inner: string;
  /** Where the tag begins, and where what follows it begins. */
  readonly at: number;
  readonly next: number;
}

const TAG =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;

/** Each tag in turn; comments, declarations and CDATA are passed over. */
export function* tagsOf(xml: string, from = 0): Generator<Tag> {
  const pattern = new RegExp(TAG.source, 'g');
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const name = match[2];
    if (name === undefined) continue;
    yield {
      name,
      isEnd: match[1] === '/',
      isEmpty: match[4] === '/',
      inner: match[3] ?? '',
      at: match.index,
      next: pattern.lastIndex,
    };
  }
}

/** An attribute's value; '' when it is not there. A prefix in the file is no matter. */
export function attribute(inner: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(inner);
  return match ? characters(match[1] ?? match[2] ?? '') : '';
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;

/** Text between tags with its references resolved; a reference to no character stays as it stands. */
function characters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, named?: string) =>
    named !== undefined
      ? NAMED[named]!
      : (characterOf(decimal === undefined ? parseInt(hex!, 16) : Number(decimal)) ?? whole),
  );
}

/** The character of a code point; null where there is none: halves of pairs, and what is no text. */
export function characterOf(code: number): string | null {
  const isText = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0x10ffff);
  return isText && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}

/** Text of a stretch that holds text and CDATA, no tags. */
export function textBetween(xml: string, from: number, to: number): string {
  const text = xml.slice(from, to);
  if (!text.includes('<![CDATA[')) return characters(text);
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : characters(piece)))
    .join('');
}
