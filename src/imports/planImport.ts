/** Plans an import: which rows are new, changed, the same, taken out or rejected, and why. Pure; writes nothing. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import type { Student } from '../school/tabs';
import type { ImportRequest } from './contract';
import { studentFinder } from './findStudent';
import type { ImportContext } from './importContext';
import { columnsOf, type ImportKind, type ImportLine, type ImportRecord, type Value } from './importKind';
import { IMPORT_KINDS } from './importKinds';
import { Rejection, textsOf, valuesOf, type LineRules } from './lineValues';
import { isSameMoment, matchRows, type OldRow } from './matchRows';
import { newRow } from './newRow';
import { rowsToRemove } from './rowsToRemove';

export interface Difference {
  readonly key: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
  readonly value: Value;
}

export interface ChangedRow {
  readonly row: number;
  readonly label: string;
  readonly differences: readonly Difference[];
}

export interface RejectedLine {
  readonly sheet: string;
  readonly line: number;
  readonly reason: string;
}

export interface ImportPlan {
  readonly added: readonly {
    readonly sheet: string;
    readonly line: number;
    readonly label: string;
    readonly record: ImportRecord;
  }[];
  readonly changed: readonly ChangedRow[];
  readonly same: number;
  readonly rejected: readonly RejectedLine[];
  readonly removed: readonly { readonly row: number; readonly label: string }[];
  /** Rows of a tab without periods that the file does not have; they stay. */
  readonly absent: readonly { readonly row: number; readonly label: string }[];
  /** Sentences to be read before one accepts. */
  readonly cautions: readonly string[];
}

/** A line that was read, and whom it is about. */
interface ReadLine {
  readonly line: ImportLine;
  readonly record: ImportRecord;
  readonly student: Student | null;
}

/** What lines of a file had in common, for the cautions. */
interface Noticed {
  namedOtherwise: number;
  bySeatAlone: number;
}

export function planImport(context: ImportContext, request: ImportRequest, lines: readonly ImportLine[]): ImportPlan {
  const kind: ImportKind = IMPORT_KINDS[request.kind];
  const rejected: RejectedLine[] = [];
  const anchors: string[] = [];
  const reject = (line: ImportLine, reason: string) => {
    rejected.push({ sheet: line.sheet, line: line.line, reason });
    anchors.push((line.cells[kind.anchor] ?? '').trim());
  };
  const noticed: Noticed = { namedOtherwise: 0, bySeatAlone: 0 };
  const given = givenColumns(kind, request);
  const read = withoutDoubles(kind, given, readLines(context, request, lines, reject, noticed), reject);
  const rows = context.target.rows;
  const matches = matchRows(
    kind,
    rows,
    read.map(({ record }) => record),
    given,
  );
  const added: ImportPlan['added'][number][] = [];
  const changed: ChangedRow[] = [];
  const kept = new Set<OldRow>();
  const accepted: ImportRecord[] = [];
  let same = 0;
  read.forEach(({ line, record, student }, i) => {
    const old = matches[i];
    if (old === 'unclear') return reject(line, texts.unclear);
    if (old === undefined) {
      const whole = newRow(request.kind, record, student, context);
      const blank = requiredBlanks(kind, whole);
      if (blank !== '') return reject(line, fill(texts.newNeeds, { headers: blank }));
      if (grants(context, whole)) return reject(line, texts.mayNotGrant);
      added.push({ sheet: line.sheet, line: line.line, label: labelOf(kind, whole), record: whole });
      accepted.push(whole);
      return;
    }
    kept.add(old);
    accepted.push({ ...old, ...record } as ImportRecord);
    const differences = differencesOf(kind, old, record);
    if (differences.some(({ key, value }) => grants(context, { [key]: value }))) return reject(line, texts.mayNotGrant);
    if (differences.length === 0) same++;
    else changed.push({ row: old.row, label: labelOf(kind, old), differences });
  });
  const unmatched = rows.filter((row) => !kept.has(row));
  const taken = rowsToRemove(kind, request, unmatched, accepted, anchors);
  const named = (some: readonly OldRow[]) => some.map((row) => ({ row: row.row, label: labelOf(kind, row) }));
  return {
    added,
    changed,
    same,
    rejected: rejected.sort((a, b) => (a.sheet === b.sheet ? a.line - b.line : 0)),
    removed: named(taken.rows),
    absent: kind.period.length === 0 ? named(unmatched) : [],
    cautions: [...cautionsOf(noticed), ...taken.cautions],
  };
}

function readLines(
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
  const rules: LineRules = { kind, constants: request.constants, isErasing: request.isErasing };
  const find = studentFinder(context.roster);
  return lines.flatMap((line) => {
    try {
      const given = textsOf(line, rules);
      const found = { ...given, ...blanksFilled(given, standard) };
      const about = kind.student === 'none' ? null : studentOf(kind, found, find);
      if (about?.isNamedOtherwise === true) noticed.namedOtherwise++;
      if (about?.isBySeatAlone === true) noticed.bySeatAlone++;
      const values = valuesOf(about && kind.student === 'find' ? withoutWho(found) : found, rules);
      const student = about?.student ?? null;
      return [{ line, student, record: student ? { ...values, studentNo: student.studentNo } : values }];
    } catch (problem) {
      if (!(problem instanceof Rejection)) throw problem;
      reject(line, problem.message);
      return [];
    }
  });
}

/** Columns of the tab that the file, or what holds for all of it, says something of. */
function givenColumns(kind: ImportKind, { keys, constants }: ImportRequest): ReadonlySet<string> {
  const who = kind.student === 'none' ? [] : ['studentNo'];
  return new Set([...keys, ...Object.keys(constants), ...who, 'schoolYear', 'semester']);
}

/** On the roster itself an unknown number is a new student; elsewhere the student must be there. */
function studentOf(
  kind: ImportKind,
  found: Readonly<Record<string, string>>,
  find: ReturnType<typeof studentFinder>,
): ReturnType<typeof find> | null {
  if (kind.student === 'own' && (found['studentNo'] ?? '') !== '') return null;
  return find(found);
}

/** Name and seat only said who it is; the class is kept, since an upload carries the class of its time. */
function withoutWho(found: Readonly<Record<string, string>>): Record<string, string> {
  const isWho = ([key, text]: [string, string]) =>
    key === 'name' || key === 'studentNo' || (key === 'className' && text === '');
  return Object.fromEntries(Object.entries(found).filter((entry) => !isWho(entry)));
}

function blanksFilled(
  found: Readonly<Record<string, string>>,
  standard: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(standard).filter(([key]) => (found[key] ?? '') === ''));
}

/** Of the same line twice the first counts; of lines that contradict each other, none. */
function withoutDoubles(
  kind: ImportKind,
  given: ReadonlySet<string>,
  read: readonly ReadLine[],
  reject: (line: ImportLine, reason: string) => void,
): ReadLine[] {
  const unique = kind.identities
    .filter(({ isUnique, by }) => isUnique === true && by.every((key) => given.has(key)))
    .map(({ by }) => by);
  const byWhole = new Map<string, ReadLine>();
  const groups = new Map<string, ReadLine[]>();
  const kept = read.filter((one) => {
    const whole = JSON.stringify(one.record);
    const first = byWhole.get(whole);
    if (first) {
      reject(one.line, fill(texts.doubled, { line: first.line.line }));
      return false;
    }
    byWhole.set(whole, one);
    for (const by of unique) {
      const values = by.map((key) => one.record[key] ?? '');
      if (by.length === 1 && values[0] === '') continue;
      const key = JSON.stringify(values);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return true;
  });
  const refused = new Set([...groups.values()].filter((group) => group.length > 1).flat());
  for (const group of groups.values())
    if (group.length > 1)
      for (const { line } of group)
        reject(line, fill(texts.contradicts, { lines: group.map((one) => one.line.line).join('、') }));
  return kept.filter((one) => !refused.has(one));
}

/** Nobody gives by a file what they do not have: 管理 is given by those who are. */
function grants({ access }: ImportContext, record: ImportRecord): boolean {
  return record['access'] === '管理' && access !== '管理';
}

function requiredBlanks(kind: ImportKind, record: ImportRecord): string {
  return Object.entries(columnsOf(kind))
    .filter(([key, column]) => column.isRequired === true && (record[key] ?? '') === '')
    .map(([, column]) => column.header)
    .join('、');
}

function differencesOf(kind: ImportKind, old: OldRow, record: ImportRecord): Difference[] {
  const columns = columnsOf(kind);
  return Object.entries(record).flatMap(([key, value]) => {
    const column = columns[key];
    if (column === undefined) return [];
    const [before, after] = [shown(old[key]), shown(value)];
    const isSame = column.kind === 'time' ? isSameMoment(before, after) : before === after;
    return isSame ? [] : [{ key, header: column.header, before, after, value }];
  });
}

function labelOf(kind: ImportKind, row: OldRow | ImportRecord): string {
  return kind.label
    .map((key) => shown(row[key]))
    .filter((text) => text !== '')
    .join(' ');
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value as string | number);
}

function cautionsOf({ namedOtherwise, bySeatAlone }: Noticed): string[] {
  return [
    ...(namedOtherwise > 0 ? [fill(texts.namedOtherwise, { count: namedOtherwise })] : []),
    ...(bySeatAlone > 0 ? [fill(texts.bySeatAlone, { count: bySeatAlone })] : []),
  ];
}
