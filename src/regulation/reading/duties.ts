/** Who records, submits, confirms and keeps (五, 六): duties and offices, by division, in whatever order the text has them. */
import type { Clause } from './clauses';
import { groupsIn, officesIn, type Group } from './officeNames';
import type { DutyFact, Place } from './reading';
import { spanOf, type Passage } from './source';
import { contentOf, joined, splitAt, type Row } from './tables';

const RECORDS = /登錄|登載|登打|登記|輸入|建置|建檔|填寫|填報|填列|維護|彙整|匯入|處理|提供|轉入|上傳/;
const SUBMITS = /提交|報送|上傳(?:至|到)?(?:中央|國教署|全國|教育部)|傳送/;
/** 登錄及提交 are two duties. */
const RECORDED_AND_SUBMITTED = /(?:登錄|登載|登打|建置|建檔)[、及與暨和並]+(?:提交|報送)/;
const CONFIRMS = /確認|核對|檢核|處理/;

/** 各項資料提交 without naming them: every lot that no other sentence gives to somebody. */
const ALL_LOTS = '提交';
const LOTS = ['學籍資料及學業成績提交', '課程學習成果提交', '校內幹部經歷提交', '多元表現提交'];

interface Kind {
  readonly duty: string;
  readonly subject: RegExp;
  readonly verb: RegExp;
  readonly not?: RegExp;
}
const KINDS: readonly Kind[] = [
  { duty: '收訖明細確認', subject: /收訖/, verb: CONFIRMS },
  { duty: '學籍資料及學業成績提交', subject: /學籍|學業成績|修課紀錄|基本資料/, verb: SUBMITS, not: /收訖/ },
  { duty: '課程學習成果提交', subject: /課程學習成果/, verb: SUBMITS, not: /收訖/ },
  { duty: '校內幹部經歷提交', subject: /幹部/, verb: SUBMITS, not: /收訖/ },
  { duty: '多元表現提交', subject: /多元表現/, verb: SUBMITS, not: /收訖/ },
  { duty: '課程學習成果認證', subject: /課程學習成果|認證/, verb: /認證/, not: /代理|帳號/ },
  { duty: '課程學習成果上傳', subject: /上傳/, verb: /督導|檢核|檢視|督促|查核|追蹤|提醒/, not: /平[臺台]/ },
  { duty: '課程諮詢紀錄', subject: /諮詢(?!教師(?!.*諮詢))|課程諮詢紀錄/, verb: RECORDS },
  { duty: '幹部紀錄', subject: /幹部/, verb: RECORDS, not: SUBMITS },
  {
    duty: '學業成績',
    subject: /學業成績|修課(?:紀錄|及成績)|修習科目|(?<!成效)成績/,
    verb: RECORDS,
    not: /提交|報送|諮詢|獎勵/,
  },
  { duty: '基本資料', subject: /基本資料|身分證|學籍(?:相關)?資料|學籍異動資料/, verb: RECORDS, not: SUBMITS },
  {
    duty: '平臺管理',
    subject: /平[臺台]|校務行政系統|學習歷程(?:檔案)?(?:紀錄)?(?:模組|系統)|系統/,
    verb: /建置|管理|維護|維運|帳號|開設|權限/,
    not: /訓練|研習|操作|確認|勾選/,
  },
  {
    duty: ALL_LOTS,
    subject: /(?:各項|所有|全部|上述|前述|下列|檔案|歷程)?資料/,
    verb: SUBMITS,
    not: /收訖|學籍|成績|幹部|學習成果|多元表現|修課|基本資料/,
  },
  { duty: '預檢', subject: /預檢/, verb: /預檢/ },
];
/** Persons who do a duty, where offices do others. */
const ONLY_BY: Readonly<Record<string, RegExp>> = {
  課程學習成果認證: /教師|老師/,
  課程學習成果上傳: /導師|組$|處$|室$/,
};
/** Clauses on deputies and emergencies, on trainings and on evaluation give nobody a duty. */
const ELSEWHERE = /代理人|代理順位|應變|人員異動|疫情|訓練|研習|宣導|發表|敘獎|獎勵/;
/** 由 … or a phrase that begins with an office. */
const PERSON = /教師|老師|導師/;

export function dutiesOf(clauses: readonly Clause[]): (DutyFact & Place)[] {
  const found = new Map<string, Omit<DutyFact, 'division'> & Place & { readonly said: string }>();
  for (const clause of clauses) {
    const above = ancestorsOf(clause);
    if (above.some(({ body }) => ELSEWHERE.test(body.text)) || isElsewhere(clause)) continue;
    const content = contentOf(clause);
    for (const part of [...content.sentences, ...content.rows.flatMap((row) => rowSentences(row, clause))])
      for (const one of dutiesInSentence(part, clause, above)) {
        const key = `${one.duty}|${one.office}`;
        if (!found.has(key)) found.set(key, one);
      }
  }
  return withDivisions(lotsOf([...found.values()]));
}

function lotsOf(found: readonly Said[]): Said[] {
  const named = new Set(found.map(({ duty }) => duty));
  return found.flatMap((one) =>
    one.duty === ALL_LOTS ? LOTS.filter((lot) => !named.has(lot)).map((duty) => ({ ...one, duty })) : [one],
  );
}

function isElsewhere({ body }: Clause): boolean {
  return (
    /代理人|代理順位|應變|敘獎/.test(body.text) ||
    (/訓練|研習|宣導|發表/.test(body.text) && !/登錄|提交|收訖|管理/.test(body.text))
  );
}

function ancestorsOf(clause: Clause): Clause[] {
  const above: Clause[] = [];
  for (let one = clause.parent; one !== null; one = one.parent) above.push(one);
  return above;
}

const ONE_DIVISION = /^(?:日校|日間部|進修部|進修學校|夜間部)(?:部分)?[由則:]/;

type Said = Omit<DutyFact, 'division'> & Place & { readonly said: string };

function dutiesInSentence(sentence: Passage, clause: Clause, above: readonly Clause[]): Said[] {
  const found: Said[] = [];
  let subject = '';
  let waiting: Group[] = [];
  let waitingDivision = '';
  let last: readonly string[] = [];
  let lastOffices: readonly string[] = [];
  for (const phrase of splitAt(sentence, /[,]/)) {
    const text = ownWords(phrase.text);
    const groups = groupsIn(text, true);
    const shown = [...waiting, ...groups];
    const heading = [clause, ...above].find((one) => officesOfHeading(one) !== null);
    const offices = shown.length > 0 ? shown.flatMap((group) => group.offices) : [];
    const words = `${subject}${text}`;
    if (offices.length === 0) {
      // 註冊組：登錄成績，並提交課程學習成果 goes on with the same office.
      const goingOn = /^(?:並|且|另|及)/.test(text) ? dutiesSaid(text, []) : [];
      if (goingOn.length > 0 && lastOffices.length > 0) {
        for (const duty of goingOn)
          for (const office of lastOffices)
            if (fits(duty, office)) found.push(said(duty, office, waitingDivision, phrase, clause));
        continue;
      }
      const inherited = heading && heading !== clause ? officesOfHeading(heading) : null;
      if (inherited !== null) {
        const duties = dutiesSaid(text, above);
        for (const duty of duties) found.push(...inherited.map((office) => said(duty, office, '', phrase, clause)));
        if (duties.length === 0) subject = words.slice(-120);
        continue;
      }
      subject = words.slice(-120);
      continue;
    }
    const own = dutiesSaid(masked(text, groups), []);
    // 進修部由甲、日校由乙完成: the second goes on with what the first said.
    const goesOn = own.length === 0 && ONE_DIVISION.test(text) ? last : [];
    const duties = own.length > 0 ? own : goesOn.length > 0 ? goesOn : dutiesSaid(masked(words, groups), above);
    if (duties.length === 0) {
      waiting = shown;
      waitingDivision = divisionAbove(above);
      subject = words.slice(-120);
      continue;
    }
    for (const duty of duties)
      for (const office of offices)
        if (fits(duty, office)) found.push(said(duty, office, waitingDivision, phrase, clause));
    waiting = [];
    subject = '';
    last = duties;
    lastOffices = offices;
  }
  return found;
}

/** 教務處：a.註冊組辦理… is said of the section; a letter is a number. */
function ownWords(phrase: string): string {
  const text = phrase.replace(/(^|:)[a-zA-Z][.、)]/g, '$1');
  const inner = /^[^:]{2,8}[處室館部]:(.+)$/.exec(text)?.[1];
  return inner !== undefined && groupsIn(inner, true).length > 0 ? inner : text;
}

/** The offices of a heading: 註冊組, or 下列資料由註冊組、進修部教務組登錄： over a list. */
function officesOfHeading({ body, children }: Clause): readonly string[] | null {
  const own = body.text.length < 40 ? officesIn(body.text) : null;
  if (own !== null && own.length > 0) return /^各/.test(own[0] ?? '') ? null : own;
  if (children.length === 0 || body.text.length > 80) return null;
  // 由註冊組管理。記錄人員如下： names nobody for the list.
  const last = body.text.split('。').pop() ?? '';
  if (!/(?:下列|如下|以下).*:?$/.test(last)) return null;
  const named = groupsIn(last, true).flatMap(({ offices }) => offices);
  return named.length > 0 ? named : null;
}

/** Names of offices are not what is done: 註冊組 records, it is not recorded. */
function masked(text: string, groups: readonly Group[]): string {
  return groups.reduce((rest, { offices }) => offices.reduce((all, name) => all.split(name).join('〇'), rest), text);
}

function said(duty: string, office: string, division: string, phrase: Passage, clause: Clause): Said {
  return { duty, office, said: division, no: clause.no, ...spanOf(phrase, 0, phrase.text.length) };
}

/** Pupils upload and select by themselves; that is no office's duty, but they may record their own 基本資料. */
function fits(duty: string, office: string): boolean {
  if (/^(?:學生|家長)/.test(office)) return duty === '基本資料';
  return (
    ONLY_BY[duty]?.test(office) ??
    !(PERSON.test(office) && /提交|收訖|平臺|基本資料|學業成績|預檢/.test(duty) && !/導師/.test(office))
  );
}

/** What a phrase says is done; a verb or a subject that it lacks may stand in the headings above. */
function dutiesSaid(text: string, above: readonly Clause[]): string[] {
  const heads = above.map(({ body }) => body.text.split('。').pop()?.slice(-60) ?? '').join('');
  const isBoth = RECORDED_AND_SUBMITTED.test(text);
  const direct = KINDS.filter(
    (kind) =>
      kind.subject.test(text) && kind.verb.test(text) && (!kind.not?.test(text) || (isBoth && kind.not === SUBMITS)),
  );
  // 帳號管理、成績登錄、資料提交及收訖確認: each says by itself what is done.
  const items = text.split(/[、及與和]/).map((item) => KINDS.filter((kind) => isSaid(kind, item)));
  if (items.length > 2 && items.every((kinds) => kinds.length > 0))
    return [...new Set(items.flatMap((kinds) => only(kinds)))];
  // 資料提交及收訖明細確認 are given to the same offices in one breath.
  if (/資料(?:之)?提交[、及與和暨]+收訖/.test(text)) return [ALL_LOTS, '收訖明細確認'];
  if (direct.length > 0 || above.length === 0) return only(direct);
  return only(
    KINDS.filter(
      ({ subject, verb, not }) =>
        !not?.test(text) &&
        ((subject.test(text) && verb.test(heads)) ||
          (verb.test(text) && subject.test(heads) && subject.test(`${text}${above[0]?.body.text ?? ''}`))),
    ),
  );
}

function isSaid({ subject, verb, not }: Kind, text: string): boolean {
  return subject.test(text) && verb.test(text) && not?.test(text) !== true;
}

/** 收訖 wins over the submission that it follows; 提交 of a kind over its recording. */
function only(kinds: readonly Kind[]): string[] {
  const names = kinds.map(({ duty }) => duty);
  return names.includes('收訖明細確認') ? ['收訖明細確認'] : names;
}

function divisionAbove(above: readonly Clause[]): string {
  return above.map(({ body }) => /^(日校|日間部|進修部|夜間部)[:]?$/.exec(body.text)?.[1] ?? '').find(Boolean) ?? '';
}

/** By day where the continuing division has its own office for the same duty, else for both. */
function withDivisions(found: readonly Said[]): (DutyFact & Place)[] {
  const isContinuing = ({ office, said: division }: Said) => /進修|夜間/.test(`${office}${division}`);
  const paired = new Set(found.filter(isContinuing).map(({ duty }) => duty));
  return found.map(({ said: division, ...one }) => ({
    ...one,
    // 日校註冊組 says division and office.
    office: one.office.replace(/^(?:日校|日間部)(?=.{2})/, ''),
    division: isContinuing({ ...one, said: division })
      ? '進修部'
      : /日/.test(`${one.office}${division}`) || (paired.has(one.duty) && !PERSON.test(one.office))
        ? '日校'
        : '全校',
  }));
}

/** What a row without a verb is about where the table is said to be of recording. */
const RECORDED = /^(?:學生)?(?:基本資料|學業成績|修課紀錄|(?:校內)?幹部(?:經歷|紀錄)|課程諮詢紀錄|學籍資料)$/;

/** Each cell that names offices, as a sentence with the row's head and the column's. */
function rowSentences({ cells, heads }: Row, { body }: Clause): Passage[] {
  const [lead = ''] = body.text.split('\t');
  // A table of who is in charge of the records says by that who makes them.
  const recorded = /登錄|登載|建置|建檔/.exec(lead)?.[0] ?? (/分工|權責|負責單位/.test(body.text) ? '登錄' : '');
  return cells.flatMap((cell, i) => {
    const offices = i === 0 ? null : officesIn(cell.text, true);
    const label = cells[0];
    if (offices === null || label === undefined) return [];
    const head = heads[i] ?? '';
    const others = cells.filter(
      (one, j) => j > 0 && j !== i && officesIn(one.text, true) === null && one.text.length < 24,
    );
    const division = /進修|夜間/.test(head) && !/進修/.test(cell.text) ? '進修部' : '';
    const verb =
      /登錄|登載|建置|建檔|提交|確認|管理|認證|維護/.exec(head)?.[0] ?? (RECORDED.test(label.text) ? recorded : '');
    return [joined([label, ...others, ',', division, '由', cell, verb])];
  });
}
