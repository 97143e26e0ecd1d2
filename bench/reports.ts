/** How long the meeting report takes for a school of 60 classes and 2,000 students, and its printing as PDF. */
import { checkContext } from '../src/rules/checkContext';
import { demoSchool } from '../src/demo/demoSchool';
import { meetingReport } from '../src/reports/meeting/meetingReport';
import { readSchool } from '../src/school/schoolTables';
import { openBrowser } from '../test/browser/openBrowser';
import { demoCells } from '../test/unit/demo/demoCells';

const NOW = '2026-11-23T09:00:00';
const CLASSES = 60;

/** Prints one line: making the HTML, then Chromium's PDF of it. */
export async function benchReports(): Promise<void> {
  const { tabs: demo } = demoSchool({ now: NOW, students: 2000 });
  const nameOf = (i: number) => `第${(i % CLASSES) + 1}班`;
  const tabs: typeof demo = {
    ...demo,
    classes: Array.from({ length: CLASSES }, (_, i) => ({
      className: nameOf(i),
      grade: (i % 3) + 1,
      division: i < 50 ? '日校' : '進修部',
      programme: `科別${i % 8}`,
    })),
    roster: (demo.roster ?? []).map((row, i) => ({ ...row, className: nameOf(i), division: '' })),
  };
  const cells = demoCells({ tabs, planted: {} });
  const school = readSchool((name) => cells.get(name) ?? null, NOW);
  const started = performance.now();
  const html = meetingReport({
    school: checkContext(school),
    period: { schoolYear: 115, semester: 1 },
    division: '',
    meeting: null,
  });
  const made = performance.now();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const opened = performance.now();
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const printed = performance.now();
    console.log(
      `meeting report, ${CLASSES} classes, ${school.tables.roster.rows.length} students: HTML ${Math.round(made - started)} ms ` +
        `(${Math.round(html.length / 1000)} kB), PDF ${Math.round(printed - opened)} ms (${Math.round(pdf.length / 1000)} kB)`,
    );
  } finally {
    await browser.close();
  }
}
