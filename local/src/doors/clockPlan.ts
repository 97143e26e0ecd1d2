/** When clock triggers are due. Days and hours are those of the trigger's zone; the host knows Asia/Taipei and UTC offsets. */
import { instantToSerial, serialToInstant } from '../values/serial';

export type ClockPlan =
  | { readonly every: 'minutes' | 'hours'; readonly count: number }
  | {
      readonly every: 'days' | 'weeks';
      readonly count: number;
      readonly hour: number;
      readonly minute: number;
      readonly weekDay: number | null;
      readonly zone: string;
    }
  | { readonly every: 'month'; readonly day: number; readonly hour: number; readonly zone: string }
  | { readonly every: 'once'; readonly at: number };

/** The next time after `now`, ms since 1970 UTC; null when a one-off has run. */
export function nextTime(plan: ClockPlan, now: number, hasRun = false): number | null {
  switch (plan.every) {
    case 'once':
      return hasRun ? null : Math.max(plan.at, now);
    case 'minutes':
      return now + plan.count * 60_000;
    case 'hours':
      return now + plan.count * 3_600_000;
    case 'month':
      return nextDay(
        plan.zone,
        now,
        plan.hour * 60,
        (serial) => new Date((serial - 25_569) * 86_400_000).getUTCDate() === plan.day,
        1,
      );
    default: {
      const matches = (serial: number) => plan.weekDay === null || (serial + 6) % 7 === plan.weekDay;
      return nextDay(plan.zone, now, plan.hour * 60 + plan.minute, matches, hasRun ? stepOf(plan) : 1);
    }
  }
}

/** Days that lie between two runs at least; the weekday does the rest. */
function stepOf({ every, count }: Extract<ClockPlan, { every: 'days' | 'weeks' }>): number {
  return every === 'days' ? count : 7 * (count - 1) + 1;
}

function nextDay(
  zone: string,
  now: number,
  minutes: number,
  matches: (serialDay: number) => boolean,
  step: number,
): number {
  const today = Math.floor(instantToSerial(now, zone));
  for (let day = today; ; day++) {
    const at = serialToInstant(day + minutes / 1440, zone);
    if (at > now && matches(day) && (step <= 1 || day - today >= step)) return at;
  }
}

/** In words, as the triggers panel shows it. */
export function planText(plan: ClockPlan): string {
  switch (plan.every) {
    case 'once':
      return `at(${new Date(plan.at).toISOString()})`;
    case 'minutes':
      return `everyMinutes(${plan.count})`;
    case 'hours':
      return `everyHours(${plan.count})`;
    case 'month':
      return `onMonthDay(${plan.day}).atHour(${plan.hour})`;
    case 'days':
      return `everyDays(${plan.count}).atHour(${plan.hour})`;
    case 'weeks':
      return `everyWeeks(${plan.count}).atHour(${plan.hour})`;
  }
}
