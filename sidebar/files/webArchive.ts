/** Web archives (.mht, also called .xls): mail parts of which the web pages hold the tables. */
import { decodeText } from './textFile';

/** True for bytes that begin as a web archive does. */
export function isWebArchive(start: string): boolean {
  const head = start.slice(0, 2000);
  return (
    /^\s*(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*?MIME-Version:/i.test(head) && /multipart\/related|text\/html/i.test(head)
  );
}

/** The web pages of an archive as texts, in their order. `bytes` one character a byte. */
export function webPagesOf(bytes: string): string[] {
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(bytes.slice(0, 10_000));
  const name = boundary?.[1] ?? boundary?.[2];
  const parts = name === undefined ? [bytes] : bytes.split(`--${name}`).slice(1);
  return parts.flatMap((part) => pageOf(part.replace(/^\s*\r?\n/, '')));
}

function pageOf(part: string): string[] {
  const end = /\r?\n\r?\n/.exec(part);
  if (!end) return [];
  const head = part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  const body = part.slice(end.index + end[0].length);
  const field = (label: string) => new RegExp(`^${label}:\\s*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  if (!/^(text\/html|application\/xhtml)/i.test(field('Content-Type'))) return [];
  const raw = decoded(body, field('Content-Transfer-Encoding').toLowerCase());
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0) & 0xff);
  return [decodeText(bytes).text];
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') {
    const plain = body.replace(/[^A-Za-z0-9+/]/g, '');
    return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
  }
  if (encoding !== 'quoted-printable') return body;
  return body
    .replace(/[ \t]+$/gm, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
