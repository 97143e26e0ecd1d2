/** Reads for the counsellor's desk: who is on the roster, and whom a session reached; no other column of those tabs. */
import type { Shell } from '../google/ports';
import type { School } from '../school/schoolTables';
import { readColumns } from '../workbook/readRows';
import type { CounsellingSource } from './counsellorDesk';

/** 2 reads beside those of the school. */
export function readCounselling(shell: Shell, { settings, tables }: School): CounsellingSource {
  return {
    settings,
    tables: {
      classes: tables.classes,
      roster: { rows: readColumns(shell, 'roster', ['studentNo', 'name', 'className', 'seatNo', 'status']) },
      counselling: {
        rows: readColumns(shell, 'counselling', [
          'schoolYear',
          'semester',
          'heldOn',
          'className',
          'studentNo',
          'counsellor',
        ]),
      },
    },
  };
}
