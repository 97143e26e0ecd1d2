/** How a basis reads to people: the clause as printed in the school's rules; what holds nationwide has no clause there. */

const NATIONAL = /^C\d+$/;
/** How cells are to be written is no rule of anybody's. */
const FORMAT = /^E\d+$/;

export function basisText(basis: string): string {
  return NATIONAL.test(basis) ? '全國規定' : FORMAT.test(basis) ? '資料格式' : basis;
}

/** A school's year and its formats rest on no rule (domain.md C10, E11). */
const OWN = /^(C10|E\d+)$/;

/** The same for a row of 設定. */
export function settingBasisText(basis: string): string {
  return OWN.test(basis) ? '' : basisText(basis);
}
