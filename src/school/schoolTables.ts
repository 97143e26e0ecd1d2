/** The whole workbook as typed tables: what every check, checklist, reminder plan and report model is a function of. */
import { SCHOOL_ZONE, type Cells } from './cell';
import { lazily } from './lazily';
import { withoutBirthDates } from './personalData';
import { readSettings, type SettingProblem, type Settings } from './settings';
import { readTable, type Table } from './table';
import { TABS, type Row, type TabKey } from './tabs';

export type SchoolTables = { readonly [K in TabKey]: Table<Row<K>> };

export interface School {
  readonly tables: SchoolTables;
  readonly settings: Settings;
  readonly settingProblems: readonly SettingProblem[];
  /** School time of the run, `yyyy-MM-ddTHH:mm:ss`; the only clock the core knows. */
  readonly now: string;
  /** The zone that the file stands in; days and times are read right in any. */
  readonly fileZone: string;
}

/** The cells of a tab by its name; null when there is no such tab. */
export type CellsOfTab = (tabName: string) => Cells | null;

/** The typed school: each tab is read when it is first asked for, and once; a text that is a birth date stands as dots. */
export function readSchool(cellsOf: CellsOfTab, now: string, fileZone = () => SCHOOL_ZONE): School {
  const today = now.slice(0, 10);
  return schoolOfTables(
    (key) => withoutBirthDates(readTable(TABS[key], cellsOf(TABS[key].name)), TABS[key], today),
    now,
    fileZone,
  );
}

/** A school over a reader of tables; a table is read when it is first asked for, and once. */
function schoolOfTables(
  read: <K extends TabKey>(key: K) => Table<Row<K>>,
  now: string,
  fileZone = () => SCHOOL_ZONE,
): School {
  const keys = Object.keys(TABS) as TabKey[];
  const tables = lazily<SchoolTables>(
    Object.fromEntries(keys.map((key) => [key, () => read(key)])) as unknown as {
      readonly [K in TabKey]: () => SchoolTables[K];
    },
  );
  const settings = lazily({ read: () => readSettings(tables.settings, now.slice(0, 10)) });
  return lazily<School>({
    tables: () => tables,
    settings: () => settings.read.settings,
    settingProblems: () => settings.read.problems,
    now: () => now,
    fileZone,
  });
}

/** The same school with other tables in place of its own; what is not asked for is still not read. */
export function withTables(school: School, changed: Partial<SchoolTables>): School {
  const other = schoolOfTables((key) => changed[key] ?? school.tables[key], school.now);
  const { tables } = other;
  return lazily<School>({
    tables: () => tables,
    settings: () => school.settings,
    settingProblems: () => school.settingProblems,
    now: () => school.now,
    fileZone: () => school.fileZone,
  });
}
