/** What the roll-over page and a headless caller may ask: a preview that writes nothing, the roll-over, its undoing. */
import * as v from 'valibot';
import type { Shell } from '../google/ports';
import { rollOverTexts as texts } from '../messages/zh/rollover';
import { REGISTRAR } from '../access/roles';
import { requireAccess } from '../access/caller';
import { defineMethod } from '../rpc/method';
import { rocText } from '../school/day';
import type { Decisions } from './planRollOver';
import { commitRollOver, discardSnapshots, previewRollOver, undoRollOver } from './rollOver';
import { STUDENT_DECISIONS } from './studentMoves';
import { countsOf } from './summary';

const decisions = {
  renames: v.optional(v.record(v.pipe(v.string(), v.maxLength(50)), v.pipe(v.string(), v.maxLength(50))), {}),
  students: v.optional(v.record(v.pipe(v.string(), v.maxLength(50)), v.picklist(STUDENT_DECISIONS)), {}),
};
/** What writes must be meant: a call without this is refused before anything is looked at. */
const meant = { confirm: v.literal(true) };
const isCopy = v.optional(v.boolean(), false);

/** The preview as plain data: what stands, class by class, students to confirm, and the sums. */
export function preview(shell: Shell, given: Decisions) {
  const { standing, school, plan, record, canUndo, needsCheck } = previewRollOver(shell, given);
  return {
    standing,
    canUndo,
    needsCheck,
    doneAt: record === null ? '' : rocText(record.at),
    fromYear: record?.fromYear ?? plan.fromYear,
    toYear: record?.toYear ?? plan.toYear,
    classes: plan.classes.map(({ from, grade, students, to, outcome }) => ({ from, grade, students, to, outcome })),
    repeats: plan.students
      .filter(({ isToConfirm }) => isToConfirm)
      .map(({ student, outcome }) => ({
        studentNo: student.studentNo,
        name: student.name,
        className: student.className,
        outcome,
      })),
    obstacles: plan.obstacles,
    counts: countsOf(school, plan),
  };
}

export type PreviewData = ReturnType<typeof preview>;

export const rollOverMethods = {
  'rollover.preview': defineMethod({
    access: REGISTRAR,
    writes: false,
    args: v.object(decisions),
    run: ({ shell }, given) => preview(shell, given),
  }),
  'rollover.commit': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object({ ...meant, ...decisions, isCopy }),
    run: ({ shell }, given) => commitRollOver(shell, given, given.isCopy),
  }),
  'rollover.undo': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object(meant),
    run: ({ shell }) => undoRollOver(shell),
  }),
  'rollover.discard': defineMethod({
    access: REGISTRAR,
    writes: true,
    args: v.object(meant),
    run: ({ shell }) => discardSnapshots(shell),
  }),
};

const options = v.strictObject({
  preview: v.optional(v.literal(true)),
  confirm: v.optional(v.literal(true)),
  undo: v.optional(v.literal(true)),
  discard: v.optional(v.literal(true)),
  ...decisions,
  isCopy,
});

/**
 * The global. From the menu, without options, it opens the page and gives the preview; `{confirm: true}` rolls over,
 * `{undo: true}` takes it back, `{discard: true}` ends the undoing. Answers go with it: `renames` {class: new name},
 * `students` {學號: 升級|留級|畢業}, `isCopy`. Gives counts; throws a sentence when nothing was done.
 */
export function rollOverSchoolYear(shell: Shell, given: unknown): unknown {
  requireAccess(shell, REGISTRAR);
  const read = v.safeParse(options, given ?? {});
  if (!read.success) throw new Error(texts.badOptions);
  const { confirm, undo, discard, isCopy: isSaidToBeCopy, ...rest } = read.output;
  if ([confirm, undo, discard, rest.preview].filter((one) => one === true).length > 1)
    throw new Error(texts.badOptions);
  if (confirm) return commitRollOver(shell, rest, isSaidToBeCopy);
  if (undo) return undoRollOver(shell);
  if (discard) return discardSnapshots(shell);
  const data = preview(shell, rest);
  if (given === undefined || given === null)
    shell.ui.showDialog('rollover', texts.title, { locale: shell.identity.locale(), preview: data }, 760, 640);
  return data;
}
