/** Rights that the script's manifest asks for: without the right one a call is refused, as with Google. */
import { readManifest } from '../doors/manifest';
import type { ServiceContext } from './serviceContext';

const PREFIX = 'https://www.googleapis.com/auth/';

/**
 * Where the manifest names no scopes, Google grants what the code needs.
 * @param scopes any of which is enough, without their common prefix @throws Error in Google's words
 */
export function requireScope(context: ServiceContext, method: string, ...scopes: readonly string[]): void {
  context.requireAuthorisation(method, scopes[0]!);
  const granted = readManifest(context.doors.scriptFolder).oauthScopes;
  if (granted === null || scopes.some((scope) => granted.includes(PREFIX + scope))) return;
  const named = scopes.map((scope) => PREFIX + scope).join(' || ');
  throw new Error(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes.length > 1 ? `(${named})` : named}`,
  );
}
