/**
 * What never leaves the workbook: ID and residence numbers, and birth dates. One masking for every way out, whatever a
 * cell held (docs/security.md): what pages and mails are given goes through `masked`, cells that go into files through
 * `maskedCells`, and the typed rows that everything is made of hold no cell that is a birth date.
 */
import { BIRTH_DATE_MASK, isBirthDate, maskToldBirthDates } from './birthDate';
import { textOf, toHalfWidth, type Cell, type Cells } from './cell';
import { isPersonalDataHeader, maskIdentityNumbers, type Keeps } from './identityNumber';
import type { Table } from './table';
import { TABS, tabNamed, type Column, type Tab } from './tabs';

export interface Masking {
  /** ISO day. */
  readonly today: string;
  /** Whether a text of an ID number's form is a 學號 of the school's own; `compact` in capital half-width characters. */
  readonly isStudentNo: (compact: string) => boolean;
}

/** Base64 of a file: nothing that anybody reads, and a change would spoil it. */
const FILE = /^[A-Za-z0-9+/=\r\n]{400,}$/;

/** Tabs of the rules: an old date there is a law's or a meeting's. */
const OF_RULES: readonly Tab[] = [TABS.settings, TABS.duties, TABS.templates, TABS.ruleVersions, TABS.ruleTexts];

/** A text as it may leave: ID numbers as their ends, birth dates beside a word for birth as dots; 學號 and mailboxes stay. */
export function maskedText(text: string, masking: Masking): string {
  if (text.length < 6 || FILE.test(text)) return text;
  return maskToldBirthDates(maskIdentityNumbers(text, keepsOf(masking)), masking.today);
}

/** Plain data as it may leave, every text in it masked, names of properties too; the same object when nothing was. */
export function masked<T>(value: T, masking: Masking): T {
  return maskedValue(value, masking) as T;
}

function maskedValue(value: unknown, masking: Masking): unknown {
  if (typeof value === 'string') return maskedText(value, masking);
  if (Array.isArray(value)) {
    const items = value.map((item) => maskedValue(item, masking));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const before = Object.entries(value);
  const after = before.map(([key, item]) => [maskedText(key, masking), maskedValue(item, masking)] as const);
  const isSame = after.every(([key, item], i) => key === before[i]?.[0] && item === before[i][1]);
  return isSame ? value : Object.fromEntries(after);
}

/** How the cells of one column of a tab go into a file: one that is a birth date as dots. */
function cellMask(tabName: string, header: string, masking: Masking): (cell: Cell) => Cell {
  const tab = tabNamed(tabName);
  const column = tab === undefined ? undefined : columnOf(tab, header);
  const isPersonal = isPersonalDataHeader(header);
  const isAboutPeople = isPersonal || (tab !== undefined && !OF_RULES.includes(tab));
  return (cell) => {
    if (isAboutPeople && isBirth(cell, column, isPersonal, masking.today)) return BIRTH_DATE_MASK;
    return typeof cell === 'string' ? maskedText(cell, masking) : cell;
  };
}

/**
 * Lines of a tab as they may go into a file.
 * @param headers the tab's header row, asked for only where a cell is a birth date
 */
export function maskedCells(tabName: string, cells: Cells, headers: () => readonly Cell[], masking: Masking): Cells {
  const isAsked = cells.some((line) => line.some((cell) => isBirthDate(cell, masking.today)));
  const header = isAsked ? headers() : [];
  const masks: ((cell: Cell) => Cell)[] = [];
  const maskAt = (at: number) => (masks[at] ??= cellMask(tabName, textOf(header[at]), masking));
  return cells.map((line) => line.map((cell, at) => maskAt(at)(cell)));
}

/** A table whose texts are no birth dates. Days stay: what an old one says of a person's account must not be lost. */
export function withoutBirthDates<T extends Table<unknown>>(table: T, tab: Tab, today: string): T {
  if (OF_RULES.includes(tab)) return table;
  const texts = Object.entries(tab.columns).filter(([, { kind }]) => kind === 'text');
  const isTold = (row: Record<string, unknown>) => {
    for (const [key, column] of texts) {
      const text = row[key] as string;
      // No date is shorter, and most texts begin with no digit.
      if (text.length >= 6 && isBirth(text, column, false, today)) return true;
    }
    return false;
  };
  const rows = table.rows as readonly Record<string, unknown>[];
  if (!rows.some(isTold)) return table;
  const clean = (row: Record<string, unknown>) => ({
    ...row,
    ...Object.fromEntries(
      texts.flatMap(([key, column]) =>
        isBirth(row[key] as Cell, column, false, today) ? [[key, BIRTH_DATE_MASK] as const] : [],
      ),
    ),
  });
  return { ...table, rows: rows.map((row) => (isTold(row) ? clean(row) : row)) };
}

/** Digits alone may be a 學號, a 紀錄編號 or a seat as well as `970102`; in a column of names they are none of these. */
function isBirth(cell: Cell, column: Column | undefined, isUnderBirthHeader: boolean, today: string): boolean {
  if (!isBirthDate(cell, today)) return false;
  const isBare = !(cell instanceof Date) && /^\d+$/.test(toHalfWidth(textOf(cell)));
  return !isBare || isUnderBirthHeader || column?.header === TABS.roster.columns.name.header;
}

function columnOf(tab: Tab, header: string): Column | undefined {
  return Object.values(tab.columns).find((column) => column.header === header.trim());
}

/** An address is how somebody is reached: one that is made of a number is a finding of its own cell, and stays. */
function keepsOf({ isStudentNo }: Masking): Keeps {
  return (compact, after) => /^[@＠]/.test(after) || isStudentNo(compact);
}
