/** What a requirement is: a clause of the rules, or of the national rules that refine them, as data (domain.md B, C). */
import type { Duty, TabKey } from '../school/tabs';

export interface Requirement<I extends string = string> {
  /** R1.1 … R11.1 are the school's own rules, C1 … C15 the national ones. */
  readonly id: I;
  /** The clause as printed in the rules; for a national rule the word 全國. */
  readonly clause: string;
  /** What it asks, in our own words; `{settingId}` stands for the school's own number, `{offices}` for who is in charge. */
  readonly demand: string;
  /** Tabs that its state is read from. */
  readonly tabs: readonly TabKey[];
  /** The duties whose holders (權責分工) are in charge of it. */
  readonly duties: readonly Duty[];
}

/** Keeps the identifiers' own types, so that each requirement must have its judge. */
export function requirement<const I extends string>(
  id: I,
  clause: string,
  demand: string,
  rest: {
    readonly tabs: readonly TabKey[];
    readonly duties: readonly Duty[];
  },
): Requirement<I> {
  return { id, clause, demand, tabs: rest.tabs, duties: rest.duties };
}
