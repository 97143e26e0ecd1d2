// Builds dist/: Code.js (one IIFE and one top-level function per export of src/main.ts, because Apps Script
// only sees top-level functions), one inlined HTML file per page of sidebar/, and the manifest.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

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

async function buildCode() {
  const result = await esbuild.build({
    entryPoints: [path.join(root, 'src/main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'portfolioWorkbook',
    target,
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    absWorkingDir: root,
    logLevel: 'warning',
  });
  const exported = Object.values(result.metafile.outputs)[0].exports;
  const listed = await esbuild.build({
    entryPoints: [path.join(root, 'src/main.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    target,
    absWorkingDir: root,
    logLevel: 'silent',
  });
  const names = exported.length ? exported : Object.values(listed.metafile.outputs)[0].exports;
  const globals = names
    .slice()
    .sort()
    .map((name) => `function ${name}() {\n  return portfolioWorkbook.${name}.apply(this, arguments);\n}`)
    .join('\n');
  return `/** @OnlyCurrentDoc */\n${escaped(result.outputFiles[0].text)}\n${globals}\n`;
}

async function buildPage(name) {
  const folder = path.join(root, 'sidebar', name);
  const result = await esbuild.build({
    entryPoints: [path.join(folder, 'page.tsx')],
    bundle: true,
    write: false,
    outdir: dist,
    format: 'iife',
    target,
    minify: true,
    supported: forPages,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'text' },
    define: { ADDON_VERSION: JSON.stringify(version) },
    absWorkingDir: root,
    logLevel: 'warning',
  });
  const text = (ending) =>
    result.outputFiles
      .filter((f) => f.path.endsWith(ending))
      .map((f) => f.text)
      .join('\n');
  const html = fs.readFileSync(path.join(root, 'sidebar/shared/page.html'), 'utf8');
  return html
    .replace('<!-- style -->', () => `<style>${text('.css').trim()}</style>`)
    .replace('<!-- script -->', () => `<script>${escaped(text('.js').trim())}</script>`);
}

/** Of sidebar/parts: what pages fetch. */
const PARTS = ['docxWriter', 'spreadsheetReader', 'xlsxWriter'];

/** A part that pages fetch when it is needed: its script alone. */
async function buildPart(name) {
  const result = await esbuild.build({
    entryPoints: [path.join(root, 'sidebar/parts', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target,
    minify: true,
    supported: forPages,
    charset: 'utf8',
    legalComments: 'none',
    absWorkingDir: root,
    logLevel: 'warning',
  });
  return `<script>${escaped(result.outputFiles[0].text.trim())}</script>`;
}

async function build() {
  const started = Date.now();
  const pages = fs
    .readdirSync(path.join(root, 'sidebar'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(root, 'sidebar', entry.name, 'page.tsx')))
    .map((entry) => entry.name);
  const files = {
    'Code.js': await buildCode(),
    'appsscript.json': fs.readFileSync(path.join(root, 'appsscript.json'), 'utf8'),
  };
  for (const page of pages) files[`${page}.html`] = await buildPage(page);
  for (const part of PARTS) files[`${part}.html`] = await buildPart(part);

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
