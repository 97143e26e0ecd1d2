/** HTML → PDF by Chromium, with a Chinese typeface that npm brings, so that no glyph is a box. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium';

/** One page for all prints: a Chromium of a single process ends with its last page. */
let page: Promise<Page> | null = null;
const launched = async (): Promise<Page> =>
  (await chromium.launch({ ...(await findChromium()), headless: true })).newPage();

/** Ends the Chromium, which takes the folders of its profile with it. */
export async function closePrinter(): Promise<void> {
  const open = await page?.catch(() => null);
  page = null;
  await open
    ?.context()
    .browser()
    ?.close()
    .catch(() => undefined);
}

/** A4 unless the page's own @page says otherwise. One at a time. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'print-'));
  try {
    const file = path.join(folder, 'page.html');
    await writeFile(file, await withTypefaces(html));
    const open = await (page ??= launched());
    await open.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await open.evaluate('document.fonts.ready');
    return await open.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  } catch (error) {
    await closePrinter();
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The document with typefaces of its own, to be opened as a file. */
export async function withTypefaces(html: string): Promise<string> {
  return withFonts(html, await fontFaces());
}

async function fontFaces(): Promise<string> {
  const folder = path.dirname(require.resolve('@fontsource/noto-sans-tc/package.json'));
  const base = pathToFileURL(`${folder}/`).href;
  const sheets = await Promise.all(['400.css', '700.css'].map((name) => readFile(path.join(folder, name), 'utf8')));
  return sheets.join('\n').replace(/url\(\.\//g, `url(${base}`);
}

function withFonts(html: string, css: string): string {
  const style = `<style>${css}\nhtml{font-family:"Noto Sans TC",sans-serif}</style>`;
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => head + style)
    : `<meta charset="utf-8">${style}${html}`;
}
