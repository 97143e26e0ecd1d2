// One jest project per runtime; `npx jest --selectProjects unit` runs the quick one alone.
const shared = {
  rootDir: __dirname,
  transform: { '\\.(ts|tsx|mjs)$': '<rootDir>/test/esbuildTransform.cjs' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/test/patience.cjs'],
};
const project = (name, folder = `test/${name}`) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/${folder}/**/*.test.ts`, `<rootDir>/${folder}/**/*.test.tsx`],
});

module.exports = {
  maxWorkers: 2,
  projects: [project('unit'), project('addon'), project('host', 'local/test'), project('browser')],
};
