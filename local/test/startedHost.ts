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

/** @param code the script's only file */
export async function startHost(code: string): Promise<StartedHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'started-'));
  const script = path.join(folder, 'script');
  mkdirSync(script);
  writeFileSync(path.join(script, 'Code.gs'), code);
  const workbook = path.join(folder, 'book.xlsx');
  const args = [START, '--port', '0', '--workbook', workbook, '--script', script];
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ended = new Promise((resolve) => host.once('exit', resolve));
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
  return {
    address,
    folder,
    workbook,
    process: host,
    printed: () => printed,
    async close() {
      host.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
