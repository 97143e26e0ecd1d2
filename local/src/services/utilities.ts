/** Utilities. */
import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { blobOf, bufferOf, type BlobService } from './blob';
import { signed } from './charset';
import { parseCsv } from './csv';
import { enumOf } from './enumeration';
import { formatDate } from './formatDate';
import { typeByName } from './mimeTypes';
import { parseDate } from './parseDate';
import type { ServiceContext } from './serviceContext';
import { sprintf } from './sprintf';
import { pause } from './lock';

const enums = {
  Charset: enumOf('US_ASCII', 'UTF_8'),
  DigestAlgorithm: enumOf('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'),
  MacAlgorithm: enumOf('HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'),
  RsaAlgorithm: enumOf('RSA_SHA_1', 'RSA_SHA_256'),
};
/** Hashes of texts are those of their ASCII characters unless a character set is given. */
const HASHED = 'US_ASCII';
const SLEEP_LIMIT_MS = 300_000;

type Bytes = readonly number[] | string;
const hashName = (algorithm: string) =>
  algorithm
    .replace(/^(?:HMAC|RSA)_/, '')
    .replace('_', '')
    .toLowerCase();

/** @throws Error for what is no base64 */
function fromBase64(text: string): Buffer {
  if (!/^[\w+/-]*={0,2}$/.test(text.replace(/\s/g, ''))) throw new Error('Could not decode string.');
  return Buffer.from(text.replace(/-/g, '+').replace(/_/g, '/'), 'base64');
}

function digest(algorithm: string, data: Bytes, charset = HASHED): number[] {
  if (algorithm === 'MD2') throw new Error('NotImplemented: Utilities.computeDigest MD2');
  return signed(createHash(hashName(algorithm)).update(bufferOf(data, charset)).digest());
}

function hmac(algorithm: string, data: Bytes, key: Bytes, charset = HASHED): number[] {
  return signed(createHmac(hashName(algorithm), bufferOf(key, charset)).update(bufferOf(data, charset)).digest());
}

function rsa(algorithm: string, data: string, key: string, charset = HASHED): number[] {
  try {
    return signed(createSign(hashName(algorithm)).update(bufferOf(data, charset)).sign(key));
  } catch {
    throw new Error('Invalid argument: key');
  }
}

const encoding = () => ({
  base64Encode: (data: Bytes, charset?: string) => bufferOf(data, charset).toString('base64'),
  base64EncodeWebSafe: (data: Bytes, charset?: string) =>
    bufferOf(data, charset).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
  base64Decode: (text: string, _charset?: string) => signed(fromBase64(text)),
  base64DecodeWebSafe: (text: string, _charset?: string) => signed(fromBase64(text)),
  computeDigest: digest,
  computeHmacSignature: hmac,
  computeHmacSha256Signature: (data: Bytes, key: Bytes, charset?: string) => hmac('HMAC_SHA_256', data, key, charset),
  computeRsaSignature: rsa,
  computeRsaSha1Signature: (data: string, key: string, charset?: string) => rsa('RSA_SHA_1', data, key, charset),
  computeRsaSha256Signature: (data: string, key: string, charset?: string) => rsa('RSA_SHA_256', data, key, charset),
});

const blobs = (context: ServiceContext) => ({
  newBlob: (data: Bytes | BlobService, type?: string | null, name?: string | null) => {
    const bytes = typeof data === 'string' || Array.isArray(data) ? bufferOf(data) : (data as BlobService).buffer;
    return blobOf(context, bytes, type ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null);
  },
  zip(list: readonly BlobService[], name = 'archive.zip') {
    const files: Record<string, Uint8Array> = {};
    for (const one of list.map((source) => source.getAllBlobs?.()[0] ?? source)) {
      const inside = one.getName() ?? 'null';
      if (inside in files) throw new Error(`Duplicate name: ${inside}`);
      files[inside] = new Uint8Array(one.buffer);
    }
    return blobOf(context, Buffer.from(zipSync(files)), 'application/zip', name);
  },
  unzip: (zipped: BlobService) =>
    Object.entries(unzipSync(new Uint8Array(zipped.buffer)))
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, data]) => blobOf(context, Buffer.from(data), typeByName(name), name)),
  gzip: (blob: BlobService, name?: string) =>
    blobOf(
      context,
      gzipSync(blob.buffer),
      'application/x-gzip',
      name ?? (blob.getName() ? `${blob.getName()}.gz` : 'archive.gz'),
    ),
  ungzip: (blob: BlobService) =>
    blobOf(context, gunzipSync(blob.buffer), null, (blob.getName() ?? '').replace(/\.gz$/, '') || null),
});

export function utilities(context: ServiceContext) {
  return context.expose('Utilities', {
    ...encoding(),
    ...blobs(context),
    formatDate: (date: Date, zone: string, pattern: string) => formatDate(date.getTime(), zone, pattern),
    parseDate: (text: string, zone: string, pattern: string) => context.makeDate(parseDate(text, zone, pattern)),
    formatString: (template: string, ...values: unknown[]) => sprintf(template, values),
    parseCsv: (text: string, delimiter = ',') => parseCsv(text, delimiter),
    getUuid: () => randomUUID() as string,
    sleep(ms: number) {
      if (!(ms >= 0 && ms <= SLEEP_LIMIT_MS))
        throw new Error(`Invalid argument: ${ms}. Must be between 0 and ${SLEEP_LIMIT_MS}.`);
      if (context.world.isBusy) context.meter.wait(ms);
      else pause(ms);
    },
    jsonParse: (text: string) => JSON.parse(text) as unknown,
    jsonStringify: (value: unknown) => JSON.stringify(value),
    ...enums,
  });
}
