/** Who may write where: viewers nowhere, protected ranges and sheets only their editors. */
import type { Book } from './book';
import type { CellRange, SheetRange } from './cellTypes';
import { contains, overlaps } from './ranges';
import type { Protection } from './sheetTypes';
import type { AccessVerdict } from './userEdits';

export function accessTo(book: Book, user: string, range: SheetRange): AccessVerdict {
  const { meta } = book.contents;
  if (same(user, meta.owner)) return { verdict: 'ok' };
  if (meta.viewers.some((viewer) => same(viewer, user))) return { verdict: 'refuse', why: 'viewer' };
  const store = book.store(range.sheetId);
  const touched = store.properties.protections.filter((one) => covers(book, one, range) && !mayEdit(one, user));
  const hard = touched.find((one) => !one.warningOnly);
  const found = hard ?? touched[0];
  if (!found) return { verdict: 'ok' };
  return { verdict: hard ? 'refuse' : 'warn', why: 'protected', protection: found.id };
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A warning is for everyone but the owner; a lock is not for its editors. */
function mayEdit(protection: Protection, user: string): boolean {
  return !protection.warningOnly && protection.editors.some((editor) => same(editor, user));
}

function covers(book: Book, protection: Protection, range: SheetRange): boolean {
  if (protection.kind === 'SHEET') return !(protection.unprotected ?? []).some((free) => contains(free, range));
  const area = protection.namedRange ? namedArea(book, protection.namedRange) : protection.range;
  return !!area && overlaps(area, range);
}

function namedArea(book: Book, name: string): CellRange | null {
  return book.contents.namedRanges.find((one) => one.name === name)?.range ?? null;
}
