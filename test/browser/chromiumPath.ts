/** Where Chromium is: CHROMIUM_PATH, else one on the system, else the one that npm installed, unpacked once into the cache. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache');
const KEPT = path.join(CACHE, 'chromium');
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function chromiumPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  return SYSTEM.find((file) => existsSync(file)) ?? unpacked();
}

/** Unpacked aside and then renamed, so that test workers that start together never run half a file. */
function unpacked(): string {
  const binary = path.join(KEPT, 'chromium');
  if (existsSync(binary)) return binary;
  const aside = path.join(CACHE, `chromium.${process.pid}`);
  mkdirSync(aside, { recursive: true });
  // The package is an ES module, which jest does not load; it unpacks into the temporary folder.
  const unpack = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  execFileSync(process.execPath, ['-e', unpack], { cwd: ROOT, env: { ...process.env, TMPDIR: aside } });
  try {
    renameSync(aside, KEPT);
  } catch {
    rmSync(aside, { recursive: true }); // another worker was quicker
  }
  return binary;
}
