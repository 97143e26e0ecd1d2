/** Which office submits a lot and answers for it, by division (R6.2, R6.3). */
import type { Lot } from '../school/tabs';

const STUDENT_AFFAIRS: readonly Lot[] = ['校內幹部經歷', '多元表現'];

/** Lots 1 and 2 belong to the registrar, 3 and 4 to student affairs. */
export function lotOffice(lot: Lot, division: string): string {
  if (!STUDENT_AFFAIRS.includes(lot)) return registrarOffice(division);
  return division === '進修部' ? '進修部學務組' : '訓育組';
}

export function registrarOffice(division: string): string {
  return division === '進修部' ? '進修部教務組' : '註冊組';
}
