/** Which divisions a school has, by its classes. */
import type { SchoolTables } from './schoolTables';
import { DIVISIONS, type Division } from './tabs';

interface Classes {
  readonly tables: Pick<SchoolTables, 'classes'>;
}

/** Divisions that have classes, in their order; none where no class says. */
export function divisionsWithClasses({ tables }: Classes): Division[] {
  return DIVISIONS.filter((division) => tables.classes.rows.some((own) => own.division === division));
}

/** The same, by day alone where no class says: somebody is in charge of any school. */
export function divisionsInUse(school: Classes): Division[] {
  const found = divisionsWithClasses(school);
  return found.length > 0 ? found : ['日校'];
}
