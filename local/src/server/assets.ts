/** What the browser loads: the window's script and style, the pages' shim, and the Chinese font. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

export interface Asset {
  readonly type: string;
  readonly body: Buffer | string;
  /** Font files never change under their names. */
  readonly lasting?: boolean;
}

const BROWSER = path.resolve(__dirname, '../browser');
const FONT = path.dirname(require.resolve('@fontsource/noto-sans-tc/package.json'));
const WEIGHTS = ['400', '700'];

export class Assets {
  readonly #files = new Map<string, Asset>();

  /** Bundles the browser's side in memory (well under a second). */
  static async build(): Promise<Assets> {
    const assets = new Assets();
    const bundle = await build({
      entryPoints: { window: path.join(BROWSER, 'main.tsx'), shim: path.join(BROWSER, 'pages/shim.ts') },
      bundle: true,
      write: false,
      outdir: 'out',
      format: 'iife',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    for (const file of bundle.outputFiles) {
      const type = file.path.endsWith('.css') ? 'text/css' : 'text/javascript';
      assets.#files.set(`/${path.basename(file.path)}`, {
        type: `${type}; charset=utf-8`,
        body: Buffer.from(file.contents),
      });
    }
    const css = WEIGHTS.map((weight) => readFileSync(path.join(FONT, `${weight}.css`), 'utf8')).join('\n');
    assets.#files.set('/font.css', {
      type: 'text/css; charset=utf-8',
      body: css.replace(/url\(\.\/files\//g, 'url(/font/').replace(/font-display: swap/g, 'font-display: block'),
      lasting: true,
    });
    return assets;
  }

  get(pathname: string): Asset | null {
    const known = this.#files.get(pathname);
    if (known) return known;
    const font = /^\/font\/([\w-]+(?:\[\d+\])?[\w-]*\.woff2?)$/.exec(pathname)?.[1];
    if (!font) return null;
    try {
      const body = readFileSync(path.join(FONT, 'files', font));
      return { type: font.endsWith('2') ? 'font/woff2' : 'font/woff', body, lasting: true };
    } catch {
      return null;
    }
  }
}
