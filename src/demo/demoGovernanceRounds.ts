/** The demo school's round of submission and receipt, and the enrolment changes; one fault of each kind. */
import { addDays } from '../school/day';
import { periodText, type Period } from '../school/period';
import { isInSchool } from '../school/student';
import type { Lot, ScheduleItem } from '../school/tabs';
import { seedOffice } from '../regulation/duties';
import type { DemoStudent } from './demoPeople';
import type { DemoPlan } from './demoPlan';
import type { DemoPart, DemoRow } from './demoPart';

const DUE_DAYS_AGO = 10;

/** 作業期程 of the round, 提交檢核表, 收訖明細, 學籍異動. */
export function roundPart(plan: DemoPlan): DemoPart {
  const receipts = receiptRows(plan);
  const changes = changeRows(plan);
  return {
    tabs: {
      schedule: scheduleRows(plan),
      submissions: submissionRows(plan),
      receipts: receipts.rows,
      enrolmentChanges: changes,
    },
    planted: {
      'R4.4-dates': 1,
      'R4.1-source': 1,
      'C6-window': 1,
      'R6.2-missing': 1,
      'R6.2-overdue': 1,
      'R6.2-late': 1,
      'R6.2-office': 1,
      ...receipts.planted,
      ...(changes.length > 0 ? { 'R7.1-pending': 1 } : {}),
    },
  };
}

/** Enrolment data and cadre are submitted per semester, the two kinds of uploads per year (C7). */
function lotPeriods({ calendar }: DemoPlan): readonly (readonly [Lot, Period])[] {
  const year = { schoolYear: calendar.selection.schoolYear, semester: 0 };
  const { period } = calendar.previous;
  return [
    ['學籍資料及學業成績', period],
    ['課程學習成果', year],
    ['校內幹部經歷', period],
    ['多元表現', year],
  ];
}

function scheduleRows(plan: DemoPlan): DemoRow<'schedule'>[] {
  const { today, current, selection } = plan.calendar;
  const row = (
    period: Period,
    item: ScheduleItem,
    from: number,
    to: number,
    more: DemoRow<'schedule'> = {},
  ): DemoRow<'schedule'> => ({
    ...period,
    item,
    grades: '全部',
    division: '全校',
    office: '註冊組',
    startsOn: addDays(today, from),
    endsOn: addDays(today, to),
    selfCheckStartsOn: addDays(today, from),
    selfCheckEndsOn: addDays(today, to),
    source: `教育部國教署 ${periodText(period)}學習歷程檔案作業期程`,
    state: to < 0 ? '已完成' : '未開始',
    ...more,
  });
  const year = { schoolYear: selection.schoolYear, semester: 0 };
  return [
    ...lotPeriods(plan).map(([lot, period]) => row(period, `${lot}提交`, -30, -DUE_DAYS_AGO)),
    row(year, '收訖明細確認', -8, -2),
    // The confirmation planned for this semester has two days only; two more rows lack a date and a source.
    row(current.period, '收訖明細確認', 40, 41),
    row(current.period, '其他', 20, 30, { title: '學習成果發表會', selfCheckEndsOn: '' }),
    row(current.period, '其他', 25, 35, { title: '期末備份宣導', source: '' }),
  ].map((draft, i) => ({ no: `T${String(i + 1).padStart(2, '0')}`, ...draft }));
}

function submissionRows(plan: DemoPlan): DemoRow<'submissions'>[] {
  const { today } = plan.calendar;
  const dueOn = addDays(today, -DUE_DAYS_AGO);
  return lotPeriods(plan).flatMap(([lot, period]) =>
    (['日校', '進修部'] as const).flatMap((division): DemoRow<'submissions'>[] => {
      if (division === '進修部' && lot === '校內幹部經歷') return [];
      const isOpen = division === '日校' && lot === '多元表現';
      const isLate = division === '進修部' && lot === '課程學習成果';
      const isMisplaced = division === '日校' && lot === '校內幹部經歷';
      return [
        {
          ...period,
          batch: '',
          division,
          lot,
          office: isMisplaced ? '註冊組' : seedOffice(`${lot}提交`, division),
          dueOn,
          submittedOn: isOpen ? '' : addDays(dueOn, isLate ? 3 : -2),
          submittedBy: isOpen ? '' : plan.people.personOf('註冊組長').name,
          rowCount: isOpen ? '' : 240,
          selfCheck: isOpen ? '未檢核' : '相符',
          receiptConfirmedOn: isOpen ? '' : addDays(today, -1),
        },
      ];
    }),
  );
}

/** Receipts of twenty students: one differs, one waits, one is in doubt too long; leavers without a letter. */
function receiptRows({ calendar, people }: DemoPlan): DemoPart & { rows: DemoRow<'receipts'>[] } {
  const { today, selection } = calendar;
  const present = people.students.filter((s) => isInSchool(s) && s.class.grade > 1).slice(0, 20);
  const gone = people.students.filter((student) => !isInSchool(student)).slice(0, 2);
  const row = (student: DemoStudent, more: DemoRow<'receipts'>): DemoRow<'receipts'> => ({
    schoolYear: selection.schoolYear,
    semester: 0,
    division: student.class.division,
    studentNo: student.studentNo,
    name: student.name,
    lot: '課程學習成果',
    submittedCount: 4,
    receivedCount: 4,
    confirmation: '相符',
    means: '平臺',
    confirmedOn: addDays(today, -5),
    ...more,
  });
  const open = { confirmation: '未確認', means: '', confirmedOn: '' } as const;
  const faults: readonly DemoRow<'receipts'>[] = [
    { receivedCount: 3 },
    open,
    {
      confirmation: '疑義',
      confirmedOn: '',
      disputeText: '少一件',
      disputedOn: addDays(today, -6),
      assistingOffice: '',
    },
  ];
  const planted: Record<string, number> = {};
  if (present.length > 0) planted['R6.3-mismatch'] = 1;
  if (present.length > 1) planted['R6.3-unconfirmed'] = 1;
  if (present.length > 2) planted['R6.3-dispute-overdue'] = 1;
  if (gone.length > 0) planted['R9.8-post'] = gone.length;
  const rows = [...present.map((s, i) => row(s, faults[i] ?? {})), ...gone.map((s) => row(s, open))];
  return { rows, tabs: {}, planted };
}

/** All who came, came back or repeat the year; the first one is still to be handled. */
function changeRows({ people }: DemoPlan): DemoRow<'enrolmentChanges'>[] {
  const kinds: Readonly<Record<string, '重讀' | '復學' | '轉學' | '借讀'>> = {
    轉入: '轉學',
    重讀: '重讀',
    復學: '復學',
    借讀: '借讀',
  };
  return people.students
    .filter((student) => kinds[student.status] !== undefined)
    .map((student, i) => ({
      studentNo: student.studentNo,
      name: student.name,
      kind: kinds[student.status] ?? '',
      effectiveOn: student.changedOn,
      handling: i === 0 ? '待處理' : '已匯入',
      handledBy: people.personOf('註冊組長').name,
    }));
}
