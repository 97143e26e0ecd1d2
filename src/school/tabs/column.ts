/** How a column of a tab is described, and the row type that follows from a description. */

export type ColumnKind = 'text' | 'digits' | 'email' | 'integer' | 'number' | 'day' | 'time' | 'tick' | 'list';

export interface Column<K extends ColumnKind = ColumnKind, O extends string = string> {
  readonly header: string;
  readonly kind: K;
  /** Drop-down values. A `list` allows no others; a `text` column merely suggests them. */
  readonly options?: readonly O[];
  /** A spelling of the header that older copies carry; it is read as this column. */
  readonly formerHeader?: string;
  /** Without this column the tab cannot be used; an empty cell in it is a DATA finding. */
  readonly isRequired?: boolean;
  /** Not among the columns that every workbook must have: a tab without it is whole, and set-up adds it at the right. */
  readonly isAdded?: boolean;
  /** Filled in by the checks in a tab that people write. */
  readonly isGenerated?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Pixels. */
  readonly width: number;
}

export type Columns = Readonly<Record<string, Column>>;

/**
 * How long a tab's rows live. `year`: rows of an ended school year stay in the old workbook when the year is rolled
 * over; `permanent`: they go along; `log`: they all stay behind, and people who work add to them.
 */
export type Lifetime = 'year' | 'permanent' | 'log';

/** What becomes of a tab when a backup is restored: it is replaced, it only gains rows, or the check makes it anew. */
export type Restoring = 'replace' | 'append' | 'remake';

/** One tab: the one description that set-up, reading, writing, onEdit, import, demo school and user guide derive from. */
export interface Tab<C extends Columns = Columns> {
  readonly name: string;
  readonly columns: C;
  readonly lifetime: Lifetime;
  readonly restoring: Restoring;
  /** Written by the add-on alone; people read it. */
  readonly isGenerated: boolean;
  /** Columns of a generated tab in which people may write. */
  readonly editableKeys: readonly string[];
  /** Not among the tabs that every workbook must have: a workbook without it is whole. */
  readonly isAdded: boolean;
  /** Office in charge of the tab, day division's name. */
  readonly owner: string;
  /** One sentence in 繁體中文 for the user guide and the header's note. */
  readonly purpose: string;
}

type ListValue<C> = C extends Column<'list', infer O> ? (string extends O ? string : O) | '' : never;

/** Blank text, day and time cells read as ''; blank numbers as null. Days and times are ISO school time. */
export type ValueOf<C> = C extends { kind: 'integer' | 'number' }
  ? number | null
  : C extends { kind: 'tick' }
    ? boolean
    : C extends { kind: 'list' }
      ? ListValue<C>
      : string;

/** A data row: `row` is its row number in the sheet (2 is the first). */
export type RowOf<T> =
  T extends Tab<infer C> ? { readonly row: number } & { readonly [K in keyof C]: ValueOf<C[K]> } : never;

type Extra = Partial<
  Pick<Column, 'isRequired' | 'isAdded' | 'isGenerated' | 'min' | 'max' | 'width' | 'options' | 'formerHeader'>
>;

export const text = (header: string, extra: Extra = {}) => ({ header, kind: 'text' as const, width: 120, ...extra });
export const digits = (header: string, extra: Extra = {}) => ({ header, kind: 'digits' as const, width: 90, ...extra });
export const email = (header: string, extra: Extra = {}) => ({ header, kind: 'email' as const, width: 180, ...extra });
export const integer = (header: string, extra: Extra = {}) => ({
  header,
  kind: 'integer' as const,
  width: 60,
  min: 0,
  ...extra,
});
export const number = (header: string, extra: Extra = {}) => ({
  header,
  kind: 'number' as const,
  width: 70,
  min: 0,
  ...extra,
});
export const day = (header: string, extra: Extra = {}) => ({ header, kind: 'day' as const, width: 95, ...extra });
export const time = (header: string, extra: Extra = {}) => ({ header, kind: 'time' as const, width: 140, ...extra });
export const tick = (header: string, extra: Extra = {}) => ({ header, kind: 'tick' as const, width: 50, ...extra });
export function list<const O extends string>(header: string, options: readonly O[], extra: Extra = {}) {
  return { width: 90, ...extra, header, kind: 'list' as const, options };
}

/** Declares a tab; the generic keeps each column's own type, so rows are typed by the description. */
export function defineTab<const C extends Columns>(
  name: string,
  about: {
    owner: string;
    purpose: string;
    lifetime: Lifetime;
    restoring: Restoring;
    isGenerated?: boolean;
    isAdded?: boolean;
    editableKeys?: readonly (keyof C & string)[];
  },
  columns: C,
): Tab<C> {
  return {
    name,
    columns,
    lifetime: about.lifetime,
    restoring: about.restoring,
    owner: about.owner,
    purpose: about.purpose,
    isGenerated: about.isGenerated ?? false,
    isAdded: about.isAdded ?? false,
    editableKeys: about.editableKeys ?? [],
  };
}
