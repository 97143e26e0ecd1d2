/** Lists each page of dist/: its payload, and the calls to the server that opening it makes. `npm run pages`. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openBuiltPage } from '../test/browser/builtPage';
import { openBrowser } from '../test/browser/openBrowser';

const DIST = path.resolve(__dirname, '../dist');

async function main(): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const file of readdirSync(DIST).filter((name) => name.endsWith('.html'))) {
      const name = file.slice(0, -'.html'.length);
      const size = `${(statSync(path.join(DIST, file)).size / 1000).toFixed(1)} kB`.padStart(9);
      if (name.endsWith('Part')) {
        console.log(`${size}  ${name.padEnd(12)} a part, fetched when it is needed`);
        continue;
      }
      const { page, asked } = await openBuiltPage(browser, name, {});
      await page.waitForTimeout(500);
      console.log(`${size}  ${name.padEnd(12)} ${asked.length === 0 ? 'no call' : asked.join(', ')}`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void main();
