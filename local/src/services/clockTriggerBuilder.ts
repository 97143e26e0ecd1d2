/** ClockTriggerBuilder: when a function runs by the clock. */
import type { ClockPlan } from '../doors/clockPlan';
import { formatDate } from './formatDate';
import { scriptEnums } from './scriptEnums';
import type { ServiceContext } from './serviceContext';
import { offsetOf } from './timeZones';
import { install, type TriggerService } from './trigger';

const MINUTES = [1, 5, 10, 15, 30];
const DAYS = Object.keys(scriptEnums.WeekDay);

interface Wanted {
  every: 'minutes' | 'hours' | 'days' | 'weeks' | 'month' | 'once' | null;
  count: number;
  hour: number | null;
  minute: number | null;
  weekDay: number | null;
  at: number;
  date: string | null;
  zone: string;
}

export class ClockTriggerBuilderService {
  readonly #context: ServiceContext;
  readonly #functionName: string;
  readonly #wanted: Wanted;
  constructor(context: ServiceContext, functionName: string) {
    this.#context = context;
    this.#functionName = functionName;
    const zone = context.scriptTimeZone;
    this.#wanted = { every: null, count: 1, hour: null, minute: null, weekDay: null, at: 0, date: null, zone };
  }
  /** @throws Error for what is not 1, 5, 10, 15 or 30 */
  everyMinutes(count: number): this {
    if (!MINUTES.includes(count))
      throw new Error('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    return this.#set({ every: 'minutes', count });
  }
  everyHours(count: number): this {
    return this.#set({ every: 'hours', count: atLeastOne('everyHours', count) });
  }
  everyDays(count: number): this {
    return this.#set({ every: 'days', count: atLeastOne('everyDays', count) });
  }
  everyWeeks(count: number): this {
    return this.#set({ every: 'weeks', count: atLeastOne('everyWeeks', count) });
  }
  onMonthDay(day: number): this {
    return this.#set({ every: 'month', count: within('onMonthDay', day, 1, 31) });
  }
  onWeekDay(day: string): this {
    return this.#set({ every: 'weeks', weekDay: DAYS.indexOf(day) });
  }
  atHour(hour: number): this {
    return this.#set({ hour: within('atHour', hour, 0, 23) });
  }
  nearMinute(minute: number): this {
    return this.#set({ minute: within('nearMinute', minute, 0, 59) });
  }
  inTimezone(zone: string): this {
    return this.#set({ zone });
  }
  after(ms: number): this {
    return this.#set({ every: 'once', at: this.#context.now() + ms, date: null });
  }
  at(date: Date): this {
    return this.#set({ every: 'once', at: date.getTime(), date: null });
  }
  /** Midnight of that day, or its hour; month from 1. */
  atDate(year: number, month: number, day: number): this {
    const two = (n: number) => String(n).padStart(2, '0');
    return this.#set({ every: 'once', date: `${year}-${two(month)}-${two(day)}` });
  }
  create(): TriggerService {
    return install(this.#context, this.#functionName, 'CLOCK', this.#plan());
  }

  #set(change: Partial<Wanted>): this {
    Object.assign(this.#wanted, change);
    return this;
  }

  #plan(): ClockPlan {
    const { every, count, weekDay, zone } = this.#wanted;
    const [nowHour, nowMinute] = formatDate(this.#context.now(), zone, 'H m').split(' ').map(Number) as [
      number,
      number,
    ];
    const hour = this.#wanted.hour ?? nowHour;
    const minute = this.#wanted.minute ?? (this.#wanted.hour === null ? nowMinute : 0);
    switch (every) {
      case null:
        throw new Error(
          'A clock trigger needs a time: after, at, atDate, everyMinutes, everyHours, everyDays, everyWeeks, onWeekDay or onMonthDay.',
        );
      case 'once':
        return { every, at: this.#once() };
      case 'minutes':
      case 'hours':
        return { every, count };
      case 'month':
        return { every, day: count, hour, zone };
      default:
        return { every, count, hour, minute, weekDay, zone };
    }
  }

  #once(): number {
    const { at, date, hour, minute, zone } = this.#wanted;
    if (date === null) return at;
    const wall = Date.parse(`${date}T00:00:00Z`) + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000;
    return wall - offsetOf(wall - offsetOf(wall, zone), zone);
  }
}

const atLeastOne = (method: string, count: number) => within(method, count, 1, Infinity);

function within(method: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`The value you passed to ${method} was invalid: ${value}.`);
}
