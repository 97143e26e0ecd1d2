/** How a basis reads to people: the clause as printed in the school's rules; what holds nationwide has no clause there. */

const NATIONAL = /^C\d+$/;

export function basisText(basis: string): string {
  return NATIONAL.test(basis) ? '全國規定' : basis;
}

/** The same for a row of 設定; which year and semester it is rests on no rule. */
export function settingBasisText(basis: string): string {
  return basis === 'C10' ? '' : basisText(basis);
}
