/** The words of a list of members, one by one: a title, a count, a role, a division, or the first half of a title. */
import { NUMBER, numberOf } from './numerals';
import type { Seat } from './reading';
import { partOf, type Passage } from './source';

export interface Token {
  readonly text: string;
  readonly passage: Passage;
  /** The mark before it: 、 ， ( : or ''. */
  readonly before: string;
  /** The mark behind it. */
  readonly behind: string;
}

export type ReadToken =
  | { readonly kind: 'role'; readonly role: Seat['role']; readonly said: string }
  | { readonly kind: 'count'; readonly count: number; readonly isEach: boolean }
  | { readonly kind: 'division'; readonly division: Seat['division']; readonly written: string }
  | { readonly kind: 'stem'; readonly text: string }
  | {
      readonly kind: 'seat';
      readonly title: string;
      readonly role: Seat['role'] | null;
      readonly count: number | null;
      readonly isEach: boolean;
      /** 各科主任, 若干人: how many the text does not say. */
      readonly isOpen: boolean;
      /** 若干人 or 一至二人: those before it without a number of their own share it. */
      readonly isSome: boolean;
      readonly grades: boolean;
    }
  | { readonly kind: 'other'; readonly isStrange: boolean };

const MARK = /[、,:()\t/]/;
const WORD_MARKS = ['以及', '及', '和', '與', '暨'];

/** Split at marks and at 及 or the like; a list of grades before 年級 stays one word. */
export function tokensOf(passage: Passage): Token[] {
  const { text } = passage;
  const tokens: Token[] = [];
  let start = 0;
  let before = '';
  const push = (to: number, mark: string, width: number) => {
    if (to > start)
      tokens.push({ text: text.slice(start, to), passage: partOf(passage, start, to), before, behind: mark });
    start = to + width;
    before = mark;
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    const word = WORD_MARKS.find((one) => text.startsWith(one, i));
    if (MARK.test(c)) push(i, c, 1);
    else if (word !== undefined && i === start) {
      start += word.length;
      i += word.length - 1;
    } else if (word !== undefined) {
      push(i, '、', word.length);
      i += word.length - 1;
    }
  }
  push(text.length, '', 0);
  return tokens;
}

const ROLES: readonly (readonly [RegExp, Seat['role']])[] = [
  [/^(?:當然)?(?:召集人|主任委員|主席|總召集人|總召)$/, '召集人'],
  [/^(?:執行秘書|執行祕書|總幹事|執行長|秘書長)$/, '執行秘書'],
  [/^(?:副召集人|副主任委員|當然委員|委員|成員|組員)$/, '委員'],
];
const ROLE = '(?:當然)?(?:副召集人|召集人|副主任委員|主任委員|總召集人|總召|主席|執行秘書|總幹事|執行長|當然委員|委員)';
const PREFIX =
  /^(?:其中|另置|另設|除(?=.{2,}主任|校長)|另外?|並|且|則|而|由|以|置(?=委員|成員|召集|執行)|設(?=委員|成員|召集|執行)|聘請|聘|遴聘|包括|包含|包|含|計有|計|有|如下|本校|本|之|等|各處室(?!主任|組長|主管)|行政人員|教師人員|下列人員|人員|小組|工作小組|成員|委員|當然委員|當然|選任委員|其餘|為)+(?=.{2})/;
const COUNT = new RegExp(
  `(各|合計|總計|共計|共|計|至少|各推派|各推選|推派|推選|分別)?(${NUMBER})(?:人|名|位|席)(?:代表)?$`,
);
/** No number that one could count with. */
const SOME = new RegExp(`(?:各|共)?(?:若干|數|${NUMBER}[人名位]?(?:至|到|~|-)${NUMBER})(?:人|名|位)$`);
const CHOSEN_BY = /^由?(.{2,8}?)(?:推派|推選|推薦|互推|遴派|遴選|指派)(?:之)?代表$/;
const HOW_CHOSEN = /由.{1,14}?(?:推選|推派|互推|互選|遴選|選派|產生|推薦|遴聘|指派|擇定).*$/;
const TITLE =
  /^(?:副?校長|秘書|校長室秘書|[一-鿿○\d]{0,14}(?:主任教官|主任|組長|組?幹事|教官|秘書|協行|校長|會長|理事長|科召集人|群召集人|領域召集人|領召|科主席|主席|教師召集人|學程召集人|社群召集人|代表|代理人|導師|教師|老師|家長|學生|專家學者|學者專家|專家|學者|護理師|教練|系統師|工程師|管理師|書記|組員|佐理員|校友))$/;
const STEM =
  /^(?:進修部(?=.))?(?:日校|日間部|進修部|進修學校|夜間部|教務|學務|學生事務|總務|實習|輔導|圖書館?|進修|人事|主計|會計|秘書|研發|教學|註冊|課務|設備|實研|實驗研究|試務|招生|訓育|社團活動|社團|活動|生輔|生活輔導|衛生|體育|體衛|資訊|資訊媒體|資媒|媒體|資料|特教|特殊教育|技檢|技能檢定|就業輔導|就業|建教|建教合作|國際教育|讀者服務|服務推廣|系統|網路|庶務|文書|出納|各學科|各科|各群科|各領域|國文|國語文|英文|英語文?|數學|自然|自然科學|社會|藝能|藝術|健康與體育|健體|體育|科技|全民國防|綜合|[一二三]年級|高[一二三]|[一二三]|教師|家長|學生|導師)(?:處|室|組|館|科|領域|群)?$/;
const GRADES = /^(?:各|每一?)年級|^(?:高?一|1)(?:至|到|~|-)(?:高?三|3)年?級?/;
const OPEN = /^(?:各|每一?)(?!年級|推)/;

export function readToken(written: string): ReadToken {
  const given = written.replace(/(?:副主任委員|副召集人|當然委員|委員)兼(?:任)?(?=執行秘書|執行祕書|總幹事)/, '');
  const bare = given.replace(/^(?:兼任?|為|擔任|任)(?=.)/, '');
  const ownRole = roleNamed(bare.replace(COUNT, ''));
  if (ownRole !== null) return { kind: 'role', role: ownRole, said: saidRole(bare) };
  let text = given.replace(HOW_CHOSEN, '');
  const chosen = CHOSEN_BY.exec(given.replace(COUNT, ''));
  if (chosen !== null) text = `${chosen[1]}代表${COUNT.exec(given)?.[0] ?? ''}`;
  text = text.replace(/(?:為|擔任)(?:當然)?委員外?$/, '');
  text = text.replace(/(?:(?:共同|所)?組成之?|擔任|兼任|兼之|為之)$/, '');
  // 學生代表一人等 ends the list, and the count stands before it.
  text = text.replace(/(?<=.{2})等(?:人員?)?$/, '');
  const isSome = SOME.test(text);
  text = text.replace(SOME, '');
  const count = COUNT.exec(text);
  const number = count === null ? null : numberOf(count[2] ?? '');
  const isEach = count !== null && /^各/.test(count[1] ?? '');
  if (count !== null) text = text.slice(0, count.index);
  text = text.replace(/等(?:人員?)?$/, '');
  // 合計25人 is the whole group, 共三人 a share of it.
  if (
    count !== null &&
    number !== null &&
    text === '' &&
    (/合計|總計/.test(count[1] ?? '') || (/共|計/.test(count[1] ?? '') && number >= 8))
  )
    return { kind: 'other', isStrange: false };
  if (number !== null && (text === '' || /^(?:等|各推派|各推選|代表)+$/.test(text)))
    return { kind: 'count', count: number, isEach };
  if (STEM.test(text) && number === null && !/^秘書$/.test(text)) return stemOf(text);
  const seat = seatIn(text);
  if (seat === null) return { kind: 'other', isStrange: isStrange(text) };
  return {
    kind: 'seat',
    title: seat.title,
    role: seat.role,
    count: number,
    isEach,
    isOpen: isSome || OPEN.test(seat.title),
    isSome,
    grades: GRADES.test(seat.title),
  };
}

function stemOf(text: string): ReadToken {
  const division = /^(?:進修部|進修學校|夜間部)$/.test(text) ? '進修部' : /^(?:日校|日間部)$/.test(text) ? '日校' : '';
  return division === '' ? { kind: 'stem', text } : { kind: 'division', division, written: text };
}

/** A title alone, with its role behind (校長擔任召集人) or before it (召集人由校長). */
function seatIn(written: string): { title: string; role: Seat['role'] | null } | null {
  const behind = new RegExp(`^(.{2,16}?)(?:擔任|兼任|兼|為|任)(?:本小組|小組|當然)?(${ROLE})$`).exec(written);
  if (behind !== null) {
    const title = titleOf(behind[1] ?? '');
    if (title !== null) return { title, role: roleNamed(behind[2] ?? '') };
  }
  const before = new RegExp(`^(?:置|設|以|並|由)*(${ROLE})(?:[一1]人)?(?:由|為|係|:)?(.{2,16})$`).exec(written);
  if (before !== null) {
    const title = titleOf(before[2] ?? '');
    if (title !== null) return { title, role: roleNamed(before[1] ?? '') };
  }
  const title = titleOf(written);
  return title === null ? null : { title, role: null };
}

function titleOf(written: string): string | null {
  const text = written.replace(/(?:擔任|兼任|兼|為)$/, '');
  for (const tried of [text.replace(PREFIX, ''), text]) {
    // What stands before 由 or 含 introduces the list: 其成員由校長.
    const cut = tried.replace(/^.*(?:組成|成員|委員(?!會)|人員|包括|包含|計有|由|以)(?=.{2})/, '');
    for (const one of [cut, tried])
      if (
        one.length <= 16 &&
        TITLE.test(one) &&
        !/召集人$(?<!科召集人|領域召集人|群召集人|教師召集人|學程召集人|社群召集人)|負責|辦理|規劃/.test(one)
      )
        return one;
  }
  return null;
}

function roleNamed(written: string): Seat['role'] | null {
  const text = written
    .replace(/^.*小組(?=置|設)/, '')
    .replace(/^(?:其中|並|另|置|設|以|由|當然)+/, '')
    .replace(/(?:由|為|:)$/, '');
  return ROLES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Another name of the executive secretary, to be told. */
function saidRole(written: string): string {
  return /總幹事|執行長|秘書長/.exec(written)?.[0] ?? '';
}

/** Words in a list of members that might be a member. */
function isStrange(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 8 &&
    !/[由為應得於之]|組成|如下|其餘|下列|委員|成員|成員|本校|小組|以下|要點|規定|成立|學年|任期|學期|共|計|年|男|女|人$|組$|^(?:組織|編組|編制)$/.test(
      text,
    )
  );
}
