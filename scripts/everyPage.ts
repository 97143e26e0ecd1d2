/**
 * Every page as each role finds it at four days of the year: what axe-core finds, what stands out of the frame, and words
 * that are no person's. `npx tsx scripts/everyPage.ts [FOLDER]`; with a folder a picture of each is put there.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { callerOf } from '../src/access/caller';
import { readMyWork } from '../src/mywork/readMyWork';
import { accessFaults, openBuiltPage } from '../test/browser/builtPage';
import { cellsOn, DAYS, peopleOf } from '../test/browser/demoMornings';
import { openBrowser } from '../test/browser/openBrowser';
import { memoryShell } from '../test/unit/reminders/memoryShell';

const DIST = path.resolve(__dirname, '../dist');
/** Parts of pages, not pages. */
const PARTS = new Set(['docxWriter', 'spreadsheetReader', 'xlsxWriter']);
const SIDEBARS = new Set(['desk', 'checklist']);
const DESKS = ['start', 'teacher', 'office', 'secretary', 'counsellor'];
/** Codes of findings, and what a program says when nobody thought of a case. */
const ENGINE_WORDS = /\b[RC]\d{1,2}\.\d|\b(?:DATA|SET)-[a-z]|undefined|\bnull\b|\bNaN\b|\[object|\{[a-z]+\}/;

async function main(folder: string | undefined): Promise<void> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const names = readdirSync(DIST).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
  const views = names
    .filter((name) => !PARTS.has(name))
    .flatMap((name) => (name === 'desk' ? DESKS.map((view) => ({ name, view })) : [{ name, view: '' }]));
  const browser = await openBrowser();
  let [seen, faulty] = [0, 0];
  try {
    for (const day of DAYS) {
      const cells = cellsOn(day);
      const now = `${day}T07:30:00`;
      for (const { role, email } of peopleOf(cells)) {
        const { shell } = memoryShell(cells, { now, email });
        const own = { ...shell, identity: { ...shell.identity, isOwner: () => false } };
        const work = readMyWork(own, callerOf(own));
        for (const { name, view } of views) {
          const boot = view === '' ? {} : { view, ...(view === 'start' ? { work } : {}) };
          const width = SIDEBARS.has(name) ? 300 : 960;
          const { page } = await openBuiltPage(browser, name, cells, { boot, email, now, width, height: 800 });
          const faults = await faultsOf(page);
          seen++;
          if (faults.length > 0) faulty++;
          for (const fault of faults) console.log(`${day} ${role} ${name} ${view}: ${fault}`);
          const file = `${day}-${role}-${name}${view}.png`;
          if (folder !== undefined) await page.screenshot({ path: path.join(folder, file) });
          await page.close();
        }
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${seen} pages seen, ${faulty} with faults`);
  process.exit(faulty > 0 ? 1 : 0);
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.getByRole('main').waitFor();
  await page.waitForFunction(() => !/讀取中|載入中/.test(document.body.innerText));
  const text = await page.locator('body').innerText();
  const word = ENGINE_WORDS.exec(text);
  const faults = await accessFaults(page);
  const [wide, wideLarge] = [await pixelsBeyond(page), await pixelsBeyond(page, 2)];
  return [
    ...faults,
    ...(wide > 0 ? [`${wide} px wider than its frame`] : []),
    ...(wideLarge > 0 ? [`${wideLarge} px wider than its frame with text at 200 %`] : []),
    ...(word === null ? [] : [`says ${text.slice(Math.max(0, word.index - 20), word.index + 40)}`]),
  ];
}

/** How far a page reaches beyond its frame at the right. @param scale of all its text */
async function pixelsBeyond(page: Page, scale = 1): Promise<number> {
  return page.evaluate((times) => {
    if (times !== 1) {
      const all = [...document.querySelectorAll<HTMLElement>('body, body *')];
      const sizes = all.map((one) => parseFloat(getComputedStyle(one).fontSize));
      all.forEach((one, i) => (one.style.fontSize = `${(sizes[i] ?? 14) * times}px`));
    }
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  }, scale);
}

void main(process.argv[2]);
