/**
 * What the parts of the demo school share: its calendar, people and classes, and how a part hands over rows and the
 * faults it planted. Everything is a pure function of the options; every part draws from its own stream of chance.
 */
import type { RowRecord } from '../workbook/writeRows';
import type { TabKey } from '../school/tabs';
import { demoCalendar, type DemoCalendar } from './demoCalendar';
import { demoPeople, type DemoPeople } from './demoPeople';
import type { DemoPart } from './demoPart';
import { demoRandom, type DemoRandom } from './demoRandom';

export interface DemoOptions {
  /** Default 1. */
  readonly seed?: number;
  /** School time the school is laid around, `yyyy-MM-dd` or `yyyy-MM-ddTHH:mm:ss`. */
  readonly now: string;
  /** Students of both divisions together, at least 40; default 1,100: 900 by day and 200 in the continuing division. */
  readonly students?: number;
}

export interface DemoPlan {
  readonly calendar: DemoCalendar;
  readonly people: DemoPeople;
  /** A stream of chance of its own for a topic. */
  random(topic: string): DemoRandom;
  /** A number of faults as planned for 1,100 students, scaled to this school, at least 1. */
  scaled(count: number): number;
}

/** The plan that all parts are made from. */
export function demoPlan({ seed = 1, now, students = 1100 }: DemoOptions): DemoPlan {
  const calendar = demoCalendar(now);
  const random = (topic: string) => demoRandom(seed, topic);
  const size = Math.max(40, Math.floor(students));
  const continuingStudents = Math.round((size * 2) / 11);
  const { period, startsOn } = calendar.current;
  return {
    calendar,
    people: demoPeople(
      random,
      { schoolYear: period.schoolYear, startsOn },
      // The data faults bring one more, a guest with a number out of pattern.
      { dayStudents: size - continuingStudents - 1, continuingStudents },
    ),
    random,
    scaled: (count) => Math.max(1, Math.round((count * size) / 1100)),
  };
}

/** Puts parts together: rows of the same tab below one another, counts of the same code added. */
export function joinParts(parts: readonly DemoPart[]): DemoPart {
  const tabs: { [K in TabKey]?: Record<string, RowRecord[string]>[] } = {};
  const planted: Record<string, number> = {};
  for (const part of parts) {
    for (const [key, rows] of Object.entries(part.tabs) as [TabKey, Record<string, RowRecord[string]>[]][])
      (tabs[key] ??= []).push(...rows);
    for (const [code, count] of Object.entries(part.planted)) planted[code] = (planted[code] ?? 0) + count;
  }
  return { tabs, planted };
}
