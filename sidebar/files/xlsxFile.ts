/**
 * The parts of an xlsx package, whoever wrote it: Excel (also strict), WPS, LibreOffice, openpyxl, POI, .NET. Parts are found
 * by the relations between them, never by a usual name, and case in names is no matter.
 */
import { FileProblem } from './fileProblem';
import { isBuiltInDate, isDateFormat, zerosOf } from './numberFormats';
import { attribute, tagsOf, textBetween, xmlText } from './xmlText';
import type { ZipParts } from './zip';

export interface XlsxSheetPart {
  readonly name: string;
  readonly xml: () => string;
}

/** How numbers of a style are shown. */
export interface NumberStyle {
  readonly isDate: boolean;
  /** Digits that it fills up with zeros; 0: none. */
  readonly zeros: number;
}

export interface XlsxFile {
  /** Visible sheets of cells, in their order. */
  readonly sheets: readonly XlsxSheetPart[];
  readonly is1904: boolean;
  /** The program that wrote the file left formulas for Excel to work out: a nought may stand in place of their result. */
  readonly isUncounted: boolean;
  readonly styles: readonly NumberStyle[];
  readonly strings: readonly string[];
}

const MOST_SHEETS = 1000;
/** More styles than Excel can hold. */
const MOST_STYLES = 70_000;

/** The workbook of a package; null when the package has none that is xlsx (an xlsb, an ods, a Word file). */
export function openXlsx(parts: ZipParts): XlsxFile | null {
  const find = finder(parts);
  const office = relationsOf(find, '').find(({ type }) => type.endsWith('/officeDocument'));
  const path = office?.target ?? 'xl/workbook.xml';
  const workbook = find(path);
  if (workbook === null || !/<(?:[\w.-]+:)?workbook[\s>]/.test(workbook.slice(0, 4000))) return null;
  const relations = relationsOf(find, path);
  const target = (ending: string) => relations.find(({ type }) => type.endsWith(ending))?.target;
  const sheets: XlsxSheetPart[] = [];
  let is1904 = false;
  let isUncounted = false;
  for (const { name, inner, isEnd } of tagsOf(workbook)) {
    if (isEnd) continue;
    if (name === 'workbookPr') is1904 = /^(1|true|on)$/i.test(attribute(inner, 'date1904'));
    if (name === 'calcPr') isUncounted = /^(1|true|on)$/i.test(attribute(inner, 'fullCalcOnLoad'));
    if (name !== 'sheet' || sheets.length >= MOST_SHEETS) continue;
    const relation = relations.find(({ id }) => id === attribute(inner, 'id'));
    const isHidden = attribute(inner, 'state').toLowerCase().includes('hidden');
    if (isHidden || relation === undefined || !relation.type.endsWith('/worksheet')) continue;
    sheets.push({ name: attribute(inner, 'name'), xml: () => find(relation.target) ?? missing() });
  }
  return {
    sheets,
    is1904,
    isUncounted,
    styles: stylesOf(find(target('/styles') ?? '') ?? ''),
    strings: stringsOf(find(target('/sharedStrings') ?? '') ?? ''),
  };
}

function missing(): never {
  throw new FileProblem('notSheet');
}

type Find = (path: string) => string | null;

function finder(parts: ZipParts): Find {
  const byPlain = new Map([...parts].map(([name, part]) => [name.toLowerCase().replace(/^\/+/, ''), part]));
  return (path) => {
    const part = path === '' ? undefined : byPlain.get(path.toLowerCase());
    return part === undefined ? null : xmlText(part.bytes());
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path in the package. */
  readonly target: string;
}

/** What a part points to; '' is the package itself. */
function relationsOf(find: Find, path: string): Relation[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const xml = find(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '';
  const found: Relation[] = [];
  for (const { name, inner } of tagsOf(xml)) {
    if (name !== 'Relationship' || attribute(inner, 'TargetMode') === 'External') continue;
    const target = attribute(inner, 'Target').replace(/\\/g, '/');
    found.push({ id: attribute(inner, 'Id'), type: attribute(inner, 'Type'), target: joined(folder, target) });
  }
  return found;
}

function joined(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
}

function stylesOf(xml: string): NumberStyle[] {
  const formats = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isCells = false;
  for (const { name, inner, isEnd } of tagsOf(xml)) {
    if (name === 'cellXfs') isCells = !isEnd;
    else if (name === 'numFmt' && !isEnd)
      formats.set(Number(attribute(inner, 'numFmtId')), attribute(inner, 'formatCode'));
    else if (name === 'xf' && isCells && !isEnd) {
      if (styles.length >= MOST_STYLES) throw new FileProblem('tooLarge');
      styles.push(styleOf(Number(attribute(inner, 'numFmtId')), formats));
    }
  }
  return styles;
}

function styleOf(id: number, formats: ReadonlyMap<number, string>): NumberStyle {
  const format = formats.get(id);
  return format === undefined
    ? { isDate: isBuiltInDate(id), zeros: 0 }
    : { isDate: isDateFormat(format), zeros: zerosOf(format) };
}

/** Shared strings; how a word is read (注音, furigana) is no part of it. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let [text, from, isReading] = ['', -1, false];
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'si') {
      if (tag.isEnd || tag.isEmpty) strings.push(excelText(text));
      text = '';
    } else if (tag.name === 'rPh') isReading = !tag.isEnd;
    else if (tag.name === 't' && !isReading) {
      if (!tag.isEnd) from = tag.next;
      else if (from >= 0) text += textBetween(xml, from, tag.at);
      if (tag.isEnd || tag.isEmpty) from = -1;
    }
  }
  return strings;
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function excelText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
