/** The demo school's courses of the current and the previous semester, each class with its teachers. */
import type { DemoSemester } from './demoCalendar';
import type { DemoClass, DemoPeople, DemoPerson, DemoStudent } from './demoPeople';
import type { DemoPlan } from './demoPlan';
import type { DemoPart } from './demoPart';

export interface DemoCourse {
  readonly courseName: string;
  readonly teacher: DemoPerson;
}

export interface DemoCourses {
  readonly part: DemoPart;
  /** The courses of a class in a semester; a semester before the ones on record has those of the semester after it. */
  of(semester: DemoSemester, className: string): readonly DemoCourse[];
}

const GENERAL = ['國語文', '英語文', '數學'];
const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  機械科: ['機械製造', '機械基礎實習', '電腦輔助製圖實習', '專題實作'],
  電機科: ['基本電學', '電工機械', '可程式控制實習', '專題實作'],
  資訊科: ['程式設計實習', '數位邏輯實習', '微處理機實習', '專題實作'],
  電子科: ['電子學', '電子電路實習', '介面電路控制實習', '專題實作'],
  汽車科: ['引擎原理', '底盤檢修實習', '車輛電系實習', '專題實作'],
  製圖科: ['製圖實習', '工程力學', '立體造型實習', '專題實作'],
  農場經營科: ['農業概論', '作物栽培實習', '農場管理', '專題實作'],
  食品加工科: ['食品化學', '食品加工實習', '烘焙實務', '專題實作'],
};

/** The class a student was in during a semester; null when the student had not entered yet. */
export function classIn(
  people: DemoPeople,
  student: DemoStudent,
  semester: DemoSemester,
  now: DemoSemester,
): DemoClass | null {
  return semester.period.schoolYear < now.period.schoolYear ? people.classBefore(student.class) : student.class;
}

/** Seven courses a class: three general and four of its programme, with teachers of its division. */
export function demoCourses({ calendar, people, random }: DemoPlan): DemoCourses {
  const chance = random('courses');
  const courses = new Map<string, DemoCourse[]>();
  const rows = [calendar.previous, calendar.current].flatMap((semester) =>
    people.classes.flatMap((own) => {
      const teachers = people.teachers.filter((teacher) => teacher.division === own.division);
      const taught = [...GENERAL, ...(SPECIAL[own.programme] ?? [])].map((courseName) => ({
        courseName,
        teacher: chance.pick(teachers),
      }));
      courses.set(`${keyOf(semester)}|${own.className}`, taught);
      return taught.map(({ courseName, teacher }) => ({
        ...semester.period,
        className: own.className,
        courseName,
        teacher: teacher.name,
        teacherEmail: teacher.email,
      }));
    }),
  );
  return {
    part: { tabs: { courses: rows }, planted: {} },
    of: (semester, className) =>
      courses.get(`${keyOf(semester)}|${className}`) ?? courses.get(`${keyOf(calendar.previous)}|${className}`) ?? [],
  };
}

function keyOf({ period }: DemoSemester): string {
  return `${period.schoolYear}-${period.semester}`;
}
