// Jest's TypeScript: esbuild strips the types (tsc checks them in `npm run types`).
const { transformSync } = require('esbuild');

module.exports = {
  process(source, file) {
    const loader = file.endsWith('.tsx') ? 'tsx' : file.endsWith('.ts') ? 'ts' : 'js';
    const { code } = transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: file,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code };
  },
};
