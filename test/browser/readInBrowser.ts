/** Reads files with the import dialog's own code in a real browser, whose decoders are not those of Node. */
import { buildSync } from 'esbuild';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ImportKindId } from '../../src/imports/importKinds';
import { openBrowser } from './openBrowser';

const ROOT = path.resolve(__dirname, '../..');
const SOURCE = `export { readFile } from './sidebar/files/readFile';
  export { readSheets } from './sidebar/files/workbookReader';
  export { faultIn } from './sidebar/files/fileProblem';
  export { cleanFile } from './sidebar/import/reading/personalData';
  export { layoutOf, NO_CHOICE } from './sidebar/import/reading/layout';
  export { countRows, linesOf } from './sidebar/import/reading/lines';`;

/** What the dialog makes of a file before it asks the server. */
export interface BrowserReading {
  /** Why the file is refused; '' when it is read. */
  readonly fault: string;
  /** Rows of the first sheet as they were read, trimmed, without blank ones. */
  readonly rows: readonly (readonly string[])[];
  readonly kind: ImportKindId;
  readonly constants: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
  /** The lines that would be sent, by field key. */
  readonly lines: readonly Readonly<Record<string, string>>[];
  readonly hiddenRows: number;
  /** Headers in use of whose formulas the file has no results. */
  readonly unsaved: readonly string[];
  readonly doubled: readonly string[];
  readonly subtotals: number;
}

export interface BrowserReader {
  read(bytes: Buffer): Promise<BrowserReading>;
  close(): Promise<void>;
}

export async function browserReader(): Promise<BrowserReader> {
  const browser: Browser = await openBrowser();
  const page = await browser.newPage();
  const { outputFiles } = buildSync({
    stdin: { contents: SOURCE, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'reading', charset: 'utf8' },
  });
  await page.addScriptTag({ content: outputFiles[0]!.text });
  return { read: (bytes) => readIn(page, bytes), close: () => browser.close() };
}

type Reading = typeof import('../../sidebar/files/readFile') &
  typeof import('../../sidebar/files/workbookReader') &
  typeof import('../../sidebar/files/fileProblem') &
  typeof import('../../sidebar/import/reading/personalData') &
  typeof import('../../sidebar/import/reading/layout') &
  typeof import('../../sidebar/import/reading/lines');

function readIn(page: Page, bytes: Buffer): Promise<BrowserReading> {
  return page.evaluate(async (base64) => {
    const { reading } = window as unknown as { reading: Reading };
    const nothing = { rows: [], kind: 'uploads', constants: {}, keys: [], lines: [], hiddenRows: 0 } as const;
    try {
      const given = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const { sheets } = await reading.readFile(given, () => Promise.resolve(reading.readSheets));
      const rows = sheets[0]!.rows.map((row) => row.map((text) => text.trim()));
      const clean = await reading.cleanFile(sheets, '2026-11-23');
      const layout = reading.layoutOf(clean.sheets, reading.NO_CHOICE, {});
      const used = layout.tables.map((table) => ({ table, sheet: clean.sheets[table.sheet]! }));
      const { keys, lines } = await reading
        .linesOf(clean.sheets, layout)
        .catch(() => ({ keys: [], lines: [] as [number, number, ...string[]][] }));
      return {
        fault: '',
        rows: rows.filter((row) => row.some((text) => text !== '')),
        kind: layout.kind,
        constants: layout.official?.constants ?? {},
        keys,
        lines: lines.map(([, , ...texts]) => Object.fromEntries(keys.map((key, i) => [key, texts[i] ?? '']))),
        hiddenRows: used.reduce((sum, { sheet }) => sum + sheet.hiddenRows, 0),
        unsaved: used.flatMap(({ table, sheet }) =>
          Object.values(table.mapping).flatMap((at) => (sheet.unsaved.has(at) ? [table.columns[at]!] : [])),
        ),
        doubled: layout.doubled,
        subtotals: reading.countRows(clean.sheets, layout).subtotals,
      };
    } catch (problem) {
      const fault = reading.faultIn(problem) ?? String(problem);
      return { ...nothing, fault, unsaved: [], doubled: [], subtotals: 0 };
    }
  }, bytes.toString('base64'));
}
