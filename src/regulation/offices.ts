/** The offices that the rules name, by division, and how people write them (五, 六; domain.md B). */
import type { Lot, Staff } from '../school/tabs';

/** Lots 3 and 4 belong to student affairs, 1 and 2 to the registrar (六(二)). */
const STUDENT_AFFAIRS_LOTS: readonly Lot[] = ['校內幹部經歷', '多元表現'];

/** Which office keeps the rolls of a division: 註冊組 by day, 進修部教務組 in the continuing division. */
export function registrarOffice(division: string): string {
  return division === '進修部' ? '進修部教務組' : '註冊組';
}

/** Which office submits a lot and answers for it (六(二), 六(三)). */
export function lotOffice(lot: Lot, division: string): string {
  if (!STUDENT_AFFAIRS_LOTS.includes(lot)) return registrarOffice(division);
  return division === '進修部' ? '進修部學務組' : '訓育組';
}

/** Offices of a division that submit lots, each once. */
export function submittingOffices(division: string): readonly string[] {
  return [registrarOffice(division), lotOffice('多元表現', division)];
}

/** The submitting offices of several divisions, each once. */
export function submittingOfficesOf(divisions: readonly string[]): string[] {
  return [...new Set(divisions.flatMap(submittingOffices))];
}

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

/** True when the cell names the office, alone or among others. */
export function namesOffice(written: string, office: string): boolean {
  return written.split(/[、,，;；/及和與]/).some((part) => officeName(part) === officeName(office));
}

/** True when 單位 or 職務 says so: 註冊組 · 註冊組長 · 教務處註冊組; offices of the continuing division are not those by day. */
export function isOfOffice({ unit, duty }: Pick<Staff, 'unit' | 'duty'>, office: string): boolean {
  return [unit, duty, `${unit}${duty}`].some((written) => namesOffice(written, office));
}
