/** What the import dialog may ask: parts of a file, a preview that writes nothing, the import itself, its undo. */
import * as v from 'valibot';
import type { Shell } from '../google/ports';
import { inLanguage } from '../messages/catalogue';
import { importPageTexts as en } from '../messages/en/importPage';
import { importPageTexts as zh } from '../messages/zh/importPage';
import { OFFICES } from '../access/roles';
import { requireAccess } from '../access/caller';
import { defineMethod, type Call } from '../rpc/method';
import { dropParcel, openParcel, type ParcelName } from '../rpc/parcel';
import { readSettings } from '../school/settings';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { checkAll } from '../workbook/checkAll';
import { commitImport, countsOf, wholeContext } from './commitImport';
import {
  commitArgs,
  previewArgs,
  undoArgs,
  type Answered,
  type ImportDone,
  type ImportPreview,
  type ImportRequest,
  type OpenedImport,
} from './contract';
import { accessText, furtherChanges } from './furtherChanges';
import { readSources } from './importContext';
import type { ImportLine } from './importKind';
import { lastImport, undoImport } from './lastImport';
import { planImport } from './planImport';
import { rememberedMappings, rememberedWords, rememberMapping } from './rememberedMappings';

const MOST_LINES = 30_000;
/** The preview shows this many of each; the counts are of all. */
const SHOWN = 100;
/** Rejected lines are also saved as a list to be mended. */
const SHOWN_REJECTED = 1000;
const LONGEST_CELL = 10_000;

/** Checked by hand: a schema of half a million cells takes longer than all the rest of a comparison. */
function linesOf(text: string, { keys, sheets }: ImportRequest): ImportLine[] {
  const parcel: unknown = JSON.parse(text);
  if (!Array.isArray(parcel) || parcel.length > MOST_LINES) throw new Error(zh.faults.tooMany);
  return parcel.map((given: unknown): ImportLine => {
    if (!Array.isArray(given) || given.length > keys.length + 2) throw new Error(zh.faults.notSheet);
    const [sheet, line, ...texts] = given as unknown[];
    const cells: Record<string, string> = {};
    keys.forEach((key, i) => {
      const cell = texts[i] ?? '';
      if (typeof cell !== 'string' || cell.length > LONGEST_CELL) throw new Error(zh.faults.notSheet);
      cells[key] = cell;
    });
    return { sheet: sheets[Number(sheet)] ?? '', line: Number(line), cells };
  });
}

/** Does the work on the parcel's lines, or tells which parts are to be sent again. */
function withLines<T>(
  call: Call,
  { parcel, request }: { readonly parcel: ParcelName; readonly request: ImportRequest },
  work: (lines: ImportLine[]) => T,
): Answered<T> {
  const opened = openParcel(call, parcel);
  if ('missing' in opened) return { missing: opened.missing };
  return { missing: null, value: work(linesOf(opened.text, request)) };
}

export const importMethods = {
  'imports.open': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({}),
    run: ({ shell }): OpenedImport => {
      const today = shell.now().slice(0, 10);
      const { settings } = readSettings(readTable(TABS.settings, shell.workbook.readTab(TABS.settings.name)), today);
      const { schoolYear, semester, schoolCode } = settings;
      return {
        today,
        schoolYear,
        semester,
        schoolCode,
        remembered: rememberedMappings(shell),
        rememberedWords: rememberedWords(shell),
        last: lastImport(shell),
      };
    },
  }),
  'imports.preview': defineMethod({
    access: OFFICES,
    writes: false,
    args: previewArgs,
    run: (call, given): Answered<ImportPreview> =>
      withLines(call, given, (lines) => {
        const { shell, caller } = call;
        const sources = readSources(shell, given.request.kind);
        const context = wholeContext(sources, given.request, shell.now(), caller.access);
        const plan = planImport(context, given.request, lines);
        const { added, changed, removed, rejected, absent } = plan;
        return {
          ...countsOf(plan),
          absent: absent.length,
          cautions: plan.cautions,
          further: [
            accessText(given.request.kind, plan),
            ...furtherChanges(given.request.kind, plan, context).map(({ text }) => text),
          ].filter((text) => text !== ''),
          blocked: plan.blocked,
          unknownWords: plan.unknownWords.slice(0, SHOWN),
          classQuestion: plan.classQuestion,
          variants: plan.noticed.variants.slice(0, SHOWN),
          lostNames: plan.noticed.lost.slice(0, SHOWN_REJECTED),
          keptNames: plan.noticed.keptNames.slice(0, SHOWN),
          shown: {
            added: added.slice(0, SHOWN).map(({ sheet, line, label }) => ({ sheet, line, label })),
            changed: changed.slice(0, SHOWN).map(({ row, label, differences }) => ({
              row,
              label,
              differences: differences.map(({ header, before, after }) => ({ header, before, after })),
            })),
            removed: removed.slice(0, SHOWN),
            rejected: rejected.slice(0, SHOWN_REJECTED),
            absent: absent.slice(0, SHOWN),
          },
        };
      }),
  }),
  'imports.commit': defineMethod({
    access: OFFICES,
    writes: true,
    args: commitArgs,
    run: (call, given): Answered<ImportDone> => {
      const answer = withLines(call, given, (lines) =>
        commitImport(call.shell, call.caller.access, given.request, lines),
      );
      if (answer.missing !== null) return answer;
      dropParcel(call, given.parcel);
      const { remember, request } = given;
      if (remember !== null) rememberMapping(call.shell, request.kind, remember.signature, remember);
      return answer;
    },
  }),
  /** The next step after an import: what it changed is checked. */
  'imports.check': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ isAsked: v.literal(true) }),
    run: ({ shell }) => {
      const { findings, bySeverity } = checkAll(shell);
      return { findings, bySeverity };
    },
  }),
  'imports.undo': defineMethod({
    access: OFFICES,
    writes: true,
    args: undoArgs,
    run: ({ shell }, { isForced }) => undoImport(shell, isForced),
  }),
};

/**
 * The menu command: the import dialog.
 * @param argument the kind of list that it is for, before it `setup:` where it is a step of the set-up; '' for any
 */
export function openImport(shell: Shell, argument = ''): void {
  requireAccess(shell, OFFICES);
  const locale = shell.identity.locale();
  shell.ui.showDialog('import', inLanguage(locale, zh, en).title, { locale, argument }, 760, 640);
}
