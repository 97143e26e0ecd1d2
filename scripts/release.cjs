// npm run release -- 0.2.0: the whole test command, then version, changelog, build and a tag; the notes on standard output.
// Nothing is pushed: `git push --follow-tags` and `npm run push` are a person's decision.
const { execFileSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { release } = require('./releaseNotes.cjs');

const root = path.resolve(__dirname, '..');
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' });
const changelogPath = path.join(root, 'CHANGELOG.md');

function main(version) {
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (changed !== '') throw new Error(`The work tree has changes; commit them first.\n${changed}`);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' }).format(new Date());
  const { changelog, notes } = release(readFileSync(changelogPath, 'utf8'), version ?? '', day);
  run('npm', 'test');
  run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version');
  writeFileSync(changelogPath, changelog);
  run('npm', 'run', 'build');
  run('git', 'commit', '-am', `Version ${version}`);
  run('git', 'tag', '-a', `v${version}`, '-m', `Version ${version}`);
  console.log(`\n${notes}`);
}

try {
  main(process.argv[2]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
