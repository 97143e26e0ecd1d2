/** Texts to bytes and back, by the names of character sets that Java knows. */
import iconv from 'iconv-lite';

/** @throws Error for a character set that is none */
export function decode(bytes: Buffer, charset = 'UTF-8'): string {
  return iconv.decode(bytes, known(charset));
}

/** What a character set lacks becomes '?', one for each character, as in Java. */
export function encode(text: string, charset = 'UTF-8'): Buffer {
  if (/^us[-_]ascii$/i.test(charset)) return Buffer.from(text.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
  return iconv.encode(text, known(charset));
}

function known(charset: string): string {
  const name = charset.replace(/^UTF_8$/i, 'utf-8');
  if (!iconv.encodingExists(name)) throw new Error(`Invalid argument: ${charset}`);
  return name;
}

/** Bytes as scripts have them: −128 … 127. */
export const signed = (bytes: Uint8Array): number[] => [...new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)];

/** @throws Error for an element that is no number, in Google's words */
export function unsigned(data: readonly unknown[]): Buffer {
  const bad = data.find((one) => typeof one !== 'number' && Number.isNaN(Number(one)));
  if (bad !== undefined) throw new Error(`Cannot convert ${String(bad)} to int.`);
  return Buffer.from(Uint8Array.from(data as number[]));
}
