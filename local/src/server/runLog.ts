/** The executions log: what runs and what ran, told to the windows and kept beside the workbook. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunView } from '../protocol/views';

const KEPT = 200;
/** Longer logs are cut: a loop that logs must not fill the page. */
const MAX_LOG_LINES = 500;

export class RunLog {
  readonly #runs = new Map<string, RunView>();
  readonly #file: string;
  #written: Promise<void> = Promise.resolve();

  constructor(
    hostFolder: string,
    private readonly tell: (run: RunView) => void,
  ) {
    this.#file = path.join(hostFolder, 'executions.jsonl');
  }

  /** Reads what earlier hosts left; a line cut short by a crash is skipped. */
  async load(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => '');
    const lines = text.split('\n').filter((line) => line !== '');
    for (const line of lines.slice(-KEPT)) {
      try {
        const run = JSON.parse(line) as RunView;
        this.#runs.set(run.id, run);
      } catch {
        continue;
      }
    }
    if (lines.length > 5 * KEPT) {
      const kept = [...this.#runs.values()].map((run) => `${JSON.stringify(run)}\n`).join('');
      await writeFile(this.#file, kept).catch(() => undefined);
    }
  }

  /** A new or changed run; a finished one is kept on disk. */
  put(run: RunView): void {
    const cut = { ...run, log: run.log.slice(0, MAX_LOG_LINES) };
    this.#runs.set(run.id, cut);
    if (this.#runs.size > KEPT) this.#runs.delete(this.#runs.keys().next().value!);
    this.tell(cut);
    if (run.state === 'running') return;
    // The log is a help: a full disk must not stop a run.
    this.#written = this.#written.then(() => appendFile(this.#file, `${JSON.stringify(cut)}\n`)).catch(() => undefined);
  }

  get(id: string): RunView | undefined {
    return this.#runs.get(id);
  }

  /** The newest first. */
  list(): RunView[] {
    return [...this.#runs.values()].reverse();
  }

  settled(): Promise<void> {
    return this.#written;
  }
}
