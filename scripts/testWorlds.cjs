// Runs the add-on suite in each world of the local host, one after the other; all of them when none is named.
// `npm run test:worlds -- shared-drive web-app,zh-errors` runs those two.
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const EACH = [
  'shared-drive',
  'web-app',
  'zh-errors',
  'opaque-errors',
  'forgetful-cache',
  'busy',
  'unknown-editors',
  'zone=America/New_York',
  'shared-drive,web-app,zh-errors,forgetful-cache,unknown-editors',
];
const given = process.argv.slice(2);
const jest = require.resolve('jest/bin/jest');
const failed = [];
for (const world of given.length > 0 ? given : EACH) {
  console.log(`\n— world ${world}`);
  const env = { ...process.env, HOST_WORLD: world };
  const run = spawnSync(process.execPath, [jest, '--selectProjects', 'addon', '--silent'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (run.status !== 0) failed.push(world);
}
console.log(failed.length === 0 ? '\nevery world is green' : `\nred: ${failed.join(' · ')}`);
process.exit(failed.length === 0 ? 0 : 1);
