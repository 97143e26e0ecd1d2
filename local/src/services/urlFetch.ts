/** UrlFetchApp: refused unless the host was started with --allow-net. */
import { blobOf, type BlobService } from './blob';
import { decode, signed } from './charset';
import type { FetchAnswer, FetchTask } from '../doors/chores';
import type { ServiceContext } from './serviceContext';

interface FetchOptions {
  method?: string;
  headers?: Readonly<Record<string, unknown>>;
  contentType?: string;
  payload?: unknown;
  followRedirects?: boolean;
  muteHttpExceptions?: boolean;
}

class HttpResponse {
  readonly #context: ServiceContext;
  readonly #answer: FetchAnswer;
  constructor(context: ServiceContext, answer: FetchAnswer) {
    this.#context = context;
    this.#answer = answer;
  }
  get #bytes(): Buffer {
    return Buffer.from(this.#answer.base64, 'base64');
  }
  getResponseCode(): number {
    return this.#answer.status;
  }
  getContentText(charset?: string): string {
    return decode(this.#bytes, charset ?? this.#charset);
  }
  getContent(): number[] {
    return signed(this.#bytes);
  }
  getHeaders(): Record<string, string> {
    return Object.fromEntries(this.#answer.headers);
  }
  getAllHeaders(): Record<string, string | string[]> {
    const all: Record<string, string | string[]> = {};
    for (const [name, value] of this.#answer.headers) all[name] = name in all ? [all[name]!, value].flat() : value;
    return all;
  }
  getBlob(): BlobService {
    const type = this.#type?.split(';')[0]?.trim() ?? null;
    return blobOf(this.#context, this.#bytes, type, new URL(this.#answer.url).pathname.split('/').pop() || null);
  }
  getAs(type: string): BlobService {
    return this.getBlob().getAs(type);
  }
  get #type(): string | undefined {
    return this.#answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  }
  get #charset(): string | undefined {
    return /charset="?([\w-]+)/i.exec(this.#type ?? '')?.[1];
  }
}

/** The request as it goes out. @throws Error for what is no web address */
function taskOf(context: ServiceContext, url: string, options: FetchOptions): FetchTask {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`;
  if (!/^https?:/i.test(full) || !URL.canParse(full)) throw new Error(`Invalid argument: ${url}`);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name] = String(value);
  const { base64, contentType } = bodyOf(context, options);
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  if (contentType !== null && !hasType) headers['Content-Type'] = contentType;
  const method = (options.method ?? 'get').toUpperCase();
  return { url: full, method, headers, base64, followRedirects: options.followRedirects ?? true };
}

/** A map becomes a form, anything else the body as it is. */
function bodyOf(
  context: ServiceContext,
  { payload, contentType }: FetchOptions,
): { base64: string | null; contentType: string | null } {
  const given = context.unwrap(payload);
  if (given === undefined || given === null) return { base64: null, contentType: null };
  const encoded = (bytes: Buffer, type: string) => ({
    base64: bytes.toString('base64'),
    contentType: contentType ?? type,
  });
  if (typeof given === 'string') return encoded(Buffer.from(given), 'application/x-www-form-urlencoded');
  if (Array.isArray(given)) return encoded(Buffer.from(given as number[]), 'application/octet-stream');
  if (given instanceof Object && 'buffer' in given && Buffer.isBuffer(given.buffer))
    return encoded(given.buffer, (given as BlobService).getContentType() ?? 'application/octet-stream');
  const form = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)]));
  return encoded(Buffer.from(form.toString()), 'application/x-www-form-urlencoded');
}

/** @param own answers addresses that this host serves itself */
export function urlFetchApp(context: ServiceContext, own: (url: string) => FetchAnswer | null) {
  const fetchOne = (url: string, options: FetchOptions = {}) => {
    context.requireAuthorisation('UrlFetchApp.fetch', 'script.external_request');
    const here = own(url);
    if (!here && !context.doors.allowNet)
      throw new Error(
        'UrlFetchApp.fetch is refused: the local host reaches no other machine unless it is started with --allow-net.',
      );
    const answer = here ?? context.doors.chores.fetch(taskOf(context, url, options));
    const response = context.expose('HTTPResponse', new HttpResponse(context, answer));
    if (answer.status >= 400 && !options.muteHttpExceptions) {
      const text = response.getContentText();
      throw new Error(
        `Request failed for ${new URL(answer.url).origin} returned code ${answer.status}. Truncated server response: ${text.slice(0, 100)}` +
          `${text.length > 100 ? '...' : ''} (use muteHttpExceptions option to examine full response)`,
      );
    }
    return response;
  };
  return context.expose('UrlFetchApp', {
    fetch: fetchOne,
    fetchAll: (requests: readonly (string | (FetchOptions & { url: string }))[]) =>
      requests.map((one) => (typeof one === 'string' ? fetchOne(one) : fetchOne(one.url, one))),
    /** What fetch would send. */
    getRequest(url: string, options: FetchOptions = {}) {
      const { base64, ...task } = taskOf(context, url, options);
      return {
        ...task,
        method: task.method.toLowerCase(),
        payload: base64 === null ? '' : Buffer.from(base64, 'base64').toString(),
        useIntranet: false,
      };
    },
  });
}
