/** Fills an empty workbook with the demo school: every tab written once, and nothing at all where data stands. */
import { checkContext } from '../rules/checkContext';
import { findingsIn } from '../rules/runChecks';
import { writeCommendations } from '../commendation/updateCommendations';
import { beginFirstHour } from '../firstHour/firstHour';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { demoTexts } from '../messages/zh/demo';
import { REGISTRAR } from '../access/roles';
import { requireAccess } from '../access/caller';
import { parseMoment } from '../school/day';
import type { School } from '../school/schoolTables';
import { SETTINGS } from '../school/settings';
import type { Table } from '../school/table';
import { TABS, type Row, type TabKey } from '../school/tabs';
import { writeCompliance } from '../workbook/checkAll';
import { readWholeWorkbook } from '../workbook/readWorkbook';
import { setUpWorkbook } from '../workbook/setUpWorkbook';
import { replaceRows, type RowRecord } from '../workbook/writeRows';
import type { DemoOptions } from './demoPlan';
import { demoSchool } from './demoSchool';
import { locked } from '../workbook/locked';

export interface DemoResult {
  readonly students: number;
  readonly uploads: number;
  /** Findings by code that the checks will have at the school's `now`. */
  readonly planted: Readonly<Record<string, number>>;
}

/**
 * Creates the demo school. `options` (seed, now, students) come from outside and are checked; `now` defaults to the
 * clock. Throws, with nothing changed, when an option is no good or any tab that people fill has rows already.
 */
export function createDemoSchool(shell: Shell, options: unknown): DemoResult {
  requireAccess(shell, REGISTRAR);
  const demo = demoSchool(readOptions(options, shell.now()));
  refuseIfFilled(readWholeWorkbook(shell));
  setUpWorkbook(shell);
  locked(shell, 30_000, () => {
    const school = readWholeWorkbook(shell);
    refuseIfFilled(school);
    for (const [key, rows] of Object.entries(demo.tabs) as [TabKey, readonly RowRecord[]][]) {
      // Some planted faults are values that a drop-down refuses.
      shell.layout.undress(TABS[key].name);
      replaceRows(shell, TABS[key], school.tables[key], rows);
    }
  });
  setUpWorkbook(shell);
  fillGenerated(shell);
  beginFirstHour(shell);
  return { students: demo.students, uploads: demo.uploads, planted: demo.planted };
}

/** 規定檢核, 總覽 and 評核敘獎 stand as a night's run leaves them; 檢核結果 waits for the first check. */
function fillGenerated(shell: Shell): void {
  writeCommendations(shell);
  shell.lock.withLock(30_000, () => {
    const context = checkContext(readWholeWorkbook(shell));
    writeCompliance(shell, context, findingsIn(context));
  });
}

/** An added tab (通知範本) starts with rows of set-up's own, so they are no data yet. */
function refuseIfFilled({ tables }: School): void {
  for (const key of Object.keys(TABS) as TabKey[]) {
    const table: Table<unknown> = tables[key];
    const isFilled =
      key === 'settings'
        ? tables.settings.rows.some(isChosen)
        : !TABS[key].isGenerated && !TABS[key].isAdded && table.cells.slice(1).some(hasText);
    if (isFilled) throw new Error(fill(demoTexts.notEmpty, { tab: TABS[key].name }));
  }
}

/** Settings count as data once one differs from what set-up puts there (some it takes from the clock and the file). */
function isChosen({ key, value }: Row<'settings'>): boolean {
  const setting = Object.values(SETTINGS).find((one) => one.key === key);
  if (
    setting !== undefined &&
    ([SETTINGS.schoolYear, SETTINGS.semester, SETTINGS.workbookId, SETTINGS.schemaVersion] as unknown[]).includes(
      setting,
    )
  )
    return false;
  return value !== '' && value !== setting?.standard;
}

function hasText(line: readonly unknown[]): boolean {
  return line.some((cell) => cell !== '' && cell !== null && cell !== false);
}

function readOptions(options: unknown, clock: string): DemoOptions {
  const given = (options ?? {}) as Readonly<Record<string, unknown>>;
  return {
    seed: wholeNumber('seed', given['seed'] ?? 1, 0, 0xffffffff),
    students: wholeNumber('students', given['students'] ?? 1100, 40, 3000),
    now: momentOf(given['now'] ?? clock),
  };
}

function wholeNumber(option: 'seed' | 'students', value: unknown, min: number, max: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Error(fill(demoTexts.badOption, { option, value: shown(value), expected: demoTexts[option] }));
}

function momentOf(value: unknown): string {
  const moment = typeof value === 'string' ? parseMoment(value) : null;
  if (moment !== null && moment !== '') return moment.length === 10 ? `${moment}T09:00:00` : moment;
  throw new Error(fill(demoTexts.badOption, { option: 'now', value: shown(value), expected: demoTexts.now }));
}

function shown(value: unknown): string {
  return String(JSON.stringify(value)).slice(0, 40);
}
