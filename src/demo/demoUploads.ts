/** The demo school's uploads before any fault is planted: within every limit, window and format. */
import { addDays, daysBetween } from '../school/day';
import { declines, isInSchool } from '../school/student';
import type { UploadKind } from '../school/tabs';
import type { DemoSemester } from './demoCalendar';
import { classIn, type DemoCourses } from './demoCourses';
import type { DemoStudent } from './demoPeople';
import type { DemoPlan } from './demoPlan';
import type { DemoRow } from './demoPart';
import type { DemoRandom } from './demoRandom';

/** An upload row while the school is being made: faults change it in place. */
export type UploadDraft = { -readonly [C in keyof DemoRow<'uploads'>]: DemoRow<'uploads'>[C] };

export interface DemoUploads {
  /** Each student's rows of a semester (of both kinds, or of one). */
  rowsOf(student: DemoStudent, semester: DemoSemester, kind?: UploadKind): UploadDraft[];
  /** Adds a row that counts toward the limits and is passed (or 免認證), and gives it. */
  add(student: DemoStudent, semester: DemoSemester, kind: UploadKind): UploadDraft;
  /** Takes the student's rows of a kind and semester away. */
  removeAll(student: DemoStudent, semester: DemoSemester, kind: UploadKind): void;
  /** Names of those who teach the course of a row. */
  teachersOf(row: UploadDraft): string[];
  /** All rows in the order of semester, class and seat, numbered. */
  all(): UploadDraft[];
}

const ACTIVITIES: Readonly<Record<string, readonly string[]>> = {
  幹部經歷暨事蹟: ['班長任內紀錄', '社團幹部心得'],
  競賽參與: ['校內技藝競賽', '科展參賽紀錄', '專題競賽'],
  檢定證照: ['丙級技術士檢定', '全民英檢初級'],
  服務學習: ['社區清潔服務', '圖書館志工'],
  彈性學習時間: ['自主學習計畫成果', '充實課程紀錄'],
  團體活動時間: ['社團成果展', '班級活動紀錄'],
  職場學習: ['工廠參訪心得', '就業導向參訪'],
  作品成果: ['實習作品集', '攝影作品'],
  大學及技專校院先修課程: ['技專先修課程紀錄'],
  其他: ['校外活動紀錄'],
};
const PAPERS = ['學習單', '實習報告', '專題報告', '作品說明', '讀書心得', '期中報告'];
/** [format, largest size in MB]. */
const FILES: readonly (readonly [string, number])[] = [
  ['pdf', 4],
  ['pdf', 4],
  ['pdf', 4],
  ['jpg', 4],
  ['png', 4],
  ['mp4', 10],
  ['mp3', 10],
];

/** The clean uploads of both semesters, about ten a student. */
export function demoUploads(plan: DemoPlan, courses: DemoCourses): DemoUploads {
  const { calendar, people } = plan;
  const chance = plan.random('uploads');
  const rows = new Map<string, UploadDraft[]>();
  const keyOf = (student: DemoStudent, { period }: DemoSemester) =>
    `${period.schoolYear}-${period.semester}|${student.studentNo}`;
  const put = (student: DemoStudent, semester: DemoSemester, row: UploadDraft) => {
    const key = keyOf(student, semester);
    const mine = rows.get(key);
    if (mine) mine.push(row);
    else rows.set(key, [row]);
    return row;
  };
  const make = (student: DemoStudent, semester: DemoSemester, kind: UploadKind, isCounted: boolean) =>
    put(student, semester, draftOf(plan, courses, chance, { student, semester, kind, isCounted }));
  const uploads: DemoUploads = {
    rowsOf: (student, semester, kind) =>
      (rows.get(keyOf(student, semester)) ?? []).filter((row) => kind === undefined || row.kind === kind),
    add: (student, semester, kind) => make(student, semester, kind, true),
    removeAll(student, semester, kind) {
      const left = uploads.rowsOf(student, semester).filter((row) => row.kind !== kind);
      rows.set(keyOf(student, semester), left);
    },
    teachersOf: (row) => [String(row.teacher)],
    all: () => {
      const ordered = [...rows.keys()].sort().flatMap((key) => rows.get(key) ?? []);
      ordered.forEach(
        (row, i) => (row.uploadNo ??= `${row.schoolYear}${row.semester}-${String(i + 1).padStart(5, '0')}`),
      );
      return ordered;
    },
  };
  for (const student of people.students) {
    for (const semester of [calendar.previous, calendar.current]) {
      if (classIn(people, student, semester, calendar.current) === null) continue;
      for (const kind of ['課程學習成果', '多元表現'] as const)
        for (let i = countOf(plan, chance, student, semester, kind); i > 0; i--) make(student, semester, kind, false);
    }
    select(plan, chance, uploads, student);
  }
  return uploads;
}

/** How many a student uploads: at least one 課程學習成果 in the current semester unless declined or not in school. */
function countOf(
  plan: DemoPlan,
  chance: DemoRandom,
  student: DemoStudent,
  semester: DemoSemester,
  kind: UploadKind,
): number {
  const { current } = plan.calendar;
  if (declines(student, kind)) return 0;
  if (!isInSchool(student)) return chance.between(0, 1);
  if (semester === current) return kind === '課程學習成果' ? chance.between(1, 5) : chance.between(0, 5);
  // Before a semester 1 only two of three grades were here, and each has more on record.
  const isLastYear = semester.period.schoolYear < current.period.schoolYear;
  if (kind === '課程學習成果') return chance.between(isLastYear ? 2 : 1, isLastYear ? 6 : 4);
  return chance.between(0, isLastYear ? 9 : 6);
}

interface UploadOrder {
  readonly student: DemoStudent;
  readonly semester: DemoSemester;
  readonly kind: UploadKind;
  /** The row must count toward the limits. */
  readonly isCounted: boolean;
}

/** Days between an upload and today that leave room for its certification. */
const ROOM = 12;

function draftOf(plan: DemoPlan, courses: DemoCourses, chance: DemoRandom, order: UploadOrder): UploadDraft {
  const { student, semester, kind } = order;
  const { calendar, people } = plan;
  const className = (classIn(people, student, semester, calendar.current) ?? student.class).className;
  const [fileFormat, maxMb] = chance.pick(FILES);
  const last = earlier(semester.upload.endsOn, addDays(calendar.today, -ROOM));
  const uploadedOn = addDays(semester.startsOn, chance.between(3, Math.max(3, daysBetween(semester.startsOn, last))));
  const common = {
    ...semester.period,
    kind,
    studentNo: student.studentNo,
    className,
    name: student.name,
    uploadedAt: `${uploadedOn}T${timeOfDay(chance)}`,
    fileFormat,
    fileSizeMb: chance.between(2, maxMb * 10) / 10,
    briefLength: chance.between(20, 100),
    isSelected: false,
  };
  if (kind === '多元表現') {
    const type = chance.pick(Object.keys(ACTIVITIES));
    return { ...common, courseOrType: type, title: chance.pick(ACTIVITIES[type] ?? []), certification: '免認證' };
  }
  const { courseName, teacher } = chance.pick(courses.of(semester, className));
  return {
    ...common,
    courseOrType: courseName,
    title: `${courseName}${chance.pick(PAPERS)}`,
    teacher: teacher.name,
    ...certificationOf(plan, chance, order, uploadedOn, teacher.name),
  };
}

function certificationOf(
  plan: DemoPlan,
  chance: DemoRandom,
  { student, semester, isCounted }: UploadOrder,
  uploadedOn: string,
  certifiedBy: string,
): Partial<UploadDraft> {
  const isCurrent = semester === plan.calendar.current;
  // The continuing division's third year certifies early: whatever waits there is a planted fault.
  const isEarly = student.class.division === '進修部' && student.class.grade === 3;
  const draw = isCounted ? 1 : chance.next();
  if (draw < 0.03) return { certification: '未送出' };
  if (draw < 0.1) return { certification: '退回', ...certified() };
  if (isCurrent && !isEarly && draw < 0.35) return { certification: '待認證' };
  return { certification: '通過', ...certified() };

  function certified(): Partial<UploadDraft> {
    const certifiedOn = earlier(addDays(uploadedOn, chance.between(1, 7)), semester.certification.endsOn);
    return { certifiedBy, certifiedAt: `${certifiedOn}T${timeOfDay(chance)}` };
  }
}

/** Selects some passed items of the previous semester, within the yearly limits. */
function select({ calendar }: DemoPlan, chance: DemoRandom, uploads: DemoUploads, student: DemoStudent): void {
  if (!isInSchool(student) || chance.chance(0.25)) return;
  const passed = uploads
    .rowsOf(student, calendar.previous, '課程學習成果')
    .filter((row) => row.certification === '通過');
  const chosen = [
    ...passed.slice(0, chance.between(1, 4)),
    ...uploads.rowsOf(student, calendar.previous, '多元表現').slice(0, chance.between(0, 6)),
  ];
  for (const row of chosen) selectAt(row, selectionMoment({ calendar }, chance));
}

/** Ticks an upload. */
export function selectAt(row: UploadDraft, moment: string): void {
  row.isSelected = true;
  row.selectedAt = moment;
}

/** Some moment of the selection that lies behind us. */
export function selectionMoment({ calendar }: Pick<DemoPlan, 'calendar'>, chance: DemoRandom): string {
  const { startsOn, endsOn } = calendar.selection;
  const last = earlier(endsOn, addDays(calendar.today, -1));
  return `${addDays(startsOn, chance.between(0, daysBetween(startsOn, last)))}T${timeOfDay(chance)}`;
}

/** Some time between eight in the morning and ten at night. */
export function timeOfDay(chance: DemoRandom): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${pad(chance.between(8, 21))}:${pad(chance.between(0, 59))}:${pad(chance.between(0, 59))}`;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
