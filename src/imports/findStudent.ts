/** Which student a line is about: by number, else by class and seat, with the name where the file has one. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { toHalfWidth } from '../school/cell';
import { groupBy } from '../school/groupBy';
import { maskIdentityNumbers } from '../school/identityNumber';
import { isInSchool } from '../school/student';
import type { Student } from '../school/tabs';
import { Rejection } from './lineValues';

export interface FoundStudent {
  readonly student: Student;
  /** The file names somebody else; the number counts. */
  readonly isNamedOtherwise: boolean;
  /** Neither number nor name: the seat alone decided. */
  readonly isBySeatAlone: boolean;
}

type Texts = Readonly<Record<string, string | undefined>>;

/** Gives the finder for a roster. The finder throws a Rejection where nobody, or more than one, fits. */
export function studentFinder(roster: readonly Student[]): (found: Texts) => FoundStudent {
  const byNo = new Map(roster.map((student) => [student.studentNo, student]));
  const bySeat = groupBy(roster.filter(isInSchool), ({ className, seatNo }) => `${className}|${seatNo ?? ''}`);
  return (found) => {
    const no = toHalfWidth(found['studentNo'] ?? '').trim();
    const name = plainName(found['name'] ?? '');
    if (no !== '') {
      const student = byNo.get(no);
      if (!student)
        throw new Rejection(fill(texts.unknownStudent, { studentNo: maskIdentityNumbers(no).slice(0, 20) }));
      return { student, isNamedOtherwise: !isSameName(name, plainName(student.name)), isBySeatAlone: false };
    }
    const seats = (bySeat.get(seatOf(found)) ?? []).filter((one) => isSameName(name, plainName(one.name)));
    const [student] = seats;
    if (student === undefined) throw new Rejection(texts.noStudent);
    if (seats.length > 1) throw new Rejection(texts.seatOfTwo);
    return { student, isNamedOtherwise: false, isBySeatAlone: name === '' };
  };
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

function plainName(name: string): string {
  return name.replace(/\s/g, '');
}

/** A file without names, or with masked ones (王○明), contradicts nobody. */
function isSameName(inFile: string, onRoster: string): boolean {
  if (inFile === '') return true;
  if (!/[○〇＊*Ｏ]/.test(inFile)) return inFile === onRoster;
  return inFile.length === onRoster.length && [...inFile].every((c, i) => /[○〇＊*Ｏ]/.test(c) || c === onRoster[i]);
}
