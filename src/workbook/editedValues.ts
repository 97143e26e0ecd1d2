/** What is wrong with an edited block by its tab's description: personal data, values that a column does not take. Pure. */
import { columnLetter } from '../google/columnLetter';
import { fill } from '../messages/catalogue';
import { editTexts as texts } from '../messages/zh/editGuard';
import { isBirthDate, maskBirthDates } from '../school/birthDate';
import { isBlank, textOf, type Cell, type Cells } from '../school/cell';
import { findIdentityNumbers, isPersonalDataHeader, mayHoldIdentityNumber } from '../school/identityNumber';
import { readCell } from '../school/table';
import type { Column, Tab } from '../school/tabs';

/** Offsets in the block. */
export type Offset = readonly [row: number, column: number];

export interface PersonalCells {
  /** Surely an ID or residence number, or a birth date: to be emptied. */
  readonly certain: readonly Offset[];
  /** The pattern of an ID number without its checksum. */
  readonly doubtful: number;
}

/**
 * Cells with personal data.
 * @param tellsBirth whether dates of a birth's age are birth dates here, column by column
 */
export function personalCells(values: Cells, tellsBirth: (column: number) => boolean, today: string): PersonalCells {
  const certain: Offset[] = [];
  let doubtful = 0;
  values.forEach((line, r) =>
    line.forEach((cell, c) => {
      if (cell === '' || typeof cell === 'boolean') return;
      const found = typeof cell === 'string' && mayHoldIdentityNumber(cell) ? findIdentityNumbers(cell) : [];
      if (found.some(({ isCertain }) => isCertain) || (tellsBirth(c) && isBirth(cell, today))) certain.push([r, c]);
      else if (found.length > 0) doubtful++;
    }),
  );
  return { certain, doubtful };
}

function isBirth(cell: Cell, today: string): boolean {
  return isBirthDate(cell, today) || (typeof cell === 'string' && maskBirthDates(cell, today) !== cell);
}

/** Tabs with a column for names are about people; only there is an old date somebody's birth date. */
export function isAboutPeople(tab: Tab): boolean {
  return 'name' in tab.columns || 'studentNo' in tab.columns;
}

/** The columns of the tab under an edited block's header cells; undefined where there is none of ours. */
export function columnsUnder(tab: Tab, header: readonly Cell[]): (Column | undefined)[] {
  const columns = Object.values(tab.columns as Readonly<Record<string, Column>>);
  return header.map((cell) => columns.find((one) => [one.header, one.formerHeader].includes(textOf(cell))));
}

/** A header under which personal data would stand; '' when the block has none in row 1. */
export function personalHeader(values: Cells, row: number): string {
  if (row !== 1) return '';
  return (
    (values[0] ?? [])
      .map((cell) => textOf(cell))
      .find(isPersonalDataHeader)
      ?.slice(0, 20) ?? ''
  );
}

const TOLD = 3;

/** One sentence about values that their columns do not take, the first three by name; '' when all is well. */
export function wrongValues(
  values: Cells,
  at: { readonly row: number; readonly column: number },
  columns: readonly (Column | undefined)[],
): string {
  const told: string[] = [];
  let count = 0;
  values.forEach((line, r) => {
    if (at.row + r < 2) return;
    columns.forEach((column, c) => {
      const cell = line[c];
      if (column === undefined || (isBlank(cell) && cell !== false)) return;
      const { fault } = readCell(column, cell);
      if (fault === null || ++count > TOLD) return;
      const expected = fill(texts.faults[fault], { min: column.min ?? 0, max: column.max ?? '' });
      const place = `${columnLetter(at.column + c)}${at.row + r}`;
      told.push(fill(texts.value, { cell: place, header: column.header, expected }));
    });
  });
  if (count === 0) return '';
  const more = count > told.length ? fill(texts.more, { count: count - told.length }) : '';
  return fill(texts.values, { cells: told.join(texts.separator), more });
}
