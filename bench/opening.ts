/** Measures the way from the command line to cells that a person sees, and the saving of so large a workbook. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbookFile } from '../local/src/files/open';
import { openBrowser, openWindow } from '../test/browser/openBrowser';
import { openHost } from '../test/browser/openHost';
import { cell } from '../test/browser/person';
import { sheetOf } from './workbook';

const ROWS = 100_000;
const COLS = 12;

export async function benchOpening(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const workbook = path.join(folder, 'large.xlsx');
  try {
    const file = await openWorkbookFile(workbook, { create: true, live: false });
    const first = file.model.sheets()[0]!.id;
    sheetOf(file.model, 'large', ROWS, COLS);
    file.model.deleteSheet(first);
    await timed(`save ${ROWS} × ${COLS}`, () => file.save());
    await timed(`open ${ROWS} × ${COLS}`, () => openWorkbookFile(workbook, { live: false }));
    const browser = await openBrowser();
    const started = performance.now();
    const host = await openHost({ workbook });
    tell('command to the printed address', performance.now() - started);
    const page = await openWindow(browser, host.address);
    await cell(page, 'A2', '000000').waitFor();
    tell('command to the cells in the window', performance.now() - started);
    await browser.close();
    await host.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(what: string, act: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await act();
  tell(what, performance.now() - started);
}

function tell(what: string, milliseconds: number): void {
  console.log(`${milliseconds.toFixed(0).padStart(8)} ms  ${what}`);
}
