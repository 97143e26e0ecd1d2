/** Whose class is whose. */
import { coversCourse } from '../school/deputyScope';
import type { School } from '../school/schoolTables';
import type { Caller } from './caller';
import { deputyRowsOf, isTutoring } from './deputyRights';
import { READERS } from './roles';

/** What tells whose class is whose. */
export interface ClassRights {
  readonly tables: Pick<School['tables'], 'classes' | 'deputies'>;
  readonly now: string;
}

/**
 * Own classes by the tutor's mailbox, or by a deputy's whose duty is a tutor's, within its days and scope; 管理, 處室 and
 * 檢視 see all, own ones first.
 */
export function visibleClasses(
  { tables, now }: ClassRights,
  { caller }: { readonly caller: Caller },
): { classes: string[]; own: string[] } {
  const rows = tables.classes.rows.filter((one) => one.className !== '');
  const names = { classes: rows, courses: [] };
  const stoodInFor = deputyRowsOf(tables.deputies, caller.email, now.slice(0, 10)).filter(isTutoring);
  const isOwn = (one: (typeof rows)[number]) =>
    one.tutorEmail !== '' &&
    (one.tutorEmail === caller.email ||
      stoodInFor.some(
        ({ principalEmail, scope }) =>
          principalEmail === one.tutorEmail && coversCourse(scope, one.className, '', names),
      ));
  const own = [...new Set(rows.filter(isOwn).map((one) => one.className))];
  const seesAll = READERS.some((one) => one === caller.access);
  return { own, classes: seesAll ? [...new Set([...own, ...rows.map((one) => one.className)])] : own };
}
