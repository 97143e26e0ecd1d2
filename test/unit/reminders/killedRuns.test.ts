/**
 * Delivery against a real SMTP server: 1,000 mails, 5 % put off by the server, 1 % refused, 500 a day, and the
 * sending process killed at random. Every planned mail arrives once, or stands in the ledger as failed or
 * uncertain; none arrives twice.
 */
import { buildSync } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';
import { BATCH } from '../../../src/reminders/deliver';
import { addDays } from '../../../src/school/day';

const STUDENTS = 1000;
/** At night: KILLS=50. */
const KILLS = Number(process.env['KILLS'] ?? 20);
const QUOTA = 500;
const FIRST_DAY = '2027-01-27';
const refused = (to: string) => Number(/\d+/.exec(to)?.[0]) % 100 === 7;

/** A seeded generator, so that a failure can be looked at again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

test('Given kills at random points, Then each mail arrives once or is listed, and none twice', async () => {
  const random = chance(20270127);
  const folder = mkdtempSync(path.join(tmpdir(), 'killed-runs-'));
  const program = path.join(folder, 'sending.cjs');
  buildSync({
    entryPoints: [path.join(__dirname, 'sendingProcess.ts')],
    bundle: true,
    platform: 'node',
    outfile: program,
    logLevel: 'error',
  });

  const delivered = new Map<string, number>();
  let acceptedToday = 0;
  let child: ChildProcess | null = null;
  let kills = 0;
  let untilKill = Infinity;
  const kill = (running: ChildProcess | null) => {
    if (running?.kill('SIGKILL')) kills++;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, reply) {
      if (refused(address)) reply(Object.assign(new Error('no such user'), { responseCode: 550 }));
      else if (random() < 0.05) reply(Object.assign(new Error('try again later'), { responseCode: 451 }));
      else reply();
    },
    onData(stream, session, reply) {
      stream.resume();
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        delivered.set(to, (delivered.get(to) ?? 0) + 1);
        acceptedToday++;
        if (--untilKill > 0) return void reply();
        // Three ways to die: before the sender hears of it, as it hears, or a little later in its own work.
        const phase = random();
        const running = child;
        untilKill = Infinity;
        if (phase < 0.33) kill(running);
        reply();
        if (phase >= 0.33 && phase < 0.66) kill(running);
        else if (phase >= 0.66) setTimeout(() => kill(running), random() * 6);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.on('error', () => undefined);
  const port = (server.server.address() as AddressInfo).port;

  const run = (day: string) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      let output = '';
      const started = spawn(process.execPath, [
        program,
        folder,
        String(port),
        day,
        String(QUOTA - acceptedToday),
        String(STUDENTS),
      ]);
      child = started;
      started.stdout.on('data', (data) => (output += String(data)));
      started.stderr.on('data', (data) => (output += String(data)));
      started.on('close', (code) => resolve({ code, output }));
    });

  try {
    for (let day = FIRST_DAY, idle = 0; idle < 2;) {
      untilKill = kills < KILLS ? 1 + Math.floor(random() * 30) : Infinity;
      const { code, output } = await run(day);
      if (code === null) continue;
      if (code !== 0) throw new Error(output);
      idle = (JSON.parse(output) as { sent: number }).sent === 0 ? idle + 1 : 0;
      day = addDays(day, 1);
      acceptedToday = 0;
    }
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  const rows = new Map<string, string[]>();
  for (const line of readFileSync(path.join(folder, 'ledger.jsonl'), 'utf8').split('\n')) {
    if (!line.endsWith(']]]')) continue;
    const [row, , values] = JSON.parse(line) as [number, number, string[][]];
    values.forEach((cells, i) => rows.set(String(row + i), cells));
  }
  const listed = new Map<string, string>();
  for (const [, recipient = '', , , , , outcome = ''] of rows.values())
    if (outcome !== '略過') listed.set(recipient, outcome || 'uncertain');
  rmSync(folder, { recursive: true });

  const all = Array.from({ length: STUDENTS }, (_, i) => `s${i + 1}@demo.example.edu.tw`);
  expect(kills).toBe(KILLS);
  expect([...delivered.values()].filter((count) => count > 1)).toEqual([]);
  expect(all.filter((to) => !delivered.has(to) && !['失敗', 'uncertain'].includes(listed.get(to) ?? ''))).toEqual([]);
  expect(all.filter((to) => refused(to) && listed.get(to) !== '失敗' && listed.get(to) !== 'uncertain')).toEqual([]);
  expect(all.filter((to) => delivered.has(to) && !['已寄出', 'uncertain'].includes(listed.get(to) ?? ''))).toEqual([]);
  expect([...listed.values()].filter((outcome) => outcome === 'uncertain').length).toBeLessThanOrEqual(KILLS * BATCH);
});
