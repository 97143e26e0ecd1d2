/**
 * Who did what in time (十; domain.md R10.1): per person and kind of work, what has come due and how much of it was done
 * on time. Late is late whatever came of it: results of certification are never looked at (C3). Pure.
 */
import type { CheckContext } from '../rules/checkContext';
import { courseTeacherOf } from '../rules/courseTeacher';
import { windowOfUpload } from '../rules/lateFinding';
import { commendationTexts as texts } from '../messages/zh/commendation';
import { dutyBook, lotDuty } from '../regulation/dutyHolders';
import { dayOf } from '../school/day';
import { calendarPeriod, type Period } from '../school/period';
import { roundBook } from '../school/rounds';
import type { ScheduleItem } from '../school/tabs';

export interface Punctuality {
  readonly schoolYear: number;
  readonly semester: number;
  /** Mailbox on the 人員 tab; '' when the name is not on it, or is there twice. */
  readonly email: string;
  readonly name: string;
  readonly unit: string;
  /** 業務. */
  readonly duty: string;
  /** What is done or past its last day: `onTimeCount + lateCount`. */
  readonly dueCount: number;
  readonly onTimeCount: number;
  readonly lateCount: number;
}

type Person = Pick<Punctuality, 'email' | 'name' | 'unit'>;

/** One piece of work: whose, of which kind, its last day, the day it was done ('' not yet). */
interface Task {
  readonly person: string;
  readonly duty: string;
  readonly dueOn: string;
  readonly doneOn: string;
}

/**
 * The period's lines, by unit, name and kind of work, never by their figures. Work counts in the school year in which it
 * falls due, whatever year its data bear (last year's lots are submitted this October); of this year's data, the work of
 * a semester counts in that semester, that of the whole year (semester 0) in the one that is asked for.
 */
export function punctuality(context: CheckContext, period: Period): Punctuality[] {
  const tasks = [
    ...submissionTasks(context, period),
    ...certificationTasks(context, period),
    ...selfCheckTasks(context, period),
  ];
  const lines = new Map<string, { person: Person; duty: string; onTime: number; late: number }>();
  for (const task of tasks) {
    const isLate = (task.doneOn === '' ? context.today : dayOf(task.doneOn)) > task.dueOn;
    if (task.person === '' || task.dueOn === '' || (task.doneOn === '' && !isLate)) continue;
    const person = personOf(context, task.person);
    const key = `${person.email || person.name}|${task.duty}`;
    const line = lines.get(key) ?? { person, duty: task.duty, onTime: 0, late: 0 };
    if (isLate) line.late++;
    else line.onTime++;
    lines.set(key, line);
  }
  return [...lines.values()]
    .map(({ person, duty, onTime, late }) => ({
      ...period,
      ...person,
      duty,
      dueCount: onTime + late,
      onTimeCount: onTime,
      lateCount: late,
    }))
    .sort((a, b) => compare(a.unit, b.unit) || compare(a.name, b.name) || compare(a.duty, b.duty));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isOf(
  period: Period,
  row: { readonly schoolYear: number | null; readonly semester: number | null },
  dueOn: string,
): boolean {
  if (dueOn === '' || row.schoolYear === null || row.semester === null) return false;
  const due = calendarPeriod(dueOn);
  if (due.schoolYear !== period.schoolYear) return false;
  if (row.schoolYear !== period.schoolYear) return due.semester === period.semester;
  return row.semester === period.semester || row.semester === 0;
}

/** 提交檢核表: the one who submitted; while nobody has, the head of the office that the rules name. */
function submissionTasks(context: CheckContext, period: Period): Task[] {
  const book = roundBook(context.tables);
  const duties = dutyBook(context.tables);
  return context.tables.submissions.rows.flatMap((row) => {
    const dueOn = book.dueOn(row);
    if (row.lot === '' || !isOf(period, row, dueOn)) return [];
    const office = duties.officeOf(lotDuty(row.lot), row.division);
    const person = row.submittedBy || context.emailOfOffice(office);
    return [{ person, duty: texts.submission, dueOn, doneOn: row.submittedOn }];
  });
}

/** 上傳紀錄: who certified; while it waits, the course's teacher. The last day is the certification window's. */
function certificationTasks(context: CheckContext, period: Period): Task[] {
  return context.tables.uploads.rows.flatMap((upload) => {
    const { schoolYear, semester } = upload;
    if (upload.kind !== '課程學習成果') return [];
    const isDone = upload.certification === '通過' || upload.certification === '退回';
    if (!isDone && upload.certification !== '待認證') return [];
    // Done at an unknown time can be called neither on time nor late.
    if (isDone && upload.certifiedAt === '') return [];
    const dueOn = windowOfUpload(context, upload, '課程學習成果認證')?.endsOn ?? '';
    if (!isOf(period, { schoolYear, semester }, dueOn)) return [];
    const teacher = courseTeacherOf(context, upload);
    const person = (isDone && upload.certifiedBy) || teacher?.emails[0] || upload.teacher;
    return [{ person, duty: texts.certification, dueOn, doneOn: isDone ? upload.certifiedAt : '' }];
  });
}

/** Windows of students and teachers: they close by themselves, which is no office's work, let alone late work. */
const SELF_CLOSING: readonly ScheduleItem[] = [
  '課程學習成果上傳',
  '課程學習成果認證',
  '多元表現上傳',
  '課程學習成果勾選',
  '多元表現勾選',
  '收訖明細確認',
  '補認證',
];

/**
 * 作業期程: who finished the item; the last day is that of its self-check, else of the item. Of a window that closes by
 * itself only a self-check that somebody recorded counts.
 */
function selfCheckTasks(context: CheckContext, period: Period): Task[] {
  return context.tables.schedule.rows.flatMap((row) => {
    const isSelfClosing = SELF_CLOSING.some((item) => item === row.item);
    const dueOn = row.selfCheckEndsOn || (isSelfClosing ? '' : row.endsOn);
    if (!isOf(period, row, dueOn) || (isSelfClosing && row.doneOn === '')) return [];
    const person = row.doneBy || context.emailOfOffice(row.office);
    return [{ person, duty: texts.selfCheck, dueOn, doneOn: row.doneOn }];
  });
}

/** A name, mailbox or office (its head) as the 人員 tab knows it. A name that two people bear stays a name. */
function personOf(context: CheckContext, person: string): Person {
  const named = context.staffByName.get(person) ?? [];
  const email = named.length === 0 && !person.includes('@') ? context.emailOfOffice(person) : person.toLowerCase();
  const staff = context.staffByEmail.get(email) ?? (named.length === 1 ? named[0] : undefined);
  if (staff) return { email: staff.email, name: staff.name, unit: staff.unit };
  return { email: person.includes('@') ? person : '', name: person.includes('@') ? '' : person, unit: '' };
}
