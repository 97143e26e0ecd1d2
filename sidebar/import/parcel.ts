/** Sends lines to the server in parts, and sends again what the server has forgotten. */
import type { Answered } from '../../src/imports/contract';
import type { ParcelName } from '../../src/rpc/parcel';
import { PART_LENGTH, PARTS_PER_CALL } from '../../src/rpc/partSize';
import { FileProblem } from './reading/fileProblem';
import { pause } from './reading/pause';
import type { SentLine } from './reading/lines';
import type { ImportServer } from './server';

/** The server takes no more parts of one text. */
const MOST_PARTS = 600;
/** How often parts that were forgotten are sent again. */
const MOST_TRIES = 3;
const LINES_PER_PIECE = 1000;

/** A text that the server holds for some minutes, as far as it was sent. */
export class Parcel {
  readonly #sent = new Set<number>();
  readonly name: ParcelName;

  private constructor(private readonly parts: readonly string[]) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    this.name = { id: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''), count: parts.length };
  }

  /** @throws FileProblem when the lines are too long to be sent */
  static async of(lines: readonly SentLine[]): Promise<Parcel> {
    const pieces: string[] = [];
    for (let at = 0; at < lines.length; at += LINES_PER_PIECE) {
      pieces.push(JSON.stringify(lines.slice(at, at + LINES_PER_PIECE)).slice(1, -1));
      await pause();
    }
    const parts = partsOf(`[${pieces.join(',')}]`);
    if (parts.length > MOST_PARTS) throw new FileProblem('tooLong');
    return new Parcel(parts);
  }

  /** Sends what was not sent yet; goes on where it stopped when it is called again. */
  async send(server: ImportServer, stop: AbortSignal, told: (sent: number, all: number) => void): Promise<void> {
    const left = this.parts.flatMap((_, no) => (this.#sent.has(no) ? [] : [no]));
    told(this.#sent.size, this.parts.length);
    for (let at = 0; at < left.length; at += PARTS_PER_CALL) {
      stop.throwIfAborted();
      const some = left.slice(at, at + PARTS_PER_CALL);
      await server.send({ id: this.name.id, parts: some.map((no) => ({ no, text: this.parts[no]! })) });
      for (const no of some) this.#sent.add(no);
      told(this.#sent.size, this.parts.length);
    }
    stop.throwIfAborted();
  }

  /**
   * Sends, then asks; what the server has forgotten meanwhile is sent again.
   * @returns null when the server keeps forgetting
   */
  async ask<T>(
    server: ImportServer,
    question: () => Promise<Answered<T>>,
    stop: AbortSignal,
    told: (sent: number, all: number) => void,
  ): Promise<T | null> {
    for (let tried = 0; tried <= MOST_TRIES; tried++) {
      await this.send(server, stop, told);
      const answer = await question();
      if (answer.missing === null) return answer.value;
      for (const no of answer.missing) this.#sent.delete(no);
    }
    return null;
  }
}

/** Parts never end within a character: half a one would not outlive the way. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + PART_LENGTH);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}
