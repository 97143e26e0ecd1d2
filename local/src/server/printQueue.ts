/** The documents that scripts printed or made into PDFs: the files of the print folder. */
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PageServer } from './pageServer';
import type { PrintView } from '../protocol/views';

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export class PrintQueue {
  readonly #urls = new Map<string, string>();

  constructor(
    readonly folder: string,
    private readonly pages: PageServer,
  ) {}

  /** The newest first. */
  async list(): Promise<PrintView[]> {
    const names = await readdir(this.folder).catch(() => []);
    const views = await Promise.all(names.map((name) => this.#view(name)));
    return views.filter((view) => view !== null).sort((a, b) => b.time - a.time);
  }

  async #view(name: string): Promise<PrintView | null> {
    const file = path.join(this.folder, name);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const type = TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream';
    const known = this.#urls.get(name) ?? '';
    const url = this.pages.isKept(known) ? known : this.pages.addFile({ name, type, read: () => readFile(file) });
    this.#urls.set(name, url);
    return { id: name, name, time: found.mtimeMs, size: found.size, url };
  }
}
