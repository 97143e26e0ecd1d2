/** How a text with parameters is filled: `{name}` is replaced, anything else stands as written. */

export type Params = Readonly<Record<string, string | number>>;

/** Fills `{name}` fields; a field without a value stays visible, so that a slip shows in review instead of vanishing. */
export function fill(template: string, params: Params = {}): string {
  return template.replace(/\{(\w+)\}/g, (field, name: string) => (name in params ? String(params[name]) : field));
}
