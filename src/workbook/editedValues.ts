/** Cells just typed or pasted that their columns do not take, and the notes that mark them. Pure. */
import { fill } from '../messages/catalogue';
import { editGuardTexts as texts } from '../messages/zh/editGuard';
import { isBlank } from '../school/cell';
import { readCell, type CellFault } from '../school/table';
import type { Column } from '../school/tabs';
import { cellName, columnAt, type EditedCells } from './editedCells';

export interface FaultyCell {
  readonly r: number;
  readonly c: number;
  readonly cell: string;
  readonly header: string;
  /** What the column takes, as a phrase. */
  readonly expected: string;
}

/** A blank is no fault here: a row is typed cell by cell. The header row and generated tabs are not judged. */
export function faultsIn(edited: EditedCells): FaultyCell[] {
  if (edited.tab === null || edited.tab.isGenerated) return [];
  const columns = (edited.values[0] ?? []).map((_, c) => columnAt(edited, c));
  return edited.values.flatMap((line, r) =>
    edited.row + r === 1
      ? []
      : line.flatMap((value, c): FaultyCell[] => {
          const column = columns[c];
          if (column === null || column === undefined || isBlank(value)) return [];
          const { fault } = readCell(column, value);
          if (fault === null || fault === 'blank') return [];
          return [{ r, c, cell: cellName(edited, r, c), header: column.header, expected: expectedOf(column, fault) }];
        }),
  );
}

/**
 * The block's notes with the guard's own set on faulty cells and taken off mended ones; a person's note stays.
 * null when nothing changes.
 */
export function markedNotes(notes: readonly (readonly string[])[], faults: readonly FaultyCell[]): string[][] | null {
  const expected = new Map(faults.map(({ r, c, expected }) => [`${r}|${c}`, expected]));
  let isChanged = false;
  const marked = notes.map((line, r) =>
    line.map((note, c) => {
      if (note !== '' && !isOwn(note)) return note;
      const wanted = expected.get(`${r}|${c}`);
      const next = wanted === undefined ? '' : `${texts.mark}${wanted}`;
      if (next !== note) isChanged = true;
      return next;
    }),
  );
  return isChanged ? marked : null;
}

/** A note that a person has written on in further lines is the person's. */
function isOwn(note: string): boolean {
  return note.startsWith(texts.mark) && !note.includes('\n');
}

function expectedOf(column: Column, fault: Exclude<CellFault, 'blank'>): string {
  const { expected } = texts;
  if (fault === 'number') return column.kind === 'integer' ? expected.integer : expected.number;
  if (fault === 'range')
    return fill(column.max === undefined ? expected.atLeast : expected.range, {
      min: column.min ?? 0,
      max: column.max ?? '',
    });
  return fill(expected[fault], { options: (column.options ?? []).join('、') });
}
