/** Measures reading and checking of a school with 11,000 and with 100,000 uploads; also each check by itself. */
import { checkContext } from '../src/rules/checkContext';
import { RULES } from '../src/rules/index';
import { runChecks } from '../src/rules/runChecks';
import { demoSchool } from '../src/demo/demoSchool';
import type { Cell } from '../src/school/cell';
import { readSchool } from '../src/school/schoolTables';
import { headersOf, TABS, type Tab, type TabKey } from '../src/school/tabs';
import { cellOf, type RowRecord } from '../src/workbook/writeRows';

const NOW = '2026-11-23T09:00:00';
/** Tabs with one of these columns are multiplied; the columns tell the copies apart. */
const APART = ['studentNo', 'className', 'uploadNo'];

/** The demo school's cells; each further copy has students, classes and uploads of its own. */
function cellsOf(copies: number): Map<string, Cell[][]> {
  const { tabs } = demoSchool({ now: NOW });
  return new Map(
    (Object.entries(TABS) as [TabKey, Tab][]).map(([key, tab]) => {
      const rows = (tabs[key] ?? []) as readonly RowRecord[];
      const isApart = APART.some((column) => column in tab.columns);
      const lines = Array.from({ length: isApart ? copies : 1 }, (_, copy) =>
        rows.map((row) =>
          Object.entries(tab.columns).map(([column, about]) => {
            const value = row[column];
            const isOwn = copy > 0 && APART.includes(column) && typeof value === 'string' && value !== '';
            return cellOf(about, isOwn ? `${value}${copy}` : value);
          }),
        ),
      );
      return [tab.name, [headersOf(tab), ...lines.flat()]];
    }),
  );
}

/** The quickest of seven runs, in milliseconds: what the work costs when nothing else disturbs it. */
function best(work: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.round(Math.min(...times));
}

/** Prints a line per size, then one per check. */
export function benchChecks(): void {
  for (const copies of [1, 9]) {
    const cells = cellsOf(copies);
    const read = () => readSchool((name) => cells.get(name) ?? null, NOW);
    const started = performance.now();
    runChecks(read());
    const first = Math.round(performance.now() - started);
    const school = read();
    const uploads = school.tables.uploads.rows.length;
    console.log(
      `checks, ${uploads} uploads: read ${best(read)} ms, check ${best(() => runChecks(school))} ms; ` +
        `first run of both ${first} ms; ${runChecks(school).length} findings`,
    );
    const context = checkContext(school);
    console.log(`  look-ups ${best(() => checkContext(school))} ms`);
    for (const rule of RULES) console.log(`  ${rule.code} ${best(() => rule.check(context))} ms`);
  }
}
