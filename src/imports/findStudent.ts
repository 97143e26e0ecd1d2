/** Which student a line is about: by number, else by class and seat, with the name where the file has one. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { toHalfWidth } from '../school/cell';
import { groupBy } from '../school/groupBy';
import { maskIdentityNumbers } from '../school/identityNumber';
import { compareNames, type NameRelation } from '../school/personName';
import { isInSchool } from '../school/student';
import type { Student } from '../school/tabs';
import { Rejection } from './lineValues';

export interface FoundStudent {
  readonly student: Student;
  /** How the file's name stands to the roster's; with a number, the number counts whatever it is. */
  readonly relation: NameRelation;
  /** Neither number nor name: the seat alone decided. */
  readonly isBySeatAlone: boolean;
  /** The number lacked zeros in front. */
  readonly hadLostZeros: boolean;
}

type Texts = Readonly<Record<string, string | undefined>>;

export interface StudentFinder {
  /** Throws a Rejection where nobody, or more than one, fits. `isVariantTaken`: variant characters are one person's. */
  find(found: Texts, isVariantTaken: boolean): FoundStudent;
  /** The student whose number is this one with zeros in front, if the name does not contradict; null when there is none. */
  withZeros(studentNo: string, name: string): Student | null;
  /** Whether zeros may be missing in front of a number that is new: the roster's are longer, all alike, and some begin so. */
  isShort(studentNo: string): boolean;
}

export function studentFinder(roster: readonly Student[]): StudentFinder {
  const byNo = new Map(roster.map((student) => [student.studentNo, student]));
  const byDigits = groupBy(
    roster.filter(({ studentNo }) => studentNo.startsWith('0')),
    ({ studentNo }) => studentNo.replace(/^0+/, ''),
  );
  const bySeat = groupBy(roster.filter(isInSchool), ({ className, seatNo }) => `${className}|${seatNo ?? ''}`);
  const withZeros = (studentNo: string, name: string): Student | null => {
    const [one, another] = byDigits.get(studentNo) ?? [];
    if (one === undefined || byNo.has(studentNo)) return null;
    if (another !== undefined || compareNames(name, one.name) === 'other')
      throw new Rejection(fill(texts.lostZeros, { studentNo, likely: one.studentNo }));
    return one;
  };
  const length = lengthWithZeros(roster);
  const byNumber = (no: string, name: string): FoundStudent => {
    const student = byNo.get(no);
    if (student)
      return { student, relation: compareNames(name, student.name), isBySeatAlone: false, hadLostZeros: false };
    const padded = name === '' ? null : withZeros(no, name);
    if (padded)
      return { student: padded, relation: compareNames(name, padded.name), isBySeatAlone: false, hadLostZeros: true };
    const [likely] = byDigits.get(no) ?? [];
    const shown = maskIdentityNumbers(no).slice(0, 20);
    if (likely) throw new Rejection(fill(texts.lostZeros, { studentNo: shown, likely: likely.studentNo }));
    throw new Rejection(fill(texts.unknownStudent, { studentNo: shown }));
  };
  return {
    withZeros,
    isShort: (studentNo) => !byNo.has(studentNo) && /^\d+$/.test(studentNo) && studentNo.length < length,
    find(found, isVariantTaken) {
      const no = toHalfWidth(found['studentNo'] ?? '').trim();
      const name = (found['name'] ?? '').trim();
      if (no !== '') return byNumber(no, name);
      const seat = bySeat.get(seatOf(found)) ?? [];
      const related = seat.map((student) => ({ student, relation: compareNames(name, student.name) }));
      const sure = related.filter(({ relation }) => relation !== 'other' && relation !== 'variant');
      const variants = related.filter(({ relation }) => relation === 'variant');
      const fits = sure.length > 0 || !isVariantTaken ? sure : variants;
      const [first] = fits;
      if (first !== undefined && fits.length === 1)
        return { ...first, isBySeatAlone: name === '', hadLostZeros: false };
      if (fits.length > 1) throw new Rejection(texts.seatOfTwo);
      const [asked] = variants;
      if (asked)
        throw new VariantRejection(
          fill(texts.variantName, { inFile: name, onRoster: asked.student.name }),
          asked.student.name,
        );
      throw new Rejection(texts.noStudent);
    },
  };
}

/** The length of the roster's numbers where all have one and some begin with a zero; 0 where that is not so. */
function lengthWithZeros(roster: readonly Student[]): number {
  const lengths = new Set(roster.map(({ studentNo }) => studentNo.length));
  const hasZeros = roster.some(({ studentNo }) => studentNo.startsWith('0'));
  return lengths.size === 1 && hasZeros ? (roster[0]?.studentNo.length ?? 0) : 0;
}

/** A line that would be taken if its name's variant characters are the same person's. */
export class VariantRejection extends Rejection {
  constructor(
    message: string,
    readonly onRoster: string,
  ) {
    super(message);
  }
}

/** `CLASS|SEAT`, also from class and two digits of the seat in one. */
function seatOf(found: Texts): string {
  const joined = /^(.+?)(\d{2})$/.exec(toHalfWidth(found['classSeat'] ?? '').trim());
  const className = (found['className'] ?? '').trim() || joined?.[1] || '';
  const seat =
    toHalfWidth(found['seatNo'] ?? '')
      .replace(/號$/, '')
      .trim() ||
    joined?.[2] ||
    '';
  return `${className}|${seat === '' ? '' : Number(seat)}`;
}
