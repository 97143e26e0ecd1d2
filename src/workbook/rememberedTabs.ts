/**
 * A shell that reads each tab once, and the document's properties all at once: for work whose parts ask for the same
 * small things. It does not see own writes.
 */
import type { PropertiesPort, Shell, WorkbookPort } from '../google/ports';
import type { Cells } from '../school/cell';
import { TABS, tabNamed } from '../school/tabs';

export function rememberingTabs(shell: Shell): Shell {
  const known = new Map<string, Cells | null>();
  const readTab = (name: string): Cells | null => {
    const cells = known.has(name) ? (known.get(name) ?? null) : shell.workbook.readTab(name);
    known.set(name, cells);
    return cells;
  };
  // The ports are made at their first use, so the shell is not copied.
  const workbook = (): WorkbookPort => Object.assign(Object.create(shell.workbook) as WorkbookPort, { readTab });
  let kept: Readonly<Record<string, string>> | null = null;
  const get = (key: string): string | null => (kept ??= shell.documentProperties.all())[key] ?? null;
  const properties = (): PropertiesPort =>
    Object.assign(Object.create(shell.documentProperties) as PropertiesPort, { get });
  return Object.create(shell, { workbook: { get: workbook }, documentProperties: { get: properties } }) as Shell;
}

/**
 * For one run of several tasks (check, figures, mails): the tabs that people fill are read once in it, and what a task
 * writes into one of them is seen by the next. Generated tabs and logs, which tasks write beside people's words, are
 * read anew each time, and so is 設定, which says whether mail may leave.
 */
export function readingOnce(shell: Shell): Shell {
  const known = new Map<string, Cells | null>();
  const isKept = (name: string): boolean => {
    const tab = tabNamed(name);
    return tab !== undefined && !tab.isGenerated && tab.lifetime !== 'log' && name !== TABS.settings.name;
  };
  const readTab = (name: string): Cells | null => {
    if (!isKept(name)) return shell.workbook.readTab(name);
    const cells = known.has(name) ? (known.get(name) ?? null) : shell.workbook.readTab(name);
    known.set(name, cells);
    return cells;
  };
  const writeBlock: WorkbookPort['writeBlock'] = (name, row, column, values, isDressed) => {
    shell.workbook.writeBlock(name, row, column, values, isDressed);
    const cells = known.get(name);
    if (cells) known.set(name, overlaid(cells, row, column, values));
  };
  const forgetting =
    <A extends readonly unknown[]>(work: (name: string, ...rest: A) => void) =>
    (name: string, ...rest: A): void => {
      known.delete(name);
      work(name, ...rest);
    };
  const deleteRows = forgetting<[readonly number[]]>((...given) => shell.workbook.deleteRows(...given));
  const workbook = Object.assign(Object.create(shell.workbook) as WorkbookPort, { readTab, writeBlock, deleteRows });
  return Object.create(shell, { workbook: { value: workbook } }) as Shell;
}

function overlaid(cells: Cells, row: number, column: number, values: Cells): Cells {
  const lines = [...cells];
  values.forEach((line, i) => {
    const changed = [...(lines[row - 1 + i] ?? [])];
    line.forEach((cell, j) => (changed[column - 1 + j] = cell));
    lines[row - 1 + i] = changed;
  });
  return lines;
}
