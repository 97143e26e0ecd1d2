/** Blob: bytes with a type and a name; bytes are signed, as in Java. */
import iconv from 'iconv-lite';
import type { ServiceContext } from './serviceContext';

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
  ics: 'text/calendar',
};

export class BlobService {
  #type: string | null;
  #name: string | null;
  constructor(
    private readonly context: ServiceContext,
    readonly buffer: Buffer,
    type: string | null = null,
    name: string | null = null,
  ) {
    this.#type = type;
    this.#name = name;
  }
  getBytes = () => [...new Int8Array(this.buffer.buffer, this.buffer.byteOffset, this.buffer.length)];
  getDataAsString = (charset = 'utf-8') => iconv.decode(this.buffer, charset);
  getContentType = () => this.#type;
  getName = () => this.#name;
  setName(name: string): this {
    this.#name = name;
    return this;
  }
  setContentType(type: string | null): this {
    this.#type = type;
    return this;
  }
  setContentTypeFromExtension(): this {
    this.#type = TYPES[(this.#name ?? '').split('.').pop()?.toLowerCase() ?? ''] ?? null;
    return this;
  }
  copyBlob = () => blobOf(this.context, this.buffer, this.#type, this.#name);
  isGoogleType = () => false;
  getAs(type: string) {
    if (type !== 'application/pdf') throw new Error(`NotImplemented: Blob.getAs ${type}`);
    const pdf = this.context.doors.chores.pdf(this.getDataAsString());
    return blobOf(this.context, pdf, type, (this.#name ?? 'document').replace(/\.\w+$/, '') + '.pdf');
  }
}

export function blobOf(context: ServiceContext, buffer: Buffer, type: string | null, name: string | null): BlobService {
  return context.expose('Blob', new BlobService(context, buffer, type, name));
}

/** Bytes or text as a script gives them. */
export function bufferOf(data: unknown): Buffer {
  return typeof data === 'string' ? Buffer.from(data) : Buffer.from(Int8Array.from(data as number[]).buffer);
}
