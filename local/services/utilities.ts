/** Utilities. */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { format } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { blobOf, bufferOf, type BlobService } from './blob';
import { formatDate } from './formatDate';
import { isDate, signatureError, type ServiceContext } from './serviceContext';
import { enumeration } from './spreadsheetApp';
import { pause } from './stores';

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
  HMAC_MD5: 'md5',
  HMAC_SHA_1: 'sha1',
  HMAC_SHA_256: 'sha256',
  HMAC_SHA_384: 'sha384',
  HMAC_SHA_512: 'sha512',
};

export function utilities(context: ServiceContext) {
  const bytes = (buffer: Buffer) => [...new Int8Array(buffer.buffer, buffer.byteOffset, buffer.length)];
  const blob = (buffer: Buffer, type: string | null, name: string | null) => blobOf(context, buffer, type, name);
  return context.expose('Utilities', {
    formatDate(date: unknown, zone: unknown, pattern: unknown) {
      if (!isDate(date) || typeof zone !== 'string' || typeof pattern !== 'string')
        throw signatureError('Utilities.formatDate', [date, zone, pattern]);
      return formatDate(date.getTime(), zone, pattern);
    },
    formatString: (template: string, ...args: unknown[]) => format(template, ...args),
    sleep(ms: number) {
      if (ms > 300_000) throw new Error('Invalid argument: sleep. The maximum is 300000 milliseconds.');
      pause(ms);
    },
    getUuid: () => randomUUID(),
    base64Encode: (data: unknown) => bufferOf(data).toString('base64'),
    base64EncodeWebSafe: (data: unknown) => bufferOf(data).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
    base64Decode: (text: string) => bytes(Buffer.from(text, 'base64')),
    base64DecodeWebSafe: (text: string) => bytes(Buffer.from(text.replace(/-/g, '+').replace(/_/g, '/'), 'base64')),
    computeDigest: (algorithm: string, data: unknown) =>
      bytes(
        createHash(HASHES[algorithm] ?? algorithm)
          .update(bufferOf(data))
          .digest(),
      ),
    computeHmacSignature: (algorithm: string, data: unknown, key: unknown) =>
      bytes(
        createHmac(HASHES[algorithm] ?? algorithm, bufferOf(key))
          .update(bufferOf(data))
          .digest(),
      ),
    computeHmacSha256Signature: (data: unknown, key: unknown) =>
      bytes(createHmac('sha256', bufferOf(key)).update(bufferOf(data)).digest()),
    newBlob: (data: unknown, type: string | null = null, name: string | null = null) =>
      blob(bufferOf(data), type ?? (typeof data === 'string' ? 'text/plain' : null), name),
    parseCsv: (text: string, delimiter = ',') => parseCsv(text, delimiter),
    zip(blobs: BlobService[], name = 'archive.zip') {
      const files = Object.fromEntries(blobs.map((one) => [one.getName() ?? 'null', new Uint8Array(one.buffer)]));
      return blob(Buffer.from(zipSync(files)), 'application/zip', name);
    },
    unzip: (zipped: BlobService) =>
      Object.entries(unzipSync(new Uint8Array(zipped.buffer))).map(([name, data]) =>
        blob(Buffer.from(data), null, name),
      ),
    jsonParse: (text: string) => JSON.parse(text) as unknown,
    jsonStringify: (value: unknown) => JSON.stringify(value),
    Charset: enumeration('UTF_8', 'US_ASCII'),
    DigestAlgorithm: enumeration('MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'),
    MacAlgorithm: enumeration('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'),
  });
}

/** RFC 4180, as Google parses it. */
export function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (c === '"' && cell === '') isQuoted = true;
    else if (c === delimiter) {
      row.push(cell);
      cell = '';
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += c;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
