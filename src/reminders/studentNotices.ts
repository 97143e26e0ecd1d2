/**
 * What students are told: windows about to end, items returned, receipts to look at. Uploading and selecting are the
 * student's choice (C1): 無意願 is never asked, who has nothing left to do is left alone, and a student who has begun
 * hears of a window once. Windows that end within a week of each other are told of together.
 */
import type { CheckContext } from '../rules/checkContext';
import { excerpt } from '../rules/excerpt';
import { isUnconfirmed } from '../rules/receipts';
import { fill } from '../messages/catalogue';
import { reminderLines as lines } from '../messages/zh/reminderMails';
import { addDays, dayOf } from '../school/day';
import { endText } from './endText';
import { periodText } from '../school/period';
import { remaining, selectionLimit, uploadLimit, uploadPeriod } from '../school/quota';
import { declines, divisionOf, isInSchool } from '../school/student';
import { notSentAgain } from '../school/studentCare';
import { UPLOAD_KINDS, type Receipt, type ScheduleItem, type Student, type UploadKind } from '../school/tabs';
import { studentAddressee } from './addressee';
import { isFirstStep, latest, stepBefore, type Day } from './dueDays';
import { jointEnd } from './jointEnds';
import type { Notice } from './notice';
import { openWindowFinder, type OpenWindow, type WindowFinder } from './openWindows';

/** All notices to students, due today or on an earlier day of a window that is still open. */
export function studentNotices(context: CheckContext, windowsOf: WindowFinder): Notice[] {
  const receipts = unconfirmedReceipts(context);
  const recentOf = openWindowFinder(context, addDays(context.today, -7));
  return [...context.studentByNo.values()]
    .filter((student) => mayBeTold(context, student) && !context.openChanges.has(student.studentNo))
    .flatMap((student) => {
      const place = {
        grade: context.classByName.get(student.className)?.grade ?? null,
        division: divisionOf(student, context.classByName),
      };
      const willing = UPLOAD_KINDS.filter((kind) => !declines(student, kind));
      const items = [...willing.flatMap((kind) => [`${kind}上傳`, `${kind}勾選`] as const), '收訖明細確認' as const];
      const around = items.flatMap((item) => recentOf(item, place.grade, place.division));
      const open = (item: ScheduleItem) =>
        windowsOf(item, place.grade, place.division).map((window): ToldWindow => ({
          ...window,
          toldBefore: jointEnd(window, around, context.settings.reminderDays),
        }));
      return [
        ...willing.flatMap((kind) =>
          open(`${kind}上傳`).flatMap((window) => uploadNotice(context, student, kind, window) ?? []),
        ),
        ...willing.flatMap((kind) =>
          open(`${kind}勾選`).flatMap((window) => selectionNotice(context, student, kind, window) ?? []),
        ),
        ...willing.flatMap((kind) =>
          open(`${kind}上傳`).flatMap((window) => returnedNotice(context, student, kind, window) ?? []),
        ),
        ...open('收訖明細確認').flatMap(
          (window) => receiptNotice(context, student, receipts.get(student.studentNo) ?? [], window) ?? [],
        ),
      ];
    });
}

/** A window with the end by whose steps it is told of. */
interface ToldWindow extends OpenWindow {
  readonly toldBefore: Day;
}

/** In school by a status that could be read, and not 皆無: who wants nothing of it is not written to at all. */
function mayBeTold(context: CheckContext, student: Student): boolean {
  return (
    isInSchool(student) &&
    student.declines !== '皆無' &&
    !context.isFaulty('roster', student.row, 'status') &&
    !context.isFaulty('roster', student.row, 'declines')
  );
}

function uploadNotice(context: CheckContext, student: Student, kind: UploadKind, window: ToldWindow): Notice | null {
  const { settings, today, book } = context;
  const period = uploadPeriod(kind, window.period);
  const tally = book.tallyOf(student.studentNo, kind, period);
  const limit = uploadLimit(settings, kind);
  const step = stepBefore(window.toldBefore, settings.reminderDays, today);
  if (step === null || (remaining(tally.counted, limit) === 0 && tally.unsent === 0)) return null;
  const hasBegun = tally.counted > 0 && tally.unsent === 0;
  if (hasBegun && !isFirstStep(step, window.toldBefore, settings.reminderDays)) return null;
  const params = {
    kind,
    period: periodText(period),
    count: tally.counted,
    limit: limit ?? lines.noLimit,
    unsent: tally.unsent,
  };
  const line = fill(tally.unsent > 0 ? lines.uploadUnsent : lines.upload, { ...params, end: endText(window.endsOn) });
  return notice(context, student, '上傳期限', window, period.semester, step, [line]);
}

function selectionNotice(context: CheckContext, student: Student, kind: UploadKind, window: ToldWindow): Notice | null {
  const { settings, today, book } = context;
  const year = { schoolYear: window.period.schoolYear, semester: 0 };
  const tally = book.tallyOf(student.studentNo, kind, year);
  const limit = selectionLimit(settings, kind);
  const selectable = (kind === '課程學習成果' ? tally.passed + tally.exempt : tally.counted) - tally.selected;
  const step = stepBefore(window.toldBefore, settings.reminderDays, today);
  if (step === null || selectable <= 0 || remaining(tally.selected, limit) === 0) return null;
  if (tally.selected > 0 && !isFirstStep(step, window.toldBefore, settings.reminderDays)) return null;
  const line = fill(lines.selection, {
    kind,
    period: periodText(year),
    selectable,
    count: tally.selected,
    limit: limit ?? lines.noLimit,
    end: endText(window.endsOn),
  });
  return notice(context, student, '勾選期限', window, 0, step, [line]);
}

/** The morning after an item came back, and again before the window in which it may be uploaded anew ends (C3). */
function returnedNotice(context: CheckContext, student: Student, kind: UploadKind, window: ToldWindow): Notice | null {
  const period = uploadPeriod(kind, window.period);
  const returned = notSentAgain(context.book, student.studentNo, kind, period);
  if (returned.length === 0) return null;
  const mornings = returned
    .filter((upload) => upload.certifiedAt !== '')
    .map((upload) => addDays(dayOf(upload.certifiedAt), 1))
    .filter((day) => day <= context.today);
  const dueOn = latest([...mornings, stepBefore(window.toldBefore, context.settings.reminderDays, context.today)]);
  if (dueOn === null) return null;
  const texts = returned.map((upload) =>
    fill(lines.returned, {
      title: excerpt(upload.title),
      course: excerpt(upload.courseOrType),
      end: endText(window.endsOn),
    }),
  );
  return notice(context, student, '退回件', window, period.semester, dueOn, texts);
}

function receiptNotice(
  context: CheckContext,
  student: Student,
  receipts: readonly Receipt[],
  window: ToldWindow,
): Notice | null {
  const mine = receipts.filter(
    (receipt) =>
      receipt.schoolYear === window.period.schoolYear &&
      !UPLOAD_KINDS.some((kind) => kind === receipt.lot && declines(student, kind)),
  );
  if (mine.length === 0) return null;
  const { today, settings } = context;
  // A window as short as three days (C6) may open after the first steps: then its first day is one.
  const dueOn = latest([window.startsOn || null, stepBefore(window.toldBefore, settings.reminderDays, today)]);
  if (dueOn === null) return null;
  const texts = mine.map((receipt) =>
    fill(lines.receipt, {
      lot: receipt.lot,
      received: receipt.receivedCount ?? lines.unknown,
      end: endText(window.endsOn),
    }),
  );
  return notice(context, student, '收訖確認', window, 0, dueOn, texts);
}

function notice(
  context: CheckContext,
  student: Student,
  kind: Notice['kind'],
  window: ToldWindow,
  semester: number,
  dueOn: Day,
  texts: readonly string[],
): Notice {
  const period = { schoolYear: window.period.schoolYear, semester };
  return {
    kind,
    addressee: studentAddressee(context, student),
    matter: fill(lines.studentMatter, {
      studentNo: student.studentNo,
      item: window.item,
      year: period.schoolYear,
      semester,
    }),
    dueOn,
    deadline: window.endsOn,
    deadlineTitle: `${periodText(period)}${window.item}`,
    division: divisionOf(student, context.classByName),
    lines: texts,
  };
}

/** Receipts not yet confirmed, by 學號; a row whose answer cannot be read is left to a person. */
function unconfirmedReceipts(context: CheckContext): Map<string, Receipt[]> {
  const byStudent = new Map<string, Receipt[]>();
  for (const receipt of context.tables.receipts.rows) {
    if (!isUnconfirmed(context, receipt) || receipt.lot === '') continue;
    const same = byStudent.get(receipt.studentNo);
    if (same) same.push(receipt);
    else byStudent.set(receipt.studentNo, [receipt]);
  }
  return byStudent;
}
