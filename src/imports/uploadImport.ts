/** Plans an import of an upload list: which rows are new, changed, the same or rejected, and why. Pure; writes nothing. */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { toHalfWidth } from '../school/cell';
import { parseMoment } from '../school/day';
import { findIdentityNumbers, maskIdentityNumbers } from '../school/identityNumber';
import type { School } from '../school/schoolTables';
import { TABS, type Student, type Upload, type UploadKind } from '../school/tabs';
import type { RowRecord } from '../workbook/writeRows';
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
  const finder = studentFinder(school.tables.roster.rows);
  const known = new Map<string, Upload>();
  for (const upload of school.tables.uploads.rows)
    for (const key of keysOf(upload)) if (!known.has(key)) known.set(key, upload);
  const added: RowRecord[] = [];
  const changed: UploadImportPlan['changed'][number][] = [];
  const rejected: { line: number; reason: string }[] = [];
  const seen = new Set<string>();
  let same = 0;
  for (const line of lines) {
    try {
      const record = recordOf(line, school, finder, kind);
      const keys = keysOf(record);
      if (keys.some((key) => seen.has(key))) throw new Rejection(texts.doubled);
      for (const key of keys) seen.add(key);
      const before = keys.map((key) => known.get(key)).find((one) => one !== undefined);
      const differences = before === undefined ? [] : differencesOf(before, record);
      if (before === undefined) added.push(record);
      else if (differences.length === 0) same++;
      else changed.push({ row: before.row, name: before.name, record, differences });
    } catch (problem) {
      if (!(problem instanceof Rejection)) throw problem;
      rejected.push({ line: line.line, reason: problem.message });
    }
  }
  return { added, changed, same, rejected };
}

/** What makes an upload the same one: its 紀錄編號, or else student, period, kind, course and name. */
function keysOf(row: RowRecord | Upload): string[] {
  const one = row as Record<string, unknown>;
  if (one['uploadNo']) return [`#${String(one['uploadNo'])}`];
  return [
    ['schoolYear', 'semester', 'kind', 'studentNo', 'courseOrType', 'title'].map((key) => String(one[key])).join('|'),
  ];
}

function differencesOf(before: Upload, record: RowRecord): Difference[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const old = (before as unknown as Record<string, unknown>)[key];
    const column = (TABS.uploads.columns as Readonly<Record<string, { header: string }>>)[key];
    if (column === undefined || sameMoment(old, value)) return [];
    return [{ header: column.header, before: shown(old), after: shown(value) }];
  });
}

/** A day and its midnight are one moment. */
function sameMoment(a: unknown, b: unknown): boolean {
  return shown(a).replace('T00:00:00', '') === shown(b).replace('T00:00:00', '');
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
    className: plain('className') || student.className,
    name: student.name,
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
