/** What an import would do, row by row. */
import type { UnknownValue } from './contract';
import type { ImportRecord, Value } from './importKind';
import type { ClassQuestion } from './lineClass';
import type { Noticed } from './noticed';

export interface Difference {
  readonly key: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
  readonly value: Value;
}

export interface ChangedRow {
  readonly row: number;
  readonly label: string;
  readonly differences: readonly Difference[];
}

export interface RejectedLine {
  readonly sheet: string;
  readonly line: number;
  readonly reason: string;
}

export interface ImportPlan {
  readonly added: readonly {
    readonly sheet: string;
    readonly line: number;
    readonly label: string;
    readonly record: ImportRecord;
  }[];
  readonly changed: readonly ChangedRow[];
  readonly same: number;
  readonly rejected: readonly RejectedLine[];
  readonly removed: readonly { readonly row: number; readonly label: string }[];
  /** Rows of a tab without periods that the file does not have; they stay. */
  readonly absent: readonly { readonly row: number; readonly label: string }[];
  /** Sentences to be read before one accepts. */
  readonly cautions: readonly string[];
  /** Why nothing may be written yet; '' when it may. */
  readonly blocked: string;
  readonly unknownWords: readonly UnknownValue[];
  readonly classQuestion: ClassQuestion | null;
  readonly noticed: Noticed;
}
