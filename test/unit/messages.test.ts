/** Every text is said somewhere: a key that no code names is dead, and a newcomer would look for it in vain. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const MESSAGES = path.join(ROOT, 'src/messages/zh');

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return name === 'messages' ? [] : filesUnder(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });
}

const code = ['src', 'sidebar']
  .flatMap((folder) => filesUnder(path.join(ROOT, folder)))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const words = new Set(code.match(/[\p{L}\p{N}_]+/gu));

test.each(readdirSync(MESSAGES))('Each key of messages/zh/%s is named in the code', (name) => {
  const texts = jest.requireActual<Record<string, unknown>>(path.join(MESSAGES, name));
  const keys = Object.values(texts).flatMap((one) => (typeof one === 'object' && one !== null ? Object.keys(one) : []));
  expect(keys.filter((key) => !words.has(key) && !code.includes(`'${key}'`))).toEqual([]);
});
