/** Blob: bytes with a type and a name; bytes are signed, as in Java. */
import { decode, encode, signed, unsigned } from './charset';
import { MIME_TYPES, typeByName } from './mimeTypes';
import type { ServiceContext } from './serviceContext';

/** What Chromium prints as PDF. */
const PRINTABLE = /^(?:text\/|image\/(?:png|jpeg|gif|bmp|svg\+xml)$)/;

export class BlobService {
  readonly #context: ServiceContext;
  #bytes: Buffer;
  #type: string | null;
  #name: string | null;
  constructor(context: ServiceContext, bytes: Buffer, type: string | null = null, name: string | null = null) {
    this.#context = context;
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }
  /** The bytes, for services. */
  get buffer(): Buffer {
    return this.#bytes;
  }
  getBytes(): number[] {
    return signed(this.#bytes);
  }
  setBytes(data: readonly number[]): this {
    this.#bytes = unsigned(data);
    return this;
  }
  getDataAsString(charset?: string): string {
    return decode(this.#bytes, charset);
  }
  setDataFromString(text: string, charset?: string): this {
    this.#bytes = encode(text, charset);
    return this;
  }
  getContentType(): string | null {
    return this.#type;
  }
  setContentType(type: string | null): this {
    this.#type = type;
    return this;
  }
  setContentTypeFromExtension(): this {
    this.#type = typeByName(this.#name);
    return this;
  }
  getName(): string | null {
    return this.#name;
  }
  setName(name: string): this {
    this.#name = name;
    return this;
  }
  copyBlob(): BlobService {
    return blobOf(this.#context, this.#bytes, this.#type, this.#name);
  }
  getBlob(): BlobService {
    return this.copyBlob();
  }
  getAllBlobs(): BlobService[] {
    return [this.copyBlob()];
  }
  isGoogleType(): boolean {
    return this.#type?.startsWith('application/vnd.google-apps.') ?? false;
  }
  /** @throws Error for what Google does not convert either; between pictures NotImplemented */
  getAs(type: string): BlobService {
    const own = this.#type ?? 'application/octet-stream';
    if (type === own) return this.copyBlob();
    if (type === MIME_TYPES.PDF && PRINTABLE.test(own)) return this.#asPdf(own);
    if (type.startsWith('text/') && own.startsWith('text/')) return this.copyBlob().setContentType(type);
    if (type.startsWith('image/') && own.startsWith('image/')) throw new Error(`NotImplemented: Blob.getAs ${type}`);
    throw new Error(`Converting from ${own} to ${type} is not supported.`);
  }

  #asPdf(own: string): BlobService {
    const escaped = () => this.getDataAsString().replace(/[&<]/g, (c) => (c === '&' ? '&amp;' : '&lt;'));
    const html =
      own === MIME_TYPES.HTML
        ? this.getDataAsString()
        : own.startsWith('image/')
          ? `<img style="max-width:100%" src="data:${own};base64,${this.#bytes.toString('base64')}">`
          : `<pre style="white-space:pre-wrap">${escaped()}</pre>`;
    const name = `${(this.#name ?? 'document').replace(/\.\w+$/, '')}.pdf`;
    return blobOf(this.#context, this.#context.doors.chores.pdf(html), MIME_TYPES.PDF, name);
  }
}

export function blobOf(context: ServiceContext, bytes: Buffer, type: string | null, name: string | null): BlobService {
  return context.expose('Blob', new BlobService(context, bytes, type, name));
}

/** Bytes or text as a script gives them. */
export function bufferOf(data: unknown, charset?: string): Buffer {
  return typeof data === 'string' ? encode(data, charset) : unsigned(data as unknown[]);
}
