/** What a person does to a workbook by hand, and how the model answers: done, refused, or asked back. */
import type { CellRange, CellRule, SheetRange, StylePatch } from '../values/cellTypes';
import type { Axis } from '../values/cellTypes';
import type { FilterCriterion } from './sheetTypes';

export type UserEdit =
  /** Typed or pasted texts, parsed by locale; a single text over a larger range goes into each cell. */
  | { readonly kind: 'type'; readonly at: SheetRange; readonly texts: readonly (readonly string[])[] }
  | { readonly kind: 'clear'; readonly at: SheetRange }
  | {
      readonly kind: 'copy';
      readonly from: SheetRange;
      readonly to: SheetRange;
      readonly cut: boolean;
      readonly valuesOnly?: boolean;
    }
  | { readonly kind: 'fill'; readonly from: SheetRange; readonly to: SheetRange }
  | { readonly kind: 'style'; readonly at: SheetRange; readonly style: StylePatch }
  | { readonly kind: 'note'; readonly at: SheetRange; readonly text: string }
  | { readonly kind: 'rule'; readonly at: SheetRange; readonly rule: CellRule | null }
  | { readonly kind: 'merge'; readonly at: SheetRange; readonly on: boolean }
  /** `col` is the sheet's column to sort by. */
  | { readonly kind: 'sort'; readonly at: SheetRange; readonly col: number; readonly ascending: boolean }
  | {
      readonly kind: 'insert' | 'delete';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'size';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly pixels: number;
    }
  | {
      readonly kind: 'hide';
      readonly sheetId: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | { readonly kind: 'freeze'; readonly sheetId: number; readonly axis: Axis; readonly count: number }
  | { readonly kind: 'filter'; readonly sheetId: number; readonly range: CellRange | null }
  | {
      readonly kind: 'criterion';
      readonly sheetId: number;
      readonly col: number;
      readonly criterion: FilterCriterion | null;
    }
  | { readonly kind: 'addSheet'; readonly name?: string; readonly index?: number }
  | { readonly kind: 'renameSheet'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'deleteSheet' | 'copySheet'; readonly sheetId: number }
  | { readonly kind: 'moveSheet'; readonly sheetId: number; readonly index: number }
  | { readonly kind: 'hideSheet'; readonly sheetId: number; readonly hidden: boolean };

/** What the edit triggers are told. */
export interface EditEvent {
  /** EDIT fires onEdit; all fire onChange. */
  readonly changeType:
    | 'EDIT'
    | 'FORMAT'
    | 'INSERT_ROW'
    | 'INSERT_COLUMN'
    | 'REMOVE_ROW'
    | 'REMOVE_COLUMN'
    | 'INSERT_GRID'
    | 'REMOVE_GRID'
    | 'OTHER';
  readonly range?: SheetRange;
  /** Only when one cell was typed into or cleared: the new content as text; absent when cleared. */
  readonly value?: string;
  /** Only when one cell was typed into or cleared and it was not empty. */
  readonly oldValue?: string | number | boolean;
}

export type EditOutcome =
  | {
      readonly verdict: 'ok';
      readonly event: EditEvent;
      /** Typed values that break a rule which only warns. */
      readonly invalid?: readonly SheetRange[];
      /** The sheet made by addSheet and copySheet. */
      readonly sheetId?: number;
    }
  /** A warning-only protection: nothing was done; send again with `sure`. */
  | { readonly verdict: 'warn'; readonly why: 'protected'; readonly protection: string }
  /** Nothing was done. `code` and `message` are those of a ModelError; a rule's help text stands in `helpText`. */
  | {
      readonly verdict: 'refuse';
      readonly why: 'protected' | 'viewer' | 'invalid' | 'failed';
      readonly code: string;
      readonly message: string;
      readonly helpText?: string;
      readonly rule?: CellRule;
    };

/** May this user write here? */
export type AccessVerdict =
  | { readonly verdict: 'ok' }
  | { readonly verdict: 'warn' | 'refuse'; readonly why: 'protected' | 'viewer'; readonly protection?: string };

/** The texts as they will be written: one text over a larger range goes into each cell. */
export function spread(at: SheetRange, texts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (texts.length !== 1 || texts[0]!.length !== 1) return texts;
  return Array.from({ length: at.rows }, () => new Array<string>(at.cols).fill(texts[0]![0]!));
}
