/**
 * Which edition of the tabs' description a workbook was made by. It stands in 設定, so that it goes wherever the
 * workbook goes; workbooks of 0.1.0 have no such row and are edition 1.
 */
import type { Settings } from './settings';

/** The edition that this add-on makes and reads. A step of src/upgrade/migrations leads to each. */
export const SCHEMA_VERSION = 2;

/** The workbook's edition, a whole number from 1; a text that is none counts as 1, since migrations may run again. */
export function schemaVersionOf({ schemaVersion }: Pick<Settings, 'schemaVersion'>): number {
  return /^[1-9]\d{0,3}$/.test(schemaVersion) ? Number(schemaVersion) : 1;
}
