/** Names of offices and of persons in charge, as lists in a sentence: 教務處註冊組、進修部教務組及學務處. */

export interface Group {
  /** As printed, in order. */
  readonly offices: readonly string[];
  readonly from: number;
  readonly to: number;
}

const STEM = '(?:(?![之的等由於及與或和應並得各])[一-鿿])';
const DIVISION = '(?:進修部|進修學校|夜間部|日間部|日校|進修推廣部|實用技能學程)';
const HALL = `(?:${STEM}{2,5}?處(?![理置分所室罰])|(?:輔導|秘書|人事|主計|會計|教官|諮商|特教|資源|軍訓)(?:工作|諮商)?室|圖書館|${STEM}{2,6}中心|輔導工作委員會|課程發展委員會|家長會|教師會)`;
const SECTION = `(?:(?!工作|推動|執行)${STEM}{2,6}?組(?![長成織別]))`;
const PERSON =
  '(?:任課教師|授課教師|任課老師|授課老師|課程(?:輔導)?諮詢教師|各?班級?導師|各班導師|導師|資訊科?教師|各學科教師|各科教師)';
const ONE = new RegExp(
  `^(?:本校)?(?:${DIVISION}?${HALL}?${SECTION}|${DIVISION}?${HALL}|${PERSON}|各?學?(?:群科|科)(?=辦|負|登|及|、|$)|各處室|${DIVISION})`,
);
/** 學生 and 家長 stand in such lists only where the caller says so. */
const PUPIL = /^(?:學生(?:本人)?|家長)/;
const BETWEEN = /^(?:[、/,]|以及|及|與|和|暨|或|會同|協同)/;

const OTHER_LIST = new RegExp(`^${DIVISION}由`);

/** The list of offices that begins right there; null when none does. */
export function officesAt(text: string, from: number, withPupils = false): Group | null {
  const offices: string[] = [];
  let at = from;
  let to = from;
  for (let guard = 0; guard < 40; guard += 1) {
    const rest = text.slice(at, at + 24);
    // 日校由註冊組、進修部由教務組: there another list begins.
    if (at > from && OTHER_LIST.test(rest)) break;
    const name = ONE.exec(rest)?.[0] ?? (withPupils ? PUPIL.exec(rest)?.[0] : undefined);
    if (name === undefined || /小組$/.test(name)) break;
    offices.push(name.replace(/^本校/, ''));
    to = at + name.length;
    // 註冊組(日校) keeps its division out of the name.
    const aside = /^\((?:日校|日間部|進修部|夜間部)\)/.exec(text.slice(to, to + 8))?.[0];
    if (aside !== undefined) {
      if (/進修|夜間/.test(aside) && !/進修/.test(name)) offices[offices.length - 1] = `進修部${name}`;
      to += aside.length;
    }
    // 訓育組(班級幹部)及社團活動組(社團幹部): what each does stands between them.
    const share = /^\([^()]{1,24}\)(?=[、/,]|以及|及|與|和|暨)/.exec(text.slice(to, to + 30))?.[0];
    to += share?.length ?? 0;
    const between = BETWEEN.exec(text.slice(to, to + 3))?.[0];
    if (between === undefined) break;
    at = to + between.length;
  }
  return offices.length === 0 ? null : { offices, from, to };
}

/** Whether the whole text is such a list, as a heading or a cell of a table may be. */
export function officesIn(text: string, withPupils = false): readonly string[] | null {
  const plain = text
    .replace(/[:。]$/, '')
    .replace(/^由/, '')
    .replace(/(?:負責|辦理|主辦|承辦)(?:下列)?(?:事項|業務)?$/, '');
  const group = officesAt(plain, 0, withPupils);
  return group !== null && group.to === plain.length ? group.offices : null;
}

/** Every list behind 由, and the one with which a phrase begins; a division before 由 belongs to the office: 進修部由教務組. */
export function groupsIn(text: string, withPupils = false): Group[] {
  const groups: Group[] = [];
  let free = 0;
  for (let i = 0; i < text.length; i += 1) {
    const isHead = i === 0 || /[,:]/.test(text[i - 1] ?? '');
    const isBehind = text[i - 1] === '由' || text[i - 1] === '經' || text[i - 1] === '請';
    if (i < free || (!isHead && !isBehind)) continue;
    const group = officesAt(text, i, withPupils && isBehind);
    if (group === null) continue;
    // A list of divisions alone before 由 is whose office it is, not an office.
    if (text[group.to] === '由' && group.offices.every((name) => new RegExp(`^${DIVISION}$`).test(name))) continue;
    const before = new RegExp(`(${DIVISION})由$`).exec(text.slice(Math.max(0, i - 8), i))?.[1];
    const isContinuing = before !== undefined && /進修|夜間/.test(before);
    groups.push(
      isContinuing
        ? { ...group, offices: group.offices.map((name) => (/進修/.test(name) ? name : `進修部${name}`)) }
        : group,
    );
    free = group.to;
  }
  return groups;
}
