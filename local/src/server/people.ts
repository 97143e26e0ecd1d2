/** Who a window may be: the workbook's owner, editors and viewers, and the people that one of its tabs lists. */
import type { SheetInfo, WorkbookModel } from '../model/contract';
import type { Person } from '../protocol/views';

/** A tab of people is short; a roster of all students is not what a person chooses from. */
const MAX_ROWS = 300;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const EMAIL_HEADER = /^(電子郵件|電子信箱|e-?mail)/i;
const NAME_HEADER = /^(姓名|名字|name)$/i;
const DETAIL_HEADER = /^(職務|職稱|角色|title|role)$/i;

export function peopleOf(model: WorkbookModel): Person[] {
  const { owner, editors, viewers } = model.meta();
  const found = new Map<string, Person>();
  const listed = listedPeople(model);
  for (const email of [owner, ...editors, ...viewers]) {
    const known = listed.find((person) => person.email === email);
    if (email) found.set(email, { ...(known ?? { email, name: '' }), ...(email === owner ? { isOwner: true } : {}) });
  }
  for (const person of listed) if (!found.has(person.email)) found.set(person.email, person);
  return [...found.values()];
}

/** The people of the first tab that has a column of addresses beside a column of names. */
function listedPeople(model: WorkbookModel): Person[] {
  for (const sheet of model.sheets()) {
    if (sheet.lastRow < 2 || sheet.lastRow > MAX_ROWS) continue;
    const people = peopleIn(model, sheet);
    if (people.length) return people;
  }
  return [];
}

function peopleIn(model: WorkbookModel, sheet: SheetInfo): Person[] {
  const range = { sheetId: sheet.id, row: 1, col: 1, rows: sheet.lastRow, cols: sheet.lastColumn };
  const [header, ...rows] = model.getCells(range, ['display']).display!;
  const column = (pattern: RegExp) => header!.findIndex((text) => pattern.test(text.trim()));
  const [email, name, detail] = [column(EMAIL_HEADER), column(NAME_HEADER), column(DETAIL_HEADER)];
  if (email < 0 || name < 0) return [];
  return rows
    .filter((row) => EMAIL.test(row[email]!.trim()))
    .map((row) => ({
      email: row[email]!.trim(),
      name: row[name]!.trim(),
      ...(detail >= 0 && row[detail] ? { detail: row[detail] } : {}),
    }));
}
