/** Where in a page the next text stands: what a printing scriptlet has to escape depends on it. */

export type Place =
  | { readonly kind: 'text' }
  | { readonly kind: 'tag' }
  | { readonly kind: 'comment' }
  /** `language` by the attribute's name; `before` is the value so far; quote '' = none. */
  | { readonly kind: 'attribute'; readonly language: Language; readonly quote: string; readonly before: string }
  /** Inside <script> or <style>; `quote` is that of the string that is open, '' outside. */
  | { readonly kind: 'script' | 'style'; readonly quote: string; readonly before: string };
type State = 'text' | 'tag' | 'value' | 'comment' | 'script' | 'style';
export type Language = 'plain' | 'url' | 'script' | 'style';

const URL_ATTRIBUTES = new Set([
  'action',
  'background',
  'cite',
  'data',
  'formaction',
  'href',
  'longdesc',
  'poster',
  'src',
]);

/** Follows the page as it is printed, piece by piece. */
export class HtmlContext {
  #state: State = 'text';
  #tag = '';
  /** What of the tag was read since its last value: attribute names and '='. */
  #inTag = '';
  #attribute = '';
  #quote = '';
  #value = '';
  #body = '';

  feed(text: string): void {
    for (const c of text) this.#read(c);
  }

  place(): Place {
    switch (this.#state) {
      case 'value':
        return { kind: 'attribute', language: languageOf(this.#attribute), quote: this.#quote, before: this.#value };
      case 'tag':
        return /=\s*$/.test(this.#inTag)
          ? { kind: 'attribute', language: languageOf(nameIn(this.#inTag)), quote: '', before: '' }
          : { kind: 'tag' };
      case 'script':
      case 'style':
        return { kind: this.#state, quote: openQuote(this.#body), before: this.#body };
      default:
        return { kind: this.#state };
    }
  }

  #read(c: string): void {
    switch (this.#state) {
      case 'text':
        this.#body = `${this.#body.slice(-4)}${c}`;
        if (this.#body.endsWith('<!--')) this.#enter('comment');
        else if (/<\/?[a-z]$/i.test(this.#body)) {
          this.#tag = this.#body.slice(this.#body.lastIndexOf('<') + 1);
          this.#enter('tag');
        }
        return;
      case 'comment':
        this.#body += c;
        if (this.#body.endsWith('-->')) this.#enter('text');
        return;
      case 'tag':
        return this.#readTag(c);
      case 'value':
        return this.#readValue(c);
      default:
        this.#body += c;
        if (this.#body.toLowerCase().endsWith(`</${this.#state}`)) {
          this.#tag = `/${this.#state}`;
          this.#enter('tag');
        }
    }
  }

  #enter(state: State): void {
    this.#state = state;
    this.#body = '';
    this.#inTag = '';
    this.#value = '';
  }

  #readTag(c: string): void {
    if (c === '>') {
      const name = this.#tag.toLowerCase();
      return this.#enter(name === 'script' || name === 'style' ? name : 'text');
    }
    if (this.#inTag === '' && /[\w:-]/.test(c)) this.#tag += c;
    else if (/=\s*$/.test(this.#inTag) && !/\s/.test(c)) {
      this.#attribute = nameIn(this.#inTag);
      this.#enter('value');
      this.#quote = c === '"' || c === "'" ? c : '';
      if (this.#quote === '') this.#value = c;
    } else this.#inTag += c;
  }

  #readValue(c: string): void {
    if (this.#quote === '' ? /\s/.test(c) : c === this.#quote) {
      this.#enter('tag');
      this.#inTag = ' ';
    } else if (this.#quote === '' && c === '>') {
      this.#state = 'tag';
      this.#readTag(c);
    } else this.#value += c;
  }
}

const nameIn = (inTag: string) => (/([^\s=/]+)\s*=\s*$/.exec(inTag)?.[1] ?? '').toLowerCase();

function languageOf(attribute: string): Language {
  if (attribute.startsWith('on')) return 'script';
  if (attribute === 'style') return 'style';
  return URL_ATTRIBUTES.has(attribute) ? 'url' : 'plain';
}

/** The quote of a string that is open at the end of a script; comments are skipped. */
export function openQuote(code: string): string {
  let quote = '';
  for (let i = 0; i < code.length; i++) {
    const c = code[i]!;
    if (quote !== '') {
      if (c === '\\') i++;
      else if (c === quote || (c === '\n' && quote !== '`')) quote = '';
    } else if (c === '"' || c === "'" || c === '`') quote = c;
    else if (c === '/' && code[i + 1] === '/') i = lineEnd(code, i);
    else if (c === '/' && code[i + 1] === '*') i = commentEnd(code, i);
  }
  return quote;
}

function lineEnd(code: string, from: number): number {
  const end = code.indexOf('\n', from);
  return end < 0 ? code.length : end;
}
function commentEnd(code: string, from: number): number {
  const end = code.indexOf('*/', from + 2);
  return end < 0 ? code.length : end + 1;
}
