/** How a text with parameters is filled: `{name}` is replaced, anything else stands as written. */

export type Params = Readonly<Record<string, string | number>>;

/** Fills `{name}` fields; a field without a value stays visible, so that a slip shows in review instead of vanishing. */
export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (field, name: string) => (name in params ? String(params[name]) : field));
}

/** Texts of the user's language: English where the locale (`en_GB`) says so, else 繁體中文. */
export function inLanguage<T>(locale: string, zh: T, en: T): T {
  return locale.toLowerCase().startsWith('en') ? en : zh;
}
