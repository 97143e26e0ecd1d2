/** What Google documents as "or null" is asked for in one file, whose types say so: nobody else may forget the null. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const src = path.resolve(__dirname, '../../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Google's own list, as far as the add-on asks for it. Types that say "or null" themselves (getSheetByName) need no place of their own. */
const OR_NULL = [
  ['LockService', 'getDocumentLock'],
  ['CacheService', 'getDocumentCache'],
  ['CacheService', 'getScriptCache'],
  ['PropertiesService', 'getDocumentProperties'],
  ['Spreadsheet', 'getOwner'],
  ['Service', 'getUrl'],
] as const;

test.each(OR_NULL)('%s.%s is asked for in src/google/orNull.ts alone', (_service, method) => {
  const call = method === 'getUrl' ? /getService\(\)\.getUrl\(/ : new RegExp(`\\.${method}\\(`);
  const asking = files.filter((name) => call.test(readFileSync(path.join(src, name), 'utf8')));
  expect(asking.filter((name) => name !== path.join('google', 'orNull.ts'))).toEqual([]);
});
