/** The journal and the lock beside a workbook: kills, torn and damaged lines, foreign changes, a second host. */
import { execFileSync, fork } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { openWorkbookFile } from '../src/files/open';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'host-files-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string) => path.join(folder, name);

describe('journal and lock', () => {
  test('a second host is refused, names the first, and may come when that is gone', async () => {
    const file = await openWorkbookFile(inFolder('a.xlsx'), { create: true, live: true });
    await expect(openWorkbookFile(inFolder('a.xlsx'), { create: true, live: true })).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringContaining(String(process.pid)),
    });
    await file.close();
    writeFileSync(`${inFolder('a.xlsx')}.host/lock`, '999999 1\n');
    const next = await openWorkbookFile(inFolder('a.xlsx'), { create: true, live: true });
    await next.close();
  });

  test('a torn last line is no edit; a damaged one is put aside with what follows', async () => {
    const file = await openWorkbookFile(inFolder('a.xlsx'), { create: true, live: true });
    const id = file.model.sheets()[0]!.id;
    file.model.setCells({ sheetId: id, row: 1, col: 1 }, [['kept']], 'raw');
    await file.durable();
    const journal = readdirSync(file.hostFolder).find((name) => name.startsWith('journal-'))!;
    const log = path.join(file.hostFolder, journal);
    const copy = readFileSync(log, 'utf8');
    for (const [tail, code] of [
      ['abc [{"kind":', 'RECOVERED'],
      [`abc [torn]\n${copy}`, 'JOURNAL_DAMAGED'],
    ] as const) {
      const other = inFolder(`${code}.xlsx`);
      mkdirSync(`${other}.host`);
      writeFileSync(path.join(`${other}.host`, journal), copy + tail);
      const recovered = await openWorkbookFile(other, { create: true, live: true });
      expect(recovered.notices.map((one) => one.code)).toContain(code);
      expect(recovered.model.getCells({ sheetId: id, row: 1, col: 1, rows: 1, cols: 1 }, ['values']).values).toEqual([
        ['kept'],
      ]);
      await recovered.close();
    }
    await file.close();
  });

  test('a file that another program changed since is taken as it is; unsaved edits are kept aside', async () => {
    const file = await openWorkbookFile(inFolder('a.xlsx'), { create: true, live: true });
    file.model.setCells({ sheetId: file.model.sheets()[0]!.id, row: 1, col: 1 }, [['a'], ['b']], 'raw');
    await file.save();
    file.model.appendRow(file.model.sheets()[0]!.id, ['0099']);
    await file.durable();
    const other = inFolder('b.xlsx');
    execFileSync('cp', ['-rp', inFolder('a.xlsx'), other]);
    execFileSync('cp', ['-rp', file.hostFolder, `${other}.host`]);
    rmSync(`${other}.host/lock`);
    utimesSync(other, new Date(), new Date(Date.now() + 60_000));
    const again = await openWorkbookFile(other, { live: true });
    expect(again.notices.map(({ code }) => code)).toEqual(['JOURNAL_DAMAGED']);
    expect(again.model.sheets()[0]!.lastRow).toBe(2);
    expect(readdirSync(`${other}.host`).some((name) => name.includes('unapplied'))).toBe(true);
    await again.close();
    await file.close();
  });

  test('a file saved over one that has unsaved edits in a journal gets none of them', async () => {
    const old = await openWorkbookFile(inFolder('old.xlsx'), { create: true, live: true });
    old.model.setCells({ sheetId: old.model.sheets()[0]!.id, row: 1, col: 1 }, [['old']], 'raw');
    await old.durable();
    rmSync(path.join(old.hostFolder, 'lock'));
    const next = await openWorkbookFile(inFolder('new.xlsx'), { create: true, live: false });
    const id = next.model.sheets()[0]!.id;
    next.model.setCells({ sheetId: id, row: 2, col: 1 }, [['new']], 'raw');
    await next.save(inFolder('old.xlsx'));
    const { model } = await openWorkbookFile(inFolder('old.xlsx'), { live: false });
    expect(model.getCells({ sheetId: id, row: 1, col: 1, rows: 2, cols: 1 }, ['values']).values).toEqual([
      [null],
      ['new'],
    ]);
  });

  test('kill -9 at random moments of edits and saves: every acknowledged edit is there, and the file opens', async () => {
    const target = inFolder('kill.xlsx');
    const acknowledged = inFolder('acknowledged.txt');
    appendFileSync(acknowledged, '');
    let last = 0;
    for (let round = 0; round < 3; round++) {
      const child = fork(path.join(__dirname, 'files', 'editBurst.ts'), [target, acknowledged], {
        execArgv: ['--import', 'tsx'],
        stdio: 'ignore',
      });
      await once(child, 'message');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2000));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const file = await openWorkbookFile(target, { create: true, live: true });
      const id = file.model.sheets()[0]!.id;
      const rows = file.model.sheet(id).lastRow;
      const acks = readFileSync(acknowledged, 'utf8').split('\n').filter(Boolean).map(Number);
      last = acks[acks.length - 1] ?? 0;
      const column = rows
        ? file.model.getCells({ sheetId: id, row: 1, col: 1, rows, cols: 1 }, ['values']).values!.flat()
        : [];
      expect(column.slice(0, last)).toEqual(Array.from({ length: last }, (_, i) => i + 1));
      expect(new Set(column).size).toBe(column.length);
      if (existsSync(target)) expect(sheetjs.readFile(target).SheetNames.length).toBeGreaterThan(0);
      await file.close();
    }
    expect(last).toBeGreaterThan(0);
  });
});
