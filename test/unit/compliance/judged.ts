/** The line of 規定檢核 about one requirement of a built school. */
import { checkContext } from '../../../src/rules/checkContext';
import { runChecks } from '../../../src/rules/runChecks';
import { complianceOf } from '../../../src/compliance/complianceOf';
import type { State } from '../../../src/compliance/judgement';
import type { RequirementId } from '../../../src/regulation/requirements';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

export function judged(id: RequirementId, input: SchoolInput = {}, now?: string) {
  const school = schoolOf(input, now);
  const line = complianceOf(checkContext(school), runChecks(school)).find(({ requirement }) => requirement.id === id);
  if (!line) throw new Error(`${id} has no line`);
  return line;
}

/** Requirement, what is given, the school, its state, and what its facts say (that they are a sentence, by default). */
export type Case = readonly [
  id: RequirementId,
  given: string,
  input: SchoolInput,
  state: State,
  facts?: RegExp,
  now?: string,
];

/** A test for each case. */
export function testCases(cases: readonly Case[]): void {
  const named = cases.map((one) => [one[0], one[1], one] as const);
  test.each(named)('%s: Given %s, Then the state follows', (id, _, [, , input, state, facts, now]) => {
    const line = judged(id, input, now);
    expect({ state: line.state, facts: line.facts }).toEqual({ state, facts: expect.stringMatching(facts ?? /。$/) });
  });
}
