/** Runs all checks over a built school and picks the findings a test is about. */
import type { Finding } from '../../../src/rules/finding';
import { RULES } from '../../../src/rules/index';
import { runChecks } from '../../../src/rules/runChecks';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

const KNOWN = new Set<string>(RULES.map(({ code }) => code));

/**
 * The findings of one code or of the codes named, in order. Codes in full, never a family of them: what a rule that is
 * added finds is none of another test's business.
 */
export function findingsOf(code: string | readonly string[], input: SchoolInput, now?: string): Finding[] {
  const codes = typeof code === 'string' ? [code] : code;
  const unknown = codes.filter((one) => !KNOWN.has(one));
  if (unknown.length > 0) throw new Error(`No rule has the code ${unknown.join(', ')}.`);
  return runChecks(schoolOf(input, now)).filter((finding) => codes.includes(finding.code));
}
