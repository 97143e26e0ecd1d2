/** Blank templates: filled in, each is recognised as what it is, and its example row is never imported. */
import ExcelJS from 'exceljs';
import { xlsxFile } from '../../../sidebar/files/xlsxWriter';
import { templateOf } from '../../../sidebar/import/templates';
import { IMPORT_KIND_IDS } from '../../../src/imports/importKinds';
import { cleanOf, faultOf } from './readingOf';
import { layoutOf, NO_CHOICE } from '../../../sidebar/import/reading/layout';
import { countRows } from '../../../sidebar/import/reading/lines';

const bytesOf = async (id: (typeof IMPORT_KIND_IDS)[number]) =>
  new Uint8Array(Buffer.concat(await xlsxFile(templateOf(id, '2026-11-23'))));

test.each(IMPORT_KIND_IDS)(
  'Given the template of %s, Then it is recognised, and holds nothing to be imported',
  async (id) => {
    const bytes = await bytesOf(id);
    const { sheets } = await cleanOf(bytes);
    const layout = layoutOf(sheets, NO_CHOICE, {});
    expect([layout.kind, layout.missing, countRows(sheets, layout)]).toEqual([
      id,
      [],
      { lines: 0, subtotals: 0, examples: 1 },
    ]);
    expect(await faultOf(bytes)).toBe('noLines');
  },
);

test('Given the template of the roster, Then a status is chosen from a list, and numbers keep their zeros', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await bytesOf('roster')).buffer);
  const sheet = book.worksheets[0]!;
  const header = (sheet.getRow(1).values as string[]).slice(1);
  const at = (name: string) => header.indexOf(name) + 1;
  expect(sheet.getCell(100, at('學籍狀態')).dataValidation).toMatchObject({ type: 'list' });
  expect(sheet.getCell(100, at('學籍狀態')).dataValidation.formulae[0]).toContain('在學');
  expect(sheet.getColumn(at('學號')).numFmt).toBe('@');
});
