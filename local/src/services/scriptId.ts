/** The script project's id: the same as long as its folder stands where it is. */
import { createHash } from 'node:crypto';
import path from 'node:path';

export function scriptIdOf(scriptFolder: string): string {
  return `local-${createHash('sha256').update(path.resolve(scriptFolder)).digest('base64url')}`;
}
