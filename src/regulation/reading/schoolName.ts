/** The school's name: in the title, else where a clause says 以下簡稱本校. */
import type { Clause } from './clauses';
import type { Found } from './reading';
import { joined, splitAt } from './tables';
import { spanOf, type Passage } from './source';

const KIND =
  '(?:高級中等學校|高級中學|高級(?:[一-鿿]{2,8})職業學校|(?:工業|商業|農業|家事|水產|海事|工商|農工|商工)?職業學校|完全中學|實驗學校|實驗教育學校|中等學校|[一-鿿]{0,6}中學|高中職?|高工|高商|高農|工商|商工|家商|農工|海事|學校)(?:\\([一-鿿○〇]{2,6}\\))?';
const NAME = `[一-鿿○〇◯O△]{2,30}?${KIND}`;
const BEHIND =
  '(?!高級(?:中等學校|中學|[一-鿿]{2,4}職業學校|工業|商業|農業|家事))(?=(?:高中部|進修部|附設進修部|日校|日間部)?(?:\\d{2,3}學年度?)?[「〈《]?(?:建置|辦理|推動|推行|實施|執行|處理|學生|學習歷程|高級|十二年|12年|作業|補充|課程|為|訂定|之))';
const TITLE = new RegExp(`^(?:附件[\\d一二三]*)?[「〈《]?(?<name>${NAME})${BEHIND}`);
const CALLED = new RegExp(`(?<name>${NAME})\\((?:以下|下)(?:簡)?稱本校\\)`);
const ALONE = new RegExp(`^(?<name>${NAME})$`);

export function schoolNameOf(head: Passage, clauses: readonly Clause[]): Found<string> | null {
  const lines = splitAt(head, /\n/).filter(({ text }) => !/^\(?(?:中華|民國|\d)/.test(text));
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) continue;
    const next = lines[i + 1];
    const both = next === undefined ? line : joined([line, next]);
    const found = named(line, TITLE, '') ?? named(line, ALONE, '') ?? named(both, TITLE, '');
    if (found !== null) return found;
  }
  for (const { body, no } of clauses.slice(0, 8)) {
    const found = named(body, CALLED, no);
    if (found !== null) return found;
  }
  return null;
}

/** Names of schools anywhere in the text that stand in a title of rules; two of them are two texts. */
export function titlesIn(passage: Passage): string[] {
  const names = splitAt(passage, /\n/).flatMap((line) =>
    line.text.length < 60 && /學習歷程/.test(line.text) ? [named(line, TITLE, '')?.value ?? ''] : [],
  );
  return [...new Set(names.filter((name) => name !== ''))];
}

function named(passage: Passage, pattern: RegExp, no: string): Found<string> | null {
  const match = pattern.exec(passage.text.slice(0, 400));
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return null;
  const from = (match.index ?? 0) + match[0].indexOf(name);
  if (/第.{1,3}[條點]|本校|^(?:依|各|教育部)|[一二三四]、/.test(name)) return null;
  const value = name.replace(/^(?:依據|茲因|茲為|為|爰)/, '');
  return { value, no, ...spanOf(passage, from, name.length) };
}
