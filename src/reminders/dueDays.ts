/** On which days a reminder falls due. Every function gives the latest due day up to today, null when there is none. */
import { addDays, weekday } from '../school/day';

/** ISO day, Asia/Taipei. */
export type Day = string;

/** 提醒提前天數 before the end: with 14,7,3,1 the latest of those four days that has come. None after the end. */
export function stepBefore(end: Day, daysBefore: readonly number[], today: Day): Day | null {
  if (end === '' || today > end) return null;
  return latest(daysBefore.map((days) => addDays(end, -days)).filter((day) => day <= today));
}

/** True when `step` is the first of the days before the end. */
export function isFirstStep(step: Day, end: Day, daysBefore: readonly number[]): boolean {
  return step <= addDays(end, -Math.max(0, ...daysBefore));
}

/** The day after the end, then every seventh, for at most `weeks` weeks. */
export function stepAfter(end: Day, weeks: number, today: Day): Day | null {
  if (end === '') return null;
  const days: Day[] = [];
  for (let week = 0; week <= weeks; week++) days.push(addDays(end, 1 + 7 * week));
  return latest(days.filter((day) => day <= today && today < addDays(end, 1 + 7 * (weeks + 1))));
}

/** The Monday of this week. */
export function mondayOf(today: Day): Day {
  return addDays(today, -((weekday(today) + 6) % 7));
}

/** The Monday of this week, when it is not before `from`. */
export function weekly(from: Day, today: Day): Day | null {
  const monday = mondayOf(today);
  return monday >= from ? monday : null;
}

/** The first Monday of this month, once it has come. */
export function monthly(today: Day): Day | null {
  const first = `${today.slice(0, 8)}01`;
  const monday = addDays(first, (8 - weekday(first)) % 7);
  return monday <= today ? monday : null;
}

/** The latest of some days, null when there is none. */
export function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((best, day) => (day !== null && (best === null || day > best) ? day : best), null);
}
