/** Writes docs/clauses.md. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausePage } from './clauseTable';

writeFileSync(path.resolve(__dirname, '../docs/clauses.md'), clausePage());
