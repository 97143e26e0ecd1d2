/** The executive secretary's desk: the semester at a glance. Pure. */
import type { CheckContext } from '../rules/checkContext';
import { daysBetween, rocText } from '../school/day';
import { openResolutions } from '../school/meetings';
import { periodText, type Period } from '../school/period';
import { itemName } from '../school/scheduleTitle';
import type { School } from '../school/schoolTables';
import { judgedNow, type Judged, type RequirementLine } from './lastJudged';

export interface TimelineLine {
  readonly item: string;
  readonly scope: string;
  readonly office: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly phase: 'coming' | 'open' | 'over';
  /** To the start of what is coming, to the end of what is open; 0 for what is over. */
  readonly days: number;
  /** Share of the window that has passed, 0 to 100. */
  readonly percent: number;
}

/** What a held meeting resolved and nobody has carried out yet. */
export interface ResolutionLine {
  readonly row: number;
  readonly heldOn: string;
  readonly matter: string;
  readonly resolution: string;
  readonly assignee: string;
  readonly progress: string;
  /** ROC day; '' when none was set. */
  readonly dueOn: string;
  readonly daysLeft: number | null;
}

export interface SecretaryDesk {
  readonly period: Period;
  readonly periodText: string;
  /** Earliest 辦理期限 first. */
  readonly resolutions: readonly ResolutionLine[];
  readonly timeline: readonly TimelineLine[];
  /** 會議: the line of R3.1. */
  readonly meeting: RequirementLine | null;
  /** What is not met, then what is at risk. */
  readonly open: readonly RequirementLine[];
  readonly counts: Readonly<Record<string, number>>;
  /** Findings that wait for each office. */
  readonly offices: Judged['offices'];
  /** ISO day of the check that clauses and findings are of; '' when they are of now. */
  readonly checkedOn: string;
}

/** Schedule and resolutions of now; clauses and findings as they are given, judged now where they are not. */
export function secretaryDesk(context: CheckContext, judged: Judged = judgedNow(context)): SecretaryDesk {
  const { lines, offices, checkedOn } = judged;
  const period = { schoolYear: context.settings.schoolYear, semester: context.settings.semester };
  const counts: Record<string, number> = {};
  for (const { state } of lines) counts[state] = (counts[state] ?? 0) + 1;
  return {
    period,
    periodText: periodText(period),
    resolutions: openResolutions(context.tables.meetings.rows, context.today).map((row) => ({
      row: row.row,
      heldOn: rocText(row.heldOn),
      matter: row.matter,
      resolution: row.resolution,
      assignee: row.assignee,
      progress: row.progress,
      dueOn: rocText(row.dueOn),
      daysLeft: row.dueOn === '' ? null : daysBetween(context.today, row.dueOn),
    })),
    timeline: timeline(context),
    meeting: lines.find(({ id }) => id === 'R3.1') ?? null,
    open: ['未符合', '有風險'].flatMap((state) => lines.filter((line) => line.state === state)),
    counts,
    offices,
    checkedOn,
  };
}

/** Items with both dates, of the semester and its year: open ones by their end, coming ones by their start, then the rest. */
function timeline({ tables, settings, now }: School): TimelineLine[] {
  const today = now.slice(0, 10);
  const rows = tables.schedule.rows.filter(
    (row) =>
      row.schoolYear === settings.schoolYear &&
      (row.semester === settings.semester || row.semester === 0) &&
      row.startsOn !== '' &&
      row.endsOn >= row.startsOn,
  );
  const order = { open: 0, coming: 1, over: 2 };
  return rows
    .map((row) => {
      const phase =
        today < row.startsOn ? ('coming' as const) : today > row.endsOn ? ('over' as const) : ('open' as const);
      const length = daysBetween(row.startsOn, row.endsOn) + 1;
      const passed = Math.min(length, Math.max(0, daysBetween(row.startsOn, today)));
      return {
        item: itemName(row),
        scope: [row.division, row.grades].filter((part) => part !== '').join(' '),
        office: row.office,
        startsOn: rocText(row.startsOn),
        endsOn: rocText(row.endsOn),
        phase,
        days:
          phase === 'coming' ? daysBetween(today, row.startsOn) : phase === 'open' ? daysBetween(today, row.endsOn) : 0,
        percent: phase === 'over' ? 100 : Math.round((passed / length) * 100),
      };
    })
    .sort((a, b) => order[a.phase] - order[b.phase] || a.days - b.days);
}
