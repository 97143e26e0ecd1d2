/** TemplateOutput: what the code of a template prints into. */
import { HtmlContext } from './htmlContext';
import { escapeAt } from './htmlEscape';
import { htmlOutputOf, type HtmlOutputService } from './htmlOutput';
import type { Evaluate } from './htmlTemplate';
import type { ServiceContext } from './serviceContext';

/** `_` prints as it is, `_$` escaped. */
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
