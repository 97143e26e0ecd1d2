// One jest project per runtime; `npx jest --selectProjects unit` runs the quick one alone.
const shared = {
  rootDir: __dirname,
  transform: { '\\.(ts|tsx|mjs)$': '<rootDir>/test/esbuildTransform.cjs' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testEnvironment: 'node',
};
const project = (name, extra = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`, `<rootDir>/test/${name}/**/*.test.tsx`],
  ...extra,
});

module.exports = {
  maxWorkers: 2,
  projects: [project('unit'), project('addon'), project('host'), project('browser')],
};
