/** The whole workbook as typed tables: what every check, checklist, reminder plan and report model is a function of. */
import type { Cells } from './cell';
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
}

/** The cells of a tab by its name; null when there is no such tab. */
export type CellsOfTab = (tabName: string) => Cells | null;

/** Reads every tab once and gives the typed school. */
export function readSchool(cellsOf: CellsOfTab, now: string): School {
  const tables: Record<string, unknown> = {};
  for (const [key, tab] of Object.entries(TABS)) tables[key] = readTable(tab, cellsOf(tab.name));
  const typed = tables as unknown as SchoolTables;
  const { settings, problems } = readSettings(typed.settings, now.slice(0, 10));
  return { tables: typed, settings, settingProblems: problems, now };
}
