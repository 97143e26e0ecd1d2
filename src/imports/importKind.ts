/** What a kind of list is: which tab it fills, by which headers its columns are known, and what makes two rows one. */
import { TABS, type Column, type TabKey } from '../school/tabs';

/** A cell's value as rows are read: days and times ISO text. */
export type Value = string | number | boolean | null;
export type ImportRecord = Readonly<Record<string, Value>>;

/** One line of a file: texts by field key, with its row number there. */
export interface ImportLine {
  /** Sheet of the file; '' when it has but one. */
  readonly sheet: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A field that a column of a file may be: a column of the tab, or one that only helps to find the student or period. */
export interface ImportField {
  readonly key: string;
  /** What people call it: the tab's own header, or a name of its own. */
  readonly header: string;
  /** Headers by which it is known in other programs' files; the tab's own header is known anyway. */
  readonly aliases: readonly string[];
}

/** A set of columns by which a line of a file finds its row. It counts only where the line has all of them. */
export interface Identity {
  readonly by: readonly string[];
  /** No two lines of a file may share it, where the file lacks `unless`; of one column alone, rows that differ in it are never one. */
  readonly isUnique?: true;
  /** Tried only for lines that do not have this column, and only where it leaves no choice. */
  readonly unless?: string;
  /** Only rows in which this column is blank are found. */
  readonly blank?: string;
}

export interface ImportKind {
  readonly tab: TabKey;
  readonly fields: readonly ImportField[];
  /** Of each group one set of fields must be there: `[[['studentNo'], ['className', 'seatNo']]]` is "either or". */
  readonly needs: readonly (readonly (readonly string[])[])[];
  /** `find`: rows are about students of the roster; `own`: the roster itself; `none`: no students. */
  readonly student: 'find' | 'own' | 'none';
  /** What makes two rows one, the surest first. */
  readonly identities: readonly Identity[];
  /** Columns by which the rows of a file fall into periods that may be replaced; none: the list has no periods. */
  readonly period: readonly string[];
  /** Column whose value tells which rows a rejected line may have been about; those are never taken out. */
  readonly anchor: string;
  /** What names a row to a person. */
  readonly label: readonly string[];
  /** Other programs' words for the values of a column. */
  readonly synonyms: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The columns of the tab that a kind fills, by key. */
export function columnsOf(kind: ImportKind): Readonly<Record<string, Column>> {
  return TABS[kind.tab].columns;
}
