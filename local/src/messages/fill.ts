/** Fills `{name}` fields of a text; a field without a value stays visible, so that a slip shows. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (field, name: string) => (name in values ? String(values[name]) : field));
}
