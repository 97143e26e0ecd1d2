/** appsscript.json of a script folder: what the host heeds of it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Manifest {
  /** The zone of the script's own clock and of `new Date(2026, 1, 3)`; null when the manifest names none. */
  readonly timeZone: string | null;
  /** null = by what the script uses. */
  readonly oauthScopes: readonly string[] | null;
  /** The web app runs as its deployer, whoever visits. */
  readonly runsAsDeployer: boolean;
}

/** An absent or unreadable manifest says nothing. */
export function readManifest(scriptFolder: string): Manifest {
  const file = path.join(scriptFolder, 'appsscript.json');
  try {
    const read = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Record<string, unknown>;
    return {
      timeZone: typeof read.timeZone === 'string' ? read.timeZone : null,
      runsAsDeployer: (read.webapp as { executeAs?: unknown } | undefined)?.executeAs === 'USER_DEPLOYING',
      oauthScopes: Array.isArray(read.oauthScopes) ? read.oauthScopes.map(String) : null,
    };
  } catch {
    return { timeZone: null, oauthScopes: null, runsAsDeployer: false };
  }
}
