/** When, by which meeting and with which act the rules were passed and amended, in the order printed (十一). */
import type { Clause } from './clauses';
import { numberOf } from './numerals';
import type { Version, Place } from './reading';
import { spanOf, type Passage } from './source';
import { splitAt } from './tables';

const CN_YEAR = '[〇零○一二三四五六七八九十百]{2,6}';
const CN_DAY = '[〇零○一二三四五六七八九十廿卅]{1,4}';
const DATE = new RegExp(
  [
    `(?:中華)?(?:民國)?(?<y1>\\d{2,4}|${CN_YEAR})年(?<m1>\\d{1,2}|${CN_DAY})月(?<d1>\\d{1,2}|${CN_DAY})日`,
    `(?:中華)?(?:民國)?(?<![\\d.])(?<y2>\\d{2,4})(?<sep>[./-])(?<m2>\\d{1,2})\\k<sep>(?<d2>\\d{1,2})(?![\\d])`,
    `(?:中華)?(?:民國)?(?<!\\d)(?<y3>1\\d{2}|20\\d{2})(?<m3>[01]\\d)(?<d3>[0-3]\\d)(?!\\d)`,
  ].join('|'),
  'g',
);
const ACT =
  '(?:(?:審議|審查|討論|議決|決議|研商)?(?:修正|修訂|訂定|制定)?後?(?:通過|修正|修訂|訂定|制定|廢止)(?:全文|部分條文|第[一-鿿0-9、]{1,12}[點條](?:條文)?)?|(?:校長)?(?:核定|核可|核准)(?:實施|公[布告])?|(?:函)?(?:備查|核備)|公[布告](?:實施)?|發[布佈](?:實施)?|實施|陳?奉?校長核[定可准](?:後?實施)?)';
const MEETING = '(?:[一-鿿0-9()]{0,24}?(?:會議|委員會|小組|大會))';
/** What stands behind a date: 經 the meeting, then what it did. */
const BEHIND = new RegExp(`^[\\s,:(]*(?:經|於|由)?(?<meeting>${MEETING})?(?:上)?[,:]?(?<act>${ACT})`);
/** The meeting before the date: 校務會議通過(113.6.28), 校務會議113.6.28通過. */
const BEFORE = new RegExp(`(?<meeting>${MEETING})(?<act>${ACT})?[\\s,:(]*(?:日期:?)?$`);

export interface VersionsRead {
  readonly versions: readonly (Version & Place)[];
  /** Places of dates that are no dates. */
  readonly bad: readonly { readonly printed: string; readonly no: string }[];
}

/** From what stands before and behind the clauses; a last clause may name them as well. */
export function versionsOf(head: Passage, tail: Passage, last: Clause | null): VersionsRead {
  const versions: (Version & Place)[] = [];
  const bad: { printed: string; no: string }[] = [];
  const read = (passage: Passage, no: string) => {
    const dates = [...passage.text.matchAll(DATE)];
    dates.forEach((match, i) => {
      const from = match.index ?? 0;
      const to = from + match[0].length;
      const behind = passage.text.slice(to, dates[i + 1]?.index ?? to + 60).split(/[。;\n]/)[0] ?? '';
      const before = passage.text.slice(
        Math.max(0, (dates[i - 1]?.index ?? from - 60) + (dates[i - 1]?.[0].length ?? 0)),
        from,
      );
      const said = actOf(withoutWeekday(behind), before.split('\n').pop() ?? '');
      if (said === null) return;
      const date = isoOf(match.groups ?? {});
      if (date === null) bad.push({ printed: match[0], no });
      versions.push({ date, ...said.version, no, ...spanOf(passage, from, match[0].length + said.length) });
    });
  };
  for (const line of splitAt(head, /\n/)) read(line, '');
  if (last !== null && /^(?:[^。]{0,40})(?:規定|要點|辦法)/.test(last.body.text)) read(last.body, last.no);
  for (const line of splitAt(tail, /\n/)) read(line, '');
  return { versions, bad };
}

function actOf(behind: string, before: string): { version: Pick<Version, 'meeting' | 'act'>; length: number } | null {
  const after = BEHIND.exec(behind);
  if (after !== null) {
    const { meeting = '', act = '' } = after.groups ?? {};
    if (meeting !== '') return { version: { meeting: plainMeeting(meeting), act }, length: after[0].length };
    const earlier = BEFORE.exec(before);
    const met = earlier?.groups?.['meeting'] ?? '';
    return { version: { meeting: plainMeeting(met), act }, length: after[0].length };
  }
  const earlier = BEFORE.exec(before);
  const { meeting = '', act = '' } = earlier?.groups ?? {};
  return act === '' ? null : { version: { meeting: plainMeeting(meeting), act }, length: 0 };
}

/** 108年8月30日(五)校務會議. */
function withoutWeekday(behind: string): string {
  return behind.replace(/^\s*\((?:星期|週)?[一二三四五六日]\)/, '');
}

function plainMeeting(written: string): string {
  return written.replace(/^(?:經|於|由|本校)+/, '').replace(/^[(]|[)]$/g, '');
}

function isoOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const [y, m, d] =
    [1, 2, 3].map((i) => [groups[`y${i}`], groups[`m${i}`], groups[`d${i}`]]).find(([one]) => one) ?? [];
  const [year, month, day] = [numberOf(y ?? ''), numberOf(m ?? ''), numberOf(d ?? '')];
  if (year === null || month === null || day === null) return null;
  const full = year < 1000 ? year + 1911 : year;
  if (full < 2010 || full > 2061) return null;
  const instant = new Date(Date.UTC(full, month - 1, day));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return null;
  return instant.toISOString().slice(0, 10);
}
