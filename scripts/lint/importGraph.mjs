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
