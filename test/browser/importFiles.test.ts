/** Files as programs write them, read by the import dialog's own code in a real browser: its decoders are not those of Node. */
import { FILE_CASES } from '../unit/imports/fileCases';
import { browserReader, type BrowserReader } from './readInBrowser';

jest.setTimeout(60_000);
let reader: BrowserReader;
beforeAll(async () => {
  reader = await browserReader();
});
afterAll(() => reader.close());

test.each(FILE_CASES.map((one) => [one.name, one] as const))(
  'Given %s, Then a browser reads its rows',
  async (_, one) => {
    const { fault, rows } = await reader.read(one.bytes());
    expect([fault, rows]).toEqual(['', one.rows]);
  },
);
