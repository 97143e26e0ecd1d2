/** The parts inside an xlsx and how they point to each other, as bytes and texts; what stands in them is others' business. */
import path from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { inUtf8, partName, withShortSizes } from './asExcelWrites';
import { decoded, elements } from './xml';

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: 'worksheet', 'comments', 'drawing', … */
  readonly kind: string;
  readonly type: string;
  /** A part's path from the root, or an address outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

const BOOK = 'xl/workbook.xml';
/** What a workbook may unpack to; a bomb says more. */
const MOST_UNPACKED = 1024 * 1024 * 1024;

/** A few parts a sheet, and pictures. */
const MOST_PARTS = 5000;

/** Thrown for a package that unpacks to more than any workbook, and for parts that tell of more. */
export class TooLargePackage extends Error {}

/** The file's parts are read once; texts are without a namespace prefix on Excel's own elements, as most programs write them. */
export class XlsxPackage {
  private constructor(readonly parts: Record<string, Uint8Array>) {}

  /** @throws when it is no whole zip */
  static of(bytes: Uint8Array): XlsxPackage {
    const parts: Record<string, Uint8Array> = {};
    let left = MOST_UNPACKED;
    let parted = 0;
    const filter = ({ originalSize }: { readonly originalSize: number }) => {
      left -= originalSize;
      if (left < 0 || ++parted > MOST_PARTS) throw new TooLargePackage();
      return true;
    };
    for (const [name, part] of Object.entries(unzipSync(withShortSizes(bytes), { filter }))) {
      const isXml = /\.(xml|rels)$/i.test(name);
      parts[partName(name)] = isXml ? inUtf8(part) : part;
    }
    for (const [name, part] of Object.entries(parts)) {
      const prefix = /\.xml$/.test(name) && prefixOf(part);
      if (prefix) parts[name] = strToU8(strFromU8(part).replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1'));
    }
    return new XlsxPackage(parts);
  }

  /** '' for a part that is not there. */
  text(name: string): string {
    const part = this.parts[name];
    return part ? strFromU8(part) : '';
  }

  get book(): string {
    return this.text(BOOK);
  }

  relations(part: string): Relation[] {
    const folder = path.posix.dirname(part);
    return elements(this.text(`${folder}/_rels/${path.posix.basename(part)}.rels`), 'Relationship').map((one) => {
      const target = one.attribute('Target');
      const isExternal = one.attribute('TargetMode') === 'External';
      const inside = this.#named(target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target));
      const type = one.attribute('Type');
      const kind = type.slice(type.lastIndexOf('/') + 1);
      return { id: one.attribute('Id'), kind, type, target: isExternal ? target : inside, isExternal };
    });
  }

  /** A part's name as the file has it, whatever case another part names it in. */
  #named(target: string): string {
    if (this.parts[target]) return target;
    const plain = partName(target);
    return Object.keys(this.parts).find((name) => name.toLowerCase() === plain.toLowerCase()) ?? target;
  }

  /** The first part that another points to by this kind of relation. */
  related(part: string, kind: string): string | undefined {
    return this.relations(part).find((one) => one.kind === kind)?.target;
  }

  /** The sheets with cells, in their order. */
  sheets(): SheetPart[] {
    const targets = new Map(this.relations(BOOK).map(({ id, kind, target }) => [id, { kind, target }]));
    return elements(this.book, 'sheet').flatMap((sheet) => {
      const id = /\s\w+:id="([^"]*)"/.exec(sheet.text)?.[1] ?? '';
      const found = targets.get(decoded(id));
      if (!found || found.kind !== 'worksheet' || !this.parts[found.target]) return [];
      const isHidden = sheet.attribute('state').toLowerCase().endsWith('hidden');
      return [{ name: sheet.attribute('name'), path: found.target, isHidden }];
    });
  }
}

/** The prefix of a part's Excel elements: 'x' in <x:worksheet>. */
function prefixOf(part: Uint8Array): string | null {
  const head = strFromU8(part.subarray(0, 1000), true);
  return /^(?:[^<]|<[?!][^>]*>)*<(\w+):(?:worksheet|workbook|styleSheet|sst|comments)\b/.exec(head)?.[1] ?? null;
}

const OPEN = Buffer.from('<sheetData');
const CLOSE = Buffer.from('</sheetData>');

export interface SplitSheet {
  /** The XML before and after the cells. */
  readonly before: string;
  readonly after: string;
  /** The element with the cells. */
  readonly cells: Uint8Array;
}

export function splitSheet(part: Uint8Array): SplitSheet {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const start = bytes.indexOf(OPEN);
  if (start < 0) return { before: bytes.toString('utf8'), after: '', cells: new Uint8Array() };
  const head = bytes.indexOf(0x3e, start) + 1;
  const isEmpty = bytes[head - 2] === 0x2f;
  const end = isEmpty ? head : bytes.indexOf(CLOSE, head) + CLOSE.length;
  if (!isEmpty && end < CLOSE.length) throw new Error('The cells have no end.');
  return {
    before: bytes.toString('utf8', 0, start),
    after: bytes.toString('utf8', end),
    cells: bytes.subarray(start, end),
  };
}
