/** Faults planted among the demo school's uploads: limits, windows, certification, selection, files. */
import { addDays } from '../school/day';
import type { DemoSemester } from './demoCalendar';
import { classIn } from './demoCourses';
import type { FaultBoard } from './demoFaultBoard';
import type { DemoStudent } from './demoPeople';
import type { DemoPlan } from './demoPlan';
import { selectAt, selectionMoment, timeOfDay, type DemoUploads, type UploadDraft } from './demoUploads';

/** Plants every fault of the upload family; the board notes how many findings each makes. */
export function plantUploadFaults(plan: DemoPlan, uploads: DemoUploads, board: FaultBoard): void {
  const faults = { plan, uploads, board, ...fitting(plan, uploads) };
  plantZeros(faults);
  plantUploadQuotas(faults);
  plantSelectionQuotas(faults);
  plantSelectionFaults(faults);
  plantLateUploads(faults);
  plantCertificationFaults(faults);
  plantFileFaults(faults);
}

interface Faults extends ReturnType<typeof fitting> {
  readonly plan: DemoPlan;
  readonly uploads: DemoUploads;
  readonly board: FaultBoard;
}

/** Questions about students that several faults ask. */
function fitting({ calendar, people }: DemoPlan, uploads: DemoUploads) {
  const { current, previous } = calendar;
  const isThird = (student: DemoStudent) => student.class.division === '進修部' && student.class.grade === 3;
  const wasHere = (student: DemoStudent) => classIn(people, student, previous, current) !== null;
  /** The first row of the kind that is passed (or 免認證) and, unless asked for, not selected. */
  const cleanRow = (
    student: DemoStudent,
    semester: DemoSemester,
    kind: '課程學習成果' | '多元表現',
    isSelected = false,
  ) =>
    uploads
      .rowsOf(student, semester, kind)
      .find((row) => ['通過', '免認證'].includes(String(row.certification)) && row.isSelected === isSelected);
  return { isThird, wasHere, cleanRow };
}

/** R5.7-zero: students with nothing in the current semester; one whose enrolment change is unhandled is not asked of. */
function plantZeros({ plan, uploads, board }: Faults): void {
  const { current } = plan.calendar;
  const isSettled = ({ status }: DemoStudent) => !['轉入', '重讀', '復學', '借讀'].includes(status);
  for (const student of board.take(64, isSettled)) {
    uploads.removeAll(student, current, '課程學習成果');
    board.note('R5.7-zero');
  }
}

/** R5.5-quota: seven or eight counted in one semester; R5.8-quota: one or two over twenty in a year. */
function plantUploadQuotas({ plan, uploads, board, wasHere }: Faults): void {
  const { current, previous } = plan.calendar;
  board
    .take(12, () => true)
    .forEach((student, i) => {
      uploads.removeAll(student, current, '課程學習成果');
      for (let count = 0; count < 7 + (i % 2); count++) uploads.add(student, current, '課程學習成果');
      board.note('R5.5-quota');
    });
  board.take(6, wasHere).forEach((student, i) => {
    uploads.removeAll(student, previous, '多元表現');
    uploads.removeAll(student, current, '多元表現');
    for (let count = 0; count < 21 + (i % 2); count++) uploads.add(student, previous, '多元表現');
    board.note('R5.8-quota');
  });
}

/** R6.1-course-quota: seven selected over both semesters of a year; R6.1-multi-quota: eleven or twelve. */
function plantSelectionQuotas({ plan, uploads, board, wasHere, isThird }: Faults): void {
  const { current, previous } = plan.calendar;
  const chance = plan.random('selection quotas');
  const other = previous.period.semester === 1 ? current : firstSemesterOf(previous);
  for (const student of board.take(5, (s) => wasHere(s) && !isThird(s))) {
    uploads.removeAll(student, previous, '課程學習成果');
    uploads.removeAll(student, other, '課程學習成果');
    for (let count = 0; count < 7; count++) {
      const row = uploads.add(student, count < 4 ? previous : other, '課程學習成果');
      selectAt(row, selectionMoment(plan, chance));
    }
    board.note('R6.1-course-quota');
  }
  board.take(4, wasHere).forEach((student, i) => {
    uploads.removeAll(student, previous, '多元表現');
    for (let count = 0; count < 11 + (i % 2); count++)
      selectAt(uploads.add(student, previous, '多元表現'), selectionMoment(plan, chance));
    board.note('R6.1-multi-quota');
  });
}

/** The semester 1 of the previous school year: not on the schedule, so nothing of it is late. */
function firstSemesterOf(second: DemoSemester): DemoSemester {
  const startsOn = addDays(second.startsOn, -175);
  const closesOn = addDays(second.startsOn, -34);
  const span = { startsOn, endsOn: closesOn };
  return {
    period: { schoolYear: second.period.schoolYear, semester: 1 },
    startsOn,
    closesOn,
    upload: { ...span, endsOn: addDays(closesOn, -14) },
    certification: span,
  };
}

/** R6.1-not-passed: a returned item that is selected; R6.1-late: selected two days before the window. */
function plantSelectionFaults({ plan, board, wasHere, cleanRow }: Faults): void {
  const { previous, selection } = plan.calendar;
  const chance = plan.random('selection faults');
  for (const student of board.take(9, (s) => wasHere(s) && cleanRow(s, previous, '課程學習成果') !== undefined)) {
    const row = cleanRow(student, previous, '課程學習成果');
    if (!row) continue;
    row.certification = '退回';
    selectAt(row, selectionMoment(plan, chance));
    board.note('R6.1-not-passed');
  }
  for (const student of board.take(6, (s) => wasHere(s) && cleanRow(s, previous, '課程學習成果', true) !== undefined)) {
    const row = cleanRow(student, previous, '課程學習成果', true);
    if (!row) continue;
    row.selectedAt = `${addDays(selection.startsOn, -2)}T${timeOfDay(chance)}`;
    board.note('R6.1-late');
  }
}

/** R5.5-late and R5.8-late: after the previous window, or before the current one. */
function plantLateUploads({ plan, board, wasHere, cleanRow }: Faults): void {
  const { current, previous } = plan.calendar;
  const chance = plan.random('late uploads');
  const move = (row: UploadDraft | undefined, semester: DemoSemester, day: string, code: string) => {
    if (!row) return;
    row.uploadedAt = `${day}T${timeOfDay(chance)}`;
    if (semester === previous && row.certifiedAt) row.certifiedAt = `${addDays(day, 1)}T${timeOfDay(chance)}`;
    board.note(code);
  };
  for (const [code, kind, count] of [
    ['R5.5-late', '課程學習成果', 7],
    ['R5.8-late', '多元表現', 4],
  ] as const) {
    for (const student of board.take(count, (s) => wasHere(s) && cleanRow(s, previous, kind) !== undefined))
      move(cleanRow(student, previous, kind), previous, addDays(previous.upload.endsOn, chance.between(1, 4)), code);
    for (const student of board.take(count, (s) => cleanRow(s, current, kind) !== undefined))
      move(cleanRow(student, current, kind), current, addDays(current.upload.startsOn, -chance.between(1, 4)), code);
  }
}

/** R5.6-late, R5.6-pending (past the end, and near the early end), R5.6-wrong-teacher. */
function plantCertificationFaults({ plan, uploads, board, wasHere, cleanRow, isThird }: Faults): void {
  const { calendar, people } = plan;
  const { current, previous } = calendar;
  const chance = plan.random('certification faults');
  const hasOne = (semester: DemoSemester) => (student: DemoStudent) =>
    cleanRow(student, semester, '課程學習成果') !== undefined;
  const rowOf = (student: DemoStudent, semester: DemoSemester) => cleanRow(student, semester, '課程學習成果');
  for (const student of board.take(8, (s) => wasHere(s) && hasOne(previous)(s))) {
    const row = rowOf(student, previous);
    if (!row) continue;
    row.certifiedAt = `${addDays(previous.certification.endsOn, chance.between(1, 6))}T${timeOfDay(chance)}`;
    board.note('R5.6-late');
  }
  const waiting = [
    ...board.take(7, (s) => wasHere(s) && hasOne(previous)(s)).map((student) => rowOf(student, previous)),
    ...board.take(6, (s) => isThird(s) && hasOne(current)(s)).map((student) => rowOf(student, current)),
  ];
  for (const row of waiting) {
    if (!row) continue;
    Object.assign(row, { certification: '待認證', certifiedBy: '', certifiedAt: '' });
    board.note('R5.6-pending');
  }
  for (const student of board.take(8, hasOne(current))) {
    const row = rowOf(student, current);
    if (!row) continue;
    const taught = new Set(uploads.teachersOf(row));
    row.certifiedBy = chance.pick(people.teachers.filter((teacher) => !taught.has(teacher.name))).name;
    board.note('R5.6-wrong-teacher');
  }
}

/** C4-file: wrong format or too large; C4-brief: none or too long. */
function plantFileFaults({ plan, board, cleanRow }: Faults): void {
  const { current } = plan.calendar;
  const hasOne = (student: DemoStudent) => cleanRow(student, current, '課程學習成果') !== undefined;
  board.take(10, hasOne).forEach((student, i) => {
    Object.assign(
      cleanRow(student, current, '課程學習成果') ?? {},
      i % 2 === 0 ? { fileFormat: 'docx' } : { fileFormat: 'pdf', fileSizeMb: 6.5 },
    );
    board.note('C4-file');
  });
  board.take(9, hasOne).forEach((student, i) => {
    Object.assign(cleanRow(student, current, '課程學習成果') ?? {}, { briefLength: i % 2 === 0 ? 0 : 135 });
    board.note('C4-brief');
  });
}
