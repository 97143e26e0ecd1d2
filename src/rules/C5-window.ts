/** Uploads of 課程學習成果 close earlier than 休業式 + 14 days, but for grade 3 in semester 2 (C5). */
import { addDays, rocText } from '../school/day';
import { gradesOf } from '../school/grade';
import type { ScheduleRow } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Matter, Rule } from './rule';
import { scheduleMatter, scheduleRows } from './scheduleMatters';

export const rule: Rule<'C5-window'> = {
  code: 'C5-window',
  requirements: ['C5'],
  severity: '警告',
  clause: 'C5',
  tab: 'schedule',
  inCharge: '教務處',
  per: 'schedule row',
  words: {
    help: {
      zh: '上傳截止日早於休業式後的最少天數。',
      en: 'Uploads close earlier than allowed after the closing ceremony (not grade 3 alone in semester 2; a later round serves).',
    },
    explanation: '「{item}」至 {end} 止，休業式為 {closing}；至少應開放至 {earliest}（休業式後 {days} 天）。',
    advice: '請延長上傳期間；高三第2學期不在此限，可另列一筆三年級的期程。',
  },
  check: (context) => scheduleRows(context).flatMap((row) => closesEarly(context, row)),
};

function closesEarly(context: CheckContext, row: ScheduleRow): Matter[] {
  if (row.item !== '課程學習成果上傳' || row.endsOn === '' || row.schoolYear === null || row.semester === null)
    return [];
  const half = row.semester === 0 ? 2 : row.semester;
  const grades = gradesOf(row.grades);
  if (half === 2 && grades instanceof Set && grades.size === 1 && grades.has(3)) return [];
  const closing = closingDay(context, row.schoolYear, half);
  const days = context.settings.uploadDaysAfterClosing;
  if (closing === '') return [];
  const earliest = addDays(closing, days);
  if (row.endsOn >= earliest || laterRounds(context, row).some((other) => other.endsOn >= earliest)) return [];
  const params = { end: rocText(row.endsOn), closing: rocText(closing), earliest: rocText(earliest), days };
  return [scheduleMatter(row, params)];
}

function closingDay(context: CheckContext, schoolYear: number, semester: number): string {
  const days = context.tables.semesters.rows
    .filter((row) => row.schoolYear === schoolYear && row.semester === semester)
    .map((row) => row.closesOn)
    .sort();
  return days[days.length - 1] ?? '';
}

/** A later round of the same scope serves. */
function laterRounds(context: CheckContext, row: ScheduleRow): ScheduleRow[] {
  return context.tables.schedule.rows.filter(
    (other) =>
      other.item === row.item &&
      other.schoolYear === row.schoolYear &&
      other.semester === row.semester &&
      other.grades === row.grades &&
      other.division === row.division &&
      other.endsOn > row.endsOn,
  );
}
