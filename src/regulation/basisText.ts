/** How a basis reads to people: the clause as printed in the school's rules; what holds nationwide has no clause there. */

const NATIONAL = /^C\d+$/;

export function basisText(basis: string): string {
  return NATIONAL.test(basis) ? '全國規定' : basis;
}
