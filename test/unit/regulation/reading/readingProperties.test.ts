/** What does not change the facts: other numbers, other line ends, other widths. And that long texts cost by their length. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readingOf, readRules, type Rules } from '../../../../src/regulation/reading/readRules';

const seed = readFileSync(path.join(__dirname, 'texts/twoDivisions.txt'), 'utf8');
const whole = seed
  .split(/\n\s*\n/)
  .map((line) => line.trim())
  .join('\n');
const facts = ({ clauses: _clauses, unread: _unread, notes: _notes, ...rest }: Rules) => rest;
const known = facts(readRules(seed));

const FORMAL = '壹貳參肆伍陸柒捌玖拾';
const formal = (n: number) => (n <= 10 ? FORMAL[n - 1] : `拾${FORMAL[n - 11]}`) ?? '';
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];

test.each([
  ['壹、', (n: number) => `${formal(n)}、`],
  ['第一條', (n: number) => `第${CHINESE[n - 1]}條　`],
  ['1.', (n: number) => `第 ${n} 條 `],
  ['第一點', (n: number) => `第${CHINESE[n - 1]}點 `],
])('Given the outer numbers as %s, Then the facts are the same', (_, numbered) => {
  const text = whole.replace(/^(十一|[一二三四五六七八九十])、/gm, (_all, n: string) =>
    numbered(CHINESE.indexOf(n) + 1),
  );
  expect(facts(readRules(text))).toEqual(known);
});

test('Given (一) as 1、 and 1. as (1), Then the facts are the same', () => {
  const text = whole
    .replace(/^\s*\((\d)\)/gm, (_all, n: string) => '①②③④'[Number(n) - 1] ?? '')
    .replace(/^\s*(\d)\./gm, '($1)')
    .replace(/^\s*[(（]([一二三四])[)）]/gm, (_all, n: string) => `${CHINESE.indexOf(n) + 1}、`);
  expect(facts(readRules(text))).toEqual(known);
});

test('Given lines broken anywhere within a paragraph, with page numbers between, Then the facts are the same', () => {
  const paragraphs = readingOf(seed).clauses;
  fc.assert(
    fc.property(fc.integer({ min: 14, max: 60 }), fc.boolean(), (width, withPages) => {
      const body = paragraphs
        .map(({ no, text }) => {
          const number = /(\([一二三四]\)|\(\d\)|\d|[一二三四五六七八九十]+)$/.exec(no)?.[0] ?? '';
          const shown = /^\d$/.test(number)
            ? `${number}.`
            : /^[一二三四五六七八九十]+$/.test(number)
              ? `${number}、`
              : number;
          const line = `${shown}${text}`;
          const parts = line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
          return parts.join(withPages && parts.length > 2 ? '\n- 3 -\n' : '\n');
        })
        .join('\n');
      const head = seed.slice(0, paragraphs[0]?.from ?? 0);
      expect(facts(readRules(`${head}${body}`))).toEqual(known);
    }),
    { numRuns: 25 },
  );
});

test('Given full-width digits and brackets, or half-width commas, Then the facts are the same', () => {
  const wide = whole.replace(/[0-9()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const narrow = whole.replace(
    /[，；：（）]/g,
    (c) => ({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' })[c] ?? c,
  );
  expect(facts(readRules(wide))).toEqual(known);
  expect(facts(readRules(narrow))).toEqual(known);
});

test('Given a blank between any two characters, Then the facts are the same', () => {
  const spaced = whole.replace(/([一-鿿，、])(?=[一-鿿])/g, '$1 ');
  expect(facts(readRules(spaced))).toEqual(known);
});

test('Given places, Then each lies in the text and shows what was read', () => {
  const reading = readingOf(seed);
  for (const { from, to } of [...reading.seats, ...reading.duties, ...reading.clauses, ...reading.versions]) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(seed.length);
    expect(to).toBeGreaterThan(from);
  }
});

test('Given any text, Then it reads without a fault', () => {
  const piece = fc.constantFrom(
    '一、',
    '(一)',
    '1.',
    '第一條',
    '課程學習成果',
    '每學期',
    '至多',
    '6件',
    '由',
    '註冊組',
    '\t',
    '\n',
    '，',
    '各一人',
    '校長',
    '合計',
    '25人',
    '民國',
    '113年',
    '2月30日',
    '<p>',
    '=1+1',
    '（',
    '①',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const rules = readRules(pieces.join(''));
      expect(Array.isArray(rules.notes)).toBe(true);
    }),
    { numRuns: 300 },
  );
  for (const odd of [undefined, null, 5, {}, '', '\u0000', '𠀀'.repeat(50)]) expect(readRules(odd).seats).toEqual([]);
});

test('Given patterns that make careless readers slow, Then ten times the length costs about ten times', () => {
  const cost = (text: string) => {
    // Time of the processor, in microseconds: a busy machine makes waits longer, not the work.
    const before = process.cpuUsage().user;
    readRules(text);
    return process.cpuUsage().user - before;
  };
  for (const piece of [
    '一'.repeat(50),
    '由註冊組、',
    '國立高級中學',
    '1.',
    '(一)',
    '各一人、校長',
    '一、課程學習成果每學期至多6件。\n',
    '\t',
    '每學期一次會議，',
    '中華民國',
    '<p ',
  ]) {
    const short = piece.repeat(Math.ceil(5_000 / piece.length));
    cost(short);
    const one = Math.min(cost(short), cost(short), cost(short));
    const ten = Math.min(...[1, 2, 3, 4].map(() => cost(short.repeat(10))));
    expect(ten / Math.max(one, 2_000)).toBeLessThan(80);
  }
});
