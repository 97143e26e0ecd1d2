/** A host in a process of its own, as `npm start` runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const START = path.resolve(__dirname, '../bin/start.cjs');

export interface StartedHost {
  readonly address: URL;
  readonly folder: string;
  readonly workbook: string;
  readonly process: ChildProcess;
  /** All that the host has printed. */
  readonly printed: () => string;
  close(): Promise<void>;
}

/** A host on a free port, once it has printed its address. Throws with all it printed where it ends before. */
export async function launchHost(
  options: readonly string[],
): Promise<Pick<StartedHost, 'address' | 'process' | 'printed'>> {
  const host = spawn(process.execPath, [START, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const address = await new Promise<URL>((resolve, reject) => {
    const read = (data: Buffer) => {
      printed += data.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(printed);
      if (found) resolve(new URL(found[0]));
    };
    host.stdout.on('data', read);
    host.stderr.on('data', read);
    host.once('exit', (status) => reject(new Error(`the host ended with ${status}:\n${printed}`)));
  });
  return { address, process: host, printed: () => printed };
}

/** @param code the script's only file */
export async function startHost(code: string): Promise<StartedHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'started-'));
  const script = path.join(folder, 'script');
  mkdirSync(script);
  writeFileSync(path.join(script, 'Code.gs'), code);
  const workbook = path.join(folder, 'book.xlsx');
  const launched = await launchHost(['--workbook', workbook, '--script', script]);
  const ended = new Promise((resolve) => launched.process.once('exit', resolve));
  return {
    ...launched,
    folder,
    workbook,
    async close() {
      launched.process.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
