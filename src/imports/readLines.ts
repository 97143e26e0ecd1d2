/** The lines of a file as records, each with the student it is about; a line that cannot be taken is rejected with its reason. */
import { hasLostCharacters } from '../school/personName';
import type { Student } from '../school/tabs';
import type { ImportRequest } from './contract';
import { studentFinder, VariantRejection, type FoundStudent, type StudentFinder } from './findStudent';
import type { ImportContext } from './importContext';
import { columnsOf, type ImportKind, type ImportLine, type ImportRecord } from './importKind';
import { IMPORT_KINDS } from './importKinds';
import { withClass, type ClassRules } from './lineClass';
import { Rejection, textsOf, valuesOf, type LineRules } from './lineValues';
import { Noticed } from './noticed';

/** A line that was read, and whom it is about. */
export interface ReadLine {
  readonly line: ImportLine;
  readonly record: ImportRecord;
  readonly student: Student | null;
}

type Texts = Readonly<Record<string, string>>;

export function readLines(
  context: ImportContext,
  request: ImportRequest,
  lines: readonly ImportLine[],
  reject: (line: ImportLine, reason: string) => void,
  noticed: Noticed,
): ReadLine[] {
  const kind: ImportKind = IMPORT_KINDS[request.kind];
  const { settings } = context;
  const columns = columnsOf(kind);
  const standard: Record<string, string> = {
    ...(columns['schoolYear'] ? { schoolYear: String(settings.schoolYear) } : {}),
    ...(columns['semester'] ? { semester: String(settings.semester) } : {}),
  };
  const { constants, isErasing, words } = request;
  const rules: LineRules = { kind, constants, isErasing, words, noticed, seen: new Map() };
  const classes: ClassRules = { kind, form: request.classForm, words: words['className'] ?? {} };
  const finder = studentFinder(context.roster);
  return lines.flatMap((line) => {
    try {
      const given = textsOf(line, rules);
      for (const key in standard) if ((given[key] ?? '') === '') given[key] = standard[key]!;
      const found = withClass(given, classes, context, noticed);
      noticeLost(line, found, noticed);
      const about = kind.student === 'none' ? null : studentOf(kind, found, finder, request.isVariantTaken);
      if (about !== null) notice(line, found, about, noticed);
      const student = about?.student ?? null;
      const record = valuesOf(found, rules, kind.student === 'find' ? (student?.studentNo ?? null) : null);
      if (student) record['studentNo'] = student.studentNo;
      return [{ line, student, record: kind.student === 'own' ? withZeros(record, finder, noticed) : record }];
    } catch (problem) {
      if (!(problem instanceof Rejection)) throw problem;
      if (problem instanceof VariantRejection)
        noticed.variants.push(Noticed.at(line, line.cells['name'] ?? '', problem.onRoster));
      reject(line, problem.message);
      return [];
    }
  });
}

function notice(line: ImportLine, found: Texts, about: FoundStudent, noticed: Noticed): void {
  const { student, relation, isBySeatAlone, hadLostZeros } = about;
  if (isBySeatAlone) noticed.bySeatAlone++;
  if (hadLostZeros) noticed.zerosAdded++;
  if (relation === 'other') noticed.namedOtherwise++;
  if (relation === 'variant') noticed.keptNames.push(Noticed.at(line, found['name'] ?? '', student.name));
}

const ODD = /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10fffd}]/u;

/** Names that only a school's own fonts show, or that the file lost. */
function noticeLost(line: ImportLine, found: Texts, noticed: Noticed): void {
  const name = found['name'] ?? '';
  let odd: string | undefined;
  for (const key in found) if (ODD.test(found[key] ?? '')) odd ??= found[key];
  if (odd === undefined && (name === '' || !hasLostCharacters(name))) return;
  const who = [found['studentNo'], found['className'], found['seatNo']].filter(Boolean).join(' ');
  noticed.lost.push(Noticed.at(line, hasLostCharacters(name) ? name : (odd ?? ''), who));
}

/** A number on a roster that lost its zeros in a spreadsheet is no new student's. */
function withZeros(record: ImportRecord, finder: StudentFinder, noticed: Noticed): ImportRecord {
  const studentNo = String(record['studentNo'] ?? '');
  const own = finder.withZeros(studentNo, String(record['name'] ?? ''));
  if (own === null) {
    if (finder.isShort(studentNo)) noticed.shortNumbers.push(studentNo);
    return record;
  }
  noticed.zerosAdded++;
  return { ...record, studentNo: own.studentNo };
}

/** On the roster itself an unknown number is a new student; elsewhere the student must be there. */
function studentOf(
  kind: ImportKind,
  found: Texts,
  finder: StudentFinder,
  isVariantTaken: boolean,
): FoundStudent | null {
  if (kind.student === 'own' && (found['studentNo'] ?? '') !== '') return null;
  return finder.find(found, isVariantTaken);
}
