/** What the import dialog and the server say to each other. */
import * as v from 'valibot';
import { parcelArgs } from '../rpc/parcel';
import type { RememberedMapping } from './headers';
import { CLASS_FORMS } from './classNames';
import { IMPORT_KIND_IDS } from './importKinds';
import type { ClassQuestion } from './lineClass';
import type { NoticedLine } from './noticed';

const handWords = v.record(
  v.pipe(v.string(), v.maxLength(40)),
  v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(60))),
);

/** What is asked of the lines in the parcel: a JSON list of `[index of the sheet, row number, text, text, …]`. */
const importRequest = v.object({
  kind: v.picklist(IMPORT_KIND_IDS),
  /** Field keys of the texts, in their order. */
  keys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.minLength(1), v.maxLength(60)),
  /** Names of the sheets; [''] where the file has but one. */
  sheets: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.minLength(1), v.maxLength(1000)),
  /** What holds for lines that do not say: of a cover sheet, or chosen in the dialog. By field key. */
  constants: v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(100))),
  /** Whether rows of the file's periods that the file does not have are taken out of the tab. */
  isReplacing: v.boolean(),
  /** Whether a blank in the file blanks the cell; else it says nothing. */
  isErasing: v.boolean(),
  /** What people chose for words of the file that a column does not know, by field key and text; '' leaves the value out. */
  words: v.optional(handWords, {}),
  /** How grade and class in two columns make a name; '' where it was not asked. */
  classForm: v.optional(v.picklist(['', ...CLASS_FORMS]), ''),
  /** Whether classes that the school does not have are right. */
  isClassConfirmed: v.optional(v.boolean(), false),
  /** Whether names that differ in variant characters alone are the same persons. */
  isVariantTaken: v.optional(v.boolean(), false),
  /** Whether names on the roster are written as the file writes them. */
  isRenaming: v.optional(v.boolean(), false),
});
export type HandWords = v.InferOutput<typeof handWords>;
export type ImportRequest = v.InferOutput<typeof importRequest>;

export const previewArgs = v.object({ parcel: parcelArgs, request: importRequest });
export const commitArgs = v.object({
  parcel: parcelArgs,
  request: importRequest,
  /** What was mapped by hand, to be known the next time such a file comes; null when nothing was. */
  remember: v.nullable(
    v.object({
      signature: v.pipe(v.string(), v.regex(/^[0-9a-z]{1,8}$/)),
      mapping: v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(40))),
      words: v.optional(handWords, {}),
    }),
  ),
});
export const undoArgs = v.object({ isForced: v.boolean() });

export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
  readonly rejected: number;
}

/** What an import did, and the cells that it had to leave as they are. */
export interface ImportDone extends ImportCounts {
  /** A sentence that names the cells which a drop-down keeps as they are, '' when none does. */
  readonly refused: string;
  /** Cells that a formula makes, and those whose rows went while it wrote. */
  readonly left: number;
  /** A sentence each for the first of them. */
  readonly leftTexts: readonly string[];
}

export interface UnknownValue {
  readonly key: string;
  readonly header: string;
  readonly text: string;
  readonly count: number;
  readonly isLeftOut: boolean;
  readonly options: readonly string[];
}

/** Of each list the first hundred; the counts are of all. */
export interface ImportPreview extends ImportCounts {
  readonly shown: {
    readonly added: readonly { readonly sheet: string; readonly line: number; readonly label: string }[];
    readonly changed: readonly {
      readonly row: number;
      readonly label: string;
      readonly differences: readonly { readonly header: string; readonly before: string; readonly after: string }[];
    }[];
    readonly removed: readonly { readonly row: number; readonly label: string }[];
    readonly rejected: readonly { readonly sheet: string; readonly line: number; readonly reason: string }[];
    /** Rows of the tab that the file does not have, of lists without periods; they stay. */
    readonly absent: readonly { readonly row: number; readonly label: string }[];
  };
  readonly absent: number;
  /** Why nothing can be written yet, and what to do; '' when it can. */
  readonly blocked: string;
  /** Words of the file that a column does not know, the most frequent first, with what the column knows. */
  readonly unknownWords: readonly UnknownValue[];
  readonly classQuestion: ClassQuestion | null;
  /** Names that differ in variant characters alone, and names with characters that the file lost; the first hundred. */
  readonly variants: readonly NoticedLine[];
  readonly lostNames: readonly NoticedLine[];
  readonly keptNames: readonly NoticedLine[];
  /** Sentences to be read before one accepts. */
  readonly cautions: readonly string[];
  /** What is written besides the list itself: rights by post, seats by title; sentences. */
  readonly further: readonly string[];
}

/** The parts that the cache forgot, to be sent again; or what was asked for. */
export type Answered<T> = { readonly missing: readonly number[] } | { readonly missing: null; readonly value: T };

export interface LastImport extends Omit<ImportCounts, 'same' | 'rejected'> {
  /** School time. */
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly tabName: string;
  /** `cut`: the run ended before all was written. */
  readonly state: 'done' | 'cut';
}

export interface OpenedImport {
  /** School day, for what is told by age; pages have no clock of the school. */
  readonly today: string;
  readonly schoolYear: number;
  readonly semester: number;
  /** 學校代碼 of the settings; '' when it is not set. */
  readonly schoolCode: string;
  /** Mappings made by hand, by `KIND.SIGNATURE`. */
  readonly remembered: Readonly<Record<string, RememberedMapping>>;
  /** Words chosen by hand, by `KIND.SIGNATURE`, field key and text. */
  readonly rememberedWords: Readonly<Record<string, HandWords>>;
  /** What may be undone; null when nothing can. */
  readonly last: LastImport | null;
}
