/** Plans an import of an upload list: which rows are new, changed, the same or rejected, and why. Pure; writes nothing. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { toHalfWidth } from '../school/cell';
import { parseMoment } from '../school/day';
import { findIdentityNumbers, maskIdentityNumbers } from '../school/identityNumber';
import type { School } from '../school/schoolTables';
import { TABS, type Column, type Student, type Upload, type UploadKind } from '../school/tabs';
import type { RowRecord } from '../workbook/writeRows';
import { isSameMoment, matchUploads } from './matchUploads';
import type { ImportKey } from './uploadColumns';

/** One line of the file: texts by column key, and its row number there. */
export interface ImportLine {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportKey, string>>>;
}

export interface Difference {
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

export interface UploadImportPlan {
  readonly added: readonly RowRecord[];
  readonly changed: readonly {
    readonly row: number;
    readonly name: string;
    readonly record: RowRecord;
    readonly differences: readonly Difference[];
  }[];
  readonly same: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

const STATES: Readonly<Record<string, string>> = {
  認證中: '待認證',
  待審核: '待認證',
  審核中: '待認證',
  未認證: '待認證',
  待認證: '待認證',
  未通過: '退回',
  退件: '退回',
  退回: '退回',
  不通過: '退回',
  通過: '通過',
  已認證: '通過',
  已通過: '通過',
  認證通過: '通過',
  認證成功: '通過',
  未送出: '未送出',
  草稿: '未送出',
  未送審: '未送出',
  免認證: '免認證',
  不需認證: '免認證',
};
const YES = ['是', 'V', 'Y', 'YES', 'TRUE', '1', '✓', '✔', '☑', '已勾選', '勾選', '已提交'];
const NO = ['', '否', 'N', 'NO', 'FALSE', '0', '☐', '未勾選', '未提交', '-'];

/** Thrown inside one line; it becomes that line's rejection. */
class Rejection extends Error {}

/** @param kind the kind of lines that name none */
export function planUploadImport(school: School, lines: readonly ImportLine[], kind: UploadKind): UploadImportPlan {
  const rejected: { line: number; reason: string }[] = [];
  const records: RowRecord[] = [];
  const find = studentFinder(school.tables.roster.rows);
  const seen = new Set<string>();
  for (const line of lines) {
    try {
      const record = recordOf(line, school, find, kind);
      const identity = record['uploadNo'] ? `#${String(record['uploadNo'])}` : JSON.stringify(record);
      if (seen.has(identity)) throw new Rejection(texts.doubled);
      seen.add(identity);
      records.push(record);
    } catch (problem) {
      if (!(problem instanceof Rejection)) throw problem;
      rejected.push({ line: line.line, reason: problem.message });
    }
  }
  const studentOf = new Map(school.tables.roster.rows.map((student) => [student.studentNo, student]));
  const before = matchUploads(school.tables.uploads.rows, records);
  const added: RowRecord[] = [];
  const changed: UploadImportPlan['changed'][number][] = [];
  let same = 0;
  records.forEach((record, i) => {
    const old = before[i];
    const differences = old ? differencesOf(old, record) : [];
    if (!old) added.push(newRow(record, studentOf));
    else if (differences.length === 0) same++;
    else changed.push({ row: old.row, name: old.name, record, differences });
  });
  return { added, changed, same, rejected };
}

/** A new row gets class and name of the roster where the file has none; an older row keeps the class of its time. */
function newRow(record: RowRecord, studentOf: ReadonlyMap<string, Student>): RowRecord {
  const student = studentOf.get(String(record['studentNo']));
  return { ...record, className: record['className'] || student?.className || '', name: student?.name ?? '' };
}

function differencesOf(before: Upload, record: RowRecord): Difference[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const old = (before as unknown as Record<string, unknown>)[key];
    const column = (TABS.uploads.columns as Readonly<Record<string, Column>>)[key];
    if (column === undefined || (key === 'className' && value === '')) return [];
    const isSame = column.kind === 'time' ? isSameMoment(shown(old), shown(value)) : shown(old) === shown(value);
    return isSame ? [] : [{ header: column.header, before: shown(old), after: shown(value) }];
  });
}

function shown(value: unknown): string {
  return value === null || value === undefined
    ? ''
    : typeof value === 'boolean'
      ? value
        ? '是'
        : '否'
      : String(value);
}

function studentFinder(roster: readonly Student[]) {
  const byNo = new Map(roster.map((student) => [student.studentNo, student]));
  const bySeat = new Map(roster.map((student) => [`${student.className}|${student.seatNo}|${student.name}`, student]));
  return (cells: ImportLine['cells']): Student => {
    const no = toHalfWidth(cells.studentNo ?? '').trim();
    const found =
      no !== ''
        ? byNo.get(no)
        : bySeat.get(`${cells.className?.trim()}|${Number(toHalfWidth(cells.seatNo ?? ''))}|${cells.name?.trim()}`);
    if (found) return found;
    throw new Rejection(
      no === '' ? texts.noStudent : fill(texts.unknownStudent, { studentNo: maskIdentityNumbers(no).slice(0, 20) }),
    );
  };
}

/** Only the columns that the file has, so that an import never blanks what it does not know. */
function recordOf(
  { cells }: ImportLine,
  school: School,
  find: (cells: ImportLine['cells']) => Student,
  fallbackKind: UploadKind,
): RowRecord {
  const student = find(cells);
  const { settings } = school;
  const plain = (key: ImportKey) => {
    const text = (cells[key] ?? '').trim();
    if (findIdentityNumbers(text).length > 0) throw new Rejection(texts.identity);
    return text.slice(0, 500);
  };
  const kind = plain('kind');
  const record: Record<string, string | number | boolean | null> = {
    schoolYear: cells.schoolYear === undefined ? settings.schoolYear : number(plain('schoolYear'), texts.year, 90, 150),
    semester:
      cells.semester === undefined
        ? settings.semester
        : number(
            plain('semester').replace(/[第學期上下]/g, (c) => ({ 上: '1', 下: '2' })[c] ?? ''),
            texts.semester,
            1,
            2,
          ),
    kind:
      kind === ''
        ? fallbackKind
        : kind.includes('多元')
          ? '多元表現'
          : kind.includes('課程')
            ? '課程學習成果'
            : reject(texts.kindUnknown),
    studentNo: student.studentNo,
    ...(cells.className === undefined ? {} : { className: plain('className') }),
  };
  for (const key of ['uploadNo', 'title', 'courseOrType', 'teacher', 'certifiedBy'] as const)
    if (cells[key] !== undefined) record[key] = plain(key);
  if (cells.fileFormat !== undefined) record['fileFormat'] = plain('fileFormat').replace(/^\./, '').toLowerCase();
  for (const key of ['uploadedAt', 'certifiedAt', 'selectedAt'] as const)
    if (cells[key] !== undefined) record[key] = moment(plain(key));
  if (cells.fileSizeMb !== undefined)
    record['fileSizeMb'] =
      plain('fileSizeMb') === '' ? null : number(plain('fileSizeMb').replace(/MB?$/i, ''), texts.size, 0, 10_000);
  if (cells.briefLength !== undefined)
    record['briefLength'] = plain('briefLength') === '' ? null : number(plain('briefLength'), texts.length, 0, 100_000);
  if (cells.certification !== undefined)
    record['certification'] =
      plain('certification') === ''
        ? ''
        : (STATES[plain('certification')] ?? reject(fill(texts.state, { state: plain('certification').slice(0, 20) })));
  if (cells.isSelected !== undefined) record['isSelected'] = tick(plain('isSelected'));
  return record;
}

function reject(reason: string): never {
  throw new Rejection(reason);
}
function number(text: string, reason: string, min: number, max: number): number {
  const value = Number(toHalfWidth(text).trim());
  return text.trim() !== '' && Number.isFinite(value) && value >= min && value <= max ? value : reject(reason);
}
function moment(text: string): string {
  return parseMoment(text) ?? reject(fill(texts.date, { text: text.slice(0, 20) }));
}
function tick(text: string): boolean {
  const plain = toHalfWidth(text).trim().toUpperCase();
  return YES.includes(plain)
    ? true
    : NO.includes(plain)
      ? false
      : reject(fill(texts.tick, { text: text.slice(0, 20) }));
}
