/** `npm start` from its command line to the file on disk. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHost, type OpenedHost } from './openHost';
import { cell, typeInto } from './person';

const ROOT = path.resolve(__dirname, '../..');
let folder: string;
let workbook: string;
let host: OpenedHost | null = null;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'start-'));
  workbook = path.join(folder, '試算表.xlsx');
});
afterEach(async () => {
  await host?.close();
  host = null;
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'local/src/command/start.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

test('An edit is in the file after Ctrl+C, and there at the next start', async () => {
  host = await openHost({ workbook });
  const page = await host.window();
  await typeInto(page, 'B2', '王小明');
  await cell(page, 'B2', '王小明').waitFor();
  await host.close();
  expect(existsSync(workbook)).toBe(true);
  host = await openHost({ workbook });
  await cell(await host.window(), 'B2', '王小明').waitFor();
});

test('An acknowledged edit survives kill -9', async () => {
  host = await openHost({ workbook });
  const page = await host.window();
  await typeInto(page, 'B2', '王小明');
  await cell(page, 'B2', '王小明').waitFor();
  await typeInto(page, 'B3', '=1+1');
  await cell(page, 'B3', '2').waitFor();
  await host.kill();
  host = await openHost({ workbook });
  const again = await host.window();
  await cell(again, 'B2', '王小明').waitFor();
  await cell(again, 'B3', '2').waitFor();
});

test('A second host on the same file is refused in words, and the first goes on', async () => {
  host = await openHost({ workbook });
  const second = run('--workbook', workbook, '--port', '0');
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(workbook);
  const page = await host.window();
  await typeInto(page, 'A1', '還在');
  await cell(page, 'A1', '還在').waitFor();
});

test.each([
  [['--port', 'abc'], '埠號「abc」不對'],
  [['--now', '昨天'], '時間「昨天」不對'],
  [['--script', '/no/such/folder'], '找不到指令碼資料夾'],
  [['--prot', '1'], '看不懂的選項「--prot」'],
])('%p is told what to mend', (args, message) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
});
