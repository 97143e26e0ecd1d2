/** Who may write where: viewers nowhere, protected ranges and sheets only their editors. */
import type { Book } from './book';
import type { CellRange, SheetRange } from '../values/cellTypes';
import type { Axis } from '../values/cellTypes';
import { contains, overlaps } from '../values/ranges';
import type { Protection } from './sheetTypes';
import type { AccessVerdict } from './userEdits';

export function accessTo(book: Book, user: string, range: SheetRange, hasOwner = true): AccessVerdict {
  const touched = (one: Protection) => covers(book, one, range);
  return verdict(book, hasOwner, user, range.sheetId, touched);
}

/** Putting rows or columns in before `at`: what a protected range does not enclose may be pushed along. */
export function insertAccess(
  book: Book,
  user: string,
  sheetId: number,
  axis: Axis,
  at: number,
  hasOwner = true,
): AccessVerdict {
  return verdict(book, hasOwner, user, sheetId, (one) => {
    if (one.kind === 'SHEET') return true;
    const area = areaOf(book, one);
    if (!area) return false;
    const [first, count] = axis === 'rows' ? [area.row, area.rows] : [area.col, area.cols];
    return at > first && at < first + count;
  });
}

/** An owner may do everything and is warned where a protection only warns. */
function verdict(
  book: Book,
  hasOwner: boolean,
  user: string,
  sheetId: number,
  covered: (one: Protection) => boolean,
): AccessVerdict {
  const { meta } = book.contents;
  const isOwner = hasOwner && same(user, meta.owner);
  if (!isOwner && meta.viewers.some((viewer) => same(viewer, user))) return { verdict: 'refuse', why: 'viewer' };
  const { protections } = book.store(sheetId).properties;
  const touched = protections.filter((one) => covered(one) && (one.warningOnly || !(isOwner || mayEdit(one, user))));
  const hard = touched.find((one) => !one.warningOnly);
  const found = hard ?? touched[0];
  if (!found) return { verdict: 'ok' };
  return { verdict: hard ? 'refuse' : 'warn', why: 'protected', protection: found.id };
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

const mayEdit = (protection: Protection, user: string) => protection.editors.some((editor) => same(editor, user));

function covers(book: Book, protection: Protection, range: SheetRange): boolean {
  if (protection.kind === 'SHEET') return !(protection.unprotected ?? []).some((free) => contains(free, range));
  const area = areaOf(book, protection);
  return !!area && overlaps(area, range);
}

function areaOf(book: Book, protection: Protection): CellRange | null {
  return (protection.namedRange ? namedArea(book, protection.namedRange) : protection.range) ?? null;
}

function namedArea(book: Book, name: string): CellRange | null {
  return book.contents.namedRanges.find((one) => one.name === name)?.range ?? null;
}
