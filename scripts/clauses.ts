/** Writes what the docs say out of the code: docs/clauses.md, the table of docs/findings.md, the handbook's page 怎麼辦. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausePage } from './clauseTable';
import { findingPage } from './findingTable';
import { whatToDoPage } from './whatToDo';

const docs = path.resolve(__dirname, '../docs');
writeFileSync(path.join(docs, 'clauses.md'), clausePage());
const findings = path.join(docs, 'findings.md');
writeFileSync(findings, findingPage(readFileSync(findings, 'utf8')));
writeFileSync(path.join(docs, 'handbook/what-to-do.md'), whatToDoPage());
