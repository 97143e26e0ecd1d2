/** What the documents say is there: links, paths, commands, menu entries, and the handbook's pages out of the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorSentences } from '../../scripts/errorSentences';
import { whatToDoPage } from '../../scripts/whatToDo';
import { menuTexts } from '../../src/messages/zh/menu';
import { pageTexts } from '../../src/messages/zh/pages';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  'local/README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Text without its code blocks and code words, where brackets mean something else. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** As forges make them of headings. */
function anchorsOf(text: string): string[] {
  return [...prose(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

test.each(pages)('%s: every link and picture leads somewhere', (page) => {
  const dead = [...prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?:|mailto:)/.test(target))
    .filter((target) => {
      const [file = '', anchor] = decodeURI(target).split('#');
      const full = file === '' ? path.join(ROOT, page) : path.join(ROOT, path.dirname(page), file);
      if (!existsSync(full)) return true;
      return anchor !== undefined && full.endsWith('.md') && !anchorsOf(readFileSync(full, 'utf8')).includes(anchor);
    });
  expect(dead).toEqual([]);
});

test.each(pages)('%s: every path and npm command is there', (page) => {
  const text = read(page);
  const words = [...text.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
  // A path with a placeholder (NAME, N, <code>, *) or of a page that a person makes is no path of this repository.
  const paths = words.filter((word) => /^(src|sidebar|local|test|docs|scripts|bench)\/[\w./-]*$/.test(word));
  const isSomewhere = (one: string) =>
    existsSync(path.join(ROOT, one)) || (page.startsWith('local/') && existsSync(path.join(ROOT, 'local', one)));
  expect(paths.filter((one) => !isSomewhere(one) && !/[A-Z]{3,}|\/N[-.]/.test(one))).toEqual([]);
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
  const own = (JSON.parse(read('local/package.json')) as { scripts?: Record<string, string> }).scripts ?? {};
  const commands = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts) && !(page.startsWith('local/') && name in own))).toEqual([]);
});

test('docs/security.md: forty lines or more, each with tests that are there', () => {
  const lines = read('docs/security.md')
    .split('\n')
    .filter((line) => /\.test\.tsx?`/.test(line))
    .map((line) => ({ line, tests: [...line.matchAll(/`([^`]+\.test\.tsx?)`/g)].map(([, name = '']) => name) }));
  expect(lines.length).toBeGreaterThanOrEqual(40);
  const isThere = (name: string) => existsSync(path.join(ROOT, name)) && /\b(test|it)\b[.(]/.test(read(name));
  expect(lines.filter(({ tests }) => !tests.every(isThere)).map(({ line }) => line)).toEqual([]);
});

test('Every menu entry that the handbook and the install guide name is on the menu', () => {
  const entries = new Set<string>(Object.values(menuTexts));
  const captions = new Set(Object.values(pageTexts).map(({ caption }) => caption));
  const named = pages
    .filter((page) => page.startsWith('docs/handbook') || page.startsWith('docs/install'))
    .flatMap((page) => [...read(page).matchAll(/「(?:學習歷程|管理|所有功能) → ([^」]+)」/g)])
    .flatMap(([, way = '']) => way.split(' → '));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !entries.has(name) && !captions.has(name))).toEqual([]);
});

test('docs/handbook/what-to-do.md is what the code says (npm run docs writes it)', () => {
  expect(read('docs/handbook/what-to-do.md')).toBe(whatToDoPage());
});

test('Each sentence of refusal says what to do', () => {
  const sentences = errorSentences().map(({ text }) => text);
  expect(sentences.length).toBeGreaterThan(30);
  expect(sentences.filter((text) => !/請|可用|改用/.test(text))).toEqual([]);
});

test('Every decision stands in the index of decisions, and every line of it tells what its page settles', () => {
  const lines = [...read('docs/decisions/README.md').matchAll(/^\| \[([\w-]+)\]\(([\w-]+\.md)\) \| (.+) \|$/gm)];
  const decisions = readdirSync(path.join(ROOT, 'docs/decisions')).filter((name) => name !== 'README.md');
  expect(lines.map(([, , page]) => page)).toEqual(decisions.sort());
  expect(lines.filter(([, name, page]) => `${name}.md` !== page)).toEqual([]);
});

test('Every name of the glossary is exported where it says, and no word stands twice', () => {
  const lines = [...read('docs/glossary.md').matchAll(/^\| (.+?) \| `(\w+)` \| `([^`]+)` \| .+ \|$/gm)];
  expect(lines.length).toBeGreaterThan(25);
  const isExported = (name: string, file: string) =>
    new RegExp(`^export (?:const|type|interface|function) ${name}\\b`, 'm').test(read(file));
  expect(lines.filter(([, , name = '', file = '']) => !isExported(name, file)).map(([line]) => line)).toEqual([]);
  const words = lines.map(([, word]) => word);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});
