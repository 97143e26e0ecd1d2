/** The texts of one line as values of its tab's columns; a text that cannot be read costs the line, with its reason. */
import { withoutGuard } from '../school/csvText';
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { toHalfWidth } from '../school/cell';
import { findIdentityNumbers, maskIdentityNumbers, mayHoldIdentityNumber } from '../school/identityNumber';
import { readCell, type CellFault } from '../school/table';
import type { Column } from '../school/tabs';
import type { Noticed } from './noticed';
import { columnsOf, type ImportKind, type ImportLine, type Value } from './importKind';

/** Thrown inside one line; it becomes that line's rejection. */
export class Rejection extends Error {}

/** What holds for the whole file. */
export interface LineRules {
  readonly kind: ImportKind;
  /** For lines that do not say, by field key. */
  readonly constants: Readonly<Record<string, string>>;
  /** Whether a blank in the file is a value. */
  readonly isErasing: boolean;
  /** What people chose for the file's words, by field key and text; '' leaves the value out. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly noticed: Noticed;
  /** Values of texts that were read before, by column: most columns of a long list hold few different texts. */
  readonly seen: Map<string, Map<string, Value>>;
}

/** Of a column with more different texts the others are read each time. */
const MOST_SEEN = 1000;

/** A value that is a code of a list which other programs have. */
const CODE = /^[A-Za-z]?\d{1,3}$/;
/** A code that another program gives to what a column of names calls by its name: 305, T012. */
const CODE_OF_NAME = /^[A-Za-z]?\d{1,6}$/;
/** Columns of names that are no list of options: no name is a bare number. Classes are, and stand elsewhere. */
const NAMES = new Set([
  ...['name', 'programme', 'tutor', 'teacher', 'certifiedBy', 'courseOrType', 'courseName', 'unit', 'duty'],
  ...['unitName', 'post', 'organiser', 'recordedBy', 'assistingOffice'],
]);
/** `01-在學`, `1.日校`, `[1]日校`, `日校(1)`: a code beside the word that it stands for. */
const CODE_BEFORE = /^[[(【]?[A-Za-z]?\d{1,3}[\])】]?[-–.、:_\s]*(?=\p{Script=Han})/u;
const CODE_BEHIND = /[-_:\s]*[[(【]?[A-Za-z]?\d{1,3}[\])】]?$/;
/** Numbers that a program wrote as fractions, since a column had gaps: 115001.0. */
const WHOLE = /^(\d+)\.0+$/;
/** A mark that keeps a spreadsheet from taking digits for a number; where it is no spreadsheet's own it is in the way. */
const KEEPER = /^['’‘`](?=\d)/;
/** Digits in groups of three, as a spreadsheet shows a number: 115,002. */
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const KEYS_OF_NUMBERS = [
  'studentNo',
  'seatNo',
  'className',
  'classSeat',
  'grade',
  'uploadNo',
  'schoolYear',
  'semester',
];
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;

const YES = ['是', 'V', 'Y', 'YES', 'TRUE', 'T', '1', '✓', '✔', '☑', '已勾選', '勾選', '已提交', 'O', '○', '有'];
const NO = ['否', 'N', 'NO', 'FALSE', 'F', '0', '☐', '未勾選', '未提交', '-', 'X', '無'];
const SEMESTERS: Readonly<Record<string, string>> = { 上: '1', 一: '1', 下: '2', 二: '2', 全: '0', 全年: '0' };
const PERIOD = /^(\d{2,3})\s*(?:學年度?)?[-/.第\s]*([0-2上下一二])\s*(?:學期)?$/;

/**
 * Texts of a line with the file's constants put in where it says nothing. Throws a Rejection for a line in which an ID
 * number stands.
 */
export function textsOf({ cells }: ImportLine, { constants }: LineRules): Record<string, string> {
  const found: Record<string, string> = {};
  for (const key in constants) found[key] = withoutIdentity(constants[key]!);
  for (const key in cells) {
    const text = withoutGuard(withoutIdentity(cells[key]!)).trim();
    if (text !== '' || found[key] === undefined) found[key] = text;
  }
  for (const key of KEYS_OF_NUMBERS) {
    const text = found[key] ?? '';
    if (text !== '') found[key] = plainNumber(key, text);
  }
  const period = PERIOD.exec(toHalfWidth(found['period'] ?? ''));
  if (period) {
    found['schoolYear'] ||= period[1] ?? '';
    found['semester'] ||= period[2] ?? '';
  }
  return found;
}

/** Digits without what programs write around them. */
function plainNumber(key: string, text: string): string {
  const digits = key === 'className' || key === 'uploadNo' ? text : text.replace(KEEPER, '');
  return key === 'studentNo' && GROUPED.test(digits) ? digits.replace(/,/g, '') : digits.replace(WHOLE, '$1');
}

function withoutIdentity(text: string): string {
  if (mayHoldIdentityNumber(text) && findIdentityNumbers(text).length > 0) throw new Rejection(texts.identity);
  return text;
}

/**
 * Values of the columns that the line names. A blank says nothing, but for ticks, where it is an empty box, and where
 * blanks are to be taken over. Throws a Rejection naming the header and what stands there.
 * @param studentNo whom a row of another tab is about; null on the roster itself and where there are no students
 */
export function valuesOf(
  found: Readonly<Record<string, string>>,
  rules: LineRules,
  studentNo: string | null,
): Record<string, Value> {
  const { kind, isErasing } = rules;
  const record: Record<string, Value> = {};
  for (const [key, column] of filledColumns(kind)) {
    const text = found[key];
    if (text === undefined || (studentNo !== null && onlyNames(key, text))) continue;
    if (text === '' && column.kind !== 'tick') {
      if (isErasing && column.isRequired !== true) record[key] = readCell(column, '').value as Value;
      continue;
    }
    const value = valueOf(key, column, text, rules);
    if (value !== undefined) record[key] = value;
  }
  if (studentNo !== null) record['studentNo'] = studentNo;
  return record;
}

/** Name and seat only said who it is; the class is kept, since an upload carries the class of its time. */
function onlyNames(key: string, text: string): boolean {
  return key === 'name' || key === 'studentNo' || (key === 'className' && text === '');
}

const columnsOfKinds = new Map<ImportKind, readonly (readonly [key: string, column: Column])[]>();

/** The columns that a list of the kind fills, found once: there are many lines. */
function filledColumns(kind: ImportKind): readonly (readonly [key: string, column: Column])[] {
  const known =
    columnsOfKinds.get(kind) ??
    Object.entries(columnsOf(kind)).filter(([key]) => kind.fields.some((field) => field.key === key));
  columnsOfKinds.set(kind, known);
  return known;
}

/** The value that a text stands for; undefined where it is left out: by choice, or since its code is not known. */
function valueOf(key: string, column: Column, text: string, rules: LineRules): Value | undefined {
  const { kind, words, noticed } = rules;
  const seen = rules.seen.get(key) ?? new Map<string, Value>();
  const before = seen.get(text);
  if (before !== undefined) return before;
  const known = translated(kind, key, column, text, words);
  if (known === '' && text !== '') return undefined;
  if (isCodeForName(key, known)) {
    noticed.word(key, maskIdentityNumbers(text).slice(0, 40), true);
    return undefined;
  }
  const { value, fault } = readCell(column, plain(key, column, known));
  const isUnknown = fault === 'option' || (key === 'division' && column.options?.includes(known) === false);
  if (isUnknown) {
    const isLeftOut = key === 'division' || CODE.test(toHalfWidth(text).trim());
    noticed.word(key, maskIdentityNumbers(text).slice(0, 40), isLeftOut);
    if (isLeftOut) return undefined;
  }
  if (fault !== null) throw new Rejection(faultText(fault, column, text));
  if (seen.size < MOST_SEEN && !isUnknown) rules.seen.set(key, seen.set(text, value as Value));
  return value as Value;
}

/** True for a code of another program in a column of names, which is never taken for a name. */
export function isCodeForName(key: string, text: string): boolean {
  return NAMES.has(key) && CODE_OF_NAME.test(toHalfWidth(text).trim());
}

/** Of the words alone: `constructor` is no word of an object's. */
function wordIn(words: Readonly<Record<string, string>> | undefined, text: string): string | undefined {
  return words !== undefined && Object.prototype.hasOwnProperty.call(words, text) ? words[text] : undefined;
}

/** By hand, else by what other programs are known to say, else by the word beside a code. */
function translated(kind: ImportKind, key: string, column: Column, text: string, words: LineRules['words']): string {
  const own = kind.synonyms[key];
  const plainText = toHalfWidth(text).replace(/\s/g, '');
  const code = plainText.replace(/^0+(?=\d)/, '');
  const said = wordIn(words[key], text.trim()) ?? wordIn(own, text) ?? wordIn(own, plainText) ?? wordIn(own, code);
  if (said !== undefined || column.options === undefined || column.options.includes(plainText)) return said ?? text;
  for (const mark of [CODE_BEFORE, CODE_BEHIND]) {
    const word = plainText.replace(mark, '');
    if (word === plainText) continue;
    const meant = wordIn(own, word) ?? (column.options.includes(word) ? word : undefined);
    if (meant !== undefined) return meant;
  }
  return text;
}

/** What other programs write around a value. */
function plain(key: string, column: Column, text: string): string {
  if (key === 'schoolYear') return text.replace(/民國|學年度?|年度?|第/g, '').trim();
  if (key === 'semester') {
    const inner = toHalfWidth(text)
      .replace(/第|學期|學年|期/g, '')
      .trim();
    return SEMESTERS[inner] ?? inner;
  }
  if (column.kind === 'digits') return digitsOf(column, text.replace(/^'/, ''));
  if (key === 'fileFormat') return text.replace(/^\./, '').toLowerCase();
  if (column.kind === 'integer' || column.kind === 'number')
    return toHalfWidth(text).replace(/\s*(MB|字|件|人|筆|號|年級)$/i, '');
  if (column.kind === 'tick') {
    const mark = toHalfWidth(text).trim().toUpperCase();
    return YES.includes(mark) ? '是' : NO.includes(mark) ? '否' : text;
  }
  return column.kind === 'list' ? text.replace(/\s/g, '') : text;
}

/** A number that a spreadsheet rounded (`1.15E+08`) is nobody's. */
function digitsOf({ header }: Column, text: string): string {
  if (SCIENTIFIC.test(toHalfWidth(text).trim())) throw new Rejection(fill(texts.scientific, { header, text }));
  return text;
}

function faultText(fault: CellFault, column: Column, text: string): string {
  return fill(texts.faults[fault], {
    header: column.header,
    text: maskIdentityNumbers(text).slice(0, 20),
    options: (column.options ?? []).join('、'),
    min: column.min ?? '',
    max: column.max ?? '',
  });
}
