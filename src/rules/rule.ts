/**
 * What a rule is: one finding code with all that is to be said of it. A rule is added with its file, its test and its line
 * in index.ts; the help, docs/findings.md, docs/clauses.md and the order of 檢核結果 follow from it.
 */
import type { Params } from '../messages/catalogue';
import { fill } from '../messages/catalogue';
import type { RequirementId } from '../regulation/requirements';
import type { TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft, type Severity } from './finding';
import { officeInCharge, type InCharge } from './inCharge';

/** A text with a full stop, so that the compiler refuses one that was left blank. */
type Sentence = `${string}。`;

export interface RuleWords {
  /** What the code means, one sentence, for the help and docs/findings.md. */
  readonly help: { readonly zh: Sentence; readonly en: `${string}.` };
  /** 說明: what is so, with `{fields}` for the figures of a matter. */
  readonly explanation: Sentence;
  /** 建議處理: what somebody may do. */
  readonly advice: Sentence;
  /** The short text in the 檢核 column of 上傳紀錄; only for rules about uploads. */
  readonly mark?: string;
}

export interface Rule<Code extends string = string> {
  /** Fixed: people, files and checks outside the code rely on it. */
  readonly code: Code;
  /** What it judges: requirements of the school's rules and of the national ones; none for the data and the workbook's frame. */
  readonly requirements: readonly RequirementId[];
  readonly severity: Severity;
  /** The clause it rests on, as printed in the rules or domain.md (五(三)1, C4 …): 依據. */
  readonly clause: string;
  /** The tab its findings stand on; `each` where a finding names its own. */
  readonly tab: TabKey | 'each';
  readonly inCharge: InCharge;
  /** What one finding is about, for docs/findings.md. */
  readonly per: string;
  readonly words: RuleWords;
  /** Every matter that the rule finds in a school. Pure. */
  readonly check: (context: CheckContext) => readonly Matter[];
}

/** One matter that a rule found: what it is about, and the values of its sentence. */
export interface Matter extends Partial<
  Pick<FindingDraft, 'division' | 'className' | 'studentNo' | 'name' | 'office' | 'officeEmail' | 'row'>
> {
  /** What makes it this matter and no other (識別碼, after the code): never a row number where the row has an identity. */
  readonly key: readonly (string | number)[];
  readonly params?: Params;
  /** Where this matter is said in other words than the rule's own. */
  readonly says?: Partial<Omit<RuleWords, 'help'>>;
  /** Where this matter is graver or milder, or rests on another clause, than the rule says. */
  readonly severity?: Severity;
  readonly clause?: string;
  /** For rules whose tab is `each`. */
  readonly tab?: TabKey;
  /** Rows of 上傳紀錄 that get the mark; `params` over those of the matter. */
  readonly marks?: readonly { readonly row: number; readonly params?: Params }[];
}

/** The findings of one rule, before what is common to all is filled in. */
export function draftsOf(rule: Rule, context: CheckContext): FindingDraft[] {
  return rule.check(context).map((matter) => draftOf(rule, context, matter));
}

function draftOf(rule: Rule, context: CheckContext, matter: Matter): FindingDraft {
  const { key, params, says, marks, tab: ownTab, severity, clause, ...about } = matter;
  const words: Omit<RuleWords, 'help'> = says === undefined ? rule.words : { ...rule.words, ...says };
  const tab = ownTab ?? (rule.tab === 'each' ? 'settings' : rule.tab);
  return {
    ...officeInCharge(context, rule.inCharge, { ...about, tab }),
    ...about,
    tab,
    code: rule.code,
    severity: severity ?? rule.severity,
    basis: clause ?? rule.clause,
    explanation: fill(words.explanation, params),
    advice: fill(words.advice, params),
    key: findingKey(rule.code, ...key),
    marks: (marks ?? []).map((mark) => ({
      row: mark.row,
      text: fill(words.mark ?? '', mark.params === undefined ? params : { ...params, ...mark.params }),
    })),
  };
}
