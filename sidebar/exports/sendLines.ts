/** Sends a backup's tab to the server in parcels and has each written; what the server forgot is sent again. */
import type { WireLine } from '../../src/exports/wire';
import { PART_LENGTH, PARTS_PER_CALL } from '../../src/rpc/partSize';
import { call } from '../shared/server';
import { atOnce } from './atOnce';

/** Characters of a parcel: well under the parts that one may have. */
const PARCEL_CHARS = 4_000_000;
/** A cache that forgets this often is not going to remember. */
const MOST_TRIES = 5;

export interface TabToSend {
  readonly tab: string;
  /** None for a tab of people's own. */
  readonly headers: readonly string[];
  readonly lines: readonly WireLine[];
}

/** Writes a tab. `onLines` hears lines written; `lost` is what is said when parts are forgotten again and again. */
export async function sendTab(
  restoreId: string,
  { tab, headers, lines }: TabToSend,
  lost: string,
  onLines: (lines: number) => void,
  most = PARCEL_CHARS,
): Promise<void> {
  let start = 0;
  do {
    const texts: string[] = [];
    for (let length = 0; start + texts.length < lines.length && length < most;) {
      const text = JSON.stringify(lines[start + texts.length]);
      length += text.length;
      texts.push(text);
    }
    const isLast = start + texts.length >= lines.length;
    const head = JSON.stringify({ tab, headers, start, isLast });
    await sendParcel(restoreId, `${head.slice(0, -1)},"lines":[${texts.join()}]}`, lost);
    start += texts.length;
    onLines(start);
  } while (start < lines.length);
}

async function sendParcel(restoreId: string, text: string, lost: string): Promise<void> {
  const parts = partsOf(text).map((part, no) => ({ no, text: part }));
  const parcel = { id: newId(), count: parts.length };
  let missing: readonly number[] = parts.map(({ no }) => no);
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const wanted = new Set(missing);
    const left = parts.filter(({ no }) => wanted.has(no));
    const calls = Array.from({ length: Math.ceil(left.length / PARTS_PER_CALL) }, (_, i) =>
      left.slice(i * PARTS_PER_CALL, (i + 1) * PARTS_PER_CALL),
    );
    await atOnce(calls, (some) => call('exports.sendParts', { id: parcel.id, parts: some }));
    const answer = await call('exports.writeRestored', { id: restoreId, parcel });
    if (!('missing' in answer)) return;
    missing = answer.missing;
  }
  throw new Error(lost);
}

/** A part never ends within a character of two units, which would not outlive the way. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    const full = Math.min(text.length, at + PART_LENGTH);
    const end = full < text.length && /[\ud800-\udbff]/.test(text.charAt(full - 1)) ? full - 1 : full;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
