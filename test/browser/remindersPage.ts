/** Opens the built reminders dialog in a browser, its server being the real methods over a workbook in memory. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { methodTable } from '../../src/rpc/methods';
import { answer } from '../../src/rpc/rpc';
import { cellsOfSchool, type SchoolInput } from '../unit/schoolBuilder';
import { memoryShell, type MemoryShell } from '../unit/reminders/memoryShell';

const DIST = path.resolve(__dirname, '../../dist');

export interface OpenedPage {
  readonly page: Page;
  readonly memory: MemoryShell;
}

/** As Google does it: the page asks by `google.script.run`, and what it gets has gone through JSON. */
export async function openReminders(
  browser: Browser,
  input: SchoolInput,
  locale = 'zh_TW',
  width = 960,
): Promise<OpenedPage> {
  const memory = memoryShell(cellsOfSchool(input));
  const page = await browser.newPage({ viewport: { width, height: 680 } });
  page.setDefaultTimeout(5_000);
  await page.exposeFunction('rpcOfTest', (method: string, argsJson: string) =>
    JSON.stringify(answer(memory.shell, methodTable, method, argsJson)),
  );
  const google = `window.__BOOT__=${JSON.stringify({ locale })};
    const runner=(done,failed)=>({withSuccessHandler:(f)=>runner(f,failed),withFailureHandler:(f)=>runner(done,f),
    rpc:(...args)=>void window.rpcOfTest(...args).then(done,failed)});
    window.google={script:{run:runner(()=>{},()=>{})}};`;
  const html = readFileSync(path.join(DIST, 'reminders.html'), 'utf8');
  await page.setContent(html.replace('<head>', () => `<head><script>${google}</script>`));
  await page.getByRole('button', { name: locale === 'zh_TW' ? '重新整理' : 'Refresh' }).waitFor();
  return { page, memory };
}
