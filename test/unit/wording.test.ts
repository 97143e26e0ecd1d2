/** Words for people stand in messages/; elsewhere code names only what the workbook is made of (docs/decisions/zh-only.md). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { frameFieldNames, templateFields } from '../../src/messages/zh/reminderMails';
import { SEED_DUTIES } from '../../src/regulation/duties';
import { KINDS as NOTICE_KINDS } from '../../src/reminders/notice';
import { STUDENT_DECISIONS } from '../../src/rollover/studentMoves';
import { SETTINGS } from '../../src/school/settings';
import { TABS, type Column } from '../../src/school/tabs';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const CHINESE = /[\u3400-\u9fff]/;

/** Files whose very subject is Chinese text, and which. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^src\/rules\//, 'a rule carries its own words; beside them what several rules share'],
  [/^src\/regulation\//, 'the regulation as data, and reading it out of Chinese text'],
  [/^src\/school\/(tabs\/|settings\.ts)/, 'tabs, columns and settings, described once'],
  [/^src\/school\/(batch|birthDate|className|day|deputyScope|grade|personName|rounds|table)\.ts/, 'how cells are read'],
  [/^src\/imports\/(kinds\/|classNames|fields|lineValues|officialRoster)/, 'headers and values of other programs'],
  [/^sidebar\/import\/(reading\/layout|templates)\.ts/, 'headers of other programs; the mark of an example'],
  [/^src\/demo\//, 'a school of invention: its people, courses and papers'],
  [/^src\/reports\/(style|layout)\.ts|^sidebar\/files\/docxFile\.ts/, 'names of typefaces'],
  [/^sidebar\/(files\/big5|rules\/wordNumbers)\.ts/, 'a character table; the numbers that Word counts with'],
  [/^local\/src\/(model\/series|values\/typed|files\/looks)\.ts/, 'weekdays, months and formats of spreadsheets'],
  [/^local\/src\/services\/worldErrors\.ts/, "Google's own sentences"],
  [/^local\/src\/(command\/demoSchool|browser\/main)\.tsx?/, "a file's name; letters that a font is tried with"],
];

/** What the workbook is made of, in the words that people see in it. */
const NAMES = new Set([
  ...Object.values(TABS).flatMap((tab) => [
    tab.name,
    ...Object.values<Column>(tab.columns).flatMap(({ header, options = [] }) => [header, ...options]),
  ]),
  ...Object.values(SETTINGS).map(({ key }) => key),
  ...SEED_DUTIES.flatMap(({ duty, office }) => [duty, office]),
  ...[...NOTICE_KINDS, ...STUDENT_DECISIONS],
  ...[...frameFieldNames, ...Object.keys(templateFields)],
  // The steps in which names of 作業項目 end, and the values of 設定.
  ...['上傳', '認證', '勾選', '提交'],
  ...['預覽', '測試', '正式', '是', '否', '無'],
]);

/** Every piece of text in a file but types: literals, the pieces of templates, text of elements. */
function textsOf(source: string, kind = ts.ScriptKind.TSX): string[] {
  const texts: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isLiteralTypeNode(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      texts.push(node.text.trim());
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('file.tsx', source, ts.ScriptTarget.Latest, false, kind));
  return texts;
}

/** Texts that are neither a name of the workbook's nor such a name with marks around it. */
function wordsIn(source: string, kind?: ts.ScriptKind): string[] {
  return textsOf(source, kind).filter(
    (text) => CHINESE.test(text) && !NAMES.has(text) && !NAMES.has(text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')),
  );
}

const files = ['src', 'sidebar', 'local/src'].flatMap((part) =>
  readdirSync(path.join(ROOT, part), { recursive: true, encoding: 'utf8' })
    .map((name) => `${part}/${name}`)
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/messages/')),
);
const kindOf = (file: string) => (file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
const subjectOf = (file: string) => SUBJECTS.find(([files]) => files.test(file));

test('A sentence, a composed one and a text of an element are words; names of the workbook, alone or marked, are none', () => {
  expect(wordsIn("f('請先儲存。', `共 ${n} 件`, '學號', '|收訖明細確認', '、')")).toEqual(['請先儲存。', '共', '件']);
  expect(wordsIn('const a = <p title="說明">沒有資料</p>;')).toEqual(['沒有資料']);
});

test('No words for people stand outside messages/', () => {
  const found = files
    .filter((file) => subjectOf(file) === undefined)
    .flatMap((file) => wordsIn(read(file), kindOf(file)).map((text) => `${file}: ${text.slice(0, 60)}`));
  expect(found).toEqual([]);
});

test('Each subject of the list still has a file with Chinese text', () => {
  const idle = SUBJECTS.filter(
    ([pattern]) =>
      !files.some((file) => pattern.test(file) && textsOf(read(file), kindOf(file)).some((text) => CHINESE.test(text))),
  );
  expect(idle).toEqual([]);
});

test('docs/decisions/zh-only.md names every text of messages/ that is not in English', () => {
  const page = read('docs/decisions/zh-only.md');
  const missing = ['src/messages', 'local/src/messages'].flatMap((folder) => {
    const [zh, en] = ['zh', 'en'].map((language) => readdirSync(path.join(ROOT, folder, language)));
    const here = zh!.filter((name) => !en!.includes(name)).map((name) => `${folder}/zh/${name}`);
    const named = [...page.matchAll(/`([\w/]+\.ts)`/g)].map(([, file]) => file ?? '');
    expect(named.filter((file) => file.startsWith(`${folder}/zh/`)).sort()).toEqual(here.sort());
    return here;
  });
  expect(missing.length).toBeGreaterThan(0);
});
