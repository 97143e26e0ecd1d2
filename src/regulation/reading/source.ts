/**
 * The text as it was pasted, made fit for reading: half width, no blanks, no page numbers, no repeated heads, markup taken
 * out; each character knows where it stood in the text as given.
 */

/** A stretch of text whose characters know their places in the text as given. */
export interface Passage {
  readonly text: string;
  /** Place of each character; one longer than the text, the last is where it ends. */
  readonly at: readonly number[];
}

export interface Source extends Passage {
  /** True where a blank or a line end stood before the character. */
  readonly gap: readonly boolean[];
}

interface Line {
  readonly chars: string[];
  readonly at: number[];
  readonly gap: boolean[];
}

/** Longer texts are no rules; what lies behind is not read. */
export const LONGEST_TEXT = 200_000;

/** Lines are divided by `\n`; tabs stay within rows of a table and nowhere else. */
export function sourceOf(given: string): Source {
  const lines = withoutPageMarks(linesOf(given.slice(0, LONGEST_TEXT)));
  const text: string[] = [];
  const at: number[] = [];
  const gap: boolean[] = [];
  for (const line of lines) {
    if (text.length > 0) {
      text.push('\n');
      at.push(line.at[0] ?? 0);
      gap.push(true);
    }
    for (let i = 0; i < line.chars.length; i += 1) {
      text.push(line.chars[i] ?? '');
      at.push(line.at[i] ?? 0);
      gap.push(line.gap[i] ?? false);
    }
  }
  at.push((at[at.length - 1] ?? -1) + 1);
  return { text: text.join(''), at, gap };
}

/** Part of a passage. */
export function partOf(passage: Passage, from: number, to: number): Passage {
  const at = passage.at.slice(from, to);
  at.push((at[at.length - 1] ?? passage.at[from] ?? -1) + 1);
  return { text: passage.text.slice(from, to), at };
}

/** The passage without some of its characters. */
export function without(passage: Passage, drop: (c: string) => boolean): Passage {
  const text: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < passage.text.length; i += 1) {
    const c = passage.text[i] ?? '';
    if (drop(c)) continue;
    text.push(c);
    at.push(passage.at[i] ?? 0);
  }
  at.push((at[at.length - 1] ?? -1) + 1);
  return { text: text.join(''), at };
}

/** A span of the passage as places in the text as given. */
export function spanOf(passage: Passage, from: number, length: number): { from: number; to: number } {
  const first = passage.at[from] ?? 0;
  return { from: first, to: (passage.at[from + Math.max(0, length - 1)] ?? first) + 1 };
}

const TAGS = /<\/?(p|br|div|li|tr|td|th|table|tbody|ul|ol|span|b|strong|i|u|h[1-6]|font|a)\b[^<>]{0,300}>/gi;

function withoutMarkup(text: string): string {
  // Each tag gives way to as many characters, so that places stay true.
  return text
    .replace(TAGS, (tag, name: string) => {
      const breaks = /^(p|br|div|li|tr|h[1-6])$/i.test(name);
      return (breaks ? '\n' : /^t[dh]$/i.test(name) && tag[1] === '/' ? '\t' : ' ').padEnd(tag.length, ' ');
    })
    .replace(/&nbsp;/g, '      ')
    .replace(/\*\*|__/g, '  ');
}

/** Two cells or more, aligned by blanks: no sentence, no number of a clause. */
const ALIGNED = /^[ \t\u3000]*[^\s。；;：:]{1,16}(?:(?:\u3000+|[ \t]{2,})[^\s。；;：:]{1,16}){1,6}[ \t\u3000]*$/;
const SUM = /^[ \t\u3000]*[合總共][ \t\u3000]*計/;

/** A table whose columns blanks align gets tabs, where three lines or more of that shape follow one another. */
function withTabs(clean: string): string {
  const lines = clean.split('\n');
  const isRow = lines.map((line) => ALIGNED.test(line) && !HEAD.test(line));
  let from = 0;
  for (let i = 0; i <= lines.length; i += 1) {
    if (isRow[i]) continue;
    if (i - from >= 3)
      for (let at = from; at < i; at += 1)
        if (!SUM.test(lines[at] ?? ''))
          lines[at] = (lines[at] ?? '').replace(/(?<=\S)(\u3000+|[ ]{2,})(?=\S)/g, (blank) => `\t${blank.slice(1)}`);
    from = i + 1;
  }
  return lines.join('\n');
}

function linesOf(given: string): Line[] {
  const clean = withTabs(withoutMarkup(given));
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= clean.length; i += 1) {
    if (i < clean.length && !/[\n\r\f\v\u2028\u2029]/.test(clean[i] ?? '')) continue;
    const line = lineOf(clean.slice(start, i), start);
    if (line.chars.length > 0) lines.push(line);
    start = i + 1;
  }
  return lines;
}

/** 一 本校 … (a blank instead of the comma), and a tab behind a number, are a number all the same. */
const NUMBER_AND_BLANK =
  /^([一二三四五六七八九十]{1,3}|[壹貳參叁肆伍陸柒捌玖拾]{1,3})[ \u3000\t]+(?=[^\s場次件人名位席個級項條款點學年月日、])/;
const NUMBER_AND_TAB =
  /^(第[一二三四五六七八九十百\d]+[條點]|[\d一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]{1,3}[、.．)）]|[(（][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳])\t+/;

function lineOf(raw: string, offset: number): Line {
  const indent = raw.length - raw.trimStart().length;
  const body = raw.slice(indent);
  const numbered = NUMBER_AND_BLANK.exec(body);
  const tabbed = NUMBER_AND_TAB.exec(body);
  const cut = indent + (numbered?.[1]?.length ?? 0);
  const head = indent + (numbered?.[0].length ?? tabbed?.[0].length ?? 0);
  const isRow = /\S\s*[\t|｜]\s*\S/.test(raw.slice(head)) && /[\t|｜]/.test(raw.slice(head).trim());
  const chars: string[] = [];
  const at: number[] = [];
  const gap: boolean[] = [];
  let pending = true;
  const put = (c: string, place: number) => {
    chars.push(c);
    at.push(place);
    gap.push(pending);
    pending = false;
  };
  for (let i = 0; i < raw.length;) {
    const c = String.fromCodePoint(raw.codePointAt(i) ?? 0);
    const place = offset + i;
    if (numbered && i === cut) put('、', place);
    if (isRow && i >= (numbered || tabbed ? head : 0) && /[\t|｜]/.test(c)) put('\t', place);
    else if (/[\s\u00a0\u3000]/.test(c)) pending = true;
    else for (const one of plain(c)) put(one, place);
    i += c.length;
  }
  // A fence of | around a row is no empty cell.
  if (isRow && /^\s*[|｜]/.test(raw)) {
    chars.shift();
    at.shift();
    gap.shift();
  }
  while (chars[chars.length - 1] === '\t') {
    chars.pop();
    at.pop();
    gap.pop();
  }
  return { chars, at, gap };
}

/** One character as reading knows it; ① stays itself. */
function plain(c: string): string {
  if (/[①-⑳]/.test(c)) return c;
  if (/[\u200b-\u200f\u2060\ufeff\u00ad]/.test(c)) return '';
  if (/[‧·•∙]/.test(c)) return '.';
  if (/[–—−‐‑‒―]/.test(c)) return '-';
  if (c === '祕') return '秘';
  return c.normalize('NFKC').replace(/\s/g, '');
}

const UNIT = /^(?:件(?!數)|席(?!次)|場次?|人(?!員)|名|位|次(?!序))/;
const PAGE_NUMBER =
  /^(?:第?\d{1,3}頁?|第[一二三四五六七八九十]{1,3}頁|-+\d{1,3}-+|~\d{1,3}~|\d{1,3}\/\d{1,3}|第\d{1,3}頁[,\/]?[(]?共\d{1,3}頁[)]?|(?:Page|p\.?)\d{1,3}(?:of\d{1,3})?)$/i;
const INLINE_PAGE = /第\d{1,3}頁[,\/]?\(?共\d{1,3}頁\)?|(?<![\d-])-\d{1,3}-(?![\d-])/g;
const HEAD = /學校|高中|高工|高商|中學|規定|要點|辦法/;

/** Without page numbers (alone on a line or within one) and without the head that each page repeats. */
function withoutPageMarks(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  const kept: Line[] = [];
  lines.forEach((whole, i) => {
    const line = withoutInlinePage(whole);
    const text = line.chars.join('');
    if (text === '') return;
    if (PAGE_NUMBER.test(text)) {
      const next = lines[i + 1]?.chars.join('') ?? '';
      if (!/^\d{1,3}$/.test(text) || !UNIT.test(next)) return;
    }
    if (isHead(text)) {
      if (seen.has(text)) return;
      seen.add(text);
    }
    kept.push(line);
  });
  return kept;
}

function isHead(text: string): boolean {
  return (
    text.length <= 60 &&
    HEAD.test(text) &&
    !/[。;,:、]$/.test(text) &&
    !/^[(一二三四五六七八九十壹貳參肆伍陸柒捌玖拾\d]/.test(text)
  );
}

function withoutInlinePage(line: Line): Line {
  const drop = new Set<number>();
  for (const match of line.chars.join('').matchAll(INLINE_PAGE))
    for (let k = 0; k < match[0].length; k += 1) drop.add((match.index ?? 0) + k);
  if (drop.size === 0) return line;
  const keep = <T>(list: readonly T[]) => list.filter((_, i) => !drop.has(i));
  return { chars: keep(line.chars), at: keep(line.at), gap: keep(line.gap) };
}
