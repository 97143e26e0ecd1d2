/** Imports over a workbook in memory, as the dialog asks for them. */
import { commitImport, wholeContext } from '../../../src/imports/commitImport';
import { readSources } from '../../../src/imports/importContext';
import type { ImportRequest } from '../../../src/imports/contract';
import type { ImportLine } from '../../../src/imports/importKind';
import type { ImportKindId } from '../../../src/imports/importKinds';
import type { Access } from '../../../src/access/roles';
import { planImport } from '../../../src/imports/planImport';
import { readTable } from '../../../src/school/table';
import { TABS, type Row, type TabKey } from '../../../src/school/tabs';
import { memoryShell, type MemoryOptions } from '../reminders/memoryShell';
import { cellsOfSchool, type SchoolInput } from '../schoolBuilder';

export type Texts = Readonly<Record<string, string>>;

export const request = (kind: ImportKindId, extra: Partial<ImportRequest> = {}): ImportRequest => ({
  kind,
  keys: ['studentNo'],
  sheets: [''],
  constants: {},
  isReplacing: false,
  isErasing: false,
  words: {},
  classForm: '',
  isClassConfirmed: false,
  isVariantTaken: false,
  isRenaming: false,
  ...extra,
});

/** Lines of a file, the first in row 2. */
export const linesOf = (texts: readonly Texts[]): ImportLine[] =>
  texts.map((cells, i) => ({ sheet: '', line: i + 2, cells }));

/** Of a plan: how many lines are added, changed, the same, rejected. */
export const counts = (plan: {
  added: readonly unknown[];
  changed: readonly unknown[];
  same: number;
  rejected: readonly unknown[];
}) => [plan.added.length, plan.changed.length, plan.same, plan.rejected.length];

export function importing(input: SchoolInput, options: MemoryOptions = {}) {
  const memory = memoryShell(cellsOfSchool(input), { now: '2026-11-23T09:00:00', ...options });
  const rows = <K extends TabKey>(key: K): readonly Row<K>[] =>
    readTable(TABS[key], memory.cells.get(TABS[key].name) ?? null).rows;
  const withKeys = (asked: ImportRequest, texts: readonly Texts[]): ImportRequest => ({
    ...asked,
    keys: [...new Set(texts.flatMap((cells) => Object.keys(cells)))],
  });
  return {
    ...memory,
    rows,
    plan: (asked: ImportRequest, texts: readonly Texts[]) =>
      planImport(
        wholeContext(readSources(memory.shell, asked.kind), asked, memory.shell.now(), '處室'),
        withKeys(asked, texts),
        linesOf(texts),
      ),
    commit: (asked: ImportRequest, texts: readonly Texts[], access: Access = '處室') =>
      commitImport(memory.shell, access, withKeys(asked, texts), linesOf(texts)),
  };
}
