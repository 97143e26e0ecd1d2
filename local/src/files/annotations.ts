/** Notes and links of a sheet: they stand beside the cells in the file. */
import { parseReference } from '../references/references';
import type { SheetStore } from '../model/sheetStore';
import { decoded, elements, unescapedText } from './xml';
import type { XlsxPackage } from './xlsxPackage';

export function readNotes(book: XlsxPackage, sheetPath: string, store: SheetStore): void {
  const part = book.related(sheetPath, 'comments');
  if (!part) return;
  for (const comment of elements(book.text(part), 'comment')) {
    const at = placeOf(comment.attribute('ref'));
    const text = elements(comment.inner, 't')
      .map(({ inner }) => unescapedText(decoded(inner)))
      .join('');
    if (at && text) store.notes.set(at.row, at.col, text);
  }
}

/** A link with a text of its own is a HYPERLINK formula; an address that Excel made a link of is a text. */
export function readLinks(book: XlsxPackage, sheetPath: string, xml: string, store: SheetStore): void {
  const targets = new Map(book.relations(sheetPath).map(({ id, target }) => [id, target]));
  for (const link of elements(xml, 'hyperlink')) {
    const at = placeOf(link.attribute('ref'));
    const address = targets.get(/\s\w+:id="([^"]*)"/.exec(link.text)?.[1] ?? '') ?? '';
    if (!at || !/^https?:/i.test(address) || store.formulas.get(at.row, at.col)) continue;
    const value = store.values.get(at.row, at.col);
    if (typeof value !== 'string' || address.includes(value)) continue;
    const formula = `=HYPERLINK("${address.replace(/"/g, '""')}","${value.replace(/"/g, '""')}")`;
    store.setValue(at.row, at.col, value, formula);
  }
}

function placeOf(ref: string): { row: number; col: number } | null {
  const range = parseReference(ref)?.range;
  return range && range.top !== null && range.left !== null ? { row: range.top + 1, col: range.left + 1 } : null;
}
