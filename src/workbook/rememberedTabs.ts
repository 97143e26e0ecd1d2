/**
 * A shell that reads each tab once, and the document's properties all at once: for work whose parts ask for the same
 * small things. It does not see own writes.
 */
import type { PropertiesPort, Shell, WorkbookPort } from '../google/ports';
import type { Cells } from '../school/cell';

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
