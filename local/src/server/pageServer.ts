/** The pages' own origin: each page of HtmlService, each mail's body and each printed file under an address nobody can guess. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Assets } from './assets';
import { listener } from './faults';
import { isAddressedHere, listen } from './loopback';

export interface ServedPage {
  readonly html: string;
  /** Names that `google.script.run` offers; null = no script service (a mail's body). */
  readonly functions: readonly string[] | null;
}
interface ServedFile {
  readonly read: () => Promise<Buffer> | Buffer;
  readonly type: string;
  readonly name: string;
}

/** Pages kept at once; a window shows few, and an old one is asked for again by its script. */
const MAX_KEPT = 300;

export class PageServer {
  readonly #pages = new Map<string, ServedPage>();
  readonly #files = new Map<string, ServedFile>();
  readonly #server: Server;
  #origin = '';
  #shellOrigin = '';

  constructor(private readonly assets: Assets) {
    this.#server = createServer(
      listener(
        () => this.#origin,
        (request, response, url) => this.#answer(request, response, url),
      ),
    );
  }

  get origin(): string {
    return this.#origin;
  }

  async start(): Promise<void> {
    this.#origin = await listen(this.#server, 0);
  }

  /** Only the shell may frame a page. */
  framedBy(shellOrigin: string): void {
    this.#shellOrigin = shellOrigin;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  addPage(page: ServedPage): { id: string; url: string } {
    const id = keep(this.#pages, page);
    return { id, url: `${this.#origin}/page/${id}` };
  }

  addFile(file: ServedFile): string {
    return `${this.#origin}/file/${keep(this.#files, file)}`;
  }

  /** Whether an address is still answered: the oldest are forgotten. */
  isKept(url: string): boolean {
    return this.#files.has(url.slice(url.lastIndexOf('/') + 1));
  }

  async #answer(request: IncomingMessage, response: ServerResponse, { pathname }: URL): Promise<void> {
    if (request.method !== 'GET' || !isAddressedHere(request, this.#origin)) return refuse(response, 403);
    const asset = pathname === '/shim.js' || pathname.startsWith('/font') ? this.assets.get(pathname) : null;
    if (asset) {
      response.setHeader('content-type', asset.type);
      if (asset.lasting) response.setHeader('cache-control', 'max-age=604800');
      return void response.end(asset.body);
    }
    const [, kind, id] = pathname.split('/');
    const page = kind === 'page' ? this.#pages.get(id ?? '') : undefined;
    if (page) return this.#sendPage(page, response);
    const file = kind === 'file' ? this.#files.get(id ?? '') : undefined;
    if (!file) return refuse(response, 404);
    const body = await file.read();
    response.setHeader('content-type', file.type);
    response.setHeader('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    // A printed page is looked at, never run; a PDF's own viewer would not start inside such a policy.
    const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'; sandbox";
    if (file.type.startsWith('text/html')) response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.end(body);
  }

  #sendPage(page: ServedPage, response: ServerResponse): void {
    // As at Google: anything inline, anything over https, nothing else; and only the shell may show it.
    const scripts = page.functions ? "'unsafe-inline' 'unsafe-eval'" : '';
    const policy = [
      `default-src 'self' https: data: blob: 'unsafe-inline'`,
      `script-src ${page.functions ? `'self' https: blob: data: ${scripts}` : "'none'"}`,
      `frame-ancestors ${this.#shellOrigin}`,
    ].join('; ');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', policy);
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cache-control', 'no-store');
    response.end(withShim(page, this.#shellOrigin));
  }
}

function keep<T>(kept: Map<string, T>, item: T): string {
  const id = randomBytes(18).toString('base64url');
  kept.set(id, item);
  if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!);
  return id;
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

/** The font and the shim come first in the page's head, before any script of the page runs. */
function withShim({ html, functions }: ServedPage, shellOrigin: string): string {
  const quote = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  // The page's own rules win over these; without them Chinese is boxes on a machine with no such font.
  const font = `<link rel="stylesheet" href="/font.css"><style>:where(:root,button,input,select,textarea){font-family:'Noto Sans TC',sans-serif}</style>`;
  const shim = functions
    ? `<script src="/shim.js" data-shell="${quote(shellOrigin)}" data-functions="${quote(JSON.stringify(functions))}"></script>`
    : '';
  const head = /<head(\s[^>]*)?>/i.exec(html);
  if (head) return html.slice(0, head.index + head[0].length) + font + shim + html.slice(head.index + head[0].length);
  const start = /^\s*(<!doctype[^>]*>)?\s*(<html(\s[^>]*)?>)?/i.exec(html)?.[0] ?? '';
  const doctype = /<!doctype/i.test(start) ? '' : '<!doctype html>';
  return `${doctype}${start}<meta charset="utf-8">${font}${shim}${html.slice(start.length)}`;
}
