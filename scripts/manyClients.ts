/**
 * Twenty people in one workbook on the last day of uploads: each types once a second, while checks and imports run.
 * `npx tsx scripts/manyClients.ts [MINUTES]`. Tells the host's memory every half minute, and at the end whether every
 * acknowledged text stands where it was typed.
 */
import { spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HostStore } from '../local/src/browser/connection/hostStore';
import { launchHost } from '../local/test/startedHost';
import { openStore } from '../local/test/window/servedWorkbook';
import { uploadsImport } from '../test/simulation/uploadsImport';

const PEOPLE = 20;
const GAS = path.resolve(__dirname, '../local/bin/gas.cjs');
const DIST = path.resolve(__dirname, '../dist');
const ROSTER = '學生名冊';

/** Megabytes that the host holds. */
function megabytesOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return Math.round(Number(kilobytes) / 1000);
}

/** A window, once it has the add-on's menu. */
async function openWindow(address: URL): Promise<HostStore> {
  return openStore(address, null, ({ menus }) => menus.length > 0);
}

interface Cell {
  readonly row: number;
  readonly text: string;
}

class Load {
  readonly expected = new Map<number, string>();
  edits = 0;
  refused = 0;
  checks = 0;
  imports = 0;
  readonly faults: string[] = [];

  constructor(
    private readonly windows: readonly HostStore[],
    private readonly sheetId: number,
    private readonly column: number,
    private readonly until: number,
  ) {}

  /** One person types into rows of their own. */
  async type(who: number): Promise<void> {
    const store = this.windows[who];
    for (let n = 0; store !== undefined && Date.now() < this.until; n++) {
      const cell: Cell = { row: 2 + who + PEOPLE * (n % 40), text: `${who}號第${n}次` };
      const at = { sheetId: this.sheetId, row: cell.row, col: this.column, rows: 1, cols: 1 };
      const outcome = await store.ask('edit', { edit: { kind: 'type', at, texts: [[cell.text]] } });
      if (outcome.verdict === 'ok') {
        this.edits++;
        this.expected.set(cell.row, cell.text);
      } else this.refused++;
      await wait(1000);
    }
  }

  async check(store: HostStore): Promise<void> {
    while (Date.now() < this.until) {
      await store.ask('run', { functionName: 'checkAll' });
      this.checks++;
      await wait(20_000);
    }
  }

  /** Fifty uploads, whose states change from one import to the next. */
  async import(store: HostStore): Promise<void> {
    const opened = new Promise<string>((resolve) => {
      const stop = store.onEvent((event) => {
        if (event.type !== 'dialog') return;
        stop();
        resolve(event.page.id);
      });
    });
    await store.ask('run', { functionName: 'openImport' });
    const pageId = await opened;
    const rpc = async (method: string, args: unknown) => {
      const call = { pageId, name: 'rpc', args: [method, JSON.stringify(args)], files: null };
      const reply = JSON.parse(String(await store.ask('call', call))) as { ok: boolean; error?: { message: string } };
      if (!reply.ok) this.faults.push(`${method}: ${reply.error?.message}`);
    };
    for (let n = 0; Date.now() < this.until; n++) {
      const state = ['待認證', '通過', '退回'][n % 3] ?? '';
      const uploads = Array.from({ length: 50 }, (_, i) => ({
        line: i + 2,
        no: `L${i}`,
        studentNo: this.students[i] ?? '',
        title: `作品${i}`,
        state,
      }));
      const { send, commit } = uploadsImport(`a-parcel-of-many-${n}`, uploads, '2026-11-20');
      await rpc('sendParts', send);
      await rpc('imports.commit', commit);
      this.imports++;
      await wait(15_000);
    }
  }

  students: readonly string[] = [];
}

async function columnTexts(store: HostStore, sheetId: number, col: number, rows: number): Promise<string[]> {
  const cells = store.cells(sheetId);
  await cells.need({ row: 1, col, rows, cols: 1 });
  return Array.from({ length: rows }, (_, i) => cells.get(i + 1, col)?.view?.text ?? '');
}

async function main(minutes: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'many-'));
  const workbook = path.join(folder, 'book.xlsx');
  const made = spawnSync(process.execPath, [GAS, 'createDemoSchool', '{}', '--workbook', workbook], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const { process: host, address } = await launchHost(['--workbook', workbook, '--script', DIST]);
  const windows = await Promise.all(Array.from({ length: PEOPLE + 2 }, () => openWindow(address)));
  const [first] = windows;
  if (first === undefined) throw new Error('no window');
  const sheetId = first.state.sheets.find(({ name }) => name === ROSTER)?.id ?? 0;
  const headers = first.cells(sheetId);
  await headers.need({ row: 1, col: 1, rows: 1, cols: 20 });
  const column = Array.from({ length: 20 }, (_, i) => headers.get(1, i + 1)?.view?.text ?? '').indexOf('備註') + 1;
  const load = new Load(windows, sheetId, column, Date.now() + minutes * 60_000);
  load.students = (await columnTexts(first, sheetId, 1, 52)).slice(1);
  const [checker, importer] = windows.slice(PEOPLE);
  const work = [
    ...windows.slice(0, PEOPLE).map((_, who) => load.type(who)),
    ...(checker === undefined ? [] : [load.check(checker)]),
    ...(importer === undefined ? [] : [load.import(importer)]),
  ];
  const told = setInterval(() => {
    const { edits, refused, checks, imports, faults } = load;
    console.log(
      `${megabytesOf(host)} MB; ${edits} edits (${refused} refused), ${checks} checks, ${imports} imports, ${faults.length} answers with a fault`,
    );
  }, 30_000);
  await Promise.all(work);
  clearInterval(told);
  const seen = await openWindow(address);
  const texts = await columnTexts(seen, sheetId, column, 2 + PEOPLE * 41);
  const lost = [...load.expected].filter(([row, text]) => texts[row - 1] !== text);
  console.log(
    `${load.edits} acknowledged edits in ${load.expected.size} cells; lost: ${lost.length}; at the end ${megabytesOf(host)} MB`,
  );
  for (const [row, text] of lost.slice(0, 5)) console.log(`  row ${row}: ${text} is ${texts[row - 1]}`);
  for (const fault of new Set(load.faults)) console.log(`  ${fault}`);
  for (const store of [...windows, seen]) store.close();
  host.kill('SIGINT');
  await new Promise((resolve) => host.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
  process.exit(lost.length > 0 ? 1 : 0);
}

void main(Number(process.argv[2] ?? 30));
