/** A text too long for one call: sent in parts, several at a time; what the server has forgotten goes with the question. */
import type { ParcelName } from '../../src/rpc/parcel';
import { MOST_PARTS, PART_LENGTH, PARTS_PER_CALL } from '../../src/rpc/partSize';
import { atOnce } from './atOnce';
import { newId } from './newId';
import { call } from './server';

/** How often is asked: with what is kept, with what was forgotten of it, with all. */
const MOST_TRIES = 3;

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
   * Sends what was not sent yet, then asks; what the server has forgotten meanwhile goes with the next question. Stopped, or
   * failed, it goes on where it was when it is called again.
   * @param question asks under the name that it is given
   * @returns null when the server keeps forgetting
   */
  async ask<T extends object>(
    question: (name: ParcelName) => Promise<T | Forgotten>,
    sending: Sending = {},
  ): Promise<T | null> {
    await this.#send(sending);
    let lost: readonly number[] = [];
    for (let tried = 0; tried < MOST_TRIES; tried++) {
      const parts = lost.map((no) => ({ no, text: this.parts[no] ?? '' }));
      const answer = await question(parts.length === 0 ? this.name : { ...this.name, parts });
      const missing = 'missing' in answer ? (answer.missing as readonly number[] | null) : null;
      if (missing === null) return answer as T;
      for (const no of missing) this.#sent.delete(no);
      lost = tried === 0 ? missing : this.parts.map((_, no) => no);
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
