/** Writes docs/clauses.md and the table of docs/findings.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausePage } from './clauseTable';
import { findingPage } from './findingTable';

const docs = path.resolve(__dirname, '../docs');
writeFileSync(path.join(docs, 'clauses.md'), clausePage());
const findings = path.join(docs, 'findings.md');
writeFileSync(findings, findingPage(readFileSync(findings, 'utf8')));
