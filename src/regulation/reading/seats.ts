/** The work group (二): who sits in it, how many, who convenes and who is executive secretary; in prose, list or table. */
import { fill } from '../../messages/catalogue';
import { readingTexts as texts } from '../../messages/zh/ruleReading';
import { topOf, withBelow, type Clause } from './clauses';
import { groupTotals } from './groupTotal';
import { NUMBER, numberOf } from './numerals';
import type { Found, Note, Place, Seat } from './reading';
import { readToken, tokensOf, type Token } from './seatTokens';
import { spanOf, without, type Passage } from './source';
import { contentOf, splitAt } from './tables';

export interface SeatsRead {
  readonly seats: readonly (Seat & Place)[];
  readonly total: Found<number> | null;
  readonly notes: readonly Note[];
  /** Clauses that speak of the group's members. */
  readonly spoken: ReadonlySet<string>;
}

type Draft = { -readonly [K in keyof (Seat & Place)]: (Seat & Place)[K] } & {
  isCounted: boolean;
  /** 各科代表一人: one in all or one of each; the total tells. */
  mayBeOne: boolean;
};

const MEMBERS = /(?:合計|總計|共計)[一-鿿\d]{1,4}[人名位席]|成員|組成|委員(?!會)|召集人|執行秘書|總幹事|席次|職稱/;

export function seatsOf(clauses: readonly Clause[]): SeatsRead {
  const group = groupClauses(clauses);
  const notes: Note[] = [];
  const drafts: Draft[] = [];
  for (const clause of group) {
    const { sentences, rows } = contentOf(clause);
    for (const sentence of sentences) readSentence(sentence, clause, drafts, notes);
    for (const { cells } of rows) readCells(cells, clause, drafts, notes);
  }
  const total = groupTotals(group, notes) ?? totalOfTable(group);
  settleByTotal(drafts, total);
  return {
    seats: drafts.map(({ isCounted: _counted, mayBeOne: _one, ...seat }) => seat),
    total,
    notes: [...notes, ...doubts(drafts, total, group)],
    spoken: new Set(drafts.length > 0 ? group.map(({ no }) => no) : []),
  };
}

/** 合計 as a row of the table. */
function totalOfTable(group: readonly Clause[]): Found<number> | null {
  for (const clause of group)
    for (const { cells } of contentOf(clause).rows) {
      if (!/^(?:合計|總計|共計|總數|總人數|計)$/.test(cells[0]?.text ?? '')) continue;
      const cell = cells.slice(1).find(({ text }) => new RegExp(`^${NUMBER}(?:人|名|位)?$`).test(text));
      const value = numberOf(cell?.text.replace(/[人名位]$/, '') ?? '');
      if (cell !== undefined && value !== null) return { value, no: clause.no, ...spanOf(cell, 0, cell.text.length) };
    }
  return null;
}

/** One whose number may be one is one where the total is then right. */
function settleByTotal(drafts: readonly Draft[], total: Found<number> | null): void {
  const [open, another] = drafts.filter(({ count }) => count === null);
  const sum = drafts.reduce((all, { count }) => all + (count ?? 0), 0);
  if (open?.mayBeOne === true && another === undefined && total?.value === sum + 1) open.count = 1;
}

/** The clauses of the one outermost clause that names most seats: those that speak of members, and the lists below them. */
function groupClauses(clauses: readonly Clause[]): Clause[] {
  const candidates = clauses.filter(({ body }) => MEMBERS.test(body.text) && !/代理人|代理順位|敘獎/.test(body.text));
  let best: Clause[] = [];
  let most = 0;
  for (const top of new Set(candidates.map(topOf))) {
    const own = candidates.filter((clause) => topOf(clause) === top);
    const all = [...new Set(own.flatMap((clause) => (introduces(clause) ? withBelow(clause) : [clause])))];
    const titles = all.reduce((sum, { body }) => sum + (body.text.match(TITLE_LIKE)?.length ?? 0), 0);
    if (titles > most) {
      most = titles;
      best = all;
    }
  }
  return most >= 2 ? clauses.filter((clause) => best.includes(clause)) : [];
}

const TITLE_LIKE = /校長|主任|組長|代表|召集人/g;

/** A clause whose list below names the members. */
function introduces({ body, children }: Clause): boolean {
  return (
    children.length > 0 &&
    (/[:]$|如下|下列|列如|如次/.test(body.text) || body.text.length < 30) &&
    !/議決|任務|職掌|工作事項/.test(body.text)
  );
}

function readSentence(sentence: Passage, clause: Clause, drafts: Draft[], notes: Note[]): void {
  const { text } = sentence;
  if (/列席|任期|出缺|遞補|職掌|議決|審議|代理/.test(text) && !new RegExp(`${NUMBER}(?:人|名|位)`).test(text)) return;
  const isList = (text.match(TITLE_LIKE)?.length ?? 0) >= 3;
  const reader = new SeatReader(clause, drafts, notes, isList);
  for (const token of tokensOf(withoutAsides(sentence))) reader.take(token);
  reader.end();
}

/** 各學科（群科）召集人 is one title: the aside between its halves goes. */
function withoutAsides(sentence: Passage): Passage {
  const drop = new Set<number>();
  for (const match of sentence.text.matchAll(
    /(?<=科|群|領域|學程|年級)\([一-鿿、/]{1,8}\)(?=召集人|主任|代表|教師|導師)/g,
  ))
    for (let i = 0; i < match[0].length; i += 1) drop.add((match.index ?? 0) + i);
  if (drop.size === 0) return sentence;
  let place = -1;
  return without(sentence, () => drop.has((place += 1)));
}

/** A row: the cell that is a title, with a number and a role from the other cells. */
function readCells(cells: readonly Passage[], clause: Clause, drafts: Draft[], notes: Note[]): void {
  const reader = new SeatReader(clause, drafts, notes, false);
  for (const cell of cells) {
    if (/^\d{1,2}$/.test(cell.text)) {
      if (reader.hasSeat) reader.count(Number(cell.text));
      continue;
    }
    for (const part of splitAt(cell, /[,]/))
      for (const token of tokensOf(part))
        reader.take({ ...token, before: token.before === '' ? ':' : token.before, behind: '' });
  }
  reader.end();
}

/** Takes one token after the other; a count with 各 holds for all before it that have none. */
class SeatReader {
  private role: Seat['role'] | null = null;
  private pending: Draft[] = [];
  private own: Draft[] = [];
  private stems: { text: string; token: Token }[] = [];

  constructor(
    private readonly clause: Clause,
    private readonly drafts: Draft[],
    private readonly notes: Note[],
    private readonly isList: boolean,
  ) {}

  get hasSeat(): boolean {
    return this.own.length > 0;
  }

  take(token: Token): void {
    const read = readToken(token.text);
    switch (read.kind) {
      case 'role':
        if (this.own.length > 0 && (token.before === '(' || token.before === ':')) this.give(read.role);
        else this.role = read.role;
        if (read.said !== '')
          this.notes.push({ no: this.clause.no, text: fill(texts.secretaryName, { said: read.said }) });
        return;
      case 'count':
        if (read.isEach) this.settle(read.count);
        else this.count(read.count);
        return;
      case 'division': {
        const last = this.own[this.own.length - 1];
        if (token.before === '(' && last !== undefined) last.division = read.division;
        else this.stems.push({ text: read.written, token });
        return;
      }
      case 'stem':
        // （一）校長（二）教務主任: the number of an item.
        if (token.before === '(' && token.behind === ')' && /^[一二三]$/.test(read.text)) return;
        this.stems.push({ text: read.text, token });
        return;
      case 'seat':
        // 教師代表：… and 各處室主任：… head a list.
        if (token.behind === ':' && read.role === null && read.count === null && HEADS_LIST.test(read.title)) return;
        this.add(this.flushStems(read.title), read.role ?? this.role, token, read);
        this.role = null;
        return;
      default:
        if (this.isList && token.before !== '(' && read.isStrange)
          this.notes.push({ no: this.clause.no, text: fill(texts.seatStrange, { said: token.text.slice(0, 20) }) });
    }
  }

  /** A number that stands behind a title: 教師代表（各年級）共三人. */
  count(count: number): void {
    const last = this.own[this.own.length - 1];
    if (last === undefined) return;
    last.count = count;
    last.isCounted = true;
    this.pending = this.pending.filter((one) => one !== last);
  }

  end(): void {
    this.settle(1);
    for (const { text } of this.stems)
      if (this.isList && text.length <= 10 && /處|室|館|組/.test(text))
        this.notes.push({ no: this.clause.no, text: fill(texts.seatStrange, { said: text }) });
    this.stems = [];
  }

  private give(role: Seat['role']): void {
    const last = this.own[this.own.length - 1];
    if (last !== undefined) last.role = role;
  }

  private settle(count: number): void {
    for (const draft of this.pending) draft.count = draft.count === null ? null : draft.count * count;
    this.pending = [];
  }

  /** 教務、學務及輔導主任 are three: what has no head of its own takes that of the title behind it. */
  private flushStems(title: string): string {
    const head = /(?:主任|組長|導師代表|教師代表|代表|科召集人|領域召集人|群召集人|召集人)$/.exec(title)?.[0] ?? '';
    const stems = this.stems;
    this.stems = [];
    for (const { text, token } of stems) {
      const isDivision = /^(?:日校|日間部|進修部|進修學校|夜間部)$/.test(text);
      const isGrade = /年級$|^高[一二三]$|^[一二三]$/.test(text);
      if (isDivision && /進修|日/.test(title))
        this.add(`${text}${title.replace(/^(?:日校|日間部|進修部|進修學校|夜間部)/, '')}`, null, token, NO_COUNT);
      else if (isGrade)
        this.add(
          `${text.replace(/^([一二三])$/, '$1年級')}${title.replace(/^.*?年級|^高[一二三]/, '')}`,
          null,
          token,
          NO_COUNT,
        );
      else if (head !== '') this.add(`${text.replace(/(?:科|領域|群)$/, '')}${head}`, null, token, NO_COUNT);
    }
    // 進修部教務及學務組長 are both of the continuing division.
    const isShared = /^進修部./.test(stems[stems.length - 1]?.text ?? '') && !/進修/.test(title) && head === '組長';
    return isShared ? `進修部${title}` : title;
  }

  private add(
    title: string,
    role: Seat['role'] | null,
    token: Token,
    read: { count: number | null; isEach: boolean; isOpen: boolean; isSome: boolean; grades: boolean },
  ): void {
    const division = /進修|夜間/.test(title) ? '進修部' : /^(?:日校|日間部)/.test(title) ? '日校' : '';
    const known = this.drafts.find(
      (draft) => draft.title === title && (draft.division === division || division === ''),
    );
    if (known !== undefined) {
      if (role !== null) known.role = role;
      if (read.count !== null && known.isCounted && known.count !== read.count && known.count !== null)
        this.notes.push({
          no: this.clause.no,
          text: fill(texts.seatCounts, { title, one: known.count, other: read.count }),
        });
      if (!this.own.includes(known)) this.own.push(known);
      return;
    }
    const draft: Draft = {
      title,
      count: read.isOpen && read.count === null ? null : 1,
      role: role ?? '委員',
      kind: isChosen(title) ? '代表' : '當然',
      division,
      isCounted: read.count !== null,
      mayBeOne: false,
      no: this.clause.no,
      ...spanOf(token.passage, 0, token.passage.text.length),
    };
    this.drafts.push(draft);
    this.own.push(draft);
    // 導師代表、家長代表及學生代表若干人: of none of them is told how many.
    if (read.isSome) for (const one of this.pending) if (one.kind === '代表') one.count = null;
    if (read.grades) draft.count = 3;
    if (read.count === null) {
      this.pending.push(draft);
      return;
    }
    if (read.isEach) {
      this.settle(read.count);
      draft.count = read.isOpen ? null : (draft.count ?? 1) * read.count;
    } else if (read.grades) {
      draft.count = read.count === 1 ? 3 : read.count;
      if (read.count === 2)
        this.notes.push({ no: this.clause.no, text: fill(texts.seatGrades, { title, count: read.count }) });
    } else if (read.isOpen && read.count === 1) {
      draft.count = null;
      draft.mayBeOne = true;
    } else draft.count = read.count;
  }
}

const HEADS_LIST = /代表$|^(?:各處室)?(?:主任|組長|主管)$|^各.*主任$/;
const NO_COUNT = { count: null, isEach: false, isOpen: false, isSome: false, grades: false };

/** Who is chosen, and does not sit by an office. */
function isChosen(title: string): boolean {
  return /代表|專家|學者/.test(title) || /(?:教師|導師|家長|學生)$/.test(title);
}

function doubts(drafts: readonly Draft[], total: Found<number> | null, group: readonly Clause[]): Note[] {
  if (drafts.length === 0) return [];
  const no = drafts[0]?.no ?? '';
  const notes: Note[] = [];
  const open = drafts.filter(({ count }) => count === null);
  const sum = drafts.reduce((all, { count }) => all + (count ?? 0), 0);
  for (const { title } of open)
    notes.push({
      no,
      text:
        total !== null && open.length === 1 && total.value > sum
          ? fill(texts.seatUnknownFit, { title, total: total.value, rest: total.value - sum })
          : fill(texts.seatUnknown, { title }),
    });
  if (total === null && !group.some(({ body }) => /至\d|至[一二三四五六七八九十]+人/.test(body.text)))
    notes.push({ no, text: texts.noTotal });
  else if (total !== null && open.length === 0 && sum !== total.value)
    notes.push({
      no: total.no,
      text: fill(texts.seatSum, { sum, total: total.value, gap: Math.abs(total.value - sum) }),
    });
  if (!drafts.some(({ role }) => role === '召集人')) notes.push({ no, text: texts.noConvener });
  if (!drafts.some(({ role }) => role === '執行秘書')) notes.push({ no, text: texts.noSecretary });
  return notes;
}
