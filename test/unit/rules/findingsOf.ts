/** Runs all checks over a built school and picks the findings a test is about. */
import type { Finding } from '../../../src/rules/finding';
import { runChecks } from '../../../src/rules/runChecks';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

/** The findings of one code (or of a family, `R5.6-`), or of the codes named, in order; other rules' findings are none of a test's business. */
export function findingsOf(code: string | readonly string[], input: SchoolInput, now?: string): Finding[] {
  const isMeant = (own: string) => (typeof code === 'string' ? own.startsWith(code) : code.includes(own));
  return runChecks(schoolOf(input, now)).filter((finding) => isMeant(finding.code));
}
