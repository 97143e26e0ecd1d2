#!/usr/bin/env node
// The workbook in a browser (see README.md); the host's own code is TypeScript, loaded as it is.
require('tsx/cjs');
require('../src/command/start.ts');
