/** Writes the xlsx some seconds after the last change; the journal keeps every acknowledged edit until then. */
import type { WorkbookFile } from '../files/contract';
import type { HostEvent } from '../protocol/requests';

const QUIET_MILLISECONDS = 8000;
/** With edits coming all the time, a save still comes after this. */
const LONGEST_MILLISECONDS = 60_000;

export class AutoSave {
  #timer: NodeJS.Timeout | null = null;
  #firstUnsaved: number | null = null;
  #saving: Promise<void> | null = null;
  #stopped = false;
  readonly #stopListening: () => void;

  constructor(
    private readonly file: WorkbookFile,
    private readonly send: (event: HostEvent) => void,
  ) {
    this.#stopListening = file.model.onChange(() => this.#changed());
  }

  /** Saves now; a save under way is waited for, and followed by another when something changed since. */
  async save(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#saving) await this.#saving;
    if (this.file.unsaved() === 0) return;
    this.#saving = this.#write().finally(() => (this.#saving = null));
    await this.#saving;
  }

  failed(error: Error): void {
    this.send({ type: 'file', state: 'failed', message: error.message });
  }

  stop(): void {
    this.#stopped = true;
    this.#stopListening();
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #write(): Promise<void> {
    this.#firstUnsaved = null;
    this.send({ type: 'file', state: 'saving' });
    try {
      await this.file.save();
      this.send({ type: 'file', state: 'saved' });
    } catch (error) {
      this.failed(error as Error);
    }
  }

  #changed(): void {
    if (this.#stopped) return;
    this.#firstUnsaved ??= Date.now();
    if (this.#timer) clearTimeout(this.#timer);
    const longest = this.#firstUnsaved + LONGEST_MILLISECONDS - Date.now();
    this.#timer = setTimeout(() => void this.save(), Math.max(0, Math.min(QUIET_MILLISECONDS, longest)));
    this.#timer.unref();
  }
}
