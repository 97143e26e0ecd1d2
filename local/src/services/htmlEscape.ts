/** Escaping of what a printing scriptlet prints, by the place where it stands. */
import { openQuote, type Place } from './htmlContext';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** The value as the page at this place has to have it. */
export function escapeAt(place: Place, value: unknown): string {
  switch (place.kind) {
    case 'script':
      return scriptValue(value, place.quote);
    case 'style':
      return styleText(String(value));
    case 'attribute': {
      const text = attributeText(value, place);
      return place.quote === '' ? text.replace(/[\s=`]/g, (c) => `&#${c.charCodeAt(0)};`) : text;
    }
    case 'comment':
      return String(value).replace(/[<>-]/g, ' ');
    case 'tag':
      return String(value).replace(/[^\w:-]/g, '');
    default:
      return escapeText(String(value));
  }
}

function attributeText(value: unknown, place: Place & { kind: 'attribute' }): string {
  switch (place.language) {
    case 'script':
      return escapeText(scriptValue(value, openQuote(place.before)));
    case 'style':
      return escapeText(styleText(String(value)));
    case 'url':
      return escapeText(urlText(String(value), place.before));
    default:
      return escapeText(String(value));
  }
}

/** Inside a string its characters; outside a string a literal of its own. */
function scriptValue(value: unknown, quote: string): string {
  if (quote !== '') return scriptText(String(value));
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return `"${scriptText(String(value))}"`;
}

function scriptText(text: string): string {
  return text.replace(/[\\'"`$<>&/\n\r\u2028\u2029\0]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** An address begins with a harmless scheme or none; behind '?' or '#' it is a part that is encoded whole. */
function urlText(text: string, before: string): string {
  if (/[?#]/.test(before)) return encodeURIComponent(text);
  const scheme = before === '' ? /^\s*([a-z][a-z0-9+.-]*)\s*:/i.exec(text)?.[1]?.toLowerCase() : undefined;
  if (scheme !== undefined && !['http', 'https', 'mailto', 'ftp', 'tel'].includes(scheme)) return '#';
  return text.replace(/[\s"'<>\\^`{|}]/g, (c) => encodeURIComponent(c));
}

function styleText(text: string): string {
  return text.replace(/[^\w#%., -]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `);
}
