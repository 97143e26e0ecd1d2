/** Opens a built page in a browser, its server being the real methods over a workbook in memory. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { methodTable } from '../../src/methods';
import { answer } from '../../src/rpc/rpc';
import type { Cell } from '../../src/school/cell';
import { cellsOfSchool, NOW, type SchoolInput } from '../unit/schoolBuilder';
import { memoryShell, type MemoryShell } from '../unit/reminders/memoryShell';
import { openBrowser, PATIENCE_MS } from './openBrowser';

const DIST = path.resolve(__dirname, '../../dist');

export interface PageOptions {
  /** What the server put into the page beside the locale: the view to begin with, the web app's address … */
  readonly boot?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Who is at the keyboard; the owner of the file where nobody is named. */
  readonly email?: string;
  /** School time; that of `memoryShell` where none is given. */
  readonly now?: string;
}

export interface OpenedPage {
  readonly page: Page;
  readonly memory: MemoryShell;
  /** Methods that the page called, in order. */
  readonly asked: string[];
  /** From now on no answer comes: the network is gone. */
  cutOff(): void;
  comeBack(): void;
  /** From now on answers wait until the function given back is called. */
  hold(): () => void;
}

/** As Google does it: the page asks by `google.script.run`, and what it gets has gone through JSON. */
export async function openBuiltPage(
  browser: Browser,
  name: string,
  input: SchoolInput | Map<string, Cell[][]>,
  { boot = {}, locale = 'zh_TW', width = 960, height = 680, dark = false, email, now }: PageOptions = {},
): Promise<OpenedPage> {
  const memory = memoryShell(input instanceof Map ? input : cellsOfSchool(input), {
    ...(email === undefined ? {} : { email }),
    ...(now && { now }),
  });
  const identity = { ...memory.shell.identity, locale: () => locale };
  const shell = { ...memory.shell, identity: email === undefined ? identity : { ...identity, isOwner: () => false } };
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  page.setDefaultTimeout(PATIENCE_MS);
  const asked: string[] = [];
  let isCut = false;
  let gate = Promise.resolve();
  await page.exposeFunction('rpcOfTest', async (method: string, argsJson: string, requestId?: string) => {
    asked.push(method);
    await gate;
    if (isCut) throw new Error('NetworkError: connection failure');
    return JSON.stringify(answer(shell, methodTable, method, argsJson, requestId));
  });
  const google = `window.__BOOT__=${JSON.stringify({ locale, ...boot })};
    const runner=(done,failed)=>({withSuccessHandler:(f)=>runner(f,failed),withFailureHandler:(f)=>runner(done,f),
    rpc:(...args)=>void window.rpcOfTest(...args).then(done,failed)});
    window.google={script:{run:runner(()=>{},()=>{})}};`;
  const html = readFileSync(path.join(DIST, `${name}.html`), 'utf8');
  await page.setContent(html.replace('<head>', () => `<head><script>${google}</script>`));
  const hold = () => {
    let release = () => {};
    gate = new Promise((resolve) => (release = resolve));
    return release;
  };
  return { page, memory, asked, cutOff: () => (isCut = true), comeBack: () => (isCut = false), hold };
}

/** Violations that axe-core finds, each with its first element; none for a page that everybody can use. */
export async function accessFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/**
 * One browser for a file's tests, and one page at a time in it: call it at the top of the file, then open pages with what
 * it gives. Each test's page is closed behind it.
 */
export function pagesOfTests(): (name: string, input: SchoolInput, options?: PageOptions) => Promise<OpenedPage> {
  let browser: Browser;
  let opened: OpenedPage | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await opened?.page.close();
    opened = undefined;
  });
  return async (name, input, options = {}) =>
    (opened = await openBuiltPage(browser, name, input, { now: NOW, ...options }));
}
