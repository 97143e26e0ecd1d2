/** Runs all checks over a built school and picks the findings a test is about. */
import type { Finding } from '../../../src/rules/finding';
import { runChecks } from '../../../src/rules/runChecks';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

/** The findings of one code (or of a family, `R5.6-`), in order. */
export function findingsOf(code: string, input: SchoolInput, now?: string): Finding[] {
  return runChecks(schoolOf(input, now)).filter((finding) => finding.code.startsWith(code));
}
