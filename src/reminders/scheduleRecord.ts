/**
 * Who runs the daily schedule, and how its last run went. A trigger belongs to the account that made it and no other
 * account can list it; so the one owner stands in a property of the document, which everybody can read.
 */
import type { Shell } from '../google/ports';

export interface ScheduleRecord {
  /** Mailbox of the account whose triggers run; '' when the schedule was removed. */
  readonly owner: string;
  /** The workbook it was made for: a copy carries another id. */
  readonly workbookId: string;
  readonly hour: number;
  /** School time. */
  readonly installedAt: string;
  /** Id of the daily trigger, as its own event names it; older records have none. */
  readonly triggerId?: string;
}

export interface LastRun {
  readonly startedAt: string;
  /** '' while it runs, and for ever when it was cut off. */
  readonly finishedAt: string;
  /** The error's text; '' when there was none. */
  readonly error: string;
  /** One sentence of what was done. */
  readonly summary: string;
  /** The last day whose reminders were all sent or put off; '' when none was. */
  readonly completedDay: string;
}

const RECORD = 'dailySchedule';
const LAST_RUN = 'lastDailyRun';
const FOLLOW_UP = 'followUpTrigger';

export function readScheduleRecord(shell: Shell): ScheduleRecord | null {
  return readJson<ScheduleRecord>(shell, RECORD);
}

export function writeScheduleRecord(shell: Shell, record: ScheduleRecord): void {
  shell.documentProperties.set(RECORD, JSON.stringify(record));
}

export function readLastRun(shell: Shell): LastRun | null {
  return readJson<LastRun>(shell, LAST_RUN);
}

export function writeLastRun(shell: Shell, run: LastRun): void {
  shell.documentProperties.set(LAST_RUN, JSON.stringify(run));
}

/** Id of the one-off trigger that goes on with an unfinished run; it stays in the list until removed. */
export function readFollowUp(shell: Shell): string {
  return shell.documentProperties.get(FOLLOW_UP) ?? '';
}

export function writeFollowUp(shell: Shell, id: string): void {
  if (id === '') shell.documentProperties.remove(FOLLOW_UP);
  else shell.documentProperties.set(FOLLOW_UP, id);
}

/** What cannot be read counts as not there: a person made it, or an older version. */
function readJson<T>(shell: Shell, key: string): T | null {
  const text = shell.documentProperties.get(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
