/** Every kind of list that can be imported, in the order in which the dialog offers them. */
import type { ImportKind } from './importKind';
import { classKind, courseKind, rosterKind, staffKind } from './kinds/peopleKinds';
import { cadreKind, receiptKind, trainingKind } from './kinds/recordKinds';
import { uploadKind } from './kinds/uploadKind';

export const IMPORT_KINDS = {
  uploads: uploadKind,
  roster: rosterKind,
  classes: classKind,
  staff: staffKind,
  courses: courseKind,
  cadre: cadreKind,
  receipts: receiptKind,
  trainings: trainingKind,
} as const satisfies Readonly<Record<string, ImportKind>>;

export type ImportKindId = keyof typeof IMPORT_KINDS;
export const IMPORT_KIND_IDS = Object.keys(IMPORT_KINDS) as ImportKindId[];
