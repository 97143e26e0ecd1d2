/** Starts a real host (as `npm start` does) on a free port and opens windows of it in a real Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { chromiumPath } from './chromiumPath';

const ROOT = path.resolve(__dirname, '../..');

export interface HostOptions {
  /** An .xlsx to open; absent = the demo school. */
  readonly workbook?: string;
  /** A folder of an Apps Script project; absent = dist/. */
  readonly script?: string;
  /** The host's clock. */
  readonly now?: string;
}
export interface WindowOptions {
  /** Who the window is; absent = the workbook's owner. */
  readonly as?: string;
  readonly width?: number;
  readonly height?: number;
}

export class OpenedHost {
  readonly #contexts: BrowserContext[] = [];

  constructor(
    readonly address: string,
    private readonly process: ChildProcess,
    private readonly browser: Promise<Browser>,
    /** All that the host has printed. */
    readonly printed: () => string,
  ) {}

  /** A new window, shown and ready: the grid has cells and the font is there. */
  async window({ as, width = 1400, height = 850 }: WindowOptions = {}): Promise<Page> {
    const context = await (await this.browser).newContext({ viewport: { width, height }, locale: 'zh-TW' });
    this.#contexts.push(context);
    const page = await context.newPage();
    await page.goto(as ? `${this.address}&as=${encodeURIComponent(as)}` : this.address);
    await page.getByRole('grid').waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return page;
  }

  /** Ends the host as Ctrl+C does: it saves and lets go of its file. */
  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await (await this.browser).close();
    if (this.process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGINT');
    await ended;
  }
}

export async function openHost(options: HostOptions = {}): Promise<OpenedHost> {
  const args = ['--import', 'tsx', 'local/command/start.ts', '--port', '0'];
  if (options.workbook) args.push('--workbook', options.workbook);
  if (options.script) args.push('--script', options.script);
  if (options.now) args.push('--now', options.now);
  const host = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      printed += data.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(printed);
      if (found) resolve(found[0]);
    };
    host.stdout.on('data', read);
    host.stderr.on('data', read);
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}:\n${printed}`)));
  });
  return new OpenedHost(address, host, openBrowser(), () => printed);
}

function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

/** The cell by its name, as a reader is told it: 'B2' finds the cell whatever stands in it, 'B2 王小明' only with this text. */
export function cell(page: Page, name: string, text?: string): Locator {
  if (text !== undefined)
    return page.getByRole('gridcell', { name: text === '' ? name : `${name} ${text}`, exact: true });
  return page.getByRole('gridcell', { name: new RegExp(`^${name}( |$)`) });
}

/** Brings a cell into sight as a person does: by the name box. */
export async function goTo(page: Page, name: string): Promise<Locator> {
  await page.getByRole('textbox', { name: '名稱方塊' }).fill(name);
  await page.keyboard.press('Enter');
  const found = cell(page, name);
  await found.waitFor();
  return found;
}

/** Goes to a cell and types into it. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await goTo(page, name);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Presses an item of a menu, through its sub-menus: menu(page, '擴充功能', '學習歷程', '執行檢核'). */
export async function menu(page: Page, ...captions: string[]): Promise<void> {
  const [first, ...rest] = captions;
  await page.getByRole('menubar').getByRole('menuitem', { name: first!, exact: true }).click();
  for (const caption of rest) await page.getByRole('menu').getByRole('menuitem', { name: caption }).last().click();
}

/** The page inside the sidebar or a dialog, by its title. */
export function pageOf(page: Page, title: string) {
  return page.frameLocator(`iframe[title="${title}"]`);
}
