/** Every step, in order; the last leads to `SCHEMA_VERSION`. */
import type { Migration } from '../migration';
import { roundsAndDuties } from './2-roundsAndDuties';

export const MIGRATIONS: readonly Migration[] = [roundsAndDuties];
