// Who imports whom, read from the text of the files: fast, and the same for values and types.
import fs from 'node:fs';
import path from 'node:path';

const IMPORT = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'(\.[^'\n]+)'/g;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];
/** A graph is read anew after so long, for editors that keep the linter running. */
const FRESH_MS = 15_000;

const graphs = new Map();

/** file → files that it imports, by their paths from the root, for all files under a folder. */
export function importGraph(root, folder) {
  const key = path.join(root, folder);
  const known = graphs.get(key);
  if (known !== undefined && Date.now() - known.readAt < FRESH_MS) return known.graph;
  const graph = new Map();
  for (const entry of fs.readdirSync(key, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const text = fs.readFileSync(file, 'utf8');
    const from = path.relative(root, file).split(path.sep).join('/');
    graph.set(
      from,
      [...text.matchAll(IMPORT)].flatMap(([, to]) => resolved(root, from, to) ?? []),
    );
  }
  graphs.set(key, { graph, readAt: Date.now() });
  return graph;
}

const NAMES =
  /\b(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?(\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)\s*from\s*'(\.[^'\n]+)'/g;
/** Whole modules: taken by `import()`, `require()`, for what they do, or as a type. */
const WHOLE = /(?:\bimport\s*\(|\brequire(?:\.resolve)?\(|\bimport)\s*'(\.[^'\n]+)'/g;
const PARTS = ['src', 'sidebar', 'local', 'test', 'scripts', 'bench'];

let imported = { names: new Map(), readAt: 0 };

/** file → the names that other files import of it, `*` for the whole of it, over all parts of the repository. */
export function importedNames(root) {
  if (Date.now() - imported.readAt < FRESH_MS) return imported.names;
  const names = new Map();
  const take = (from, to, taken) => {
    const file = resolved(root, from, to);
    if (file === null) return;
    if (!names.has(file)) names.set(file, new Set());
    for (const name of taken) names.get(file).add(name);
  };
  for (const part of PARTS)
    for (const from of scriptsUnder(root, part)) {
      const text = fs.readFileSync(path.join(root, from), 'utf8');
      for (const [, list, to] of text.matchAll(NAMES)) take(from, to, list.startsWith('*') ? ['*'] : namesOf(list));
      for (const [, to] of text.matchAll(WHOLE)) take(from, to, ['*']);
    }
  imported = { names, readAt: Date.now() };
  return names;
}

/** `{ a, type b, c as d }` → a, b, c. */
function namesOf(list) {
  return list
    .slice(1, -1)
    .replace(/\/\/.*$/gm, '')
    .split(',')
    .map((one) =>
      one
        .trim()
        .replace(/^type\s+/, '')
        .split(/\s+as\s+/)[0]
        .trim(),
    )
    .filter((one) => one !== '');
}

function scriptsUnder(root, part) {
  return fs
    .readdirSync(path.join(root, part), { withFileTypes: true, recursive: true })
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => /\.(tsx?|[cm]js)$/.test(file) && !file.includes('node_modules'))
    .map((file) => path.relative(root, file).split(path.sep).join('/'));
}

/** The file that a relative import means, as a path from the root; null when there is none. */
export function resolved(root, from, to) {
  const base = path.posix.join(path.posix.dirname(from), to);
  const found = ENDINGS.find((ending) => isFile(path.join(root, base + ending)));
  return found === undefined ? null : base + found;
}

/** The way from one file to another along imports, both ends in it; null when there is none. */
export function wayBetween(graph, from, to) {
  const before = new Map([[from, null]]);
  for (const file of before.keys()) {
    if (file === to) {
      const way = [];
      for (let at = file; at !== null; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of graph.get(file) ?? []) if (!before.has(next)) before.set(next, file);
  }
  return null;
}

const files = new Map();
function isFile(file) {
  if (!files.has(file)) files.set(file, fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true);
  return files.get(file);
}
