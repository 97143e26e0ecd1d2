/** The headless runner as a command: what it prints, what it leaves on the disk, and what survives its being killed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const CODE = `
function write(text) { SpreadsheetApp.getActiveSheet().appendRow([text]); return read(); }
function read() { return SpreadsheetApp.getActiveSheet().getDataRange().getValues().map((row) => row[0]); }
function sendEach(stopAt) {
  for (let i = 1; i <= 5; i++) {
    SpreadsheetApp.getActiveSheet().appendRow(['寄 ' + i]);
    MailApp.sendEmail('a@example.com', String(i), '');
    if (i === stopAt) throw new Error('停在 ' + i);
    if (stopAt === 'wait' && i === 3) Utilities.sleep(60000);
  }
}
function writeAndFail() { write('不該留下'); throw new Error('不行'); }
function formula() { const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setFormula('=TWICE(21)'); return cell.getValue(); }
function TWICE(n) { return n * 2; }
function zone() { return new Date(2026, 0, 1).toISOString(); }
`;

function prepared(): { folder: string; args: (...call: string[]) => string[]; file: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'headless-'));
  const script = path.join(folder, 'script');
  mkdirSync(script);
  writeFileSync(path.join(script, 'Code.gs'), CODE);
  writeFileSync(path.join(script, 'appsscript.json'), '{"timeZone":"America/New_York"}');
  const file = path.join(folder, 'book.xlsx');
  return {
    folder,
    file,
    args: (...call) => [
      '--import',
      'tsx',
      path.join(ROOT, 'local/src/command/gas.ts'),
      ...call,
      '--workbook',
      file,
      '--script',
      script,
    ],
  };
}
const gas = (args: string[]) => spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
const outbox = (folder: string) =>
  existsSync(path.join(folder, 'book.xlsx.host/outbox'))
    ? readdirSync(path.join(folder, 'book.xlsx.host/outbox')).filter((name) => name.endsWith('.eml'))
    : [];

test('stdout is the value alone; cells call the script; the zone is the manifest’s; an unknown function leaves all as it was', () => {
  const { args, file } = prepared();
  expect(gas(args('write', '["甲"]'))).toMatchObject({ stdout: '["甲"]\n', stderr: '', status: 0 });
  expect(gas(args('formula')).stdout).toBe('42\n');
  expect(gas(args('zone')).stdout).toBe('"2026-01-01T05:00:00.000Z"\n');
  const before = readFileSync(file);
  expect(gas(args('nowhere'))).toMatchObject({
    stdout: '',
    status: 1,
    stderr: expect.stringContaining('nowhere') as string,
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('A function that fails before any mail left changes nothing, in the file or in the next run', () => {
  const { args, file } = prepared();
  gas(args('write', '["甲"]'));
  const before = readFileSync(file);
  expect(gas(args('writeAndFail'))).toMatchObject({ status: 1, stderr: '不行\n' });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(gas(args('read')).stdout).toBe('["甲"]\n');
});

test('A function that fails after mails left keeps what was written before the last of them, for the next run', () => {
  const { args, file, folder } = prepared();
  gas(args('write', '["甲"]'));
  const before = readFileSync(file);
  expect(gas(args('sendEach', '[2]'))).toMatchObject({ status: 1 });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(outbox(folder)).toHaveLength(2);
  expect(gas(args('read')).stdout).toBe('["甲","寄 1","寄 2"]\n');
  // That run saved: nothing is applied twice.
  expect(gas(args('read')).stdout).toBe('["甲","寄 1","寄 2"]\n');
});

test('Killed in the middle of sending, the next run knows of every mail that left', async () => {
  const { args, folder } = prepared();
  const running = spawn(process.execPath, args('sendEach', '["wait"]'), { cwd: ROOT, stdio: 'ignore' });
  const ended = new Promise((resolve) => running.once('exit', resolve));
  while (outbox(folder).length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  running.kill('SIGKILL');
  await ended;
  expect(outbox(folder)).toHaveLength(3);
  expect(gas(args('read')).stdout).toBe('["寄 1","寄 2","寄 3"]\n');
});
