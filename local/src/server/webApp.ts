/** The script's web app for programs: what they send to /exec goes to doGet or doPost, and its answer back. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ScriptSide } from './scriptSide';

const MAX_BODY_BYTES = 50 * 1024 * 1024;
/** Parameters of the address that are the host's own. */
const OWN = new Set(['token', 'as']);

/** A browser that opens the address gets the window instead, in which the page is shown as Google shows it. */
export function isForProgram(request: IncomingMessage): boolean {
  return request.method === 'POST' || !/text\/html/.test(request.headers.accept ?? '');
}

export async function answerProgram(
  script: ScriptSide,
  user: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isPost = request.method === 'POST';
  const type = request.headers['content-type'] ?? '';
  const parameters = parametersOf(url.searchParams);
  try {
    const contents = isPost ? await bodyOf(request) : '';
    if (type.startsWith('application/x-www-form-urlencoded')) merge(parameters, new URLSearchParams(contents));
    const answer = await script.webAnswer({ method: isPost ? 'POST' : 'GET', parameters, contents, type }, user);
    if (answer.fileName !== null)
      response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`);
    send(response, 200, answer.type, answer.body);
  } catch (error) {
    send(response, 500, 'text/plain', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.statusCode = status;
  response.setHeader('content-type', `${type}; charset=utf-8`);
  // Should a browser show it after all, it is nothing of this host's own.
  response.setHeader('content-security-policy', 'sandbox allow-scripts');
  response.setHeader('cache-control', 'no-store');
  response.end(body);
}

function parametersOf(search: URLSearchParams): Record<string, string[]> {
  const parameters = Object.create(null) as Record<string, string[]>;
  merge(parameters, search);
  return parameters;
}

function merge(parameters: Record<string, string[]>, more: URLSearchParams): void {
  for (const [name, value] of more) if (!OWN.has(name)) (parameters[name] ??= []).push(value);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('Limit Exceeded: POST size.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
