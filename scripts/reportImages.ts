/** Takes the first page of each report of the demo school into docs/images/report-NAME.png: `npx tsx scripts/reportImages.ts`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkContext } from '../src/rules/checkContext';
import { withTypefaces } from '../local/src/pdf/printPdf';
import { demoSchool } from '../src/demo/demoSchool';
import { allowedChoices, REPORT_NAMES, REPORTS, type ReportKind } from '../src/reports/reportKinds';
import { readSchool } from '../src/school/schoolTables';
import { openBrowser } from '../test/browser/openBrowser';
import { demoCells } from '../test/unit/demo/demoCells';

const NOW = '2026-11-23T09:00:00';
const FOLDER = path.resolve(__dirname, '../docs/images');
/** A4 at 96 dots an inch, and the margins of the style sheet. */
const A4 = { width: 794, height: 1123 };
const MARGINS =
  '<style>@media screen{body{max-width:none;margin:0;padding:68px 57px}.noprint{display:none}}</style></head>';

async function main(): Promise<void> {
  const cells = demoCells(demoSchool({ now: NOW }));
  const scope = {
    school: checkContext(readSchool((name) => cells.get(name) ?? null, NOW)),
    period: { schoolYear: 115, semester: 1 },
    division: '',
  };
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: A4 });
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'report-')), 'report.html');
  try {
    for (const name of REPORT_NAMES) {
      const kind: ReportKind = REPORTS[name];
      const caller = { email: '', access: '管理' } as const;
      const chosen = allowedChoices(kind, scope, caller, []).slice(0, 1);
      const html = kind.make({ ...scope, chosen, students: [], perPage: 2 });
      writeFileSync(file, await withTypefaces(html.replace('</head>', MARGINS)));
      await page.goto(pathToFileURL(file).href);
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: path.join(FOLDER, `report-${name}.png`), clip: { x: 0, y: 0, ...A4 } });
    }
  } finally {
    await browser.close();
  }
}

void main();
