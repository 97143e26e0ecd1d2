/** Worker threads run plain JavaScript: each entry is bundled once per change and kept in the cache folder. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const built = new Map<string, string>();

/** The path of the bundled worker; packages stay in node_modules. */
export function builtWorker(name: 'choreWorker' | 'customWorker' | 'runWorker'): string {
  const known = built.get(name);
  if (known !== undefined) return known;
  const result = buildSync({
    entryPoints: [path.join(__dirname, `${name}.ts`)],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'silent',
  });
  const code = result.outputFiles[0]?.text ?? '';
  const folder = path.resolve(__dirname, '../../node_modules/.cache/host');
  const file = path.join(folder, `${name}-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.cjs`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const beside = `${file}.${process.pid}.tmp`;
    writeFileSync(beside, code);
    renameSync(beside, file);
  }
  built.set(name, file);
  return file;
}
