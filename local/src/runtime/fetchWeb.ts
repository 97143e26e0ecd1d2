/** One request to another machine, for UrlFetchApp. */
import type { FetchAnswer, FetchTask } from '../doors/chores';

const PATIENCE_MS = 60_000;

/** @throws Error in Google's words when the address cannot be reached */
export async function fetchWeb({ url, method, headers, base64, followRedirects }: FetchTask): Promise<FetchAnswer> {
  const body = base64 === null || method === 'GET' || method === 'HEAD' ? undefined : Buffer.from(base64, 'base64');
  let response: Response;
  try {
    const redirect = followRedirects ? 'follow' : 'manual';
    response = await fetch(url, { method, headers, body, redirect, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const { cause } = error as { cause?: { code?: string } };
    throw new Error(cause?.code === 'ENOTFOUND' ? `DNS error: ${url}` : `Address unavailable: ${url}`);
  }
  return {
    url: response.url || url,
    status: response.status,
    headers: [...response.headers],
    base64: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}
