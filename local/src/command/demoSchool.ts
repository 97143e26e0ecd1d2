/** The workbook of a start without --workbook: a school that the script makes itself, kept until the script changes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the check said: as `checkAll` returns it. */
export interface CheckSummary {
  readonly findings: number;
  readonly byCode: Readonly<Record<string, number>>;
  readonly seconds: number;
}
interface Remembered {
  readonly script: string;
  readonly summary: CheckSummary | null;
  /** When the workbook was last written by its making: a later time means that a person worked in it. */
  readonly writtenAt: number;
}

export class DemoSchool {
  readonly workbook: string;
  readonly #memory: string;
  readonly #script: string;

  constructor(folder: string, scriptFolder: string) {
    mkdirSync(folder, { recursive: true });
    this.workbook = path.join(folder, '示範學校.xlsx');
    this.#memory = path.join(folder, 'demo.json');
    this.#script = fingerprint(scriptFolder);
  }

  /** The summary of the demo that lies there, made by this very script; undefined when one must be made. */
  remembered(): CheckSummary | null | undefined {
    const memory = this.#read();
    return memory?.script === this.#script && existsSync(this.workbook) ? memory.summary : undefined;
  }

  /**
   * Makes room for a new one: a demo in which nobody worked is dropped, another is put aside; so is the journal of one
   * that was ended before its file was written.
   * @returns where the old one lies now, or null
   */
  makeRoom(): string | null {
    const beside = `${this.workbook}.host`;
    const isWritten = existsSync(this.workbook);
    if (!isWritten && !existsSync(beside)) return null;
    const untouched = isWritten && statSync(this.workbook).mtimeMs === this.#read()?.writtenAt;
    const stamp = new Date().toISOString().slice(0, 19).replace(/\D/g, '');
    const aside = path.join(path.dirname(this.workbook), `示範學校-${stamp}.xlsx`);
    if (untouched) rmSync(this.workbook);
    else if (isWritten) renameSync(this.workbook, aside);
    if (existsSync(beside)) {
      if (untouched) rmSync(beside, { recursive: true });
      else renameSync(beside, `${aside}.host`);
    }
    return untouched ? null : aside;
  }

  remember(summary: CheckSummary | null): void {
    const memory: Remembered = { script: this.#script, summary, writtenAt: statSync(this.workbook).mtimeMs };
    writeFileSync(this.#memory, JSON.stringify(memory, null, 1));
  }

  #read(): Remembered | null {
    try {
      return JSON.parse(readFileSync(this.#memory, 'utf8')) as Remembered;
    } catch {
      return null;
    }
  }
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    const file = path.join(folder, name);
    if (!/\.(js|gs|json)$/.test(name) || !statSync(file).isFile()) continue;
    hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex');
}
