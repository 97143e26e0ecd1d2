/** One run of several tasks reads what people fill once, and never misses what it wrote itself. */
import type { Cell } from '../../../src/school/cell';
import { TABS } from '../../../src/school/tabs';
import { readingOnce } from '../../../src/workbook/rememberedTabs';
import { memoryShell } from '../reminders/memoryShell';

const tabs = () =>
  new Map<string, Cell[][]>([
    [
      TABS.uploads.name,
      [
        ['學號', '檢核'],
        ['1', ''],
        ['2', ''],
      ],
    ],
    [TABS.settings.name, [['項目', '值']]],
    [TABS.mailLog.name, [['時間']]],
    [TABS.findings.name, [['代碼']]],
  ]);
const readsOf = (calls: readonly string[], name: string) => calls.filter((call) => call === `read ${name}`).length;

test('Given a run, When its tasks ask for the same tab, Then what people fill is read once, and the mode of mailing, logs and results anew', () => {
  const { shell, calls } = memoryShell(tabs());
  const run = readingOnce(shell);
  for (const name of [TABS.uploads.name, TABS.settings.name, TABS.mailLog.name, TABS.findings.name]) {
    run.workbook.readTab(name);
    run.workbook.readTab(name);
  }
  expect(readsOf(calls, TABS.uploads.name)).toBe(1);
  for (const tab of [TABS.settings, TABS.mailLog, TABS.findings]) expect(readsOf(calls, tab.name)).toBe(2);
});

test('Given a task wrote into a tab, When the next one reads it, Then it sees what a fresh reading would', () => {
  const { shell } = memoryShell(tabs());
  const run = readingOnce(shell);
  run.workbook.readTab(TABS.uploads.name);
  run.workbook.writeBlock(TABS.uploads.name, 2, 2, [['多'], ['']], true);
  expect(run.workbook.readTab(TABS.uploads.name)).toEqual(shell.workbook.readTab(TABS.uploads.name));
  run.workbook.deleteRows(TABS.uploads.name, [2]);
  expect(run.workbook.readTab(TABS.uploads.name)).toEqual(shell.workbook.readTab(TABS.uploads.name));
});
