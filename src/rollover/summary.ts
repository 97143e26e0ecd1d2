/** A roll-over in numbers, and as the page and a headless caller are shown it. Pure. */
import type { School } from '../school/schoolTables';
import { TABS } from '../school/tabs';
import type { RollOverPlan } from './planRollOver';
import type { StudentMove } from './studentMoves';

export interface RollOverCounts {
  /** Rows of the roster before; each is in exactly one of the next six. */
  readonly students: number;
  readonly promoted: number;
  readonly repeating: number;
  readonly graduated: number;
  /** Not in school, kept for receipts. */
  readonly leaversKept: number;
  /** In school without a class: kept as they are. */
  readonly withoutClass: number;
  /** Left before this year with nothing open: in the old workbook alone. */
  readonly leftBehind: number;
  readonly classesRenamed: number;
  readonly classesGraduated: number;
  /** Rows kept and left behind by tab name, of tabs that lose rows. */
  readonly tabs: readonly { readonly tab: string; readonly kept: number; readonly leftBehind: number }[];
}

export function countsOf(school: School, plan: RollOverPlan): RollOverCounts {
  const of = (outcome: StudentMove['outcome']) => plan.students.filter((move) => move.outcome === outcome).length;
  return {
    students: plan.students.length,
    promoted: of('升級'),
    repeating: of('留級'),
    graduated: of('畢業'),
    leaversKept: of('leaver'),
    withoutClass: of('noClass'),
    leftBehind: of('leftBehind'),
    classesRenamed: plan.classes.filter(({ outcome }) => outcome === 'rename').length,
    classesGraduated: plan.classes.filter(({ outcome }) => outcome === 'graduates').length,
    tabs: plan.changes
      .filter(({ dropped }) => dropped.length > 0)
      .map(({ tab, dropped }) => {
        const rows = school.tables[tab].rows.length;
        return { tab: TABS[tab].name, kept: rows - dropped.length, leftBehind: dropped.length };
      }),
  };
}
