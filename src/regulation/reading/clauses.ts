/** The clauses of a text, by whatever numbering: 第一條 · 壹、 · 一、 · (一) · 1. · (1) · ① · 甲、 · A. · 1.1. */
import { numberOf } from './numerals';
import { partOf, without, type Passage, type Source } from './source';

export interface Clause {
  /** As printed, the numbers of its ancestors before it: 五(三)1. */
  readonly no: string;
  readonly depth: number;
  readonly parent: Clause | null;
  readonly children: Clause[];
  /** The own text behind the number, without line ends (rows of a table keep theirs). */
  readonly body: Passage;
  /** Span of number and own text, in the cleaned text. */
  readonly from: number;
  readonly to: number;
}

export interface ClauseTree {
  /** In the order of the text. */
  readonly all: readonly Clause[];
  /** What stands before the first clause. */
  readonly head: Passage;
  /** What stands behind the last one, or behind where a second text begins. */
  readonly tail: Passage;
  /** Where another numbering from one begins: a second text. In the cleaned text; null where there is one text only. */
  readonly second: number | null;
}

type Style =
  | 'article'
  | 'point'
  | 'formal'
  | 'chinese'
  | 'bracketed'
  | 'stem'
  | 'digit'
  | 'decimal'
  | 'round'
  | 'circled'
  | 'letter';
/** 1 依據, of a text whose inner numbers are 1.1. */
type Written = Style | 'bare';
/** Which styles usually stand above which. */
const RANK: Readonly<Record<Style, number>> = {
  article: 0,
  point: 0,
  formal: 0,
  chinese: 1,
  bracketed: 2,
  stem: 3,
  digit: 3,
  decimal: 3,
  round: 4,
  circled: 5,
  letter: 6,
};

interface Marker {
  readonly style: Style;
  readonly n: number;
  /** As it stands in the clause's number. */
  readonly printed: string;
  readonly from: number;
  /** Where the text behind it begins. */
  readonly to: number;
  /** How sure its place makes it: at a line's beginning, behind a full stop or the like, or somewhere within. */
  readonly stands: 'line' | 'stop' | 'within';
}

const CN = '[一二三四五六七八九十]{1,3}';
const FORMAL = '[壹貳貮參叁肆伍陸柒捌玖拾]{1,3}';
const MARKER = new RegExp(
  [
    `第(?<article>${CN}|\\d{1,3})條(?:之\\d)?[、:]?`,
    `第(?<point>${CN}|\\d{1,3})點[、:]?`,
    `(?<formal>${FORMAL})[、.]`,
    `(?<chinese>${CN})[、.]`,
    `\\((?<bracketed>${CN})\\)、?`,
    `(?<decimal>\\d{1,2}(?:\\.\\d{1,2}){1,3}|\\d{1,2}-\\d{1,2})(?![\\d.件人場次%-])\\.?`,
    `(?<digit>\\d{1,2})(?:\\.(?!\\d)|\\.(?=1\\d\\d學年)|、|\\))`,
    `\\((?<round>\\d{1,2})\\)、?`,
    `(?<circled>[①-⑳])、?`,
    `(?<stem>[甲乙丙丁戊己庚辛壬癸])、`,
    `(?<letter>[A-Ha-h])[.)]`,
    `(?<bare>(?<![\\d.-])\\d{1,2})(?=[一-鿿])`,
  ].join('|'),
  'g',
);
/** What cannot follow a number: 二、三年級 is a list, 第五點第二項 a reference. */
const LIST_BEHIND = /^(?:[一二三四五六七八九十、]+(?:年級|[、及與和])|[一二三]年級|[、,])/;
const REFERENCE_BEHIND = /^(?:第|規定|及|與|、|之|所|至|項|款|或|辦理|,|;|。|\))/;

export function clausesOf(source: Source): ClauseTree {
  const taken: { marker: Marker; depth: number; no: string }[] = [];
  const stack: { style: Style; n: number; printed: string }[] = [];
  let second: number | null = null;
  let most = 0;
  for (const marker of markersOf(source)) {
    const depth = depthOf(marker, stack, source);
    if (depth === null) continue;
    if (depth === 0) {
      if (marker.n === 1 && most >= 3 && marker.stands === 'line') {
        second = marker.from;
        break;
      }
      most = Math.max(most, marker.n);
    }
    stack.length = depth;
    stack.push(marker);
    taken.push({ marker, depth, no: numberFor(stack) });
  }
  const end = second ?? source.text.length;
  const all: Clause[] = [];
  const open: Clause[] = [];
  taken.forEach(({ marker, depth, no }, i) => {
    const to = taken[i + 1]?.marker.from ?? ownEnd(source, marker.to, end);
    const parent = open[depth - 1] ?? null;
    const clause: Clause = {
      no,
      depth,
      parent,
      children: [],
      body: bodyOf(partOf(source, marker.to, to)),
      from: marker.from,
      to,
    };
    parent?.children.push(clause);
    open.length = depth;
    open.push(clause);
    all.push(clause);
  });
  const first = all[0]?.from ?? end;
  const last = all[all.length - 1]?.to ?? end;
  return { all, head: partOf(source, 0, first), tail: partOf(source, last, source.text.length), second };
}

/** The clause and all below it. */
export function withBelow(clause: Clause): Clause[] {
  return [clause, ...clause.children.flatMap(withBelow)];
}

/** The outermost clause above (or itself). */
export function topOf(clause: Clause): Clause {
  return clause.parent === null ? clause : topOf(clause.parent);
}

function markersOf(source: Source): Marker[] {
  const { text } = source;
  const hasDecimals = /(?:^|\n)1\.1(?!\d)/.test(text);
  const markers: Marker[] = [];
  for (const match of text.matchAll(MARKER)) {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    const [kind, written] = (Object.entries(match.groups ?? {}) as [Written, string | undefined][]).find(
      ([, value]) => value !== undefined,
    ) as [Written, string];
    const style = kind === 'bare' ? 'digit' : kind;
    const n = orderOf(style, written);
    const before = text[from - 1] ?? '\n';
    const stands = before === '\n' ? 'line' : /[。:;!?]/.test(before) ? 'stop' : 'within';
    const behind = text.slice(to, to + 12).replace(/\n/g, '');
    if (kind === 'bare' && !(hasDecimals && stands === 'line' && source.gap[to] === true)) continue;
    if (n === null || (RANK[style] < 2 ? LIST_BEHIND : /^[、,]/).test(behind)) continue;
    if ((style === 'article' || style === 'point') && (stands !== 'line' || REFERENCE_BEHIND.test(behind))) continue;
    if (stands === 'within' && !isPlausibleWithin(style, before, source.gap[from] ?? false)) continue;
    if (/^(decimal|letter|stem)$/.test(style) && stands !== 'line') continue;
    markers.push({ style, n, printed: printedOf(style, written, match[0]), from, to, stands });
  }
  return markers;
}

function isPlausibleWithin(style: Style, before: string, gap: boolean): boolean {
  if (/[第項款點條前依及與至之\d(\t]/.test(before)) return false;
  return style === 'circled' || ((style === 'bracketed' || style === 'round') && !/[,、]/.test(before)) || gap;
}

function orderOf(style: Style, written: string): number | null {
  if (style === 'circled') return written.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  if (style === 'stem') return '甲乙丙丁戊己庚辛壬癸'.indexOf(written) + 1;
  if (style === 'letter') return written.toUpperCase().charCodeAt(0) - 64;
  if (style === 'decimal') return Number(written.split(/[.-]/).pop());
  const n = numberOf(written);
  return n === null || n === 0 || n > 60 ? null : n;
}

function printedOf(style: Style, written: string, whole: string): string {
  if (style === 'article' || style === 'point') return whole.replace(/[、:]$/, '');
  return style === 'bracketed' || style === 'round' ? `(${written})` : written;
}

/** Numbers of the levels one behind another; a decimal number names all its levels by itself. */
function numberFor(stack: readonly { readonly style: Style; readonly printed: string }[]): string {
  const from = stack[stack.length - 1]?.style === 'decimal' ? decimalStart(stack) : 0;
  const parts = stack.slice(from).map(({ printed }) => printed);
  return parts
    .map((part, i) => (i > 0 && /\d$/.test(parts[i - 1] ?? '') && /^\d/.test(part) ? `.${part}` : part))
    .join('');
}

function decimalStart(stack: readonly { readonly style: Style; readonly printed: string }[]): number {
  const own = stack[stack.length - 1]?.printed ?? '';
  const above = stack.findIndex(({ style, printed }) => style === 'digit' && own.startsWith(`${printed}.`));
  // 1-1 under 四 says nothing of 四.
  if (above === -1)
    return own.includes('-') && !stack.some(({ printed }) => own.startsWith(`${printed}-`)) ? 0 : stack.length - 1;
  return stack.length - 1;
}

/** On which level the number goes on or begins; null when it fits nowhere and so is no number of a clause. */
function depthOf(
  { style, n, stands, printed, to }: Marker,
  stack: readonly { readonly style: Style; readonly n: number; readonly printed: string }[],
  source: Source,
): number | null {
  if (style === 'decimal') return decimalDepth(printed, n, stack);
  const at = lastOf(stack, style);
  if (at !== -1) {
    const reached = stack[at]?.n ?? 0;
    if (n === reached + 1) return at;
    if (stands === 'line' && n > reached && n <= reached + 3 && RANK[style] < 3) return at;
    if (n !== 1 || stands === 'within') return null;
    return at === 0 ? (stands === 'line' ? 0 : null) : at;
  }
  if (stack.length === 0) return stands === 'line' && (n === 1 || isFullClause(source, to)) ? 0 : null;
  if (n === 1 && (RANK[style] > RANK[stack[0]?.style ?? 'formal'] || stands === 'line')) return stack.length;
  const above = stack.findIndex((level) => RANK[level.style] > RANK[style]);
  return above === 0 && stands === 'line' && style !== 'point' ? 0 : null;
}

function decimalDepth(
  printed: string,
  n: number,
  stack: readonly { readonly style: Style; readonly n: number; readonly printed: string }[],
): number | null {
  if (printed.includes('-')) return dashedDepth(printed, n, stack);
  const above = printed.slice(0, printed.lastIndexOf('.'));
  for (let i = stack.length - 1; i >= 0; i -= 1) {
    const level = stack[i];
    if (level === undefined) continue;
    if (
      level.style === 'decimal' &&
      level.printed.startsWith(`${above}.`) &&
      level.printed.split('.').length === printed.split('.').length
    )
      return n === level.n + 1 ? i : null;
    if ((level.printed === above || (!above.includes('.') && String(level.n) === above)) && n === 1) return i + 1;
  }
  return null;
}

/** 1-2 goes on behind 1-1; 2-1 begins below whatever clause is open. */
function dashedDepth(
  printed: string,
  n: number,
  stack: readonly { readonly style: Style; readonly n: number; readonly printed: string }[],
): number | null {
  const [above = ''] = printed.split('-');
  const at = stack.findIndex((level) => level.style === 'decimal' && level.printed.includes('-'));
  const before = stack[at];
  if (before !== undefined && before.printed.startsWith(`${above}-`)) return n === before.n + 1 ? at : null;
  if (n !== 1 || stack.length === 0) return null;
  return at === -1 ? stack.length : at;
}

function lastOf(stack: readonly { readonly style: Style }[], style: Style): number {
  for (let i = stack.length - 1; i >= 0; i -= 1) if (stack[i]?.style === style) return i;
  return -1;
}

/** A text may begin in the middle; but 三年級… at the head of a line is no clause. */
function isFullClause(source: Source, to: number): boolean {
  return /[一-鿿]/.test(source.text[to] ?? '');
}

const DATED_LINE =
  /^(?:本[一-鿿]{2,6})?(?:\(?中華民國|民國|\d{2,4}[年./-]|附件|附表|附錄|※)|^[一-鿿○〇]{2,18}(?:學校|中學|高中|高工|高商)[^。]{0,16}學習歷程/;

/** Where the last clause's own text ends: before lines of dates and annexes that follow its last full stop. */
function ownEnd(source: Source, from: number, end: number): number {
  const { text } = source;
  for (let i = text.indexOf('\n', from); i !== -1 && i < end; i = text.indexOf('\n', i + 1))
    if (/[。」)]/.test(text[i - 1] ?? '') && DATED_LINE.test(text.slice(i + 1, i + 50).split('\n')[0] ?? '')) return i;
  return end;
}

/** Line ends go, but those of a table's rows. */
function bodyOf(part: Passage): Passage {
  if (!part.text.includes('\t')) return without(part, (c) => c === '\n');
  const drop = new Set<number>();
  let start = 0;
  const { text } = part;
  const isRow = (from: number) => {
    const to = text.indexOf('\n', from);
    return text.slice(from, to === -1 ? undefined : to).includes('\t');
  };
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) {
    if (!isRow(start) && !isRow(i + 1)) drop.add(i);
    start = i + 1;
  }
  let place = -1;
  return without(part, () => drop.has((place += 1)));
}
