/** A lot is submitted, the time to confirm is over, and the office has not confirmed what was received (六(三)). */
import { addDays, rocText } from '../school/day';
import { gradesOf } from '../school/grade';
import type { Submission } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { divisionsOf, lotMatter, lotRows } from './lots';
import type { Matter, Rule } from './rule';

/** Where no confirmation is on the schedule: this many days after 提交日 (design.md §4). */
const DAYS = 30;

export const rule: Rule<'R6.3-office'> = {
  code: 'R6.3-office',
  requirements: ['R6.3'],
  severity: '警告',
  clause: '六(三)',
  tab: 'submissions',
  inCharge: '註冊組',
  per: 'lot × division × round',
  words: {
    help: {
      zh: '已提交，收訖明細確認期間已過（期程未列者為提交後 30 天），單位尚未填收訖確認日。',
      en: 'Submitted, the 收訖明細確認 window over (none on the schedule: 30 days after 提交日) and 收訖確認日 blank.',
    },
    explanation: '{period}{division}{batch}「{lot}」已於 {done} 提交，應於 {end} 前確認收訖，尚未填收訖確認日。',
    advice: '請核對中央資料庫的收訖明細，並在「提交檢核表」填上收訖確認日；有疑義時，請提交單位協助查明。',
  },
  check(context) {
    if (!context.tables.schedule.isUsable) return [];
    return lotRows(context).flatMap((row) => unconfirmed(context, row));
  },
};

function unconfirmed(context: CheckContext, row: Submission): Matter[] {
  const { columnOf } = context.tables.submissions;
  const isOpen = row.receiptConfirmedOn === '' && columnOf['receiptConfirmedOn'] !== undefined;
  if (row.lot === '' || row.submittedOn === '' || !isOpen) return [];
  if (context.isFaulty('submissions', row.row, 'receiptConfirmedOn')) return [];
  const end = confirmationEnd(context, row);
  if (end === '' || context.today <= end) return [];
  const office = context.duties.officeOf('收訖明細確認', row.division);
  return [{ ...lotMatter(context, row, { done: rocText(row.submittedOn), end: rocText(end) }), office }];
}

/** The last of the windows of those whom the row's round takes in; '' when a window has no end. */
function confirmationEnd(context: CheckContext, row: Submission): string {
  const after30 = addDays(row.submittedOn, DAYS);
  if (row.schoolYear === null || row.semester === null) return after30;
  const period = { schoolYear: row.schoolYear, semester: row.semester };
  const rounds = context.rounds.roundsOf(row);
  const taken = rounds.length === 0 ? [gradesOf(row.grades) ?? 'all'] : rounds.map(({ grades }) => grades);
  const grades = [1, 2, 3].filter((grade) => taken.some((some) => some === 'all' || some.has(grade)));
  const batch = rounds[0]?.batch || row.batch;
  const ends = divisionsOf(context, row.division).flatMap((division) =>
    grades.flatMap((grade) => context.windows.windowOf('收訖明細確認', period, grade, division, batch) ?? []),
  );
  if (ends.length === 0) return after30;
  return ends.some(({ endsOn }) => endsOn === '')
    ? ''
    : (ends
        .map(({ endsOn }) => endsOn)
        .sort()
        .pop() ?? '');
}
