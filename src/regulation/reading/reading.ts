/** What is read out of a school's own rules: every fact with the clause it stands in and its place in the given text. */
import type { RequirementId } from '../requirements';

/** Where a fact stands: the clause as printed ('' outside of the clauses) and the span in the text as given. */
export interface Place {
  readonly no: string;
  readonly from: number;
  readonly to: number;
}

/** A value with its place. */
export interface Found<T> extends Place {
  readonly value: T;
}

export interface Version {
  /** ISO; null where the date printed is no date. */
  readonly date: string | null;
  /** As printed; '' where none is named. */
  readonly meeting: string;
  readonly act: string;
}

export interface Seat {
  readonly title: string;
  /** Null where the text does not say how many, as with 各科主任. */
  readonly count: number | null;
  readonly role: '召集人' | '執行秘書' | '委員';
  readonly kind: '當然' | '代表';
  /** '' where the text does not say. */
  readonly division: '日校' | '進修部' | '';
}

export const QUOTAS = [
  'courseUploadsPerSemester',
  'multiUploadsPerYear',
  'courseSelectionsPerYear',
  'multiSelectionsPerYear',
] as const;
export type QuotaId = (typeof QUOTAS)[number];

export interface TrainingFact {
  readonly kind: string;
  readonly organisers: readonly string[];
  readonly audiences: readonly string[];
  /** Least number in a school year; null where the text does not say. */
  readonly perYear: number | null;
}

export interface DutyFact {
  readonly duty: string;
  readonly division: '日校' | '進修部' | '全校';
  readonly office: string;
}

export interface ReadClause extends Place {
  /** The clause's own text, in one line, without its number. */
  readonly text: string;
  /** 0 for the outermost. */
  readonly depth: number;
  /** The requirements that it speaks of. */
  readonly topics: readonly RequirementId[];
}

export interface Note {
  /** Of the clause; '' where the whole text is meant. */
  readonly no: string;
  readonly text: string;
}

export interface Reading {
  readonly school: Found<string> | null;
  /** In the order in which they are printed. */
  readonly versions: readonly (Version & Place)[];
  readonly total: Found<number> | null;
  readonly seats: readonly (Seat & Place)[];
  /** `value` null: the text says that there is no limit. */
  readonly quotas: Readonly<Record<QuotaId, Found<number | null> | null>>;
  readonly meetingsPerSemester: Found<number> | null;
  readonly trainings: readonly (TrainingFact & Place)[];
  readonly duties: readonly (DutyFact & Place)[];
  readonly clauses: readonly ReadClause[];
  /** Clauses in which nothing was understood. */
  readonly unread: readonly string[];
  readonly notes: readonly Note[];
}
