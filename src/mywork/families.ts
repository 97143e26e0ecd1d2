/** Findings by what one does about them: a person thinks of lots and receipts, not of codes. Pure. */

export const FAMILIES = [
  'privacy',
  'lots',
  'receipts',
  'certification',
  'limits',
  'schedule',
  'meetings',
  'trainings',
  'people',
  'enrolment',
  'uploads',
  'classCheck',
  'data',
] as const;
export type Family = (typeof FAMILIES)[number];

/** The first pattern that fits decides. */
const PATTERNS: readonly (readonly [RegExp, Family | null])[] = [
  [/^PII-/, 'privacy'],
  [/^R6\.2-/, 'lots'],
  [/^(R6\.3-|R9\.8-)/, 'receipts'],
  [/^R5\.6-/, 'certification'],
  [/-quota$|^R6\.1-not-passed$/, 'limits'],
  [/^R4\.|^C5-|^C6-/, 'schedule'],
  [/^R3\./, 'meetings'],
  [/^R8/, 'trainings'],
  [/^R7\.1-/, 'enrolment'],
  [/^R5\.7-check$/, 'classCheck'],
  // Whoever uploaded nothing is in the class list when something can be done; it is no matter of an office (C1).
  [/^R5\.7-zero$/, null],
  [/^(R2\.|R9\.|R1\.)/, 'people'],
  [/^(R5\.|R6\.1-|C3-|C4-|C12-)/, 'uploads'],
];

/** null for findings that are nobody's work. */
export function familyOf(code: string): Family | null {
  const found = PATTERNS.find(([pattern]) => pattern.test(code));
  return found === undefined ? 'data' : found[1];
}
