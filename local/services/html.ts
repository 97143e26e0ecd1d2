/** HtmlService: outputs and templates with scriptlets, printed escaped for where they stand. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { blobOf } from './blob';
import type { ServiceContext } from './serviceContext';
import { enumeration } from './spreadsheetApp';

export class HtmlOutputService {
  #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;
  readonly #meta: { name: string; content: string }[] = [];
  constructor(
    private readonly context: ServiceContext,
    content: string,
  ) {
    this.#content = content;
  }
  getContent = () => this.#content;
  append(text: string): this {
    this.#content += text;
    return this;
  }
  appendUntrusted = (text: string) => this.append(escapeText(text));
  setContent(text: string): this {
    this.#content = text;
    return this;
  }
  clear = () => this.setContent('');
  getTitle = () => this.#title;
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }
  getWidth = () => this.#width;
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }
  getHeight = () => this.#height;
  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
  addMetaTag(name: string, content: string): this {
    this.#meta.push({ name, content });
    return this;
  }
  getMetaTags = () =>
    this.#meta.map((tag) =>
      this.context.expose('HtmlOutputMetaTag', { getName: () => tag.name, getContent: () => tag.content }),
    );
  setFaviconUrl = (_url: string) => this;
  setXFrameOptionsMode = (_mode: string) => this;
  setSandboxMode = (_mode: string) => this;
  getBlob = () => blobOf(this.context, Buffer.from(this.#content), 'text/html', `${this.#title ?? 'page'}.html`);
  getAs = (type: string) => this.getBlob().getAs(type);
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function escapeScript(text: string): string {
  return text.replace(/[\\'"<>&\n\r\u2028\u2029/]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Escapes by where the scriptlet stands: script, URL attribute, or text and other attributes. */
function printed(value: unknown, before: string): string {
  const text = value === null || value === undefined ? String(value) : String(value);
  const open = before.toLowerCase().lastIndexOf('<script');
  if (open >= 0 && before.toLowerCase().indexOf('</script', open) < 0 && before.indexOf('>', open) >= 0) {
    return typeof value === 'number' || typeof value === 'boolean' ? text : escapeScript(text);
  }
  if (/\b(?:href|src|action)\s*=\s*["']?$/i.test(before) && /^\s*(?:javascript|vbscript|data):/i.test(text)) return '#';
  return escapeText(text);
}

export function htmlService(
  context: ServiceContext,
  evaluate: (code: string, scope: Record<string, unknown>) => unknown,
) {
  const fileText = (name: string): string => {
    for (const candidate of [`${name}.html`, name]) {
      const file = path.join(context.doors.scriptFolder, candidate);
      if (existsSync(file)) return readFileSync(file, 'utf8');
    }
    throw new Error(`No HTML file named ${name} was found.`);
  };
  const output = (text: string) => context.expose('HtmlOutput', new HtmlOutputService(context, text));
  const template = (source: string) => {
    const own: Record<string, unknown> = {};
    const run = (): HtmlOutputService => {
      const scope = {
        ...own,
        __out: [] as string[],
        __print: (value: unknown, out: string[]) => printed(value, out.join('')),
      };
      evaluate(templateCode(source), scope);
      return output(scope.__out.join(''));
    };
    Object.defineProperties(own, {
      evaluate: { value: run },
      getRawContent: { value: () => source },
      getCode: { value: () => templateCode(source) },
    });
    return own;
  };
  return context.expose('HtmlService', {
    createHtmlOutput: (content: unknown = '') =>
      output(
        typeof content === 'string'
          ? content
          : String((content as { getDataAsString?: () => string }).getDataAsString?.() ?? content),
      ),
    createHtmlOutputFromFile: (name: string) => output(fileText(name)),
    createTemplate: (source: string) => template(source),
    createTemplateFromFile: (name: string) => template(fileText(name)),
    getUserAgent: () => '',
    XFrameOptionsMode: enumeration('ALLOWALL', 'DEFAULT'),
    SandboxMode: enumeration('IFRAME', 'NATIVE', 'EMULATED'),
  });
}

/** A template as the code that prints it. */
export function templateCode(source: string): string {
  let code = '';
  let at = 0;
  for (const match of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    code += `__out.push(${JSON.stringify(source.slice(at, match.index))});\n`;
    const inner = (match[2] ?? '').trim().replace(/;$/, '');
    if (match[1] === '=') code += `__out.push(__print(${inner}, __out));\n`;
    else if (match[1] === '!=') code += `__out.push(String(${inner}));\n`;
    else code += `${match[2]}\n`;
    at = match.index + match[0].length;
  }
  return `${code}__out.push(${JSON.stringify(source.slice(at))});`;
}
