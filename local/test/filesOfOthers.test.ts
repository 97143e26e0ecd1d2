/** Workbooks as other programs write them: dates told by a number alone, 64-bit sizes, other names, other encodings; and bombs. */
import { strToU8, zipSync } from 'fflate';
import { isDateLike } from '../src/values/numberFormat';
import { readXlsx } from '../src/files/xlsxRead';
import { createWorkbookModel } from '../src/workbook/create';

interface Book {
  readonly cells?: string;
  readonly before?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly part?: (name: string, xml: string) => readonly [string, Uint8Array];
}
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (...all: string[]) => {
  const one = (type: string, i: number) => {
    const [kind, target] = type.split(' ');
    return `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  };
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(one).join('')}</Relationships>`;
};

function book({ cells = '', before = '', styles = '', workbookPr = '', part }: Book): Uint8Array {
  const texts = {
    '_rels/.rels': rels('officeDocument xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbookPr}<sheets><sheet name="名單" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels('worksheet worksheets/sheet1.xml', 'styles styles.xml'),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${before}<sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  };
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const parts = Object.entries(texts).map(([name, xml]) => part?.(name, head + xml) ?? [name, strToU8(head + xml)]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

const CELL = '<c r="A1" s="1"><v>46266</v></c>';
async function first(bytes: Uint8Array) {
  const { data } = readXlsx(bytes);
  const model = createWorkbookModel(data.meta, data as never);
  const sheetId = model.sheets()[0]!.id;
  const { values, numberFormats } = model.getCells({ sheetId, row: 1, col: 1, rows: 1, cols: 1 }, [
    'values',
    'numberFormats',
  ]);
  return { value: values![0]![0], format: numberFormats![0]![0] };
}

test.each([27, 28, 30, 31, 36, 50, 51, 54, 57, 58])('Format %i of Chinese Excel is a date', async (id) => {
  const { value, format } = await first(book({ cells: CELL, styles: `<xf numFmtId="${id}"/>` }));
  expect([value, isDateLike(String(format))]).toEqual([46266, true]);
});

test.each(['1', 'true'])('Dates count from 1904 where the file says "%s"', async (on) => {
  const bytes = book({ cells: CELL, styles: '<xf numFmtId="14"/>', workbookPr: `<workbookPr date1904="${on}"/>` });
  expect((await first(bytes)).value).toBe(46266 + 1462);
});

test('Names of another case, backslashes and UTF-16 are no matter', async () => {
  const wide = (xml: string) => new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
  const bytes = book({
    cells: '<c t="inlineStr"><is><t>機械一甲</t></is></c>',
    part: (name, xml) => [name.replace('xl/', 'XL\\').replace('sheet1', 'Sheet1'), wide(xml)],
  });
  expect((await first(bytes)).value).toBe('機械一甲');
});

test('Sizes of 64 bits in a directory of 32 are read', async () => {
  const bytes = book({ cells: '<c t="str"><v>x</v></c>' });
  expect((await first(withLongSizes(bytes))).value).toBe('x');
});

/** Each entry's sizes moved into a 64-bit field, as .NET writes them. */
function withLongSizes(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const start = zip.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    const [name, extra] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const entry = Buffer.from(zip.subarray(at, at + 46 + name));
    const field = Buffer.alloc(20);
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(16, 2);
    field.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
    field.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt16LE(field.length, 30);
    entries.push(entry, field);
    at += 46 + name + extra;
  }
  const directory = Buffer.concat(entries);
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt32LE(directory.length, 12);
  return Buffer.concat([zip.subarray(0, start), directory, tail]);
}

describe('Bombs', () => {
  test('A million columns are those that a sheet has', async () => {
    const before =
      '<cols><col min="1" max="16384" width="5"/><col min="1" max="999999999" width="5" hidden="1"/></cols>';
    const { data } = readXlsx(book({ cells: '<c t="str"><v>x</v></c>', before }));
    expect(data.sheets[0]!.maxColumns).toBeLessThanOrEqual(16_384);
  });
  test('A package that unpacks to more than any workbook is refused', async () => {
    const bytes = Buffer.from(book({}));
    for (
      let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    )
      bytes.writeUInt32LE(0x7fffffff, at + 24);
    expect(() => readXlsx(bytes)).toThrow('TOO_LARGE');
  });
});
