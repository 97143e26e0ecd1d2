/**
 * Takes each role's morning at four days of the year into docs/images/morning-DAY.png, and prints the tutor's figures:
 * `npx tsx scripts/workImages.ts`. Pages are the built ones, their server the real methods over the demo school.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readMyWork } from '../src/mywork/readMyWork';
import { callerOf } from '../src/access/caller';
import { openBuiltPage } from '../test/browser/builtPage';
import { cellsOn, DAYS, peopleOf, type Person } from '../test/browser/demoMornings';
import { openBrowser } from '../test/browser/openBrowser';
import { memoryShell } from '../test/unit/reminders/memoryShell';

const FOLDER = path.resolve(__dirname, '../docs/images');
const HEIGHT = 800;

type Cells = ReturnType<typeof cellsOn>;

async function pictureOf(browser: Browser, cells: Cells, day: string, person: Person): Promise<Buffer> {
  const now = `${day}T07:30:00`;
  const memory = memoryShell(cells, { now, email: person.email });
  const shell = { ...memory.shell, identity: { ...memory.shell.identity, isOwner: () => false } };
  const boot = person.page === 'desk' ? { view: 'start', work: readMyWork(shell, callerOf(shell)) } : {};
  const options = { boot, email: person.email, now, width: 300, height: HEIGHT };
  const { page, asked } = await openBuiltPage(browser, person.page, cells, options);
  await page.getByRole('main').waitFor();
  await page
    .getByText(/檢核|人/)
    .first()
    .waitFor();
  if (person.page === 'checklist') await page.getByRole('heading', { level: 2 }).waitFor();
  const picture = await page.screenshot();
  if (person.page === 'checklist') await tellFigures(page, day, asked);
  await page.close();
  return picture;
}

/** Students of the class, of whom so many are marked, and how many stand on one screen. */
async function tellFigures(page: Page, day: string, asked: readonly string[]): Promise<void> {
  const heading = await page.getByRole('heading', { level: 2 }).innerText();
  await page.getByText(/^其他學生/).click();
  const rows = page.getByRole('button', { expanded: false });
  const seen = await rows.evaluateAll(
    (all, height) => all.filter((one) => one.getBoundingClientRect().bottom <= height).length,
    HEIGHT,
  );
  console.log(day, heading, `on screen: ${seen}`, `calls: ${asked.join(' ')}`);
}

async function main(): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const day of DAYS) {
      const cells = cellsOn(day);
      const pictures: string[] = [];
      for (const person of peopleOf(cells)) {
        const picture = await pictureOf(browser, cells, day, person);
        const source = `data:image/png;base64,${picture.toString('base64')}`;
        pictures.push(`<figure><figcaption>${person.role}</figcaption><img src="${source}"></figure>`);
      }
      const sheet = await browser.newPage({ viewport: { width: 1600, height: HEIGHT + 60 } });
      await sheet.setContent(
        `<style>body{display:flex;gap:12px;margin:12px;font:14px sans-serif}figure{margin:0}img{border:1px solid #ccc}</style>${pictures.join('')}`,
      );
      writeFileSync(path.join(FOLDER, `morning-${day}.png`), await sheet.screenshot());
      await sheet.close();
    }
  } finally {
    await browser.close();
  }
}

void main();
