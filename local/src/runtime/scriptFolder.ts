/** A folder of Apps Script files: which functions it has, or why it cannot be loaded. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import gas from 'gas-local';

/** Top-level code that runs longer is not waited for: the functions are then found in the text. */
const PATIENCE_MS = 10_000;

export interface ScriptInspection {
  readonly functionNames: string[];
  /** A syntax error with file and line; null when the folder can be loaded. */
  readonly loadError: string | null;
}

const isScript = (file: string) => /\.(js|gs)$/.test(file) && !/node_modules/.test(file);

/** Loads every script of the folder into the context that `globals` is, or becomes. */
export function loadScripts(folder: string, globals: object): Record<string, unknown> {
  return gas.require(folder, globals, { filter: isScript }) as Record<string, unknown>;
}

export function inspectScript(folder: string): ScriptInspection {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { functionNames: [], loadError: `No such folder: ${folder}` };
  try {
    const silent = new Proxy({}, { get: () => () => undefined });
    const script = vm.createContext({ console: silent, Logger: silent });
    Object.defineProperty(script, '__load', { value: () => loadScripts(folder, script), enumerable: false });
    vm.runInContext('__load()', script, { timeout: PATIENCE_MS });
    const known = Object.keys(script).filter((name) => typeof script[name] === 'function');
    const more = namesInText(folder).filter((name) => functionOf(script, name) !== undefined);
    return { functionNames: [...new Set([...known, ...more])], loadError: null };
  } catch (error) {
    if ((error as Error | undefined)?.name === 'SyntaxError') return { functionNames: [], loadError: describe(error) };
    // A script whose top level calls services, or never ends, is not run to know its functions.
    return { functionNames: namesInText(folder), loadError: null };
  }
}

/** A top-level function by name, also one that `const` holds. */
export function functionOf(script: vm.Context, name: string): ((...args: unknown[]) => unknown) | undefined {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return undefined;
  const found = vm.runInContext(`typeof ${name} === 'function' ? ${name} : undefined`, script) as unknown;
  return found as ((...args: unknown[]) => unknown) | undefined;
}

function describe(error: unknown): string {
  const { message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  const place = /^.*?([^/\\\s]+\.(?:gs|js):\d+)/.exec(stack)?.[1];
  return place ? `${message} (${place})` : message;
}

const DECLARED =
  /^(?:(?:async\s+)?function\s*\*?\s*([\w$]+)|(?:const|let|var)\s+([\w$]+)\s*=\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*=>|[\w$]+\s*=>))/gm;

function namesInText(folder: string): string[] {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isScript)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(DECLARED)].map((match) => match[1] ?? match[2] ?? ''));
}
