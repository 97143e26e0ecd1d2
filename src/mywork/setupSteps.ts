/** What an empty workbook needs before there is any work in it: each step, whether it is done, and the page for it. Pure. */
import type { School } from '../school/schoolTables';

export interface SetupStep {
  readonly step: 'tabs' | 'school' | 'schedule' | 'people' | 'roster' | 'check';
  readonly isDone: boolean;
  /** The page where it is done; '' where a button here does it. */
  readonly page: string;
}

/** Without a class there is nobody to work for. */
export function isUnfilled({ tables }: Pick<School, 'tables'>): boolean {
  return tables.classes.rows.length === 0;
}

export function setupSteps({ tables, settings }: Pick<School, 'tables' | 'settings'>): SetupStep[] {
  return [
    { step: 'tabs', isDone: tables.settings.isUsable && tables.classes.isUsable, page: 'setup' },
    { step: 'school', isDone: settings.schoolName !== '', page: 'setup' },
    { step: 'people', isDone: tables.staff.rows.length > 1, page: 'import' },
    { step: 'roster', isDone: tables.classes.rows.length > 0, page: 'import' },
    { step: 'schedule', isDone: tables.schedule.rows.length > 0, page: 'schedule' },
    { step: 'check', isDone: false, page: '' },
  ];
}
