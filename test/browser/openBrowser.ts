/** A real Chromium and windows in it. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumPath } from './chromiumPath';

export interface WindowOptions {
  /** Who the window is; absent = the workbook's owner. */
  readonly as?: string;
  readonly width?: number;
  readonly height?: number;
}

/** Ends only what hangs: a busy machine takes its time. */
export const PATIENCE_MS = 120_000;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    timeout: PATIENCE_MS,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

/** A window of a host, ready: its grid is there and so is the font. */
export async function openWindow(
  browser: Browser,
  address: string,
  { as, width = 1400, height = 850 }: WindowOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-TW',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(as ? `${address}&as=${encodeURIComponent(as)}` : address);
  await page.getByRole('grid').waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}
