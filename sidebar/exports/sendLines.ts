/** Sends a backup's tab to the server in parcels and has each written; what the server forgot is sent again. */
import type { PlainLine } from '../../src/exports/plainCells';
import { call } from '../shared/server';
import { Parcel } from '../shared/parcel';

/** Characters of a parcel: well under the parts that one may have. */
const PARCEL_CHARS = 4_000_000;

export interface TabToSend {
  readonly tab: string;
  /** None for a tab of people's own. */
  readonly headers: readonly string[];
  readonly lines: readonly PlainLine[];
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
  const parcel = Parcel.of(text);
  const written = await parcel?.ask((name) => call('exports.writeRestored', { id: restoreId, parcel: name }));
  if (!written) throw new Error(lost);
}
