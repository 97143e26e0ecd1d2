/** How people write the names of offices and their sections. */
import type { Staff } from '../school/tabs';

/**
 * One spelling for an office: a section stands without the office it belongs to (教務處註冊組 is 註冊組), its head for
 * itself, and 學生事務 is 學務 (the rules use both). A section of the continuing division is not the one by day.
 */
export function officeName(written: string): string {
  return written
    .replace(/\s/g, '')
    .replace(/學生事務/g, '學務')
    .replace(/([組股科])長$/, '$1')
    .replace(/^[^部處室館]+[處室館](?=.+[組股科]$)/, '');
}

/** What stands between offices in one cell. */
export const AMONG_OFFICES = /[、,，;；/及和與]/;

/** True when the cell names the office, alone or among others. */
export function namesOffice(written: string, office: string): boolean {
  return written.split(AMONG_OFFICES).some((part) => officeName(part) === officeName(office));
}

/** True when 單位 or 職務 says so: 註冊組 · 註冊組長 · 教務處註冊組; offices of the continuing division are not those by day. */
export function isOfOffice({ unit, duty }: Pick<Staff, 'unit' | 'duty'>, office: string): boolean {
  return [unit, duty, `${unit}${duty}`].some((written) => namesOffice(written, office));
}
