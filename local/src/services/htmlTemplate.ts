/** HtmlTemplate: a page with scriptlets; properties that a script sets on it are variables in them. */
import { HtmlContext } from './htmlContext';
import { escapeAt } from './htmlEscape';
import { htmlOutputOf, type HtmlOutputService } from './htmlOutput';
import type { ServiceContext } from './serviceContext';

/** Runs code in the script's own scope, with more variables. */
export type Evaluate = (code: string, scope: Record<string, unknown>) => unknown;

export class HtmlTemplateService {
  readonly #evaluate: Evaluate;
  readonly #source: string;
  constructor(evaluate: Evaluate, source: string) {
    this.#evaluate = evaluate;
    this.#source = source;
  }
  evaluate(): HtmlOutputService {
    const variables = Object.entries(this).filter(([name]) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name));
    const result = this.#evaluate(`return ${templateCode(this.#source)}`, Object.fromEntries(variables));
    return result as HtmlOutputService;
  }
  getCode(): string {
    return templateCode(this.#source);
  }
  getCodeWithComments(): string {
    return templateCode(this.#source, true);
  }
  getRawContent(): string {
    return this.#source;
  }
}

export function htmlTemplateOf(context: ServiceContext, evaluate: Evaluate, source: string): HtmlTemplateService {
  return context.expose('HtmlTemplate', new HtmlTemplateService(evaluate, source));
}

/** What a template's code prints into: `_` as it is, `_$` escaped. */
export class TemplateOutputService {
  #text = '';
  readonly #place = new HtmlContext();
  readonly #finished: (text: string) => HtmlOutputService;
  constructor(context: ServiceContext, evaluate: Evaluate) {
    this.#finished = (text) => htmlOutputOf(context, evaluate, text);
  }
  set _(value: unknown) {
    this.append(String(value));
  }
  set _$(value: unknown) {
    this.append(escapeAt(this.#place.place(), value));
  }
  get $out(): HtmlOutputService {
    return this.#finished(this.#text);
  }
  append(text: string): this {
    this.#text += text;
    this.#place.feed(text);
    return this;
  }
  appendUntrusted(text: unknown): this {
    return this.append(escapeAt(this.#place.place(), text));
  }
}

/** A template as the code that prints it. @param comments each scriptlet's text stands beside its code */
export function templateCode(source: string, comments = false): string {
  let code = '(function() { var output = HtmlService.initTemplate();\n';
  let at = 0;
  const text = (until: number) => {
    if (until > at) code += `output._ = ${JSON.stringify(source.slice(at, until))};\n`;
  };
  for (const match of source.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    text(match.index);
    const [whole, mark, inner = ''] = match;
    if (comments) code += `${whole.replace(/^/gm, '// ')}\n`;
    code += mark === undefined ? `${inner}\n` : `output.${mark === '=' ? '_$' : '_'} = ${inner.trim()}\n;\n`;
    at = match.index + whole.length;
  }
  text(source.length);
  return `${code}return output.$out;\n})();`;
}
