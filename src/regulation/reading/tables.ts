/** Prose and tables of a clause. A table pasted as lines keeps its first row as heads; an empty first cell means the one above. */
import type { Clause } from './clauses';
import { partOf, type Passage } from './source';

export interface Row {
  readonly cells: readonly Passage[];
  /** Heads of the columns; as many as cells, '' where there is none. */
  readonly heads: readonly string[];
}

export interface Content {
  /** Sentences: what stands between 。 or ；. */
  readonly sentences: readonly Passage[];
  readonly rows: readonly Row[];
}

export function contentOf({ body }: Pick<Clause, 'body'>): Content {
  const sentences: Passage[] = [];
  const rows: Row[] = [];
  let heads: readonly string[] = [];
  let above: Passage | null = null;
  for (const line of split(body, /\n/)) {
    if (!line.text.includes('\t')) {
      sentences.push(...split(line, /[。;!?]/));
      heads = [];
      above = null;
      continue;
    }
    const cells = split(line, /\t/, true);
    if (heads.length === 0) {
      heads = cells.map(({ text }) => text);
      if (!/\d|[一二三四五六七八九十]+[件場次人]/.test(line.text) && !isFirstRowData(heads)) continue;
      heads = cells.map(() => '');
    }
    const first = cells[0];
    if (first !== undefined && first.text === '' && above !== null) cells[0] = above;
    else above = first ?? null;
    rows.push({ cells, heads: cells.map((_, i) => heads[i] ?? '') });
  }
  return { sentences, rows };
}

/** A table without heads begins at once with a seat, an office or a duty. */
function isFirstRowData(cells: readonly string[]): boolean {
  return cells.some((cell) => /^(?:校長|.{2,8}主任|.{2,8}[^單]組長?|.{2,4}處|.{2,4}室)$/.test(cell));
}

function split(passage: Passage, at: RegExp, withEmpty = false): Passage[] {
  const parts: Passage[] = [];
  let start = 0;
  for (let i = 0; i <= passage.text.length; i += 1) {
    if (i < passage.text.length && !at.test(passage.text[i] ?? '')) continue;
    if (i > start || withEmpty) parts.push(partOf(passage, start, i));
    start = i + 1;
  }
  return parts;
}

/** Splits a passage at each of these characters; empty parts are left out. */
export function splitAt(passage: Passage, at: RegExp): Passage[] {
  return split(passage, at);
}

/** Several passages one behind another, with words of our own between them where a string is given. */
export function joined(parts: readonly (Passage | string)[]): Passage {
  const text: string[] = [];
  const at: number[] = [];
  let last = parts.find((part): part is Passage => typeof part !== 'string')?.at[0] ?? 0;
  for (const part of parts) {
    if (typeof part === 'string') {
      for (const c of part) {
        text.push(c);
        at.push(last);
      }
      continue;
    }
    for (let i = 0; i < part.text.length; i += 1) {
      last = part.at[i] ?? last;
      text.push(part.text[i] ?? '');
      at.push(last);
    }
  }
  at.push(last + 1);
  return { text: text.join(''), at };
}
