/** The table from clause to requirement to check to test, read off the code itself (docs/clauses.md). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REQUIREMENTS, type Requirement } from '../src/regulation/requirements';
import { codesOf, type FindingCode } from '../src/rules/index';

const root = path.resolve(__dirname, '..');

export interface ClauseLine {
  readonly requirement: Requirement;
  readonly codes: readonly FindingCode[];
  /** The judge that gives its state, and the rules that give its findings. */
  readonly checks: readonly string[];
  /** Test files that name the requirement or one of its finding codes. */
  readonly tests: readonly string[];
}

/** One line per requirement, in the order of the rules. */
export function clauseLines(): ClauseLine[] {
  const judgeFiles = sources('src/compliance').filter(({ name }) => name.endsWith('Judges.ts'));
  const testFiles = sources('test/unit/rules').concat(sources('test/unit/compliance'));
  return REQUIREMENTS.map((requirement) => {
    const judgeFile = judgeFiles.find(({ text }) => text.includes(judgeName(requirement.id)));
    const codes = codesOf(requirement.id);
    return {
      requirement,
      codes,
      checks: unique([
        ...(judgeFile ? [`compliance/${judgeFile.name} ${judgeName(requirement.id)}`] : []),
        ...codes.map((code) => `rules/${code}.ts`),
      ]),
      tests: unique(
        testFiles
          .filter(({ text }) => [requirement.id, ...codes].some((id) => names(text, id)))
          .map(({ name }) => name),
      ),
    };
  });
}

/** The judge's own name in `judges.ts`: `'R5.5': records.judgeCourseUploads` → judgeCourseUploads. */
function judgeName(id: string): string {
  const text = readFileSync(path.join(root, 'src/compliance/judges.ts'), 'utf8');
  return new RegExp(`^ {2}'?${escaped(id)}'?: \\w+\\.(\\w+)`, 'm').exec(text)?.[1] ?? '';
}

/** True when a test speaks of the id or code as such, and not of a longer one. */
function names(text: string, id: string): boolean {
  return new RegExp(`(?<![\\w.])${escaped(id)}(?![\\w.]*\\d)`).test(text);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function sources(folder: string): { readonly name: string; readonly text: string }[] {
  const full = path.join(root, folder);
  return readdirSync(full)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(full, name), 'utf8') }));
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

/** docs/clauses.md. */
export function clausePage(lines: readonly ClauseLine[] = clauseLines()): string {
  const row = ({ requirement, codes, checks, tests }: ClauseLine) =>
    `| ${requirement.clause} | ${requirement.id} | ${requirement.demand} | ${codes.join('<br>') || '—'} | ${checks.join('<br>')} | ${tests.join('<br>')} |`;
  return [
    '# From clause to test',
    '',
    'Made by `npm run docs` from `src/regulation`, `src/compliance`, `src/rules` and the tests; a test fails when it is out of',
    'date, or when a requirement has no check or no test. `{…}` stands for the school’s own number on the 設定 tab or its own offices of 權責分工.',
    '',
    '| clause | requirement | demand | findings | judge and rules | tests |',
    '|---|---|---|---|---|---|',
    ...lines.map(row),
    '',
  ].join('\n');
}
