/** What the class checklist's page may ask: one call opens a class; another shows a row in its tab. */
import * as v from 'valibot';
import { rpcTexts } from '../messages/zh/rpc';
import { draftOf, sendToMe } from '../reminders/messageDraft';
import { personReminder, sendPersonReminder, sendTeacherReminder, teacherReminder } from '../reminders/personReminder';
import { checkContext } from '../rules/checkContext';
import { logged } from '../reminders/sendingLog';
import { visibleClasses } from '../access/classes';
import { OFFICES, TUTORS } from '../access/roles';
import { defineMethod, type Call } from '../rpc/method';
import type { School } from '../school/schoolTables';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { readRows } from '../workbook/readRows';
import { readWorkbook } from '../workbook/readWorkbook';
import { classChecklist, type ClassChecklist } from './classChecklist';
import { recordClassCheck } from './classCheck';
import { classToday, type ClassToday } from './classToday';
import { readClass } from './readClass';
import { markDeclines, markSlip } from './rosterMarks';

export interface ChecklistAnswer {
  /** Classes the caller may see, own ones first. */
  readonly classes: readonly string[];
  readonly own: readonly string[];
  /** Whether the caller may send the class's tutor a reminder. */
  readonly mayRemindTutor: boolean;
  /** Whether the caller may put the tutor's check of the class on record. */
  readonly mayRecord: boolean;
  /** null when the caller has no class to see. */
  readonly checklist: ClassChecklist | null;
  readonly today: ClassToday | null;
}

const of = {
  className: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  studentNo: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
};
const toTeacher = v.object({ className: of.className, email: v.pipe(v.string(), v.email(), v.maxLength(254)) });
const message = v.object({ ...of, to: v.picklist(['student', 'teacher']) });

/** Throws unless the class is one that the caller may see. Two reads: of 班級 and 代理人. */
function requireClass(call: Call, className: string): void {
  const { workbook, now } = call.shell;
  const tables = {
    classes: readTable(TABS.classes, workbook.readTab(TABS.classes.name)),
    deputies: readTable(TABS.deputies, workbook.readTab(TABS.deputies.name)),
  };
  if (!visibleClasses({ tables, now: now() }, call).classes.includes(className)) throw new Error(rpcTexts.forbidden);
}

/** The school, when the class is one that the caller may see; throws otherwise. */
function requireVisible(call: Call, className: string): School {
  const school = readClass(call.shell, className);
  if (!visibleClasses(school, call).classes.includes(className)) throw new Error(rpcTexts.forbidden);
  return school;
}

/** The student of the message, who must be on the roster of a class that the caller may see. */
function requireStudent(call: Call, className: string, studentNo: string): School {
  const school = readClass(call.shell, className);
  const isThere = school.tables.roster.rows.some((one) => one.studentNo === studentNo && one.className === className);
  if (!isThere || !visibleClasses(school, call).classes.includes(className)) throw new Error(rpcTexts.forbidden);
  return school;
}

function rowsOf(rows: readonly { readonly row: number; readonly studentNo: string }[], studentNo: string): number[] {
  return rows.filter((one) => one.studentNo === studentNo).map(({ row }) => row);
}

export const checklistMethods = {
  /** Notes 無意願, or takes it back. */
  'checklist.declines': defineMethod({
    access: TUTORS,
    writes: true,
    args: v.object({ ...of, declines: v.picklist(['', '課程學習成果', '多元表現', '皆無']) }),
    run: (call, { className, studentNo, declines }) => {
      requireClass(call, className);
      return { changed: markDeclines(call.shell, className, studentNo, declines) };
    },
  }),
  /** Notes that the confirmation slip came back, or that it did not. */
  'checklist.slip': defineMethod({
    access: TUTORS,
    writes: true,
    args: v.object({ ...of, isIn: v.boolean() }),
    run: (call, { className, studentNo, isIn }) => {
      requireClass(call, className);
      return { changed: markSlip(call.shell, className, studentNo, isIn) };
    },
  }),
  /** The message as it would go, and what stands in its way. */
  'checklist.message': defineMethod({
    access: TUTORS,
    writes: false,
    args: message,
    run: (call, { className, studentNo, to }) => {
      const school = requireStudent(call, className, studentNo);
      return draftOf(school, personReminder(school, studentNo, to));
    },
  }),
  'checklist.sendMessage': defineMethod({
    access: TUTORS,
    writes: true,
    args: message,
    run: (call, { className, studentNo, to }) => {
      requireStudent(call, className, studentNo);
      return logged(call.shell, sendPersonReminder(call.shell, studentNo, to, call.caller.email));
    },
  }),
  'checklist.messageToMe': defineMethod({
    access: TUTORS,
    writes: true,
    args: message,
    run: (call, { className, studentNo, to }) =>
      sendToMe(call, personReminder(requireStudent(call, className, studentNo), studentNo, to)),
  }),
  /** What waits of the class for one teacher, written to that teacher. */
  'checklist.teacherMessage': defineMethod({
    access: TUTORS,
    writes: false,
    args: toTeacher,
    run: (call, { className, email }) => {
      const school = requireVisible(call, className);
      return draftOf(school, teacherReminder(school, className, email));
    },
  }),
  'checklist.sendTeacherMessage': defineMethod({
    access: TUTORS,
    writes: true,
    args: toTeacher,
    run: (call, { className, email }) => {
      requireVisible(call, className);
      return logged(call.shell, sendTeacherReminder(call.shell, className, email, call.caller.email));
    },
  }),
  'checklist.teacherMessageToMe': defineMethod({
    access: TUTORS,
    writes: true,
    args: toTeacher,
    run: (call, { className, email }) =>
      sendToMe(call, teacherReminder(requireVisible(call, className), className, email)),
  }),
  /** 已檢核本班, with the figures of the moment. */
  'checklist.check': defineMethod({
    access: TUTORS,
    writes: true,
    args: v.object({ className: of.className }),
    run: (call, { className }) => {
      const school = requireVisible(call, className);
      const { students } = classChecklist(school, className);
      const zeroCount = students.filter(({ counts }) =>
        counts.some((one) => one.kind === '課程學習成果' && one.isEmpty),
      ).length;
      const waitingCount = students.reduce((sum, { counts }) => sum + counts.reduce((n, one) => n + one.waiting, 0), 0);
      const { schoolYear, semester } = school.settings;
      const record = { schoolYear, semester, className, zeroCount, waitingCount };
      return { isNew: recordClassCheck(call.shell, call.caller.email, record) };
    },
  }),
  'checklist.open': defineMethod({
    access: ['管理', '處室', '導師', '檢視'],
    writes: false,
    task: 'classList',
    args: v.object({ className: v.optional(v.pipe(v.string(), v.maxLength(100)), '') }),
    run: (call, { className }): ChecklistAnswer => {
      const school = readWorkbook(call.shell);
      const { classes, own } = visibleClasses(school, call);
      const chosen = classes.includes(className) ? className : classes[0];
      const mayRemindTutor = OFFICES.some((one) => one === call.caller.access);
      const mayRecord = TUTORS.some((one) => one === call.caller.access);
      const base = { classes, own, mayRemindTutor, mayRecord };
      if (chosen === undefined) return { ...base, checklist: null, today: null };
      const ofClass = readClass(call.shell, chosen, school);
      // Only a class without any upload makes one ask whether the whole tab is empty.
      const hasNoUploads =
        ofClass.tables.uploads.rows.length === 0 && call.shell.workbook.lastRowOf(TABS.uploads.name) <= 1;
      const today = classToday(checkContext(ofClass), chosen, hasNoUploads);
      return { ...base, checklist: classChecklist(ofClass, chosen), today };
    },
  }),
  /** Selects an upload's row in its tab; rows may have been sorted meanwhile, so it is found by its 學號 and 名稱. */
  'checklist.show': defineMethod({
    access: TUTORS,
    writes: false,
    args: v.object({ row: v.pipe(v.number(), v.integer(), v.minValue(2)), studentNo: v.string(), title: v.string() }),
    run: (call, { row, studentNo, title }) => {
      const { shell } = call;
      const student = readRows(shell, 'roster', ['studentNo'], (rows) => rowsOf(rows, studentNo)).rows[0];
      // What another class has is answered like what is not there.
      if (!student || !visibleClasses(readWorkbook(shell), call).classes.includes(student.className))
        return { found: false };
      const { rows } = readRows(shell, 'uploads', ['studentNo'], (all) => rowsOf(all, studentNo));
      const isSame = (one: (typeof rows)[number]) => one.studentNo === studentNo && one.title === title;
      const found = rows.find((one) => one.row === row && isSame(one)) ?? rows.find(isSame);
      if (found) shell.workbook.showCell(TABS.uploads.name, found.row, 1);
      return { found: found !== undefined };
    },
  }),
};
