/** The four limits (五, 六): how many items a student may upload and select, however the text says so. */
import type { Clause } from './clauses';
import { NUMBER, numberOf } from './numerals';
import type { Found, Note, QuotaId } from './reading';
import { readingTexts as texts } from '../../messages/zh/ruleReading';
import { fill } from '../../messages/catalogue';
import { spanOf, type Passage } from './source';
import { contentOf, joined, type Row } from './tables';

type Kind = 'course' | 'multi';
type Act = 'upload' | 'select';
type Span = 'semester' | 'year' | 'other';

interface Limit {
  readonly id: QuotaId;
  readonly found: Found<number | null>;
}

export interface QuotasRead {
  readonly quotas: Record<QuotaId, Found<number | null> | null>;
  readonly notes: readonly Note[];
  /** Clauses that speak of a limit. */
  readonly spoken: ReadonlySet<string>;
}

const AMOUNT = new RegExp(
  `(${NUMBER})(?:件|筆|份)(?:作品|成果)?(?:([/、及與和或])(?:至多)?(${NUMBER})(?:件|筆|份))?`,
  'g',
);
const NO_LIMIT =
  /(?:上傳|勾選|件數|數量)[^,。;]{0,8}?(?:不限|不設上限|無上限|沒有上限|不予限制|不受限制|無限制|不設限)|(?:不限|不設上限|無上限|不限制|不予限制)(?:上傳|勾選|提交)?(?:件數|數量)?/g;
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/(?:課程)?學習成果/g, 'course'],
  [/多元(?:學習)?表現/g, 'multi'],
];
const ACTS: readonly (readonly [RegExp, Act])[] = [
  [/上傳(?:至|到)?(?:中央|國教署|全國|教育部)|勾選|選取|挑選|提交|報送/g, 'select'],
  [/(?<!已|所|自行|前)上傳(?!之|的|完|後|且|至中央|到中央|至國教署|至全國|至教育部)|登錄件數/g, 'upload'],
];
const LOOSE_UPLOAD: readonly (readonly [RegExp, Act])[] = [[/上傳/g, 'upload']];
const SPANS: readonly (readonly [RegExp, Span])[] = [
  [/每一?個?學期|各學期|學期(?:上傳|勾選)?(?:件數|上限)|(?<=\()學期(?=\))/g, 'semester'],
  [/每一?個?學年度?|各學年度?|學年度?(?:上傳|勾選)?(?:件數|上限)|(?<=\()學年度?(?=\))/g, 'year'],
  [
    /三年(?!級)|三學年|在學期間|每次|每一?科目?(?=至多|最多|不|以|限|得|可)|每一?科目?(?!至|、)|每門|每一?課程(?!學)|每週|每月|六學期/g,
    'other',
  ],
];
const MOST_BEFORE =
  /(?:至多|最多|上限|不得?超過|不得?逾|不多於|限|以|可|各)(?:為|是|:|各|分別|勾選|上傳|共|計)*$|(?:至多|最多|上限|不得?超過|不得?逾|為限)[^,。;件]{0,12}$/;
const MOST_BEHIND = /^(?:之?內|以內|以下|為限|為上限|為度|之上限|上限|\(含\)|\(?含\)?以[內下])/;
const LEAST = /(?:至少|不得?少於|不得?低於|最少|應達)[^,。;件]{0,8}$/;
const LEAST_BEHIND = /^(?:\(含\))?以上/;

export function quotasOf(clauses: readonly Clause[]): QuotasRead {
  const limits: Limit[] = [];
  const notes: Note[] = [];
  const spoken = new Set<string>();
  for (const clause of clauses) {
    const { sentences, rows } = contentOf(clause);
    let before = '';
    for (const sentence of sentences) {
      const own = limitsIn(sentence, before, clause, notes, false);
      limits.push(...own.limits);
      if (own.isSpoken) spoken.add(clause.no);
      before += `${sentence.text}。`;
    }
    for (const row of rows)
      for (const passage of amountsOfRow(row)) {
        const own = limitsIn(passage, '', clause, notes, true);
        limits.push(...own.limits);
        if (own.isSpoken) spoken.add(clause.no);
      }
  }
  return { ...settled(limits, notes), notes, spoken };
}

/** A cell with a number, in a sentence of its own: the row's head, the words of the row, the column's head, the number. */
function amountsOfRow({ cells, heads }: Row): Passage[] {
  return cells.flatMap((cell, i) => {
    if (i === 0 || cell.text === '') return [];
    const head = heads[i] ?? '';
    const isBare = new RegExp(`^${NUMBER}$`).test(cell.text);
    if (isBare && !/件|上限|限制|最多|至多/.test(`${head}${cells[0]?.text ?? ''}`)) return [];
    if (!isBare && !/件|限/.test(cell.text)) return [];
    const words = cells.filter(
      (one, j) => j !== i && (j === 0 || !/\d|[一二三四五六七八九十]件|限|^-$/.test(one.text)),
    );
    return [joined([...words, `${head.replace(/件數?\)?$/, '')}上限`, ...(isBare ? [cell, '件'] : [cell])])];
  });
}

function limitsIn(sentence: Passage, before: string, clause: Clause, notes: Note[], isRow: boolean) {
  const limits: Limit[] = [];
  let isSpoken = false;
  let wasMost = false;
  const { text } = sentence;
  const matches = [...text.matchAll(AMOUNT)];
  const note = (key: keyof typeof texts.quota, more: Record<string, string | number> = {}) =>
    notes.push({ no: clause.no, text: fill(texts.quota[key], { said: text.slice(0, 60), ...more }) });
  matches.forEach((match, i) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    const start = i === 0 ? 0 : (matches[i - 1]?.index ?? 0) + (matches[i - 1]?.[0].length ?? 0);
    const left = text.slice(0, from);
    const right = text.slice(to, matches[i + 1]?.index ?? text.length).split(/[,]/)[0] ?? '';
    const context: Context = { left: `${before}${left}`, own: left, right, clause };
    const kinds = kindsOf(context, match[3] !== undefined || /分別|各/.test(text.slice(start, from)));
    const act = actOf(context);
    if (kinds.length === 0 || act === null) return;
    isSpoken = true;
    if (LEAST.test(left) || LEAST_BEHIND.test(right)) return void note('least');
    const isMost = isRow || (i > 0 && wasMost) || MOST_BEFORE.test(text.slice(start, from)) || MOST_BEHIND.test(right);
    wasMost = isMost;
    const span = nearest(SPANS, context);
    const values = [match[1], match[3] ?? match[1]].map((written) => numberOf(written ?? ''));
    const place = { no: clause.no, ...spanOf(sentence, from, match[0].length) };
    kinds.forEach((kind, k) => {
      const value = values[kinds.length > 1 ? Math.min(k, 1) : 0];
      if (value === null || value === undefined) return;
      const id = idOf(kind, act, span);
      if (id === null) return void note(span === null ? 'noSpan' : 'otherSpan', { count: value });
      if (span === null) note('yearly', { count: value });
      if (!isMost) note('plain', { count: value });
      limits.push({ id, found: { value, ...place } });
    });
  });
  for (const match of text.matchAll(NO_LIMIT)) {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    const context: Context = {
      left: `${before}${text.slice(0, to)}`,
      own: text.slice(0, to),
      right: text.slice(to).split(/[,]/)[0] ?? '',
      clause,
    };
    const act = actOf(context) ?? null;
    for (const kind of kindsOf(context, false)) {
      const id =
        act === null
          ? null
          : idOf(kind, act, nearest(SPANS, context) ?? (kind === 'course' && act === 'upload' ? 'semester' : 'year'));
      if (id === null) continue;
      isSpoken = true;
      note('noLimit');
      limits.push({ id, found: { value: null, no: clause.no, ...spanOf(sentence, from, match[0].length) } });
    }
  }
  return { limits, isSpoken };
}

interface Context {
  /** The clause up to the number. */
  readonly left: string;
  /** The sentence up to the number. */
  readonly own: string;
  /** Behind the number, up to the comma or the next number. */
  readonly right: string;
  readonly clause: Clause;
}

function kindsOf(context: Context, isPair: boolean): readonly Kind[] {
  const adjacent = /^(?:以內|以下|為限)?[之的]?(?:課程)?(學習成果|多元表現)/.exec(context.right)?.[1];
  if (adjacent !== undefined) return [adjacent === '多元表現' ? 'multi' : 'course'];
  const pair = /(?:課程)?學習成果(?:以?及|、|與|和|\/)多元表現|多元表現(?:以?及|、|與|和|\/)(?:課程)?學習成果/g;
  const last = [...context.own.matchAll(pair)].pop();
  if (
    last !== undefined &&
    (isPair || !/學習成果|多元表現/.test(context.own.slice((last.index ?? 0) + last[0].length)))
  ) {
    const isClose = !/學習成果|多元表現/.test(context.own.slice((last.index ?? 0) + last[0].length));
    if (isClose && (isPair || /均|皆|都/.test(context.own)))
      return last[0].startsWith('多元') ? ['multi', 'course'] : ['course', 'multi'];
    if (isClose && !isPair) return [];
  }
  const kind = nearest(KINDS, context);
  return kind === null ? [] : [kind];
}

function actOf(context: Context): Act | null {
  return nearest(ACTS, context) ?? nearest(LOOSE_UPLOAD, context);
}

/** The word nearest before the number, else behind it, else in the headings above. */
function nearest<T>(words: readonly (readonly [RegExp, T])[], { left, right, clause }: Context): T | null {
  const before = lastIn(words, left);
  if (before !== null) return before;
  const behind = firstIn(words, right);
  if (behind !== null) return behind;
  for (let above = clause.parent; above !== null; above = above.parent) {
    const found = lastIn(words, above.body.text.slice(-80));
    if (found !== null) return found;
  }
  return null;
}

function lastIn<T>(words: readonly (readonly [RegExp, T])[], text: string): T | null {
  const near = text.slice(-240);
  let best: { at: number; value: T } | null = null;
  for (const [pattern, value] of words)
    for (const match of near.matchAll(pattern)) {
      const at = (match.index ?? 0) + match[0].length;
      if (best === null || at >= best.at) best = { at, value };
    }
  return best?.value ?? null;
}

function firstIn<T>(words: readonly (readonly [RegExp, T])[], text: string): T | null {
  let best: { at: number; value: T } | null = null;
  for (const [pattern, value] of words)
    for (const match of text.matchAll(pattern)) {
      const at = match.index ?? 0;
      if (best === null || at < best.at) best = { at, value };
    }
  return best?.value ?? null;
}

/** Uploads of course results are counted by semester, all else by school year (C7); a selection says so without saying it. */
function idOf(kind: Kind, act: Act, span: Span | null): QuotaId | null {
  if (act === 'select')
    return span === 'year' || span === null
      ? kind === 'course'
        ? 'courseSelectionsPerYear'
        : 'multiSelectionsPerYear'
      : null;
  if (kind === 'course') return span === 'semester' ? 'courseUploadsPerSemester' : null;
  return span === 'year' ? 'multiUploadsPerYear' : null;
}

/** Two values for one limit are none: a person must say which holds. */
function settled(limits: readonly Limit[], notes: Note[]): Pick<QuotasRead, 'quotas'> {
  const of = (id: QuotaId): Found<number | null> | null => {
    const all = limits.filter((limit) => limit.id === id).map(({ found }) => found);
    const first = all[0];
    if (first === undefined) return null;
    const other = all.find(({ value }) => value !== first.value);
    if (other === undefined) return first;
    const say = ({ value, no }: Found<number | null>) => `${no}：${value ?? texts.quota.none}`;
    notes.push({
      no: other.no,
      text: fill(texts.quota.contradiction, { name: texts.quotaNames[id], one: say(first), other: say(other) }),
    });
    return null;
  };
  return {
    quotas: {
      courseUploadsPerSemester: of('courseUploadsPerSemester'),
      multiUploadsPerYear: of('multiUploadsPerYear'),
      courseSelectionsPerYear: of('courseSelectionsPerYear'),
      multiSelectionsPerYear: of('multiSelectionsPerYear'),
    },
  };
}
