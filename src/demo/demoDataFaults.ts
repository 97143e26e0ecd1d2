/** Faults planted in the demo school's data: unknown names, doubles, cells nobody can read, identity numbers. */
import { hasValidChecksum } from '../school/identityNumber';
import { isInSchool } from '../school/student';
import type { FaultBoard } from './demoFaultBoard';
import type { DemoPlan } from './demoPlan';
import type { DemoRow } from './demoPart';
import type { DemoUploads, UploadDraft } from './demoUploads';

export type RosterDraft = { -readonly [C in keyof DemoRow<'roster'>]: DemoRow<'roster'>[C] };

/** Plants DATA and PII faults in the roster and the uploads; `roster` holds one draft for each 學號. */
export function plantDataFaults(plan: DemoPlan, uploads: DemoUploads, roster: RosterDraft[], board: FaultBoard): void {
  const { current } = plan.calendar;
  const draftOf = new Map(roster.map((row) => [row.studentNo, row]));
  const eachRow = (code: string, count: number, change: (row: UploadDraft, i: number) => void) =>
    board
      .take(count, (s) => uploads.rowsOf(s, current, '課程學習成果').some((row) => row.certification === '通過'))
      .forEach((student, i) => {
        const row = uploads.rowsOf(student, current, '課程學習成果').find((one) => one.certification === '通過');
        if (!row) return;
        change(row, i);
        board.note(code);
      });
  const eachStudent = (code: string, count: number, change: (row: RosterDraft, i: number) => void) =>
    board
      .take(count, () => true)
      .forEach((student, i) => {
        change(draftOf.get(student.studentNo) ?? {}, i);
        board.note(code);
      });

  plantUploadCells(eachRow);
  plantRosterCells(plan, eachStudent);
  plantDoubles(plan, uploads, roster, board);
}

type EachRow = (code: string, count: number, change: (row: UploadDraft, i: number) => void) => void;
type EachStudent = (code: string, count: number, change: (row: RosterDraft, i: number) => void) => void;

function plantUploadCells(eachRow: EachRow): void {
  eachRow('DATA-class', 3, (row) => (row.className = '機械四甲'));
  eachRow('DATA-teacher', 2, (row) => (row.teacher = '代課教師'));
  eachRow('DATA-number', 4, (row, i) => (i % 2 === 0 ? (row.fileSizeMb = '約2MB') : (row.briefLength = '八十字')));
  eachRow('DATA-date', 5, (row, i) =>
    i % 2 === 0 ? (row.uploadedAt = '開學第二週') : (row.certifiedAt = '2027/2/30'),
  );
  eachRow('DATA-option', 3, (row) => (row.certification = '審核中'));
  eachRow('DATA-error', 2, (row) => (row.fileSizeMb = '#N/A'));
}

function plantRosterCells(plan: DemoPlan, eachStudent: EachStudent): void {
  const chance = plan.random('identity numbers');
  eachStudent('DATA-email', 3, (row) => (row.email = `${row.studentNo}＠學生信箱`));
  eachStudent('DATA-blank', 2, (row) => (row.name = ''));
  eachStudent('DATA-text', 1, (row) => (row.remark = '請見附件。'.repeat(500)));
  eachStudent('DATA-class', 2, (row, i) => Object.assign(row, { className: '待編班', seatNo: i + 1 }));
  eachStudent('PII-id', 3, (row, i) => {
    const number = identityNumber(chance.between(0, 9_999_999), true);
    row.remark = i % 2 === 0 ? number : `家長來電，證號${number.toLowerCase()}`;
  });
  eachStudent('PII-suspect', 2, (row) => (row.remark = identityNumber(chance.between(0, 9_999_999), false)));
}

/** A made-up number of the pattern; its last digit makes the checksum hold, or not. */
function identityNumber(serial: number, isValid: boolean): string {
  const stem = `F1${String(serial).padStart(7, '0')}`;
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => hasValidChecksum(`${stem}${digit}`) === isValid);
  return `${stem}${digits[0]}`;
}

function plantDoubles(plan: DemoPlan, uploads: DemoUploads, roster: RosterDraft[], board: FaultBoard): void {
  const { current, previous } = plan.calendar;
  const draftOf = new Map(roster.map((row) => [row.studentNo, row]));
  for (const student of board.take(2, () => true)) {
    roster.push({ ...draftOf.get(student.studentNo), remark: '重複貼上' });
    board.note('DATA-duplicate-student');
  }
  const seats = new Set(
    plan.people.students.filter(isInSchool).map((s) => `${draftOf.get(s.studentNo)?.className} ${s.seatNo}`),
  );
  // Every fourth seat at most moves, so that no move empties the seat that another one takes.
  for (const student of board.take(2, (s) => s.seatNo % 4 === 0 && seats.has(`${s.class.className} ${s.seatNo - 1}`))) {
    const row = draftOf.get(student.studentNo);
    if (row) row.seatNo = student.seatNo - 1;
    board.note('DATA-seat');
  }
  for (const student of board.take(1, (s) => s.class.division === '日校')) {
    const { period } = current;
    const guest = `${period.schoolYear}1O023`;
    roster.push({
      ...draftOf.get(student.studentNo),
      studentNo: guest,
      name: '借讀生',
      seatNo: 60,
      status: '借讀',
      declines: '皆無',
      email: '',
      remark: '',
    });
    board.note('DATA-student-no');
  }
  for (const student of board.take(4, (s) => uploads.rowsOf(s, current).length > 1)) {
    const [first, second] = uploads.rowsOf(student, current);
    if (!first || !second) continue;
    first.uploadNo = second.uploadNo = `${current.period.schoolYear}${current.period.semester}-D${student.studentNo}`;
    board.note('DATA-duplicate-upload');
  }
  for (const student of board.take(6, (s) => uploads.rowsOf(s, previous, '多元表現').length > 0)) {
    const [row] = uploads.rowsOf(student, previous, '多元表現');
    if (!row) continue;
    row.studentNo = `9${student.studentNo.slice(1)}`;
    board.note('DATA-student');
  }
}
