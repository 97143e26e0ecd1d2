/**
 * The guided first hour of the demo school: five tasks, each noticed when it is done. Only a workbook whose demo school
 * was made here has it; a school's own never does.
 */
import type { Shell } from '../google/ports';

/** In the order in which 我的工作 offers them. */
const FIRST_HOUR = ['import', 'mend', 'classList', 'reminder', 'paper'] as const;
export type FirstHourTask = (typeof FIRST_HOUR)[number];

export interface FirstHourStep {
  readonly task: FirstHourTask;
  readonly isDone: boolean;
}

/** JSON list of the tasks that were done. */
const PROPERTY = 'firstHour';

/** Offers the tasks anew, none done. 1 call. */
export function beginFirstHour(shell: Shell): void {
  shell.documentProperties.set(PROPERTY, '[]');
}

/** The five tasks as they stand; none where there is no first hour. 1 call. */
export function firstHourOf(shell: Shell): FirstHourStep[] {
  const done = doneIn(shell);
  return done === null ? [] : FIRST_HOUR.map((task) => ({ task, isDone: done.includes(task) }));
}

/** Keeps that a task was done. What cannot be kept costs nobody's work: it is then offered once more. 1 call, 2 the first time. */
export function noticeTask(shell: Shell, task: FirstHourTask): void {
  try {
    const done = doneIn(shell);
    if (done === null || done.includes(task)) return;
    shell.documentProperties.set(PROPERTY, JSON.stringify([...done, task]));
  } catch {
    // Without leave to keep properties.
  }
}

function doneIn(shell: Shell): readonly unknown[] | null {
  try {
    const kept = JSON.parse(shell.documentProperties.get(PROPERTY) ?? 'null') as unknown;
    return Array.isArray(kept) ? kept : null;
  } catch {
    return null;
  }
}
