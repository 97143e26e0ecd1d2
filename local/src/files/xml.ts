/** Looks things up in small XML parts by name; large ones (cells, shared strings) are streamed instead. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Of Excel's own elements. */
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Of attributes that point to other parts, and the beginning of the kinds of relations. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const decoded = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex: string, dec: string, name: string) => {
    if (hex || dec) return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(dec));
    return ENTITIES[name] ?? all;
  });

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML has no place for are left out: with one of them the whole part would be no XML. */
export const encoded = (text: string) =>
  text.replace(/[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (sign) => SIGNS[sign] ?? '');

export interface Element {
  /** '' for what is not given. Prefixes count: 'r:id'. */
  readonly attribute: (name: string) => string;
  readonly inner: string;
  /** As it stands in the part. */
  readonly text: string;
}

/**
 * All elements of this name in reading order, whatever their prefix; not for names that nest in themselves. One pass over
 * the text, whatever stands in it.
 */
export function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  let open: { readonly at: number; readonly end: number; readonly head: string } | null = null;
  const tags = new RegExp(`<(/?)(?:\\w+:)?${name}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g');
  for (const { 0: tag, 1: slash, 2: inside = '', index } of xml.matchAll(tags)) {
    const end = index + tag.length;
    if (slash) {
      if (open) found.push(element(xml.slice(open.at, end), open.head, xml.slice(open.end, index)));
      open = null;
    } else if (!open && inside.endsWith('/')) found.push(element(tag, inside.slice(0, -1), ''));
    else open ??= { at: index, end, head: inside };
  }
  return found;
}

function element(text: string, head: string, inner: string): Element {
  return {
    attribute: (key) => {
      const value = new RegExp(`(?:^|\\s)${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(head);
      return decoded(value?.[1] ?? value?.[2] ?? '');
    },
    inner,
    text,
  };
}

export const isOn = (attribute: string) => attribute === '1' || attribute === 'true';

/** Texts of cells write characters that XML has no place for as _x000D_. */
export const unescapedText = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
