/** The parts of a package as Excel writes them, where other programs write them otherwise but rightly: names of another case, UTF-16, 64-bit sizes. */

/** Parts that are found by name; others by what points to them. */
const NAMES = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
  'xl/theme/theme1.xml',
  'EncryptedPackage',
];
const PLAIN = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** A part's name without its folder's leading slash; the usual ones in their usual case. */
export function partName(name: string): string {
  const plain = name.replace(/\\/g, '/').replace(/^\/+/, '');
  return PLAIN.get(plain.toLowerCase()) ?? plain;
}

/** A part in UTF-8. */
export function inUtf8(part: Uint8Array): Uint8Array {
  const [a, b] = part;
  const isLittle = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const isBig = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  if (!isLittle && !isBig) return part;
  const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(part);
  return new TextEncoder().encode(text.replace(/encoding\s*=\s*["']utf-16["']/i, 'encoding="UTF-8"'));
}

const FULL = 0xffffffff;
const ENTRY = 0x02014b50;

/**
 * A package whose directory has its sizes in 32 bits: .NET writes 64-bit ones also where a small file has no need of them, and
 * without the 64-bit end record that tells of it.
 */
export function withShortSizes(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 22; at >= Math.max(0, copy.length - 65_557); at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    let entry = view.getUint32(at + 16, true);
    if (entry === FULL) return bytes;
    for (let left = view.getUint16(at + 10, true); left > 0; left--) {
      if (entry + 46 > copy.length || view.getUint32(entry, true) !== ENTRY) return bytes;
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
      shorten(view, entry, entry + 46 + name!, extra!);
      entry += 46 + name! + extra! + comment!;
    }
    return copy;
  }
  return bytes;
}

/** The 64-bit field holds, in this order, only those values whose place says so. */
function shorten(view: DataView, entry: number, extraAt: number, extraLength: number): void {
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const place of [entry + 24, entry + 20, entry + 42]) {
      if (view.getUint32(place, true) !== FULL || value + 8 > field + 4 + view.getUint16(field + 2, true)) continue;
      view.setUint32(place, Math.min(Number(view.getBigUint64(value, true)), FULL), true);
      value += 8;
    }
  }
}
