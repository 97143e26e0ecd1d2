/**
 * Windows that end within a week of each other are told of together (C1): all of them by the days before the first end,
 * in one mail, and not again by the days before each end of its own.
 */
import { addDays } from '../school/day';
import type { Day } from './dueDays';
import type { OpenWindow } from './openWindows';

const JOINT_DAYS = 7;

/**
 * The end by whose steps a window is told of: the earliest within a week before its own, of a window beside which it was
 * open at the last step. `around` are the person's windows, those that ended this week included.
 */
export function jointEnd(window: OpenWindow, around: readonly OpenWindow[], daysBefore: readonly number[]): Day {
  const { startsOn, endsOn } = window;
  if (endsOn === '') return '';
  const lastStep = Math.min(...daysBefore, JOINT_DAYS);
  const earlier = around
    .map((other) => other.endsOn)
    .filter(
      (end) => end !== '' && end < endsOn && end >= addDays(endsOn, -JOINT_DAYS) && startsOn <= addDays(end, -lastStep),
    )
    .sort();
  return earlier[0] ?? endsOn;
}
