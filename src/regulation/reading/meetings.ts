/** How often the work group meets in a semester (三). */
import type { Clause } from './clauses';
import { NUMBER, numberOf } from './numerals';
import type { Found, Note } from './reading';
import { readingTexts as texts } from '../../messages/zh/ruleReading';
import { spanOf } from './source';
import { contentOf } from './tables';

const TIMES = new RegExp(`(${NUMBER})次`, 'g');
const MEETS = /召開|開會|會議|集會/;

export interface MeetingsRead {
  readonly perSemester: Found<number> | null;
  readonly notes: readonly Note[];
}

export function meetingsOf(clauses: readonly Clause[]): MeetingsRead {
  const notes: Note[] = [];
  for (const clause of clauses)
    for (const sentence of contentOf(clause).sentences) {
      const { text } = sentence;
      if (!MEETS.test(text) || /訓練|研習|宣導|校務會議/.test(text)) continue;
      for (const match of text.matchAll(TIMES)) {
        const at = match.index ?? 0;
        if (text[at - 1] === '第' || text[at - 1] === '每') continue;
        const count = numberOf(match[1] ?? '');
        const near = `${text.slice(Math.max(0, at - 40), at)}|${text.slice(at, at + 20)}`;
        if (count === null || !/每一?學期|學期(?:初|末)|上、?下學期|每學年|每年|每月/.test(near)) continue;
        const place = { no: clause.no, ...spanOf(sentence, at, match[0].length) };
        if (/期初.{0,4}期末[^,。]{0,8}各/.test(near)) return { perSemester: { value: 2 * count, ...place }, notes };
        // 每學年二次，上、下學期各一次: the number that stands behind 各 is the semester's.
        if (/每一?學期/.test(near) || /(?:上、?下|兩|二)學期[^,。]{0,6}各[^,。]{0,4}$/.test(near.split('|')[0] ?? ''))
          return { perSemester: { value: count, ...place }, notes };
        notes.push({ no: clause.no, text: texts.meetingSpan.replace('{said}', text.slice(0, 60)) });
      }
    }
  return { perSemester: null, notes };
}
