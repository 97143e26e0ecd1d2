/** What the import dialog may ask: a preview that writes nothing, then the import itself. */
import * as v from 'valibot';
import type { Shell } from '../google/ports';
import { importTexts } from '../messages/zh/imports';
import { requireAccess } from '../rpc/caller';
import { defineMethod } from '../rpc/method';
import { UPLOAD_KINDS } from '../school/tabs';
import { readWorkbook } from '../workbook/readWorkbook';
import { commitUploadImport } from './commitImport';
import { ALIASES, type ImportKey } from './uploadColumns';
import { planUploadImport, type ImportLine } from './uploadImport';

const OFFICES = ['管理', '處室'] as const;
const MOST_LINES = 30_000;
/** The preview shows this many of each; the counts are of all. */
const SHOWN = 100;

const args = v.object({
  keys: v.pipe(v.array(v.picklist(Object.keys(ALIASES) as [ImportKey, ...ImportKey[]])), v.maxLength(30)),
  /** Each line: its row number in the file, then a text for each key. */
  lines: v.pipe(
    v.array(v.pipe(v.array(v.union([v.number(), v.pipe(v.string(), v.maxLength(10_000))])), v.maxLength(31))),
    v.maxLength(MOST_LINES),
  ),
  kind: v.picklist(UPLOAD_KINDS),
});

function linesOf({ keys, lines }: v.InferOutput<typeof args>): ImportLine[] {
  return lines.map(([line, ...texts]) => ({
    line: Number(line),
    cells: Object.fromEntries(keys.map((key, i) => [key, String(texts[i] ?? '')])),
  }));
}

export const importMethods = {
  /** What reads spreadsheet files in the page: fetched only when one is chosen, so that the page itself is small. */
  'imports.reader': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({}),
    run: ({ shell }) => ({ script: shell.ui.scriptOf('importPart') }),
  }),
  'imports.preview': defineMethod({
    access: OFFICES,
    writes: false,
    args,
    run: ({ shell }, given) => {
      const plan = planUploadImport(readWorkbook(shell), linesOf(given), given.kind);
      return {
        added: plan.added.length,
        changed: plan.changed.length,
        same: plan.same,
        rejected: plan.rejected.length,
        changes: plan.changed.slice(0, SHOWN).map(({ row, name, differences }) => ({ row, name, differences })),
        rejections: plan.rejected.slice(0, SHOWN),
      };
    },
  }),
  'imports.commit': defineMethod({
    access: OFFICES,
    writes: true,
    args,
    run: ({ shell }, given) => commitUploadImport(shell, linesOf(given), given.kind),
  }),
};

/** The menu command: the import dialog. */
export function openImport(shell: Shell): void {
  requireAccess(shell, OFFICES);
  shell.ui.showDialog('import', importTexts.title, { locale: shell.identity.locale() }, 760, 620);
}
