/**
 * Which class of the school a file means: its name, or grade and class in two columns, or a code. Joined only with classes
 * that exist; what fits none is asked about. Pure.
 */
import { toHalfWidth } from '../school/cell';
import { gradeInName, gradeMarkOf } from '../school/className';

/** What a line says of the class. */
export interface GivenClass {
  readonly className: string;
  readonly grade: string;
  readonly programme: string;
}

/** How grade and class make a name where no class tells: 101, 一年1班, 一年甲班. */
export const CLASS_FORMS = ['number', 'yearAndClass', 'asIs'] as const;
export type ClassForm = (typeof CLASS_FORMS)[number];

export interface KnownClass {
  readonly className: string;
  /** null where only the name may tell it. */
  readonly grade: number | null;
}

const NUMERALS = '一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

interface Entry {
  readonly name: string;
  readonly grade: number | null;
  /** What is left of the name without its grade. */
  readonly rest: string;
}

export class ClassNames {
  readonly #byName = new Map<string, string>();
  /** By the name without 科, 年 and 班, numerals as digits; null where two classes are alike then. */
  readonly #byCore = new Map<string, Entry | null>();
  readonly #entries: Entry[];

  constructor(known: readonly KnownClass[]) {
    for (const { className } of known) this.#byName.set(plainClass(className), className);
    // A name as it stands beats one of another width.
    for (const { className } of known) this.#byName.set(className, className);
    this.#entries = known.map(({ className, grade }) => {
      const mark = gradeMarkOf(className);
      const rest = mark === null ? className : className.slice(0, mark.at) + className.slice(mark.at + 1);
      return { name: className, grade: grade ?? gradeInName(className), rest: plainPart(rest) };
    });
    for (const entry of this.#entries) {
      const core = coreOf(entry.name);
      this.#byCore.set(core, this.#byCore.has(core) ? null : entry);
    }
  }

  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  has(className: string): boolean {
    return this.#byName.has(plainClass(className));
  }

  /** The class that is meant; null where none fits, or more than one. */
  find({ className, grade, programme }: GivenClass): string | null {
    const own = this.#byName.get(className) ?? this.#byName.get(plainClass(className));
    const year = gradeOf(grade);
    if (own !== undefined) return own;
    const core = coreOf(className);
    const alike = core.length > 1 ? this.#byCore.get(core) : null;
    if (alike && (year === null || alike.grade === null || alike.grade === year)) return alike.name;
    if (year === null || className.trim() === '') return null;
    const part = plainPart(className);
    const subject = plainPart(programme).replace(/科$|學程$/, '');
    const ofYear = this.#entries.filter((entry) => entry.grade === year);
    const whole = ofYear.filter(({ rest }) => rest === part);
    const fits = whole.length > 0 ? whole : ofYear.filter(({ rest }) => isPart(rest, part, subject));
    return fits.length === 1 ? fits[0]!.name : null;
  }

  /** Class and seat of a code such as 10105; by the classes that exist, else the last two digits are the seat. */
  split(code: string): { readonly className: string; readonly seatNo: string } | null {
    const text = toHalfWidth(code).trim();
    const match = /^(.+?)-?(\d{2})$/.exec(text);
    return match ? { className: match[1] ?? '', seatNo: match[2] ?? '' } : null;
  }
}

/** The name that grade and class make in a form; null where they do not. */
export function joinedClass({ className, grade }: GivenClass, form: ClassForm): string | null {
  const year = gradeOf(grade);
  const text = toHalfWidth(className).trim();
  if (form === 'asIs') return className;
  if (year === null || text === '') return null;
  const part = plainPart(text);
  if (form === 'number') return /^\d{1,2}$/.test(part) ? `${year}${part.padStart(2, '0')}` : null;
  return `${NUMERALS.charAt(year - 1)}年${part}班`;
}

/** A class that only its grade could complete: `1`, `01`, `甲`, `忠`, `1班`. */
export function isPartOfName(className: string): boolean {
  const text = plainPart(className);
  return /^(\d{1,2}|[\p{L}\p{N}])$/u.test(text);
}

/** Grade of `1`, `一`, `高一`, `一年級`, `10`; null when it is none. */
function gradeOf(grade: string): number | null {
  const text = toHalfWidth(grade).replace(/\s|高中|高職|高|第|年級|年/g, '');
  if (/^[1-3]$/.test(text)) return Number(text);
  const numeral = NUMERALS.slice(0, 3).indexOf(text);
  if (text !== '' && numeral >= 0) return numeral + 1;
  return { '10': 1, '11': 2, '12': 3, 十: 1, 十一: 2, 十二: 3 }[text] ?? null;
}

/** 機械科一年甲班 and 機械一甲 are one; 101 and 一年1班 are not. */
function coreOf(name: string): string {
  const core = plainClass(name).replace(/[科年班級]/g, '');
  return core.replace(/[一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral) + 1));
}

function plainClass(name: string): string {
  return toHalfWidth(name).replace(/\s|^['’](?=\d)/g, '');
}

/** A part of a class name as it is compared: 01, 1班 and 一班 are 1. */
function plainPart(text: string): string {
  const part = plainClass(text).replace(/年|班|級|[-－]/g, '');
  if (/^\d+$/.test(part)) return String(Number(part));
  return [...part].length === 1 && NUMERALS.includes(part) && part !== '' ? String(NUMERALS.indexOf(part) + 1) : part;
}

/** Whether what is left of a class name is that part, or its number as 甲乙丙, behind the programme. */
function isPart(rest: string, part: string, subject: string): boolean {
  const stem = STEMS.charAt(Number(part) - 1);
  if (subject === '') return false;
  return [part, stem].some((end) => {
    const before = end !== '' && rest.endsWith(end) ? rest.slice(0, -end.length) : '';
    return before !== '' && (subject.startsWith(before) || before.startsWith(subject));
  });
}
