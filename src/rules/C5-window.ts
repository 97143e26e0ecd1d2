/** Uploads of 課程學習成果 close earlier than 休業式 + 14 days, but for grade 3 in semester 2 (C5). */
import { addDays, rocText } from '../school/day';
import { divisionsWithClasses } from '../school/division';
import { gradesOf } from '../school/grade';
import { DIVISIONS, type ScheduleRow } from '../school/tabs';
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
      en: 'Uploads close earlier than allowed after the closing ceremony for somebody whom the row decides for (not grade 3 in semester 2; a later round serves).',
    },
    explanation: '「{item}」至 {end} 止，休業式為 {closing}；至少應開放至 {earliest}（休業式後 {days} 天）。',
    advice: '請延長上傳期間；高三第2學期不在此限，可另列一筆三年級的期程。',
  },
  check: (context) => scheduleRows(context).flatMap((row) => closesEarly(context, row)),
};

/** Whom a row decides for: a class year of a division. */
interface Audience {
  readonly grade: number;
  readonly division: string;
}

/** A row of the whole year is judged in the semesters in which it decides for somebody; one finding a row. */
function closesEarly(context: CheckContext, row: ScheduleRow): Matter[] {
  const { schoolYear, semester } = row;
  if (row.item !== '課程學習成果上傳' || row.endsOn === '' || schoolYear === null || semester === null) return [];
  return (semester === 0 ? [2, 1] : [semester]).flatMap((half) => earlyIn(context, row, schoolYear, half)).slice(0, 1);
}

/** Early for somebody: of those for whom the row decides, one has no window that ends late enough. */
function earlyIn(context: CheckContext, row: ScheduleRow, schoolYear: number, half: number): Matter[] {
  const closing = closingDay(context, schoolYear, half);
  const days = context.settings.uploadDaysAfterClosing;
  if (closing === '') return [];
  const earliest = addDays(closing, days);
  if (row.endsOn >= earliest) return [];
  const isEarlyFor = (audience: Audience) => {
    if (half === 2 && audience.grade === 3) return false;
    const rows = decidingRows(context, row, half, audience);
    return rows.includes(row) && !rows.some((other) => other.endsOn >= earliest);
  };
  if (!audiences(context, row).some(isEarlyFor)) return [];
  const params = { end: rocText(row.endsOn), closing: rocText(closing), earliest: rocText(earliest), days };
  return [scheduleMatter(row, params)];
}

/** Grades and divisions that the row may be for: those written, else those of the school (both, where no class says). */
function audiences(context: CheckContext, row: ScheduleRow): Audience[] {
  const written = gradesOf(row.grades) ?? 'all';
  const grades = [1, 2, 3].filter((grade) => written === 'all' || written.has(grade));
  const used = divisionsWithClasses(context);
  const everywhere = used.length > 0 ? used : DIVISIONS;
  const divisions = isForAll(row) ? everywhere : [row.division];
  return grades.flatMap((grade) => divisions.map((division) => ({ grade, division })));
}

/** The rows that set the window of an audience in a semester: the most specific ones, as windows go. */
function decidingRows(
  context: CheckContext,
  row: ScheduleRow,
  half: number,
  { grade, division }: Audience,
): readonly ScheduleRow[] {
  let best = -1;
  let deciding: ScheduleRow[] = [];
  for (const other of scheduleRows(context)) {
    if (other.item !== row.item || other.schoolYear !== row.schoolYear) continue;
    if (other.semester !== half && other.semester !== 0) continue;
    const grades = gradesOf(other.grades) ?? 'all';
    if ((grades !== 'all' && !grades.has(grade)) || (!isForAll(other) && other.division !== division)) continue;
    const rank = (grades === 'all' ? 0 : 4) + (isForAll(other) ? 0 : 2) + (other.semester === 0 ? 0 : 1);
    if (rank > best) [best, deciding] = [rank, []];
    if (rank === best) deciding.push(other);
  }
  return deciding;
}

function isForAll({ division }: ScheduleRow): boolean {
  return division === '全校' || division === '';
}

function closingDay(context: CheckContext, schoolYear: number, semester: number): string {
  const days = context.tables.semesters.rows
    .filter((row) => row.schoolYear === schoolYear && row.semester === semester)
    .map((row) => row.closesOn)
    .sort();
  return days[days.length - 1] ?? '';
}
