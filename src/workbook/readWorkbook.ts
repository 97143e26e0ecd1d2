/** The shell's half of reading: every tab once, as the typed school. */
import type { Shell } from '../google/ports';
import { readSchool, type School } from '../school/schoolTables';

/** Reads the whole workbook: one read per tab. */
export function readWorkbook(shell: Shell): School {
  return readSchool((tabName) => shell.workbook.readTab(tabName), shell.now());
}
