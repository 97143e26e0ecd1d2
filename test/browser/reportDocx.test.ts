/** Reports as Word files: the words and figures of the preview, all of them, as the page makes them in a browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import type { docxFile } from '../../sidebar/files/docxFile';
import { REPORT_NAMES } from '../../src/reports/reportKinds';
import { madeReport, ODD_SCHOOLS } from '../unit/reports/wishes';
import { openBuiltPage } from './builtPage';
import { openBrowser } from './openBrowser';

jest.setTimeout(120_000);
const WORDS = { figure: '（圖）', page: '第', of: '／', pages: '頁' };
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  const script = readFileSync(path.resolve(__dirname, '../../dist/docxWriter.html'), 'utf8');
  await page.addScriptTag({ content: script.replace(/^<script>|<\/script>\s*$/g, '') });
});
afterAll(() => browser.close());

/** The text of the document, and of the HTML, without blanks. */
const wordsOf = (file: Uint8Array) => {
  const parts = unzipSync(file);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return bare(xml.replace(/<w:footerReference[^>]*>/g, ''));
};
const bare = (markup: string) =>
  markup
    .replace(/<style[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>|<div class="noprint">[\s\S]*?<\/div>/g, '')
    .replace(/<p class="running" hidden>[\s\S]*?<\/p>/g, '')
    .replace(/<figure>[\s\S]*?<\/figure>/g, WORDS.figure)
    .replace(/<[^>]+>|&nbsp;|\s+/g, '')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

async function docxOf(html: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async ([text, words]) => {
      const { docxFile: make } = window as unknown as { docxFile: typeof docxFile };
      const bytes = new Uint8Array(await (await make(text, words)).arrayBuffer());
      return btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ''));
    },
    [html, WORDS] as const,
  );
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

describe.each(ODD_SCHOOLS)('Given %s', (_, input) => {
  test.each(REPORT_NAMES)('%s as a Word file has every word and figure of the report, in its order', async (name) => {
    const html = madeReport(name, input);
    expect(wordsOf(await docxOf(html))).toBe(bare(html));
  });
});

test('As the secretary: the paper of the meeting is downloaded as a Word file from the page', async () => {
  const { page: reports } = await openBuiltPage(browser, 'reports', { roster: [{}] }, { boot: { report: 'meeting' } });
  const download = reports.waitForEvent('download');
  await reports.getByRole('button', { name: '下載 Word 檔' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/會議資料.*\.docx$/);
  const bytes = readFileSync(await file.path());
  expect(wordsOf(new Uint8Array(bytes))).toContain('貳、工作報告');
  await reports.close();
});
