/**
 * Opens a zip file by its own directory: also with the 64-bit records that .NET programs write for small files, with sizes
 * behind the data, and with bytes before it. A file that says it is too large is refused; one that hides it is stopped while it
 * is unpacked.
 */
import { Inflate } from 'fflate';
import { FileProblem, MOST_UNPACKED } from './fileProblem';

/** Parts by name as they stand in the file. */
export type ZipParts = ReadonlyMap<string, ZipPart>;

export interface ZipPart {
  readonly name: string;
  /** The part's bytes; throws a FileProblem where all that was unpacked exceeds the limit, or the part is broken. */
  bytes(): Uint8Array;
}

const MOST_PARTS = 10_000;
const LONGEST_COMMENT = 65_557;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const SIGNATURES = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50, local: 0x04034b50 };

interface Directory {
  readonly count: number;
  readonly at: number;
  /** Bytes that stand before the zip, such as a program's own head. */
  readonly before: number;
}

/** Parts of a zip file; null when it has no directory that can be read. */
export function openZip(bytes: Uint8Array): ZipParts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (directory === null) return null;
  if (directory.count > MOST_PARTS) throw new FileProblem('tooLarge');
  const budget = { left: MOST_UNPACKED };
  const parts = new Map<string, ZipPart>();
  let at = directory.at;
  let said = 0;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== SIGNATURES.entry) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!)).replace(/\\/g, '/');
    const entry = entryOf(view, at, at + 46 + nameLength!, extraLength!);
    said += entry.size;
    if (said > MOST_UNPACKED) throw new FileProblem('tooLarge');
    parts.set(name, { name, bytes: () => unpacked(bytes, view, entry, directory.before, budget) });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return parts;
}

/** The end record stands in the last 64 kB, behind it at most a comment; the 64-bit one is named right before it. */
function directoryOf(view: DataView): Directory | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== SIGNATURES.end) continue;
    const [count, size, offset] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    const end64 = end64Of(view, at);
    if (end64 !== null && (count === FULL_16 || size === FULL_32 || offset === FULL_32)) return end64;
    const before = Math.max(0, at - size - offset);
    const isThere = (place: number) => place + 4 <= at && view.getUint32(place, true) === SIGNATURES.entry;
    return isThere(offset) ? { count, at: offset, before: 0 } : { count, at: offset + before, before };
  }
  return null;
}

function end64Of(view: DataView, end: number): Directory | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== SIGNATURES.locator64) return null;
  const at = bigAt(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== SIGNATURES.end64) return null;
  return { count: bigAt(view, at + 32), at: bigAt(view, at + 48), before: 0 };
}

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly size: number;
  readonly packed: number;
  readonly at: number;
}

/** Sizes and place of an entry; where 32 bits say "see below", from its 64-bit field, which holds those alone. */
function entryOf(view: DataView, at: number, extraAt: number, extraLength: number): Entry {
  const short = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    place: view.getUint32(at + 42, true),
  };
  const long: number[] = [];
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    for (let i = 0; i + 8 <= view.getUint16(field + 2, true); i += 8) long.push(bigAt(view, field + 4 + i));
  }
  const valueOf = (value: number) => (value === FULL_32 ? (long.shift() ?? value) : value);
  const size = valueOf(short.size);
  const packed = valueOf(short.packed);
  return {
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    size,
    packed,
    at: valueOf(short.place),
  };
}

function bigAt(view: DataView, at: number): number {
  return at + 8 > view.byteLength ? FULL_32 : Number(view.getBigUint64(at, true));
}

function unpacked(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  before: number,
  budget: { left: number },
): Uint8Array {
  if (entry.isEncrypted) throw new FileProblem('locked');
  const local = entry.at + before;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== SIGNATURES.local) throw new FileProblem('notSheet');
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) return taken(packed, budget);
  if (entry.method !== 8) throw new FileProblem('notSheet');
  return inflated(packed, budget);
}

function taken(chunk: Uint8Array, budget: { left: number }): Uint8Array {
  budget.left -= chunk.length;
  if (budget.left < 0) throw new FileProblem('tooLarge');
  return chunk;
}

/** In pieces, so that a bomb is stopped at the limit and not after it. */
function inflated(packed: Uint8Array, budget: { left: number }): Uint8Array {
  const chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => void chunks.push(taken(chunk, budget)));
  const step = 65_536;
  try {
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (problem) {
    throw problem instanceof FileProblem ? problem : new FileProblem('notSheet');
  }
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
