/** Hands out students for planted faults, each at most once, so that no fault changes the count of another. */
import { declines, isInSchool } from '../school/student';
import type { DemoStudent } from './demoPeople';
import type { DemoPlan } from './demoPlan';

export interface FaultBoard {
  /** Up to `count` students (scaled to the school's size) who fit and have no fault yet; they are taken from then on. */
  take(count: number, fits: (student: DemoStudent) => boolean): DemoStudent[];
  /** Notes that the workbook now holds so many more findings of a code. */
  note(code: string, count?: number): void;
  readonly planted: Readonly<Record<string, number>>;
}

/** Only students in school who decline nothing are handed out. */
export function faultBoard(plan: DemoPlan): FaultBoard {
  const free = new Set(
    plan
      .random('faults')
      .shuffled(plan.people.students)
      .filter((student) => isInSchool(student) && !declines(student, '課程學習成果') && !declines(student, '多元表現')),
  );
  const planted: Record<string, number> = {};
  return {
    take(count, fits) {
      const wanted = plan.scaled(count);
      const taken: DemoStudent[] = [];
      for (const student of free) {
        if (taken.length === wanted) break;
        if (fits(student)) taken.push(student);
      }
      for (const student of taken) free.delete(student);
      return taken;
    },
    note(code, count = 1) {
      if (count > 0) planted[code] = (planted[code] ?? 0) + count;
    },
    planted,
  };
}
