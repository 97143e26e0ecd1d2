/** The meeting that a page asks for, read from the workbook: the one named, else the next of the period. */
import type { Shell } from '../google/ports';
import type { MeetingScope } from '../reports/meeting/heading';
import { contextOfPeriod } from '../rules/checkContext';
import { meetingAhead, meetingId, meetingsOf } from '../school/meetings';
import type { Period } from '../school/period';
import { readWorkbook } from '../workbook/readWorkbook';

export interface MeetingWish extends Period {
  /** As `meetingId` gives it; '' for the next one. */
  readonly meeting: string;
}

export function meetingScope(shell: Shell, { schoolYear, semester, meeting: wanted }: MeetingWish): MeetingScope {
  const period = { schoolYear, semester };
  const school = contextOfPeriod(readWorkbook(shell), period);
  const meetings = meetingsOf(school.tables.meetings.rows);
  const named = meetings.find((one) => meetingId(one) === wanted);
  const meeting = wanted === '' ? meetingAhead(meetings, period, school.today) : (named ?? null);
  return { school, period, division: '', meeting };
}
