/** Takes whole tabs from the server: a plan, then its parts, each checked against the plan. */
import type { PlainLine } from '../../src/exports/plainCells';
import { call } from '../shared/server';
import { atOnce } from '../shared/atOnce';

export interface TakenTab {
  readonly tab: string;
  /** The header row first. */
  readonly lines: readonly PlainLine[];
}

/** Rejects with the server's sentence, also when somebody changed a tab meanwhile. `onLines` hears done and all. */
export async function takeTabs(
  tabs: readonly string[],
  as: 'CSV' | 'xlsx' | 'backup',
  detail: string,
  onLines: (done: number, all: number) => void,
): Promise<TakenTab[]> {
  const plans = await call('exports.plan', { tabs, as, detail });
  const all = plans.reduce((sum, { rows }) => sum + rows + 1, 0);
  let done = 0;
  const parts = plans.flatMap(({ tab, columns, parts: own }) => own.map((part) => ({ tab, columns, ...part })));
  const lines = await atOnce(parts, async (part) => {
    const taken = await call('exports.part', part);
    done += part.rows;
    onLines(done, all);
    return taken;
  });
  return plans.map(({ tab }) => ({ tab, lines: lines.flatMap((some, i) => (parts[i]?.tab === tab ? some : [])) }));
}
