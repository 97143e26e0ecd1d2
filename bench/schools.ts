/** Schools of four sizes, each in a process of its own: the add-on's work and what stands beside it, as Markdown tables. */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import type { SchoolFigures } from './school';

const SIZES = [300, 1_100, 3_000, 10_000];

/** @param sizes students of each school */
export function benchSchools(sizes: readonly number[] = SIZES): void {
  const [cpu] = os.cpus();
  console.log(
    `Node ${process.version}, ${os.cpus().length} × ${cpu?.model ?? ''}, ` +
      `${Math.round(os.totalmem() / 2 ** 30)} GB, load ${os.loadavg()[0]?.toFixed(1) ?? ''}\n`,
  );
  for (const size of sizes) console.log(`${tablesOf(figuresOf(size))}\n`);
}

function figuresOf(size: number): SchoolFigures {
  const tsx = path.resolve(__dirname, '../node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=6000', tsx, path.join(__dirname, 'school.ts'), String(size)],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as SchoolFigures;
}

function tablesOf({ students, uploads, cells, work, mails, peakMb, beside }: SchoolFigures): string {
  const figure = (value: number) => value.toLocaleString('en-GB');
  const load = os.loadavg()[0]?.toFixed(1) ?? '';
  return [
    `${figure(students)} students, ${figure(uploads)} uploads, ${figure(cells)} cells, ${figure(mails)} mails on the day; peak memory ${figure(peakMb)} MB; load after it ${load}\n`,
    '| work | here, ms | calls | go out | cells read | written | reply, bytes | at Google, s |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...work.map(
      ({ what, milliseconds, calls, outgoing, read, written, bytes, googleSeconds }) =>
        `| ${[what, ...[milliseconds, calls, outgoing, read, written, bytes].map(figure), googleSeconds.toFixed(1)].join(' | ')} |`,
    ),
    '',
    '| beside it | ms | |',
    '|---|---:|---|',
    ...beside.map(
      ({ what, milliseconds, note }) =>
        `| ${what} | ${Number.isFinite(milliseconds) ? figure(Number(milliseconds.toFixed(milliseconds < 10 ? 1 : 0))) : '–'} | ${note} |`,
    ),
  ].join('\n');
}
