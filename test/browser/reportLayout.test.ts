/** Reports on paper: nothing is cut, nothing is empty, and a PDF’s figures are those counted by hand. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { REPORT_NAMES, type ReportName } from '../../src/reports/reportKinds';
import { madeReport, ODD_SCHOOLS } from '../unit/reports/wishes';
import type { SchoolInput } from '../unit/schoolBuilder';
import { openBuiltPage } from './builtPage';
import { chromiumPath } from './chromiumPath';
import { openBrowser } from './openBrowser';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 680, height: 960 } });
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => browser.close());

/** Texts of the pages of the PDF that the local host makes of it. */
function pagesOf(html: string): string[] {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'report-')), 'report.html');
  writeFileSync(file, html);
  const args = ['--import', 'tsx', path.join(__dirname, 'printedPages.ts'), file];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, CHROMIUM_PATH: chromiumPath() } }),
  ) as string[];
}

/** Elements whose content is wider than they are: text that paper would cut. */
function cutElements(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table, td, th, p, h1, h2, article')]
      .filter((element) => element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0)
      .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`),
  );
}

/** Short heads of columns that stand in two lines. */
function brokenHeads(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('thead th')]
      .filter((head) => (head.textContent ?? '').length <= 4)
      .filter((head) => {
        const words = document.createRange();
        words.selectNodeContents(head);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      })
      .map((head) => head.textContent ?? ''),
  );
}

describe.each(ODD_SCHOOLS)('Given %s', (_, input) => {
  test.each(REPORT_NAMES)('%s: no text is cut off and no table leaves the page', async (name) => {
    await page.setContent(madeReport(name, input));
    expect(await cutElements()).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width).toBeLessThanOrEqual(0);
    expect(await brokenHeads()).toEqual([]);
  });
});

test('Given a school, Then the PDF of the meeting report has the figures that one counts by hand, and no empty page', () => {
  const states = ['通過', '待認證', '退回', '未送出'];
  const students = 37;
  const uploads = Array.from({ length: 211 }, (_, i) => ({
    studentNo: `115${String((i % (students + 3)) + 1).padStart(3, '0')}`,
    certification: states[i % states.length] ?? '',
  }));
  const input: SchoolInput = {
    roster: Array.from({ length: students + 3 }, (_, i) => ({ status: i < students ? '在學' : '轉出' })),
    uploads,
  };
  const isIn = (number: string) => Number(number.slice(3)) <= students;
  const count = (state: string) => uploads.filter((one) => isIn(one.studentNo) && one.certification === state).length;
  const pages = pagesOf(madeReport('meeting', input));
  const text = pages.join('\n').replace(/\s+/g, ' ');
  const line = /合計 (\d+) (\d+) (\d+) (\d+) (\d+) (\d+) (\d+)/.exec(text)?.slice(1).map(Number);
  const counted = count('通過') + count('待認證');
  expect(line).toEqual([students, 0, counted, 0, count('待認證'), count('通過'), count('退回')]);
  for (const one of pages) expect(one.replace(/\s|第|頁|／|共|\d/g, '').length).toBeGreaterThan(40);
});

test.each<[ReportName, number]>([
  ['classChecklist', 2],
  ['certification', 1],
])('Given two classes, Then %s has its pages and repeats its heads', (name, least) => {
  const classes = [{}, { className: '電機一甲' }];
  const roster = Array.from({ length: 80 }, (_, i) => ({ className: i < 70 ? '機械一甲' : '電機一甲' }));
  const uploads = [{ certification: '待認證' }];
  const pages = pagesOf(madeReport(name, { classes, roster, uploads }));
  expect(pages.length).toBeGreaterThanOrEqual(least);
  if (name === 'classChecklist') for (const one of pages) expect(one).toContain('座');
});

test('Given no meeting on record, Then the minutes to fill in by hand are one page, signatures and all', () => {
  expect(pagesOf(madeReport('minutes', {}))).toHaveLength(1);
});

test('The page that tutors are handed is one A4', () => {
  const sheet = readFileSync(path.resolve(__dirname, '../../docs/handbook/tutor-page.html'), 'utf8');
  expect(pagesOf(sheet)).toHaveLength(1);
});

test('Given a name with a character that no typeface here has, Then the preview says that paper would show a box', async () => {
  const opened = await openBuiltPage(
    browser,
    'reports',
    { roster: [{ name: '王\uE123明' }, { name: '游錫堃' }] },
    { boot: { report: 'classChecklist' } },
  );
  await opened.page.getByRole('button', { name: '預覽' }).click();
  const said = opened.page.getByRole('status').filter({ hasText: '印出來會是方框' });
  await said.waitFor();
  expect(await said.innerText()).toContain('\uE123');
  expect(await said.innerText()).not.toContain('堃');
  await opened.page.close();
});
