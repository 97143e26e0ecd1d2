/** Plans an import: which rows are new, changed, the same, taken out or rejected, and why. Pure; writes nothing. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { OWN_CHARACTERS, compareNames, hasLostCharacters } from '../school/personName';
import { blockedBy, cautionsOf, massChanges, unknownWords } from './cautions';
import type { ImportRequest } from './contract';
import type { ImportContext } from './importContext';
import { columnsOf, type ImportKind, type ImportLine, type ImportRecord } from './importKind';
import { IMPORT_KINDS } from './importKinds';
import type { ChangedRow, Difference, ImportPlan, RejectedLine } from './importPlan';
import { classQuestion } from './lineClass';
import { isSameMoment, matchRows, type OldRow } from './matchRows';
import { newRow } from './newRow';
import { Noticed } from './noticed';
import { readLines } from './readLines';
import { rowsToRemove } from './rowsToRemove';
import { withoutDoubles } from './doubledLines';

export function planImport(context: ImportContext, request: ImportRequest, lines: readonly ImportLine[]): ImportPlan {
  const kind: ImportKind = IMPORT_KINDS[request.kind];
  const rejected: RejectedLine[] = [];
  const anchors: string[] = [];
  const reject = (line: ImportLine, reason: string) => {
    rejected.push({ sheet: line.sheet, line: line.line, reason });
    anchors.push((line.cells[kind.anchor] ?? '').trim());
  };
  const noticed = new Noticed();
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
      const whole = newRow(request.kind, record, student, context, (key) => isUnread(key, line, record, request));
      const blank = requiredBlanks(kind, whole);
      if (blank !== '') return reject(line, fill(texts.newNeeds, { headers: blank }));
      if (grants(context, whole)) return reject(line, texts.mayNotGrant);
      if (isLost(kind, whole)) return reject(line, texts.lostName);
      added.push({ sheet: line.sheet, line: line.line, label: labelOf(kind, whole), record: whole });
      accepted.push(whole);
      return;
    }
    kept.add(old);
    accepted.push({ ...old, ...record } as ImportRecord);
    const differences = differencesOf(kind, old, record).filter((one) => !isKept(one, line, request, noticed));
    if (differences.some(({ key, value }) => grants(context, { [key]: value }))) return reject(line, texts.mayNotGrant);
    if (differences.length === 0) same++;
    else changed.push({ row: old.row, label: labelOf(kind, old), differences });
  });
  const unmatched = rows.filter((row) => !kept.has(row));
  const taken = rowsToRemove(kind, request, rows, unmatched, accepted, anchors);
  const named = (some: readonly OldRow[]) => some.map((row) => ({ row: row.row, label: labelOf(kind, row) }));
  return {
    added,
    changed,
    same,
    rejected: rejected.sort((a, b) => (a.sheet === b.sheet ? a.line - b.line : 0)),
    removed: named(taken.rows),
    absent: kind.period.length === 0 ? named(unmatched) : [],
    cautions: [...massChanges(changed, kept.size), ...cautionsOf(kind, noticed), ...taken.cautions],
    blocked: blockedBy(request, context, noticed),
    unknownWords: unknownWords(kind, context, noticed),
    classQuestion: classQuestion(noticed),
    noticed,
  };
}

/** True where the line says something that the column does not understand, and nobody said to leave it out. */
function isUnread(key: string, { cells }: ImportLine, record: ImportRecord, { words }: ImportRequest): boolean {
  const text = (cells[key] ?? '').trim();
  return text !== '' && record[key] === undefined && words[key]?.[text] !== '';
}

/** Columns of the tab that the file, or what holds for all of it, says something of. */
function givenColumns(kind: ImportKind, { keys, constants }: ImportRequest): ReadonlySet<string> {
  const who = kind.student === 'none' ? [] : ['studentNo'];
  return new Set([...keys, ...Object.keys(constants), ...who, 'schoolYear', 'semester']);
}

/** Nobody gives by a file what they do not have: 管理 is given by those who are. */
function grants({ access }: ImportContext, record: ImportRecord): boolean {
  return record['access'] === '管理' && access !== '管理';
}

function requiredBlanks(kind: ImportKind, record: ImportRecord): string {
  const columns = columnsOf(kind);
  const blank: string[] = [];
  for (const key in columns) {
    const column = columns[key]!;
    if (column.isRequired === true && (record[key] ?? '') === '') blank.push(column.header);
  }
  return blank.join('、');
}

function differencesOf(kind: ImportKind, old: OldRow, record: ImportRecord): Difference[] {
  const columns = columnsOf(kind);
  const found: Difference[] = [];
  for (const key in record) {
    const column = columns[key];
    const value = record[key]!;
    if (column === undefined || old[key] === value) continue;
    const [before, after] = [shown(old[key]), shown(value)];
    const isSame = column.kind === 'time' ? isSameMoment(before, after) : before === after;
    if (!isSame) found.push({ key, header: column.header, before, after, value });
  }
  return found;
}

/** A name that is only written in another way stays as the roster has it, unless the person asked for the file's way. */
function isKept(
  { key, before, after }: Difference,
  line: ImportLine,
  request: ImportRequest,
  noticed: Noticed,
): boolean {
  if (request.kind !== 'roster' || key !== 'name' || before === '') return false;
  const relation = compareNames(after, before);
  if (relation === 'other') return false;
  const isWhole = relation === 'same' || relation === 'variant';
  if (request.isRenaming && isWhole && !hasLostCharacters(after)) return false;
  if (relation !== 'masked') noticed.keptNames.push(Noticed.at(line, after, before));
  return true;
}

/** A new student is not entered under a name of which the file lost a character; a school's own character stays. */
function isLost({ student }: ImportKind, record: ImportRecord): boolean {
  const name = shown(record['name']);
  return student === 'own' && hasLostCharacters(name.replace(OWN_CHARACTERS, ''));
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
