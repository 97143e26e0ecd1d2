/**
 * The record of a roll-over: a cell of 設定 that goes wherever the workbook goes, `115→116 2027-08-02T09:00:00`,
 * and its counts in a property of the document.
 */
import type { Shell } from '../google/ports';
import { legalSpan } from '../school/period';
import type { School } from '../school/schoolTables';
import type { RollOverCounts } from './summary';

export interface RollOverRecord {
  readonly fromYear: number;
  readonly toYear: number;
  /** School time. */
  readonly at: string;
  /** null in a workbook that the property did not come along with. */
  readonly counts: RollOverCounts | null;
}

const PROPERTY = 'rollOver';

export function recordText(shell: Shell, fromYear: number, toYear: number): string {
  return `${fromYear}→${toYear} ${shell.now()}`;
}

/**
 * The roll-over that made the present school year; null when none did, and when it no longer counts. It counts in the
 * very workbook for good; elsewhere until the year's second semester: a copy made by then is no next year's workbook.
 */
export function recordOf(shell: Shell, { settings, now }: School): RollOverRecord | null {
  const match = /^(\d{2,3})→(\d{2,3}) (\S+)$/.exec(settings.rolledOver);
  if (match === null || Number(match[2]) !== settings.schoolYear) return null;
  const counts = countsOf(shell, settings.schoolYear);
  const secondSemester = legalSpan({ schoolYear: settings.schoolYear, semester: 2 }).start;
  if (counts === null && now.slice(0, 10) >= secondSemester) return null;
  return { fromYear: Number(match[1]), toYear: Number(match[2]), at: match[3] ?? '', counts };
}

export function keepCounts(shell: Shell, toYear: number, counts: RollOverCounts): void {
  keep(shell, { workbookId: shell.workbook.id(), toYear, counts, isChecked: false });
}

/** The check after the roll-over was done. */
export function keepChecked(shell: Shell, toYear: number): void {
  const kept = keptOf(shell, toYear);
  if (kept !== null) keep(shell, { ...kept, isChecked: true });
}

/** True while the check after the roll-over into that year has not been done. */
export function isCheckOwed(shell: Shell, toYear: number): boolean {
  return keptOf(shell, toYear)?.isChecked === false;
}

function keep(shell: Shell, kept: Kept): void {
  shell.documentProperties.set(PROPERTY, JSON.stringify(kept));
}

export function forgetCounts(shell: Shell): void {
  shell.documentProperties.remove(PROPERTY);
}

interface Kept {
  readonly workbookId: string;
  readonly toYear: number;
  readonly counts: RollOverCounts;
  /** Missing in records of earlier versions. */
  readonly isChecked?: boolean;
}

function countsOf(shell: Shell, toYear: number): RollOverCounts | null {
  return keptOf(shell, toYear)?.counts ?? null;
}

function keptOf(shell: Shell, toYear: number): Kept | null {
  try {
    const kept = JSON.parse(shell.documentProperties.get(PROPERTY) ?? 'null') as Kept | null;
    return kept !== null && kept.workbookId === shell.workbook.id() && kept.toYear === toYear ? kept : null;
  } catch {
    return null;
  }
}
