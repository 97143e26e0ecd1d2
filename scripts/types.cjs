// Type-checks each runtime with its own library set: what Apps Script lacks must not compile in src/.
const { spawnSync } = require('node:child_process');
const { mkdirSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
mkdirSync(path.join(root, 'node_modules/.cache/types'), { recursive: true });
const tsc = require.resolve('typescript/bin/tsc');
let failed = false;
for (const project of ['src', 'sidebar', 'local', 'test']) {
  const run = spawnSync(process.execPath, [tsc, '-p', path.join(root, project)], { stdio: 'inherit' });
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
