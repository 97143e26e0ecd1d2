/** HtmlOutput: a page that a script makes. */
import type { BlobService } from './blob';
import { blobOf } from './blob';
import { HtmlContext } from './htmlContext';
import { escapeAt, escapeText } from './htmlEscape';
import { htmlTemplateOf, type Evaluate } from './htmlTemplate';
import type { ServiceContext } from './serviceContext';

/** The only ones that Google lets through. */
const META_NAMES = [
  'apple-mobile-web-app-capable',
  'apple-mobile-web-app-status-bar-style',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

export class HtmlOutputService {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;
  readonly #meta: { name: string; content: string }[] = [];
  readonly #context: ServiceContext;
  readonly #evaluate: Evaluate;
  constructor(context: ServiceContext, evaluate: Evaluate, content: string) {
    this.#context = context;
    this.#evaluate = evaluate;
    this.#content = content;
  }
  getContent(): string {
    return this.#content;
  }
  append(text: string): this {
    this.#content += text;
    return this;
  }
  /** Escaped for the place where the page ends so far. */
  appendUntrusted(text: string): this {
    const place = new HtmlContext();
    place.feed(this.#content);
    return this.append(escapeAt(place.place(), text));
  }
  setContent(text: string): this {
    this.#content = text;
    return this;
  }
  clear(): this {
    return this.setContent('');
  }
  asTemplate() {
    return htmlTemplateOf(this.#context, this.#evaluate, this.#content);
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }
  /** null = by default. */
  getWidth(): number | null {
    return this.#width;
  }
  setWidth(width: number | null): this {
    this.#width = width;
    return this;
  }
  getHeight(): number | null {
    return this.#height;
  }
  setHeight(height: number | null): this {
    this.#height = height;
    return this;
  }
  addMetaTag(name: string, content: string): this {
    if (!META_NAMES.includes(name)) throw new Error('The meta tag you specified is not allowed in this context.');
    this.#meta.push({ name, content });
    return this;
  }
  getMetaTags() {
    return this.#meta.map((tag) =>
      this.#context.expose('HtmlOutputMetaTag', { getName: () => tag.name, getContent: () => tag.content }),
    );
  }
  getFaviconUrl(): string | null {
    return this.#favicon;
  }
  setFaviconUrl(url: string): this {
    this.#favicon = url;
    return this;
  }
  /** Pages of this host are framed by itself alone. */
  setXFrameOptionsMode(_mode: string): this {
    return this;
  }
  /** Every page runs in a sandboxed frame, as at Google whatever the mode. */
  setSandboxMode(_mode: string): this {
    return this;
  }
  getBlob(): BlobService {
    return blobOf(this.#context, Buffer.from(this.#content), 'text/html', `${this.#title || 'page'}.html`);
  }
  getAs(type: string): BlobService {
    return this.getBlob().getAs(type);
  }
}

export function htmlOutputOf(context: ServiceContext, evaluate: Evaluate, content: string): HtmlOutputService {
  return context.expose('HtmlOutput', new HtmlOutputService(context, evaluate, content));
}

/** The page as a window shows it: the tags that the script added stand in its head. */
export function servedHtml(output: HtmlOutputService): string {
  const tags = output
    .getMetaTags()
    .map((tag) => `<meta name="${escapeText(tag.getName())}" content="${escapeText(tag.getContent())}">`)
    .join('');
  const content = output.getContent();
  if (tags === '') return content;
  return /<head[^>]*>/i.test(content) ? content.replace(/<head[^>]*>/i, (head) => head + tags) : tags + content;
}
