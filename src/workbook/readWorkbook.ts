/** The shell's half of reading: the typed school over the workbook's tabs. */
import type { Shell } from '../google/ports';
import { readSchool, type School } from '../school/schoolTables';
import { TABS, type TabKey } from '../school/tabs';

/** The workbook as it is read: a piece of work pays for the tabs that it touches, one read each. */
export function readWorkbook(shell: Shell): School {
  return readSchool(
    (tabName) => shell.workbook.readTab(tabName),
    shell.now(),
    () => shell.workbook.timeZone(),
  );
}

/** The workbook with every tab read at once: for work that writes between looking at one tab and at another. */
export function readWholeWorkbook(shell: Shell): School {
  const school = readWorkbook(shell);
  for (const key of Object.keys(TABS) as TabKey[]) void school.tables[key];
  return school;
}
