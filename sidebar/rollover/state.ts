/** What the roll-over page knows, and its calls: a preview, the person's answers, then the one writing step. */
import { computed, signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import { rollOverTexts as en } from '../../src/messages/en/rollover';
import { rollOverTexts as zh } from '../../src/messages/zh/rollover';
import { putAgainText } from '../../src/rollover/putAgain';
import type { StudentDecision } from '../../src/rollover/studentMoves';
import { call } from '../shared/server';
import { boot, textsOf, type Boot } from '../shared/ui/boot';
import { busy, during, notice } from '../shared/ui/work';

type Preview = Awaited<ReturnType<typeof ask>>;
/** The menu command has the preview made already. */
const { preview: given } = boot as Boot & { readonly preview?: Preview };
export const texts = textsOf(zh, en);

export const preview = signal<Preview | null>(given ?? null);
export const renames = signal<Readonly<Record<string, string>>>({});
export const students = signal<Readonly<Record<string, StudentDecision>>>({});
export const isCopy = signal(false);
/** True while the page asks whether to undo. */
export const asksUndo = signal(false);
/** True while an answer was given that the sums shown do not know yet. */
export const isStale = signal(false);

const decisions = () => ({ renames: renames.value, students: students.value });
const ask = () => call('rollover.preview', decisions());

/** Nothing stands in the way of writing. */
export const mayCommit = computed(() => {
  const shown = preview.value;
  if (shown === null || busy.value !== '' || isStale.value || shown.obstacles.length > 0) return false;
  return (
    shown.standing === 'copy' || shown.standing === 'interrupted' || (shown.standing === 'unknown' && isCopy.value)
  );
});

export const refresh = () =>
  during(texts.reading, async () => {
    const asked = decisions();
    preview.value = await ask();
    // An answer that was given meanwhile is not in these sums.
    isStale.value = asked.renames !== renames.value || asked.students !== students.value;
  });

export const commit = () =>
  during(texts.writing, async () => {
    const result = await call('rollover.commit', { confirm: true, ...decisions(), isCopy: isCopy.value });
    const { toYear: to, promoted = 0, repeating = 0, graduated = 0 } = result;
    const text = fill(result.isNew ? texts.finished : texts.already, { to, promoted, repeating, graduated });
    const whole = text + putAgainText(result.putAgain, texts);
    notice.value = result.isChecked ? whole : whole + texts.notChecked;
    preview.value = await ask();
  });

/** The check that failed after the roll-over; asked again, the roll-over does nothing but this. */
export const checkNow = () =>
  during(texts.checking, async () => {
    const { isChecked } = await call('rollover.commit', { confirm: true });
    notice.value = isChecked ? texts.checked : texts.notChecked;
    preview.value = await ask();
  });

export const undo = () =>
  during(texts.writing, async () => {
    asksUndo.value = false;
    const { restored: count, year, putAgain } = await call('rollover.undo', { confirm: true });
    notice.value = fill(texts.undone, { count, year }) + putAgainText(putAgain, texts);
    preview.value = await ask();
  });

export const discard = () =>
  during(texts.writing, async () => {
    const { removed: count } = await call('rollover.discard', { confirm: true });
    notice.value = fill(texts.discarded, { count });
    preview.value = await ask();
  });

export function rename(from: string, to: string): void {
  renames.value = { ...renames.value, [from]: to };
  isStale.value = true;
}

export function decide(studentNo: string, decision: StudentDecision): void {
  students.value = { ...students.value, [studentNo]: decision };
  isStale.value = true;
}

if (given === undefined) void refresh();
