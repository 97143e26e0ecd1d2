/** Trainings (八): the kind, who holds it, for whom, and how often in a school year. */
import { topOf, type Clause } from './clauses';
import { NUMBER, numberOf } from './numerals';
import { groupsIn, officesAt, officesIn } from './officeNames';
import type { Note, Place, TrainingFact } from './reading';
import { readingTexts as texts } from '../../messages/zh/ruleReading';
import { partOf, spanOf, type Passage } from './source';
import { contentOf, joined, type Row } from './tables';

/** In order of how plainly the words tell the kind. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/成果(?:發表|展示|展演|展覽|觀摩|分享)|(?:發表|觀摩)會/, '成果發表'],
  [
    /(?:系統|平[臺台]|模組)?操作(?:訓練|研習|說明|教學|課程)|(?:系統|平[臺台])(?:使用)?(?:訓練|教學|研習)|上機(?:訓練|教學)|學生訓練/,
    '系統操作訓練',
  ],
  [
    /專業(?:成長)?研習|增能(?:指導)?研習|教師(?:增能|專業)?研習|專業成長|(?:認證|增能)(?:知能)?研習|專業增能/,
    '專業研習',
  ],
  [/宣導(?:說明)?|說明會|親職(?:教育|座談)|始業輔導|新生訓練/, '宣導說明'],
];
const CONTEXT = /訓練|研習|宣導|說明會|發表|觀摩/;
const AUDIENCES: readonly (readonly [RegExp, string])[] = [
  [/學生|師生|新生|同學/, '學生'],
  [/家長|親師|親職/, '家長'],
  [/教職員工?|職員/, '教職員'],
  [/(?<!諮詢|任課)教師|老師|導師|師生|親師|(?:任課|諮詢)教師/, '教師'],
];
const FOR =
  /(?:向|對象為?:?|參加人員:?|參與對象:?|針對|邀請|對(?!外|於|於|應))([^。;]{1,40}?)(?=辦理|舉辦|實施|進行|參加|說明|,|。|;|每|為對象|$)|以([^,。;以]{1,20}?)為對象/;
const NEXT_EVENT = new RegExp(`,(?:並|且|另)|[及與和暨、](?=${NUMBER}場)`);
const TIMES = new RegExp(`(${NUMBER})(?:場次|場|次|梯次|回)`);

/** 學生及家長說明會, 教師專業研習: who stands before the name of the event. */
const BEFORE_EVENT =
  /((?:(?:新生|學生|家長|教師|老師|導師|教職員工?|親師|師生)[、及與和暨]?){1,5})(?:的|之)?(?:學習歷程(?:檔案)?)?(?:專業(?:成長)?研習|增能|研習|說明會|宣導|座談)/;

export interface TrainingsRead {
  readonly trainings: readonly (TrainingFact & Place)[];
  readonly notes: readonly Note[];
}

export function trainingsOf(clauses: readonly Clause[]): TrainingsRead {
  const found = new Map<string, TrainingFact & Place>();
  const notes: Note[] = [];
  for (const clause of clauses) {
    const above = aboveOf(clause);
    if (!CONTEXT.test(clause.body.text) && !CONTEXT.test(above)) continue;
    const { sentences, rows } = contentOf(clause);
    // A sub-clause of its own kind goes on over its sentences; other clauses begin anew with each.
    const whole = kindOf(clause.body.text, true);
    const parts =
      whole !== null && sentences.length > 1 ? [joined(sentences.flatMap((one) => [one, '。']))] : sentences;
    for (const part of [...parts.flatMap(eachKind), ...rows.map(rowSentence)]) {
      const kind = kindOf(part.text, false);
      if (kind === null || !isHeld(part.text) || /代理|議決|審議|任務分工/.test(part.text)) continue;
      const fact = factOf(kind, part, clause, notes);
      const isTold = FOR.test(part.text) && fact.audiences.length > 0;
      if (fact.organisers.length === 0 && fact.perYear === null && !isTold) continue;
      const known = found.get(kind);
      found.set(kind, known === undefined ? fact : merged(known, fact));
    }
  }
  return { trainings: [...found.values()], notes };
}

function aboveOf(clause: Clause): string {
  return topOf(clause) === clause ? '' : `${clause.parent?.body.text ?? ''}${topOf(clause).body.text}`.slice(0, 200);
}

/** 辦理宣導說明會，並對教師辦理專業研習; 每學期一場學生訓練及一場說明會: two events of one organiser. */
function eachKind(part: Passage): Passage[] {
  const between = NEXT_EVENT.exec(part.text);
  if (between === null) return [part];
  const [first, second] = [
    partOf(part, 0, between.index),
    partOf(part, between.index + between[0].length, part.text.length),
  ];
  const [one, other] = [kindOf(first.text, false), kindOf(second.text, false)];
  if (one === null || other === null || one === other) return [part];
  const group = groupsIn(first.text)[0];
  const isOwn = group === undefined || groupsIn(second.text).length > 0;
  const span = /每一?學[期年]/.exec(first.text);
  const shared = [
    ...(isOwn ? [] : [partOf(first, group.from, group.to)]),
    // Of 並 and 另 each has a span of its own.
    ...(span === null || between[0].length > 1 ? [] : [partOf(first, span.index, span.index + span[0].length)]),
  ];
  return [first, shared.length === 0 ? second : joined([...shared, second])];
}

/** The kind named first; a list of several kinds in a heading names none. */
function kindOf(text: string, isAlone: boolean): string | null {
  const named = KINDS.map(([pattern, kind]) => ({ kind, at: text.search(pattern) })).filter(({ at }) => at !== -1);
  if (isAlone && named.length !== 1) return null;
  return named.sort((a, b) => a.at - b.at)[0]?.kind ?? null;
}

function isHeld(text: string): boolean {
  return /辦理|舉辦|實施|主辦|承辦|負責|場|次|參加/.test(text);
}

function factOf(kind: string, part: Passage, clause: Clause, notes: Note[]): TrainingFact & Place {
  const { text } = part;
  return {
    kind,
    organisers: organisersOf(text, clause),
    audiences: audiencesOf(text),
    perYear: perYearOf(text, clause, notes),
    no: clause.no,
    ...spanOf(part, 0, text.length),
  };
}

function organisersOf(text: string, clause: Clause): readonly string[] {
  const labelled = /(?:主辦|承辦|負責|辦理|執行)(?:單位|處室)?(?:為|:)/.exec(text);
  const behind = labelled && officesAt(text, labelled.index + labelled[0].length);
  const offices = behind?.offices ?? groupsIn(text).find(({ offices: names }) => names.some(isOrganiser))?.offices;
  if (offices !== undefined) return offices.filter(isOrganiser);
  const inner = /(?<=[:,])由?|^/.exec(text) && officesAt(text.replace(/^[^:]{2,12}:/, ''), 0);
  if (inner !== null && inner.offices.some(isOrganiser)) return inner.offices.filter(isOrganiser);
  for (let above = clause.parent; above !== null; above = above.parent) {
    const named = officesIn(above.body.text) ?? groupsIn(above.body.text)[0]?.offices;
    if (named) return named.filter(isOrganiser);
  }
  return [];
}

function isOrganiser(name: string): boolean {
  return !/^(?:任課|授課)?(?:教師|老師)$|^導師$|^任課教師$/.test(name);
}

function audiencesOf(text: string): readonly string[] {
  const said = FOR.exec(text);
  const named = said?.[1] ?? said?.[2] ?? BEFORE_EVENT.exec(text)?.[1];
  if (named === undefined) return [];
  const order = AUDIENCES.map(([pattern, name]) => ({ name, at: named.search(pattern) })).filter(({ at }) => at !== -1);
  return [...new Set(order.sort((a, b) => a.at - b.at).map(({ name }) => name))];
}

function perYearOf(text: string, clause: Clause, notes: Note[]): number | null {
  const said = TIMES.exec(text) ?? null;
  const from = said === null ? null : numberOf(said[1] ?? '');
  const chain = said === null ? (clause.parent?.body.text ?? '') : '';
  const above = said === null ? TIMES.exec(chain) : null;
  const count = from ?? (above === null ? null : numberOf(above[1] ?? ''));
  if (count === null) return null;
  const near = said === null ? chain : text;
  if (/每一?學期|上、?下學期各/.test(near) && !/每一?學年/.test(near)) {
    notes.push({ no: clause.no, text: texts.trainingSpan.replace('{said}', text.slice(0, 60)) });
    return count * 2;
  }
  return count;
}

function merged(known: TrainingFact & Place, more: TrainingFact): TrainingFact & Place {
  return {
    ...known,
    organisers: [...new Set([...known.organisers, ...more.organisers])],
    audiences: [...new Set([...known.audiences, ...more.audiences])],
    perYear: known.perYear ?? more.perYear,
  };
}

/** A row as a sentence: each cell with its column's head before it. */
function rowSentence({ cells, heads }: Row): Passage {
  const parts = cells.flatMap((cell, i) => {
    const head = heads[i] ?? '';
    if (cell.text === '') return [];
    if (i === 0) return [cell, ';'];
    const label = /對象|參加/.test(head)
      ? '對象:'
      : /主辦|承辦|負責|單位|處室/.test(head)
        ? '主辦單位:'
        : /場|次/.test(head)
          ? '每學年'
          : '';
    const isBare = /^[\d一二三四五六七八九十]+$/.test(cell.text) && /場|次/.test(head);
    return [/對象:|主辦/.test(label) || !/每學/.test(cell.text) ? label : '', cell, isBare ? '場' : '', ','];
  });
  return joined(parts);
}
