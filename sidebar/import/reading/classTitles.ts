/** Printed lists name the class above each of their blocks (`班級：機械一甲　導師：陳老師`) and not in a column. Pure. */

/** By index of the row in which a title stands: the class it names. */
export type ClassTitles = ReadonlyMap<number, string>;

/** A title has few cells; a row of data has more. */
const MOST_CELLS = 6;
const TITLE = /^\s*(?:班\s*級|班別|年班|上課班級)\s*(?:名稱)?\s*[:：]\s*([^\s　:：]{0,20})/;

/** The titles of a sheet; none where `hasColumn` says that a column tells the class. */
export function classTitles(rows: readonly (readonly string[])[], hasColumn: boolean): ClassTitles {
  const titles = new Map<number, string>();
  if (hasColumn) return titles;
  rows.forEach((row, at) => {
    const filled = row.filter((text) => text.trim() !== '');
    if (filled.length === 0 || filled.length > MOST_CELLS) return;
    filled.forEach((text, i) => {
      const named = TITLE.exec(text)?.[1];
      if (named === undefined || titles.has(at)) return;
      // The name may stand in the next cell.
      const className = named !== '' ? named : (filled[i + 1] ?? '').trim();
      if (className !== '' && className.length <= 20) titles.set(at, className);
    });
  });
  return titles;
}
