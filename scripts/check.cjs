// Types, lint and format side by side; each one's words come whole, when it has ended. `npm run check`.
const { spawn } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const CHECKS = {
  types: [path.join(__dirname, 'types.cjs')],
  lint: [path.join(root, 'node_modules/eslint/bin/eslint.js'), '.'],
  format: [path.join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', '.'],
};

const run = ([name, args]) =>
  new Promise((resolve) => {
    let said = '';
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('close', (status) => {
      console.log(`— ${name}\n${said}`);
      resolve(status === 0);
    });
  });

Promise.all(Object.entries(CHECKS).map(run)).then((all) => process.exit(all.every(Boolean) ? 0 : 1));
