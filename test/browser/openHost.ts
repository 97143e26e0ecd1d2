/** Starts a real host (as `npm start` does) on a free port and opens windows of it in a real Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openWindow, type WindowOptions } from './openBrowser';

const ROOT = path.resolve(__dirname, '../..');

export interface HostOptions {
  /** An .xlsx to open; absent = the demo school. */
  readonly workbook?: string;
  /** A folder of an Apps Script project; absent = dist/. */
  readonly script?: string;
  /** The host's clock. */
  readonly now?: string;
  /** Names of the worlds it plays, joined by commas. */
  readonly world?: string;
}
export class OpenedHost {
  readonly #contexts: BrowserContext[] = [];

  constructor(
    readonly address: string,
    private readonly process: ChildProcess,
    private readonly browser: Promise<Browser>,
    /** All that the host has printed. */
    readonly printed: () => string,
  ) {}

  /** A new window, shown and ready. */
  async window(options: WindowOptions = {}): Promise<Page> {
    const page = await openWindow(await this.browser, this.address, options);
    this.#contexts.push(page.context());
    return page;
  }

  /** The machine loses power: nothing is saved, nothing let go. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
    await this.close();
  }

  /** Ends the host as Ctrl+C does: it saves and lets go of its file. */
  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await (await this.browser).close();
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGINT');
    await ended;
  }
}

export async function openHost(options: HostOptions = {}): Promise<OpenedHost> {
  const args = ['--import', 'tsx', 'local/src/command/start.ts', '--port', '0'];
  if (options.workbook) args.push('--workbook', options.workbook);
  if (options.script) args.push('--script', options.script);
  if (options.now) args.push('--now', options.now);
  if (options.world) args.push('--world', options.world);
  const host = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      printed += data.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(printed);
      if (found) resolve(found[0]);
    };
    host.stdout.on('data', read);
    host.stderr.on('data', read);
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}:\n${printed}`)));
  });
  return new OpenedHost(address, host, openBrowser(), () => printed);
}
