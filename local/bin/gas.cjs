#!/usr/bin/env node
// One function of a script folder, headless (see README.md); the host's own code is TypeScript, loaded as it is.
require('tsx/cjs');
require('../src/command/gas.ts');
