/** Spreadsheet packages built by hand, part by part, as programs other than Excel write them. */
import { deflateRawSync } from 'node:zlib';

export interface ZipStyle {
  /** Sizes and places in 64-bit fields, as .NET writes them also for small files. */
  readonly isZip64?: boolean;
  /** Also the directory itself. */
  readonly isZip64Directory?: boolean;
  /** Sizes stand behind the data, as programs write that do not know them before. */
  readonly hasDescriptors?: boolean;
  /** Bytes before the zip. */
  readonly before?: Buffer;
}

const u16 = (n: number) => Buffer.from(Uint16Array.of(n).buffer);
const u32 = (n: number) => Buffer.from(Uint32Array.of(n).buffer);
const u64 = (n: number) => Buffer.from(BigUint64Array.of(BigInt(n)).buffer);
const FULL = 0xffffffff;

export function zip(parts: Readonly<Record<string, string | Buffer>>, style: ZipStyle = {}): Buffer {
  const { isZip64 = false, isZip64Directory = false, hasDescriptors = false, before = Buffer.alloc(0) } = style;
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const whole = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = deflateRawSync(whole);
    const flags = u16(hasDescriptors ? 8 : 0);
    const names = Buffer.from(name);
    const head = [u16(45), flags, u16(8), u32(0), u32(0)];
    const extra = isZip64 ? Buffer.concat([u16(1), u16(16), u64(whole.length), u64(packed.length)]) : Buffer.alloc(0);
    const sizes = isZip64 ? [u32(FULL), u32(FULL)] : [u32(packed.length), u32(whole.length)];
    const localSizes = hasDescriptors ? [u32(isZip64 ? FULL : 0), u32(isZip64 ? FULL : 0)] : sizes;
    const local = [u32(0x04034b50), ...head, ...localSizes, u16(names.length), u16(extra.length), names, extra, packed];
    const descriptor = hasDescriptors ? [u32(0x08074b50), u32(0), u64(packed.length), u64(whole.length)] : [];
    const body = Buffer.concat([...local, ...descriptor]);
    entries.push(
      Buffer.concat([
        ...[u32(0x02014b50), u16(45), ...head, ...sizes, u16(names.length), u16(extra.length), u16(0), u16(0), u16(0)],
        ...[u32(0), u32(at), names, extra],
      ]),
    );
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(entries);
  const count = entries.length;
  const end64 = Buffer.concat([
    ...[u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(count), u64(count)],
    ...[u64(directory.length), u64(at), u32(0x07064b50), u32(0), u64(at + directory.length), u32(1)],
  ]);
  const counts = isZip64Directory
    ? [u16(0xffff), u16(0xffff), u32(FULL), u32(FULL)]
    : [u16(count), u16(count), u32(directory.length), u32(at)];
  const end = Buffer.concat([u32(0x06054b50), u16(0), u16(0), ...counts, u16(0)]);
  return Buffer.concat([before, ...bodies, directory, ...(isZip64Directory ? [end64] : []), end]);
}

export interface XlsxStyle {
  /** `<row>` elements. */
  readonly rows: string;
  /** Of the sheet, behind its rows. */
  readonly after?: string;
  readonly numFmts?: string;
  /** Formats of the styles 1, 2, …, by number. */
  readonly formats?: readonly number[];
  readonly workbookPr?: string;
  readonly strings?: string;
  /** The namespaces of ISO instead of Microsoft's. */
  readonly isStrict?: boolean;
  /** A prefix before each element. */
  readonly prefix?: string;
  /** Each part as it is stored: another encoding, another name. */
  readonly part?: (name: string, xml: string) => readonly [string, string | Buffer];
}

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of a workbook of one sheet. */
export function xlsxParts(style: XlsxStyle): Record<string, string | Buffer> {
  const { main, relations } = style.isStrict === true ? STRICT : TRANSITIONAL;
  const xmlns = style.prefix === undefined ? `xmlns="${main}"` : `xmlns:${style.prefix}="${main}"`;
  const named = (xml: string) =>
    style.prefix === undefined ? xml : xml.replace(/<(\/?)([a-z])/gi, `<$1${style.prefix}:$2`);
  const related = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const xfs = [0, ...(style.formats ?? [])].map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join('');
  const parts: Record<string, string> = {
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${related(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      HEAD +
      named(
        `<workbook ${xmlns} xmlns:r="${relations}">${style.workbookPr ?? ''}<sheets><sheet name="名單" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${related(1, 'worksheet', 'worksheets/sheet1.xml')}${related(2, 'styles', 'styles.xml')}${related(3, 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml':
      HEAD +
      named(
        `<styleSheet ${xmlns}>${style.numFmts ?? ''}<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`,
      ),
    'xl/sharedStrings.xml': HEAD + named(`<sst ${xmlns}>${style.strings ?? ''}</sst>`),
    'xl/worksheets/sheet1.xml':
      HEAD + named(`<worksheet ${xmlns}><sheetData>${style.rows}</sheetData>${style.after ?? ''}</worksheet>`),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => style.part?.(name, xml) ?? [name, xml]));
}

export const xlsx = (style: XlsxStyle, zipStyle: ZipStyle = {}) => zip(xlsxParts(style), zipStyle);

/** A cell of text; of a number with a style. */
export const t = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const n = (ref: string, value: number | string, style = 0) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
export const row = (r: number, ...cells: string[]) => `<row r="${r}">${cells.join('')}</row>`;
