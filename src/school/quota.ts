/**
 * Uploads against their limits: the one place that says which upload counts, for whom and over which period.
 * Checks, class checklist, reminders and reports all count here.
 */
import type { Period } from './period';
import type { Settings } from './settings';
import { UPLOAD_KINDS, type Upload, type UploadKind } from './tabs';

/** How many uploads a student has, by state. All but `logged`, `counted` and `selected` are parts of `logged`. */
export interface Tally {
  /** Every row, whatever its state: 0 means that nothing was uploaded. */
  readonly logged: number;
  /** Rows that count toward the upload limit (`isCounted`). */
  readonly counted: number;
  /** 未送出. */
  readonly unsent: number;
  /** 待認證. */
  readonly waiting: number;
  /** 通過. */
  readonly passed: number;
  /** 退回. */
  readonly returned: number;
  /** 免認證. */
  readonly exempt: number;
  /** Rows that are 勾選, whatever their state. */
  readonly selected: number;
}

/** All uploads of one student, kind and period (semester 0: the whole school year). */
export interface UploadGroup {
  readonly studentNo: string;
  readonly kind: UploadKind;
  readonly period: Period;
  /** In the order of the tab; `inUploadOrder` sorts. */
  readonly uploads: readonly Upload[];
  readonly tally: Tally;
}

/** The uploads of a workbook, grouped once; every question is answered without another pass. */
export interface UploadBook {
  /** The student's figures of that kind; semester 0 asks for the whole school year. Zeros where there is nothing. */
  tallyOf(studentNo: string, kind: UploadKind, period: Period): Tally;
  /** The student's rows of that kind and period, in upload order. */
  uploadsOf(studentNo: string, kind: UploadKind, period: Period): Upload[];
  /** All groups over which the upload limit of a kind counts: semesters for 課程學習成果, school years for 多元表現. */
  uploadGroups(kind: UploadKind): UploadGroup[];
  /** All groups over which the selection limit of a kind counts: school years. */
  selectionGroups(kind: UploadKind): UploadGroup[];
}

/** An upload past a limit: it was the student's `place`-th (from 1). */
export interface PastLimit {
  readonly upload: Upload;
  readonly place: number;
}

const STATE_OF = {
  未送出: 'unsent',
  待認證: 'waiting',
  通過: 'passed',
  退回: 'returned',
  免認證: 'exempt',
  '': null,
} as const;

type MutableTally = { -readonly [K in keyof Tally]: Tally[K] };
interface Groups {
  /** In the order of their first uploads. */
  readonly all: MutableGroup[];
  /** By kind and period, then by 學號. */
  readonly byPeriod: Map<number, { readonly ofStudent: Map<string, MutableGroup>; last: MutableGroup | null }>;
}

type MutableGroup = Omit<UploadGroup, 'uploads' | 'tally'> & { uploads: Upload[]; tally: MutableTally };

/** True when the upload counts toward the upload limit: all but 未送出, and but 退回 unless the setting says otherwise. */
export function isCounted(upload: Upload, settings: Pick<Settings, 'countReturned'>): boolean {
  return upload.certification !== '未送出' && (settings.countReturned || upload.certification !== '退回');
}

/** The upload limit of a kind over its `uploadPeriod`; null: the school sets none. */
export function uploadLimit(
  settings: Pick<Settings, 'courseUploadsPerSemester' | 'multiUploadsPerYear'>,
  kind: UploadKind,
): number | null {
  return kind === '課程學習成果' ? settings.courseUploadsPerSemester : settings.multiUploadsPerYear;
}

/** The selection limit of a kind over a school year; null: the school sets none. */
export function selectionLimit(
  settings: Pick<Settings, 'courseSelectionsPerYear' | 'multiSelectionsPerYear'>,
  kind: UploadKind,
): number | null {
  return kind === '課程學習成果' ? settings.courseSelectionsPerYear : settings.multiSelectionsPerYear;
}

/** The period over which the upload limit counts: the semester for 課程學習成果 (五(三)1), the year for 多元表現 (五(四)). */
export function uploadPeriod(kind: UploadKind, period: Period): Period {
  return kind === '課程學習成果' ? period : { schoolYear: period.schoolYear, semester: 0 };
}

/** How many more uploads (or selections) the limit allows, never below 0; null when there is no limit. */
export function remaining(count: number, limit: number | null): number | null {
  return limit === null ? null : Math.max(0, limit - count);
}

/**
 * Groups uploads by student, kind and period. Rows without 學號, kind or 學年度 belong to nobody and are left out;
 * a row without 學期 belongs to its school year alone.
 */
export function uploadBook(uploads: readonly Upload[], settings: Pick<Settings, 'countReturned'>): UploadBook {
  const groups: Groups = { all: [], byPeriod: new Map() };
  for (const upload of uploads) {
    if (upload.studentNo === '' || upload.kind === '' || upload.schoolYear === null) continue;
    add(groups, upload, upload.kind, { schoolYear: upload.schoolYear, semester: 0 }, settings);
    if (upload.semester !== null)
      add(groups, upload, upload.kind, { schoolYear: upload.schoolYear, semester: upload.semester }, settings);
  }
  const groupOf = (studentNo: string, kind: UploadKind, period: Period) =>
    groups.byPeriod.get(keyOf(kind, period))?.ofStudent.get(studentNo);
  const groupsOf = (kind: UploadKind, isYear: boolean) =>
    groups.all.filter((group) => group.kind === kind && (group.period.semester === 0) === isYear);
  return {
    tallyOf: (studentNo, kind, period) => groupOf(studentNo, kind, period)?.tally ?? emptyTally(),
    uploadsOf: (studentNo, kind, period) => inUploadOrder(groupOf(studentNo, kind, period)?.uploads ?? []),
    uploadGroups: (kind) => groupsOf(kind, kind === '多元表現'),
    selectionGroups: (kind) => groupsOf(kind, true),
  };
}

/** The counted uploads past the limit, in upload order: with a limit of 6, the seventh and later ones. */
export function uploadsPastLimit(
  group: UploadGroup,
  limit: number | null,
  settings: Pick<Settings, 'countReturned'>,
): PastLimit[] {
  if (limit === null || group.tally.counted <= limit) return [];
  return pastLimit(inUploadOrder(group.uploads.filter((upload) => isCounted(upload, settings))), limit);
}

/** The selected uploads past the limit, in the order of selection. */
export function selectionsPastLimit(group: UploadGroup, limit: number | null): PastLimit[] {
  if (limit === null || group.tally.selected <= limit) return [];
  const selected = group.uploads.filter((upload) => upload.isSelected);
  return pastLimit(
    selected.sort((a, b) => compareMoments(a.selectedAt, b.selectedAt) || compareUploads(a, b)),
    limit,
  );
}

/** Uploads by time; then by 紀錄編號 and title, so that the order does not hang on how the tab is sorted. */
export function inUploadOrder(uploads: readonly Upload[]): Upload[] {
  return [...uploads].sort(compareUploads);
}

function compareUploads(a: Upload, b: Upload): number {
  return (
    compareMoments(a.uploadedAt, b.uploadedAt) ||
    compareText(a.uploadNo, b.uploadNo) ||
    compareText(a.title, b.title) ||
    a.row - b.row
  );
}

/** An unknown time stands last. */
function compareMoments(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function pastLimit(ordered: readonly Upload[], limit: number): PastLimit[] {
  return ordered.slice(limit).map((upload, i) => ({ upload, place: limit + i + 1 }));
}

function add(
  groups: Groups,
  upload: Upload,
  kind: UploadKind,
  period: Period,
  settings: Pick<Settings, 'countReturned'>,
): void {
  const group = groupFor(groups, upload.studentNo, kind, period);
  group.uploads.push(upload);
  const { tally } = group;
  const state = STATE_OF[upload.certification];
  tally.logged++;
  if (state !== null) tally[state]++;
  if (isCounted(upload, settings)) tally.counted++;
  if (upload.isSelected) tally.selected++;
}

function groupFor(groups: Groups, studentNo: string, kind: UploadKind, period: Period): MutableGroup {
  const key = keyOf(kind, period);
  let ofPeriod = groups.byPeriod.get(key);
  if (!ofPeriod) groups.byPeriod.set(key, (ofPeriod = { ofStudent: new Map(), last: null }));
  // A student's rows mostly stand together.
  if (ofPeriod.last?.studentNo === studentNo) return ofPeriod.last;
  let group = ofPeriod.ofStudent.get(studentNo);
  if (!group) {
    group = { studentNo, kind, period, uploads: [], tally: emptyTally() };
    ofPeriod.ofStudent.set(studentNo, group);
    groups.all.push(group);
  }
  ofPeriod.last = group;
  return group;
}

/** A number, not a text: it is asked for twice an upload. */
function keyOf(kind: UploadKind, { schoolYear, semester }: Period): number {
  return (schoolYear * 10 + semester) * UPLOAD_KINDS.length + UPLOAD_KINDS.indexOf(kind);
}

function emptyTally(): MutableTally {
  return { logged: 0, counted: 0, unsent: 0, waiting: 0, passed: 0, returned: 0, exempt: 0, selected: 0 };
}
