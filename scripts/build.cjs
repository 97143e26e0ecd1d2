// Builds dist/: Code.js (one IIFE and one top-level function per export of src/main.ts, because Apps Script
// only sees top-level functions), one inlined HTML file per page of sidebar/, the manifest, and the notice of other
// people's work, which is not pushed (.claspignore).
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');
const { thirdPartyNotice } = require('./thirdParty.cjs');

const root = path.resolve(__dirname, '..');
const dist = path.join(root, 'dist');
const { version } = require('../package.json');
const quiet = process.argv.includes('--quiet');

/** Apps Script runs V8 without modules; ES2020 keeps the bundle small and every syntax it uses supported. */
const target = 'es2020';

/**
 * What Google's page loader takes for something else: it cuts `//` and `/*` out of template literals as if they were
 * comments, so pages have none.
 */
const forPages = { 'template-literal': false };

/** A raw control character, and what opens a comment in HTML, stand in literals alone: there an escape means the same. */
function escaped(script) {
  return script
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g,
      (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
    .replace(/<!--/g, '\\x3C!--')
    .replace(/<\/script/gi, '<\\/script');
}

/** What is common to all bundles. Licence comments leave the scripts for the notice. */
const common = {
  bundle: true,
  write: false,
  metafile: true,
  outdir: dist,
  target,
  charset: 'utf8',
  legalComments: 'external',
  absWorkingDir: root,
  logLevel: 'warning',
};

/** The text of a bundle's files of that ending. */
function textOf({ outputFiles }, ending) {
  return outputFiles
    .filter((file) => file.path.endsWith(ending))
    .map((file) => file.text)
    .join('\n');
}

async function buildCode() {
  const result = await esbuild.build({
    ...common,
    entryPoints: [path.join(root, 'src/main.ts')],
    format: 'iife',
    globalName: 'portfolioWorkbook',
    minifySyntax: true,
  });
  // Only of a module does esbuild tell what it exports.
  const listed = await esbuild.build({
    ...common,
    entryPoints: [path.join(root, 'src/main.ts')],
    format: 'esm',
    legalComments: 'none',
  });
  const [{ exports: names }] = Object.values(listed.metafile.outputs);
  const globals = [...names]
    .sort()
    .map((name) => `function ${name}() {\n  return portfolioWorkbook.${name}.apply(this, arguments);\n}`)
    .join('\n');
  return { result, text: `/** @OnlyCurrentDoc */\n${escaped(textOf(result, '.js'))}\n${globals}\n` };
}

async function buildPage(name) {
  const folder = path.join(root, 'sidebar', name);
  const result = await esbuild.build({
    ...common,
    entryPoints: [path.join(folder, 'page.tsx')],
    format: 'iife',
    minify: true,
    supported: forPages,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'text' },
    define: { ADDON_VERSION: JSON.stringify(version) },
  });
  const html = fs.readFileSync(path.join(root, 'sidebar/shared/page.html'), 'utf8');
  const text = html
    .replace('<!-- style -->', () => `<style>${textOf(result, '.css').trim()}</style>`)
    .replace('<!-- script -->', () => `<script>${escaped(textOf(result, '.js').trim())}</script>`);
  return { result, text };
}

/** Of sidebar/parts: what pages fetch. */
const PARTS = ['docxWriter', 'spreadsheetReader', 'xlsxWriter'];

/** A part that pages fetch when it is needed: its script alone. */
async function buildPart(name) {
  const result = await esbuild.build({
    ...common,
    entryPoints: [path.join(root, 'sidebar/parts', `${name}.ts`)],
    format: 'iife',
    minify: true,
    supported: forPages,
  });
  return { result, text: `<script>${escaped(textOf(result, '.js').trim())}</script>` };
}

async function build() {
  const started = Date.now();
  const pages = fs
    .readdirSync(path.join(root, 'sidebar'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(root, 'sidebar', entry.name, 'page.tsx')))
    .map((entry) => entry.name);
  const built = { 'Code.js': await buildCode() };
  for (const page of pages) built[`${page}.html`] = await buildPage(page);
  for (const part of PARTS) built[`${part}.html`] = await buildPart(part);
  const results = Object.values(built).map(({ result }) => result);
  const files = {
    ...Object.fromEntries(Object.entries(built).map(([name, { text }]) => [name, text])),
    'appsscript.json': fs.readFileSync(path.join(root, 'appsscript.json'), 'utf8'),
    'THIRD-PARTY.txt': thirdPartyNotice(
      results.map(({ metafile }) => metafile),
      results.map((result) => textOf(result, '.LEGAL.txt')),
    ),
  };

  fs.mkdirSync(dist, { recursive: true });
  for (const old of fs.readdirSync(dist)) if (!(old in files)) fs.rmSync(path.join(dist, old), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeIfChanged(path.join(dist, name), text);
  if (!quiet) {
    for (const [name, text] of Object.entries(files))
      console.log(`${(Buffer.byteLength(text) / 1000).toFixed(1).padStart(8)} kB  dist/${name}`);
    console.log(`built in ${Date.now() - started} ms`);
  }
}

/** Several builds may run at once (tests, a host): write beside, then rename, so that nobody reads half a file. */
function writeIfChanged(file, text) {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return;
  const beside = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(beside, text);
  fs.renameSync(beside, file);
}

build().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
