/** HTML as values: text from cells is escaped unless it already is HTML. */

/** A piece of finished HTML; only `html` and `raw` make one, so unescaped text cannot slip in. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Tagged template: every value is escaped, nested `html` pieces and lists of them are joined as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return new Html(strings.map((part, i) => part + (i < values.length ? textOfPart(values[i]) : '')).join(''));
}

/** Markup of our own, never of a cell. */
export function raw(markup: string): Html {
  return new Html(markup);
}

function textOfPart(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(textOfPart).join('');
  return String(part).replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
}
