/**
 * 我的工作: what a person does today and until when, by role and person, out of what the last check found, the windows
 * of 作業期程, and the figures that the check left on 總覽. At most seven lines; the rest is for later. Pure.
 */
import type { Caller } from '../access/caller';
import type { CheckContext } from '../rules/checkContext';
import { isSettingUp, type SetupStep } from '../assistants/setupSteps';
import type { FirstHourStep } from '../firstHour/firstHour';
import { daysBetween } from '../school/day';
import { periodText } from '../school/period';
import { scheduleTitle } from '../school/scheduleTitle';
import { officeLines } from './officeLines';
import { personLines } from './personLines';
import { resolutionLines } from './resolutionLines';
import { seasonOf, type Season } from './season';
import { upcoming } from './upcoming';
import type { View, WorkLine, WorkSource } from './workLine';

export interface MyWork {
  readonly state: 'work' | 'guest' | 'empty';
  readonly name: string;
  readonly access: string;
  readonly today: string;
  readonly period: string;
  readonly importedAt: string;
  readonly checkedOn: string;
  /** Only the gravest findings were read: counts are at least so many. */
  readonly isPartial: boolean;
  readonly season: Season;
  /** Views of the desk that the roles give, whether or not something waits there. */
  readonly views: readonly View[];
  readonly lines: readonly WorkLine[];
  readonly later: readonly WorkLine[];
  /** For offices, until the workbook is set up: the six steps as they stand; none afterwards. */
  readonly steps: readonly SetupStep[];
  /** Of the demo school, for its offices: the five tasks of the first hour. */
  readonly firstHour?: readonly FirstHourStep[];
  /** What anybody may know: the windows that are open or next. */
  readonly open: readonly { readonly title: string; readonly startsOn: string; readonly endsOn: string }[];
}

const MOST_LINES = 7;
/** A last day this near belongs to today. */
const SOON_DAYS = 7;

export function myWork(source: WorkSource): MyWork {
  const { context, caller, lastCheck } = source;
  const { settings, today } = context;
  const season = seasonOf(context);
  const base = {
    name: context.staffByEmail.get(caller.email)?.name ?? '',
    access: caller.access,
    today,
    period: periodText({ schoolYear: settings.schoolYear, semester: settings.semester }),
    importedAt: source.importedAt > lastCheck.importedAt ? source.importedAt : lastCheck.importedAt,
    checkedOn: lastCheck.checkedOn,
    isPartial: source.isPartial,
    season,
    views: viewsOf(caller.access),
  };
  const isOffice = caller.access === '管理' || caller.access === '處室';
  const steps = isOffice && isSettingUp(source.setup) ? source.setup : [];
  // Without a class there is nobody to work for.
  if (isOffice && context.tables.classes.rows.length === 0)
    return { ...base, state: 'empty', lines: [], later: [], steps, open: [] };
  if (caller.access === '')
    return { ...base, state: 'guest', name: '', lines: [], later: [], steps: [], open: openWindows(context) };
  const found = [
    ...personLines(source),
    ...officeLines(source, season),
    ...resolutionLines(source),
    ...upcoming(source),
  ]
    .filter(({ count }) => count === null || count > 0)
    .map((line) => ({ ...line, daysLeft: line.dueOn === '' ? null : daysBetween(today, line.dueOn) }));
  const isToday = ({ matter, isPressing, isForToday, daysLeft }: WorkLine) =>
    isPressing || isForToday || (daysLeft !== null && daysLeft <= (matter === 'deadline' ? 3 : SOON_DAYS));
  const ordered = found.sort(byUrgency);
  const todays = ordered.filter(isToday);
  const lines = todays.slice(0, MOST_LINES);
  return {
    ...base,
    state: 'work',
    lines,
    later: [...todays.slice(MOST_LINES), ...ordered.filter((line) => !isToday(line))],
    steps,
    open: [],
  };
}

function byUrgency(a: WorkLine, b: WorkLine): number {
  return Number(b.isPressing) - Number(a.isPressing) || (a.daysLeft ?? 999) - (b.daysLeft ?? 999);
}

/** Windows that are open, then what comes next; dates only, nobody's name. */
function openWindows({ tables, settings, today }: CheckContext): MyWork['open'] {
  return tables.schedule.rows
    .filter(
      (row) =>
        row.schoolYear === settings.schoolYear &&
        row.startsOn !== '' &&
        row.endsOn >= row.startsOn &&
        row.endsOn >= today,
    )
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1))
    .slice(0, MOST_LINES)
    .map((row) => ({ title: scheduleTitle(row), startsOn: row.startsOn, endsOn: row.endsOn }));
}

function viewsOf(access: Caller['access']): View[] {
  const isOffice = access === '管理' || access === '處室';
  return [
    ...(access === '任課教師' || access === '導師' || access === '管理' ? ['teacher' as const] : []),
    ...(isOffice ? ['office' as const] : []),
    ...(isOffice || access === '檢視' ? ['secretary' as const] : []),
    ...(access === '諮詢教師' || access === '管理' ? ['counsellor' as const] : []),
  ];
}
