/** A text too long for one call: sent in parts, several at a time, and sent again where the server has forgotten. */
import type { ParcelName } from '../../src/rpc/parcel';
import { MOST_PARTS, PART_LENGTH, PARTS_PER_CALL } from '../../src/rpc/partSize';
import { atOnce } from './atOnce';
import { newId } from './newId';
import { call } from './server';

/** How often parts that were forgotten are sent again. */
const MOST_TRIES = 4;

interface Forgotten {
  readonly missing: readonly number[];
}

/** How the sending goes: how far it is, and whether to stop. */
export interface Sending {
  readonly told?: (sent: number, all: number) => void;
  readonly stop?: AbortSignal;
}

/** A text that the server holds for some minutes, as far as it was sent. */
export class Parcel {
  readonly #sent = new Set<number>();
  readonly name: ParcelName;

  private constructor(private readonly parts: readonly string[]) {
    this.name = { id: newId(), count: parts.length };
  }

  /** null for a text that is longer than the server takes. */
  static of(text: string): Parcel | null {
    const parts = partsOf(text);
    return parts.length > MOST_PARTS ? null : new Parcel(parts);
  }

  /**
   * Sends what was not sent yet, then asks; what the server has forgotten meanwhile is sent again. Stopped, or failed, it
   * goes on where it was when it is called again.
   * @returns null when the server keeps forgetting
   */
  async ask<T extends object>(question: () => Promise<T | Forgotten>, sending: Sending = {}): Promise<T | null> {
    for (let tried = 0; tried < MOST_TRIES; tried++) {
      await this.#send(sending);
      const answer = await question();
      const missing = 'missing' in answer ? (answer.missing as readonly number[] | null) : null;
      if (missing === null) return answer as T;
      for (const no of missing) this.#sent.delete(no);
    }
    return null;
  }

  async #send({ told, stop }: Sending): Promise<void> {
    const left = this.parts.flatMap((text, no) => (this.#sent.has(no) ? [] : [{ no, text }]));
    const calls = Array.from({ length: Math.ceil(left.length / PARTS_PER_CALL) }, (_, i) =>
      left.slice(i * PARTS_PER_CALL, (i + 1) * PARTS_PER_CALL),
    );
    told?.(this.#sent.size, this.parts.length);
    await atOnce(calls, async (parts) => {
      stop?.throwIfAborted();
      await call('sendParts', { id: this.name.id, parts });
      for (const { no } of parts) this.#sent.add(no);
      told?.(this.#sent.size, this.parts.length);
    });
    stop?.throwIfAborted();
  }
}

/** A part never ends within a character of two units: half a one would not outlive the way. */
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
