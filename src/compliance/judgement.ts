/** What is found about one requirement: its state today, and why, in one sentence. */
import type { CheckContext } from '../rules/checkContext';
import type { Finding } from '../rules/finding';
import type { FindingCode } from '../rules/index';
import type { RequirementId } from '../regulation/requirements';
import type { Period } from '../school/period';

export const STATES = ['未符合', '有風險', '進行中', '符合', '不適用'] as const;
/** 未符合: broken today. 有風險: a warning stands. 進行中: its time is not over. 不適用: nothing it could apply to. */
export type State = (typeof STATES)[number];

export interface Judgement {
  readonly state: State;
  /** 實況: what is so, with figures. */
  readonly facts: string;
}

/** What judges look at: the school with its look-ups, the findings by code, and the current period. */
export interface ComplianceView {
  readonly context: CheckContext;
  readonly period: Period;
  /** Last day of term (休業式) of the current semester, ISO; '' when the 學期 tab does not tell. */
  readonly closesOn: string;
  /** Findings with one of these codes. */
  findingsOf(...codes: readonly FindingCode[]): readonly Finding[];
  /** What was found about a requirement; each is judged once. */
  judgementOf(id: RequirementId): Judgement;
}

export type Judge = (view: ComplianceView) => Judgement;

/** The gravest of several states; 不適用 when there is none. */
export function gravest(states: readonly State[]): State {
  return STATES.find((state) => states.includes(state)) ?? '不適用';
}
