/** Measures the window over 100,000 × 20 cells: opening, scrolling, an edit until another window shows it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { WorkbookFile } from '../local/src/files/contract';
import { createWorkbookModel } from '../local/src/workbook/create';
import { HostServer } from '../local/src/server/hostServer';
import type { ScriptSide } from '../local/src/server/scriptSide';
import { openBrowser, openWindow } from '../test/browser/openBrowser';
import { cell, typeInto } from '../test/browser/person';

const ROWS = 100_000;
const COLS = 20;

/** A script that does nothing: what is measured is the window. */
const NO_SCRIPT: ScriptSide = {
  run: async () => null,
  webPage: async () => ({ html: '', title: '', functions: [] }),
  webAnswer: async () => ({ type: 'text/plain', body: '', fileName: null }),
  runs: () => [],
  stopRun: () => undefined,
  triggers: () => [],
  runTrigger: async () => undefined,
  clock: () => ({ now: Date.now(), set: false, zone: 'Asia/Taipei' }),
  setClock: () => NO_SCRIPT.clock(),
  close: async () => undefined,
};

export async function benchWindow(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const host = await HostServer.start(inMemory(folder), () => NO_SCRIPT, 0);
  const browser = await openBrowser();
  try {
    const opened = performance.now();
    const page = await openWindow(browser, host.address);
    await cell(page, 'A2', '2-1').waitFor();
    tell('open 100,000 × 20', performance.now() - opened);
    const frames = await scrollFrames(page);
    tell('scroll 100 px, median frame', frames[Math.floor(frames.length / 2)]!);
    tell('scroll 100 px, worst frame', frames.at(-1)!);
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 0));
    const other = await openWindow(browser, host.address);
    const typed = performance.now();
    await typeInto(page, 'B3', '改了');
    await cell(other, 'B3', '改了').waitFor();
    tell('type into a cell until another window shows it', performance.now() - typed);
  } finally {
    await browser.close();
    await host.close();
    rmSync(folder, { recursive: true });
  }
}

function inMemory(folder: string): WorkbookFile {
  const model = createWorkbookModel();
  const sheetId = model.sheets()[0]!.id;
  model.insertRows(sheetId, 1001, ROWS - 1000);
  const rows = Array.from({ length: ROWS }, (_, r) =>
    Array.from({ length: COLS }, (_unused, c) => `${r + 1}-${c + 1}`),
  );
  model.setCells({ sheetId, row: 1, col: 1 }, rows, 'raw');
  model.updateSheet(sheetId, { frozenRows: 1 });
  const done = async () => undefined;
  const file = path.join(folder, 'bench.xlsx');
  return {
    path: file,
    hostFolder: `${file}.host`,
    model,
    notices: [],
    unsaved: () => 0,
    durable: done,
    keep: () => undefined,
    save: done,
    close: done,
  };
}

/** Milliseconds of frames while the wheel turns evenly, ascending. */
function scrollFrames(page: Page): Promise<number[]> {
  return page.getByRole('grid').evaluate(async (grid) => {
    const times: number[] = [];
    for (let i = 1; i <= 120; i++) {
      const started = performance.now();
      grid.scrollTo(0, i * 100);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      times.push(performance.now() - started);
    }
    return times.sort((a, b) => a - b);
  });
}

function tell(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(52)} ${milliseconds.toFixed(0).padStart(7)} ms`);
}
