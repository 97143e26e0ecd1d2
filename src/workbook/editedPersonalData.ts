/** Finds what must not stand in the workbook among cells just typed or pasted (domain.md E10, E11). Pure. */
import type { Offset } from '../google/editEvent';
import { textOf, toHalfWidth, type Cell } from '../school/cell';
import { isBirthDate, tellsBirthDate } from '../school/birthDate';
import { findIdentityNumbers, isPersonalDataHeader } from '../school/identityNumber';
import type { Column, Tab } from '../school/tabs';
import { columnAt, type EditedCells } from './editedCells';

export interface PersonalData {
  /** Cells that surely hold an ID or residence number, or a birth date. */
  readonly certain: readonly Offset[];
  /** Cells with a number of that form whose checksum fails. */
  readonly suspected: readonly Offset[];
  /** Header cells under which such data would stand. */
  readonly headers: readonly Offset[];
}

/** @param studentNoPattern 學號格式, asked only where a cell of the 學號 column looks like a number */
export function personalDataIn(
  edited: EditedCells,
  today: string,
  studentNoPattern: () => RegExp | null,
): PersonalData {
  const certain: Offset[] = [];
  const suspected: Offset[] = [];
  const headers: Offset[] = [];
  const isAboutPeople = edited.tab !== null && namesPeople(edited.tab);
  const above = (edited.values[0] ?? []).map((_, c) => ({
    column: columnAt(edited, c),
    isPersonal: isPersonalDataHeader(edited.headers[edited.column + c - 1] ?? ''),
  }));
  edited.values.forEach((line, r) =>
    line.forEach((cell, c) => {
      const at: Offset = [r, c];
      const isHeader = edited.row + r === 1;
      const { column = null, isPersonal = false } = above[c] ?? {};
      const found = typeof cell === 'string' ? findIdentityNumbers(cell) : [];
      const isStudentNo =
        found.length > 0 &&
        !isHeader &&
        edited.keyAt.get(edited.column + c) === 'studentNo' &&
        studentNoPattern()?.test(textOf(cell).trim().slice(0, 100)) === true;
      const numbers = isStudentNo ? [] : found;
      if (numbers.some((one) => one.isCertain)) certain.push(at);
      else if (isHeader && isPersonalDataHeader(textOf(cell))) headers.push(at);
      else if (!isHeader && (isAboutPeople || isPersonal) && isBirth(cell, column, isPersonal, today)) certain.push(at);
      else if (numbers.length > 0) suspected.push(at);
    }),
  );
  return { certain, suspected, headers };
}

/** A tab about people has a row for a student or a person; in the others an old date may be one of a rule or a law. */
export function namesPeople(tab: Tab): boolean {
  return 'studentNo' in tab.columns || 'name' in tab.columns;
}

function isBirth(cell: Cell, column: Column | null, isUnderBirthHeader: boolean, today: string): boolean {
  if (isBirthDate(cell, today)) return isUnderBirthHeader || !isBareNumber(cell) || takesBareDates(cell, column);
  return typeof cell === 'string' && tellsBirthDate(cell, today);
}

/** Six to eight digits alone may be a 學號 or 紀錄編號 as well as `970102`. */
function isBareNumber(cell: Cell): boolean {
  return !(cell instanceof Date) && /^\d+$/.test(toHalfWidth(textOf(cell)));
}

/** In columns of dates; in a column of the people's own not six digits, which may be a postcode. */
function takesBareDates(cell: Cell, column: Column | null): boolean {
  return column === null ? textOf(cell).length > 6 : column.kind === 'day' || column.kind === 'time';
}
