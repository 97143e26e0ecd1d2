/** What the page of exports may ask: plans and parts of tabs, the public schedule, and a restore step by step. */
import * as v from 'valibot';
import { checkContext } from '../rules/checkContext';
import type { Shell } from '../google/ports';
import { exportTexts as en } from '../messages/en/exports';
import { exportTexts as zh } from '../messages/zh/exports';
import { publicScheduleRows } from '../reports/publicSchedule';
import { OFFICES, REGISTRAR } from '../access/roles';
import { requireAccess, type Caller } from '../access/caller';
import { defineMethod } from '../rpc/method';
import { dropParcel, openParcel, parcelArgs } from '../rpc/parcel';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { readWorkbook } from '../workbook/readWorkbook';
import type { Grouping } from './findingGroups';
import { countGroups, fileStamp, listTabs, originInfo, planTabs, readPart } from './readTabs';
import {
  beginRestore,
  countCopies,
  discardRestore,
  finishRestore,
  standingRestore,
  undoRestore,
  writeRestored,
} from './restore';
import { marksOf } from './writeTab';
import type { PlainLine } from './plainCells';

const tab = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const tabs = v.pipe(v.array(tab), v.minLength(1), v.maxLength(100));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const meant = v.object({ confirm: v.literal(true) });
const ROWS = 10_000_000;

const cell = v.union([
  v.pipe(v.string(), v.maxLength(50_000)),
  v.number(),
  v.boolean(),
  v.tuple([v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/))]),
]);
/** What a parcel of a restore holds. */
const tabLines = v.object({
  tab,
  headers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(50_000))), v.maxLength(18_278)),
  start: whole(ROWS),
  lines: v.array(v.array(cell)),
  isLast: v.boolean(),
});

/** What the page begins with. */
function open(shell: Shell, caller: Caller) {
  const info = originInfo(shell, caller.email);
  return {
    info,
    stamp: fileStamp(info.takenAt),
    timedStamp: fileStamp(info.takenAt, true),
    tabs: listTabs(shell),
    findings: {
      tab: TABS.findings.name,
      headers: headersOfGroupings(),
      groups: countGroups(shell),
    },
    mayRestore: caller.access === '管理',
    restore: standingRestore(shell),
    copies: countCopies(shell),
  };
}

function headersOfGroupings(): Record<Grouping, string> {
  const { office, className, code } = TABS.findings.columns;
  return { office: office.header, className: className.header, code: code.header };
}

export const exportMethods = {
  'exports.open': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({}),
    run: ({ shell, caller }) => open(shell, caller),
  }),
  /** Plans the tabs, and records that they are taken, as what. */
  'exports.plan': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({
      tabs,
      as: v.picklist(['CSV', 'xlsx', 'backup']),
      detail: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
    }),
    run: ({ shell }, given) => planTabs(shell, given.tabs, given.as === 'backup' ? zh.backup : given.as, given.detail),
  }),
  'exports.part': defineMethod({
    access: OFFICES,
    writes: false,
    args: v.object({
      tab,
      row: v.pipe(whole(ROWS), v.minValue(1)),
      rows: v.pipe(whole(ROWS), v.minValue(1)),
      columns: v.pipe(whole(18_278), v.minValue(1)),
      digest: v.pipe(v.string(), v.minLength(8), v.maxLength(150_000)),
    }),
    run: ({ shell }, { tab: name, ...part }) => readPart(shell, name, part),
  }),
  /** The current semester's schedule as the school's website shows it, header first. */
  'exports.publicSchedule': defineMethod({
    access: OFFICES,
    writes: true,
    args: v.object({ as: v.picklist(['CSV', 'xlsx']) }),
    run: ({ shell }, { as }): { readonly rows: string[][] } => {
      const school = checkContext(readWorkbook(shell));
      const { schoolYear, semester } = school.settings;
      const rows = publicScheduleRows({ school, period: { schoolYear, semester }, division: '' });
      recordAction(shell, { action: zh.action, target: zh.publicSchedule, outcome: zh.done, detail: as });
      return { rows };
    },
  }),
  'exports.marks': defineMethod({
    access: REGISTRAR,
    writes: false,
    args: v.object({ tab }),
    run: ({ shell }, given) => marksOf(shell, given.tab),
  }),
  'exports.beginRestore': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({
      id,
      tabs,
      backup: v.object({
        schoolName: v.pipe(v.string(), v.maxLength(200)),
        schoolYear: v.number(),
        takenAt: v.pipe(v.string(), v.maxLength(30)),
      }),
      isOtherMeant: v.boolean(),
    }),
    run: ({ shell }, wish) => beginRestore(shell, wish),
  }),
  /** Writes the lines of a parcel; gives the numbers of its parts that the cache has forgotten, to be sent again. */
  'exports.writeRestored': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ id, parcel: parcelArgs }),
    run: (call, given): { readonly missing: readonly number[] } | { readonly rows: number } => {
      const opened = openParcel(call, given.parcel);
      if ('missing' in opened) return opened;
      const read = v.safeParse(tabLines, JSON.parse(opened.text));
      if (!read.success) throw new Error(zh.badParcel);
      const lines = read.output.lines as readonly PlainLine[];
      const done = writeRestored(call.shell, given.id, { ...read.output, lines });
      dropParcel(call, given.parcel);
      return done;
    },
  }),
  'exports.finishRestore': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ id }),
    run: ({ shell }, given) => finishRestore(shell, given.id),
  }),
  'exports.undoRestore': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: meant,
    run: ({ shell }) => undoRestore(shell),
  }),
  'exports.discardRestore': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: meant,
    run: ({ shell }) => discardRestore(shell),
  }),
};

/** Opens the page. */
export function openExports(shell: Shell): void {
  requireAccess(shell, OFFICES);
  const locale = shell.identity.locale();
  const { title } = locale.toLowerCase().startsWith('en') ? en : zh;
  shell.ui.showDialog('exports', title, { locale }, 820, 680);
}
