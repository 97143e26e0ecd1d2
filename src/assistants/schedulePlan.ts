/**
 * The schedule assistant: a semester's items from its first day and 休業式, as the school's numbers and the national
 * rules ask (C5, C6, C7); what the very checks of 作業期程 say of any plan. Pure.
 */
import { checkContext } from '../rules/checkContext';
import { RULES } from '../rules/index';
import { findingsIn } from '../rules/runChecks';
import { assistantTexts as texts } from '../messages/zh/assistants';
import { dutyBook } from '../regulation/dutyHolders';
import { addDays } from '../school/day';
import { divisionsInUse } from '../school/division';
import type { Period } from '../school/period';
import { withTables, type School } from '../school/schoolTables';
import type { Duty, ScheduleItem, ScheduleRow } from '../school/tabs';

export interface PlanLine {
  readonly semester: number;
  readonly item: ScheduleItem;
  readonly grades: string;
  readonly division: string;
  readonly office: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly selfCheckStartsOn: string;
  readonly selfCheckEndsOn: string;
  readonly source: string;
}

/** Days after the uploads' end by which teachers certify. */
const CERTIFY_DAYS = 7;
/** Grade 3 ends early in semester 2: this many days before 休業式 (C5 excepts it). */
const GRADE_3_DAYS = 60;
const SELF_CHECK_DAYS = 6;

/** The items that a semester usually has. `startsOn` and `closesOn` are ISO days of the term. */
export function proposeSchedule(school: School, period: Period, startsOn: string, closesOn: string): PlanLine[] {
  const { uploadDaysAfterClosing, receiptDays } = school.settings;
  const uploadEnd = addDays(closesOn, uploadDaysAfterClosing);
  const certifyEnd = addDays(uploadEnd, CERTIFY_DAYS);
  const duties = dutyBook(school.tables);
  const [division = ''] = divisionsInUse(school);
  const line = (item: ScheduleItem, from: string, to: string, more: Partial<PlanLine> = {}): PlanLine => ({
    semester: period.semester,
    item,
    grades: texts.allGrades,
    division: '全校',
    office: duties.officeOf(dutyOf(item), division),
    startsOn: from,
    endsOn: to,
    selfCheckStartsOn: later(from, addDays(to, -SELF_CHECK_DAYS)),
    selfCheckEndsOn: to,
    source: '',
    ...more,
  });
  const afterTerm = [
    line('學籍資料及學業成績提交', addDays(certifyEnd, 1), addDays(certifyEnd, 14)),
    line('校內幹部經歷提交', addDays(certifyEnd, 1), addDays(certifyEnd, 14)),
  ];
  const uploads = [
    line('課程學習成果上傳', startsOn, uploadEnd),
    line('多元表現上傳', startsOn, uploadEnd),
    line('課程學習成果認證', startsOn, certifyEnd),
  ];
  if (period.semester === 1) return [...uploads, ...afterTerm];
  const early = { grades: texts.grade3 };
  const grade3End = later(startsOn, addDays(closesOn, -GRADE_3_DAYS));
  const selectEnd = addDays(certifyEnd, 14);
  const submitEnd = addDays(selectEnd, 30);
  const yearly = { semester: 0 };
  return [
    ...uploads,
    line('課程學習成果上傳', startsOn, grade3End, early),
    line('課程學習成果認證', startsOn, addDays(grade3End, CERTIFY_DAYS), early),
    line('課程學習成果勾選', addDays(certifyEnd, 1), selectEnd, yearly),
    line('多元表現勾選', addDays(certifyEnd, 1), selectEnd, yearly),
    ...afterTerm,
    line('課程學習成果提交', addDays(selectEnd, 1), submitEnd, yearly),
    line('多元表現提交', addDays(selectEnd, 1), submitEnd, yearly),
    line('收訖明細確認', addDays(submitEnd, 1), addDays(submitEnd, Math.max(7, receiptDays)), yearly),
  ];
}

/** The duty whose office looks after an item: what students and teachers do themselves, whoever runs the platform. */
function dutyOf(item: ScheduleItem): Duty {
  if (item.endsWith('提交') || item === '收訖明細確認') return item;
  return item === '多元表現上傳' ? '多元表現提交' : '平臺管理';
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

export interface PlanWarning {
  /** Place in the plan, from 0. */
  readonly line: number;
  readonly code: string;
  readonly text: string;
}

/** What the checks of 作業期程 say of the plan, as if it stood in the tab; a term not yet on 學期 is taken as given. */
export function judgeSchedule(
  school: School,
  schoolYear: number,
  lines: readonly PlanLine[],
  term: { readonly semester: number; readonly closesOn: string },
): PlanWarning[] {
  const rows = lines.map((line, i): ScheduleRow => ({
    row: i + 2,
    no: '',
    schoolYear,
    state: '',
    doneOn: '',
    doneBy: '',
    selfCheckResult: '',
    publishedOn: '',
    title: '',
    batch: '',
    ...line,
    division: line.division === '日校' || line.division === '進修部' ? line.division : '全校',
  }));
  const { schedule, semesters } = school.tables;
  const others = semesters.rows.filter((row) => row.schoolYear !== schoolYear || row.semester !== term.semester);
  const given = { row: 0, schoolYear, semester: term.semester, startsOn: '', closesOn: term.closesOn, remark: '' };
  const planned = withTables(school, {
    schedule: { ...schedule, isUsable: true, rows, problems: [] },
    semesters: { ...semesters, rows: [...others, given] },
  });
  const rules = RULES.filter((rule) => rule.tab === 'schedule');
  return findingsIn(checkContext(planned), rules)
    .filter((finding) => finding.row > 0)
    .map((finding) => ({ line: finding.row - 2, code: finding.code, text: finding.explanation }));
}
