/** HtmlTemplate: a page with scriptlets; properties that a script sets on it are variables in them. */
import type { ServiceContext } from './serviceContext';

/** Runs code in the script's own scope, with more variables. */
export type Evaluate = (code: string, scope: Record<string, unknown>) => unknown;

class HtmlTemplateService {
  readonly #evaluate: Evaluate;
  readonly #source: string;
  constructor(evaluate: Evaluate, source: string) {
    this.#evaluate = evaluate;
    this.#source = source;
  }
  /** @returns the HtmlOutput that the template's code ends in */
  evaluate(): unknown {
    const variables = Object.entries(this).filter(([name]) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name));
    return this.#evaluate(`return ${templateCode(this.#source)}`, Object.fromEntries(variables));
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

/** A template as the code that prints it. @param comments each scriptlet's text stands beside its code */
function templateCode(source: string, comments = false): string {
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
