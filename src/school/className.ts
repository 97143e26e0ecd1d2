/** Class names from one grade to the next, by rule: 機械一甲 → 機械二甲, 101 → 201, 一年1班 → 二年1班 (domain.md E11). */

const NUMERALS = '一二三';

export interface GradeMark {
  readonly at: number;
  readonly grade: number;
}

/** The grade that a class name tells; null when it tells none, or more than one: then a person is asked. */
export function gradeInName(name: string): number | null {
  return gradeMarkOf(name)?.grade ?? null;
}

/**
 * The class's name one grade up. null when the name does not tell its grade, tells another one than `grade`
 * (that of the 班級 tab, null when it is blank), or is a third-year class: nothing is guessed.
 */
export function promotedName(name: string, grade: number | null): string | null {
  const mark = gradeMarkOf(name);
  if (mark === null || mark.grade > 2 || (grade !== null && grade !== mark.grade)) return null;
  const digit = name.charAt(mark.at);
  const next = NUMERALS.includes(digit) ? NUMERALS.charAt(mark.grade) : String.fromCharCode(digit.charCodeAt(0) + 1);
  return name.slice(0, mark.at) + next + name.slice(mark.at + 1);
}

/** Where the grade stands: before 年, else the only one of 一二三, else the digit that begins a class number such as 101. */
export function gradeMarkOf(name: string): GradeMark | null {
  const beforeYear = /[一二三1-3１-３](?=年)/.exec(name);
  if (beforeYear) return markAt(name, beforeYear.index);
  const numerals = [...name].flatMap((c, i) => (NUMERALS.includes(c) ? [i] : []));
  if (numerals.length > 0) return numerals.length === 1 ? markAt(name, numerals[0] ?? 0) : null;
  const number = /^[^\d０-９]*([1-3１-３])(?:[\d０-９]{2}|[-－][\d０-９]{1,2})[^\d０-９]*$/.exec(name);
  return number ? markAt(name, name.indexOf(number[1] ?? '')) : null;
}

function markAt(name: string, at: number): GradeMark {
  const c = name.charAt(at);
  const code = c.charCodeAt(0);
  const grade = NUMERALS.includes(c) ? NUMERALS.indexOf(c) + 1 : code - (code >= 0xff10 ? 0xff10 : 0x30);
  return { at, grade };
}
