/** Reads what the steps of the set-up stand on: a few small tabs and the roster; of the uploads whether there are any. */
import type { Shell } from '../google/ports';
import { readSchool } from '../school/schoolTables';
import { readTable } from '../school/table';
import { TABS, type TabKey } from '../school/tabs';
import { setupSteps, type SetupStep } from './setupSteps';

const WANTED: readonly TabKey[] = [
  'settings',
  'workGroup',
  'ruleTexts',
  'staff',
  'classes',
  'roster',
  'schedule',
  'semesters',
];

/** The six steps as they stand. 9 reads. */
export function readSetup(shell: Shell): SetupStep[] {
  const names = new Set(WANTED.map((key) => TABS[key].name as string));
  const school = readSchool((name) => (names.has(name) ? shell.workbook.readTab(name) : null), shell.now());
  const uploads = readTable(TABS.uploads, shell.workbook.readTop(TABS.uploads.name, 2));
  return setupSteps({ ...school, hasUploads: uploads.rows.length > 0 });
}
