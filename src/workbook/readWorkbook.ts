/** The shell's half of reading: the typed school over the workbook's tabs. */
import type { Shell } from '../google/ports';
import type { Cells } from '../school/cell';
import { readSchool, type CellsOfTab, type School } from '../school/schoolTables';
import { TABS, type TabKey } from '../school/tabs';

/** The workbook as it is read: a piece of work pays for the tabs that it touches, one read each. */
export function readWorkbook(shell: Shell): School {
  return schoolBy(shell, (tabName) => shell.workbook.readTab(tabName));
}

/**
 * The workbook for work that adds what it does not find or cannot be taken back, such as mails: a row that somebody
 * inserts while a tab is read pushes none of its rows out of sight. 1 call more a tab than `readWorkbook`.
 */
export function readWorkbookToTheEnd(shell: Shell): School {
  return schoolBy(shell, (tabName) => readToTheEnd(shell, tabName));
}

function schoolBy(shell: Shell, cellsOf: CellsOfTab): School {
  return readSchool(cellsOf, shell.now(), () => shell.workbook.timeZone());
}

/** How often a tab is read anew while people add rows to it. */
const TRIES = 3;

/**
 * A tab's size is asked for before its cells: a row inserted between the two pushes the last one out of what is read. So
 * the size is asked for once more. 2 calls; null where there is no such tab.
 */
export function readToTheEnd(shell: Shell, tabName: string): Cells | null {
  for (let tries = 1; ; tries++) {
    const cells = shell.workbook.readTab(tabName);
    if (cells === null || tries === TRIES || Math.max(1, shell.workbook.lastRowOf(tabName)) === cells.length)
      return cells;
  }
}

/** The workbook with every tab read at once: for work that writes between looking at one tab and at another. */
export function readWholeWorkbook(shell: Shell): School {
  return whole(readWorkbook(shell));
}

/** The same, and no row out of sight. */
export function readWholeWorkbookToTheEnd(shell: Shell): School {
  return whole(readWorkbookToTheEnd(shell));
}

function whole(school: School): School {
  for (const key of Object.keys(TABS) as TabKey[]) void school.tables[key];
  return school;
}
