/** Files as programs write them, read by the import dialog's own code in a real browser: its decoders are not those of Node. */
import { buildSync } from 'esbuild';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { FILE_CASES } from '../unit/imports/fileCases';
import { openBrowser } from './openBrowser';

jest.setTimeout(60_000);
const ROOT = path.resolve(__dirname, '../..');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { readFile } from './sidebar/files/readFile';
        export { readSheets } from './sidebar/files/workbookReader';`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'reading',
    charset: 'utf8',
  });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]!.text });
});
afterAll(() => browser.close());

const read = (bytes: Buffer): Promise<string[][]> =>
  page.evaluate(async (base64) => {
    const { reading } = window as unknown as { reading: Record<string, (...args: unknown[]) => Promise<unknown>> };
    const given = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const content = await reading['readFile']!(given, () => Promise.resolve(reading['readSheets']));
    return (content as { sheets: { rows: string[][] }[] }).sheets[0]!.rows;
  }, bytes.toString('base64'));

test.each(FILE_CASES.map((one) => [one.name, one] as const))(
  'Given %s, Then a browser reads its rows',
  async (_, one) => {
    const rows = (await read(one.bytes())).map((line) => line.map((text) => text.trim()));
    expect(rows.filter((line) => line.some((text) => text !== ''))).toEqual(one.rows);
  },
);
