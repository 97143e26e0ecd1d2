/** Takes whole tabs from the server: a plan, then part after part, each checked against the plan. */
import type { WireLine } from '../../src/exports/wire';
import { call } from '../shared/server';

export interface TakenTab {
  readonly tab: string;
  /** The header row first. */
  readonly lines: readonly WireLine[];
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
  const taken: TakenTab[] = [];
  for (const { tab, columns, parts } of plans) {
    const lines: WireLine[] = [];
    for (const part of parts) {
      for (const line of await call('exports.part', { tab, columns, ...part })) lines.push(line);
      done += part.rows;
      onLines(done, all);
    }
    taken.push({ tab, lines });
  }
  return taken;
}
