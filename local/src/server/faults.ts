/** Errors that nobody foresaw: told on stderr with what was asked, so that somebody can look; the host goes on. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

export function report(what: string, error: unknown): void {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${what}: ${why}\n`);
}

/** An error of the program, unlike one that is thrown to tell somebody something. */
export function isFault(error: unknown): boolean {
  return !(error instanceof Error) || [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind);
}

/** What goes on behind an answer that was given: its failure is reported, and ends nothing. */
export function inBackground(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => report(what, error));
}

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** Answers every request, whatever was asked: 400 for an address that is none, 500 where the answer failed. */
export function listener(origin: () => string, answer: Answer): RequestListener {
  return (request, response) => {
    response.on('error', () => undefined);
    const address = `${origin()}${request.url ?? '/'}`;
    if (!URL.canParse(address)) return end(response, 400);
    const url = new URL(address);
    // One that goes away while it sends, or comes without what it said, is no fault of the program's.
    void (async () => answer(request, response, url))().catch((error: unknown) => {
      if (!request.destroyed || isFault(error)) report(`${request.method} ${url.pathname}`, error);
      end(response, 500);
    });
  };
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = status;
  response.end();
}
