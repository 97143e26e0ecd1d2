/** The demo school's people: staff by post, classes with their tutors, students with class and seat. */
import { demoNames } from './demoNames';
import type { DemoRandom } from './demoRandom';
import { addDays } from '../school/day';
import { DIVISIONS, type Student } from '../school/tabs';

/** Mailboxes of the demo school; the domain belongs to nobody. */
export const DEMO_DOMAIN = 'demo.example.edu.tw';

export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly unit: string;
  readonly duty: string;
  readonly division: string;
  readonly access: string;
}

export interface DemoClass {
  readonly className: string;
  readonly grade: number;
  readonly division: '日校' | '進修部';
  readonly programme: string;
  readonly tutor: DemoPerson;
}

export interface DemoStudent {
  readonly studentNo: string;
  readonly name: string;
  readonly class: DemoClass;
  readonly seatNo: number;
  readonly status: Student['status'];
  /** 異動日 of those who came or went; '' for the others. */
  readonly changedOn: string;
  readonly declines: Student['declines'];
}

export interface DemoPeople {
  readonly staff: readonly DemoPerson[];
  readonly classes: readonly DemoClass[];
  readonly students: readonly DemoStudent[];
  /** The person of a post, e.g. 註冊組長; throws for a post the school does not have. */
  personOf(post: string): DemoPerson;
  /** Subject teachers, who are nobody's tutor. */
  readonly teachers: readonly DemoPerson[];
  /** The class in which the students of a class were a year before; null for first years. */
  classBefore(own: DemoClass): DemoClass | null;
}

/** [unit, post, mailbox, 權限, 部別]: the ex officio seats of the work group and a few more. */
const POSTS: readonly (readonly [string, string, string, string, string])[] = [
  ['校長室', '校長', 'principal', '檢視', '日校'],
  ['教務處', '教務主任', 'academic', '管理', '日校'],
  ['學務處', '學務主任', 'student-affairs', '處室', '日校'],
  ['實習處', '實習主任', 'practice', '處室', '日校'],
  ['輔導室', '輔導主任', 'counselling', '處室', '日校'],
  ['圖書館', '圖書館主任', 'library', '處室', '日校'],
  ['進修部', '進修部主任', 'continuing', '處室', '進修部'],
  ['教務處', '教學組長', 'teaching', '處室', '日校'],
  ['教務處', '註冊組長', 'registrar', '管理', '日校'],
  ['教務處', '設備組長', 'equipment', '處室', '日校'],
  ['教務處', '課務組長', 'courses', '處室', '日校'],
  ['學務處', '訓育組長', 'activity', '處室', '日校'],
  ['學務處', '生輔組長', 'discipline', '處室', '日校'],
  ['實習處', '實習組長', 'internship', '處室', '日校'],
  ['實習處', '技能檢定組長', 'certificates', '處室', '日校'],
  ['圖書館', '資訊媒體組長', 'media', '處室', '日校'],
  ['實習處', '就業輔導組長', 'careers', '處室', '日校'],
  ['進修部', '進修部教務組長', 'ce-academic', '管理', '進修部'],
  ['進修部', '進修部學生事務組長', 'ce-student', '處室', '進修部'],
  ['進修部', '進修部生輔組長', 'ce-discipline', '處室', '進修部'],
  ['輔導室', '課程諮詢教師', 'counsellor', '諮詢教師', '日校'],
  ['教務處', '註冊組幹事', 'registrar-clerk', '處室', '日校'],
];

/** [科別, class name prefix, parallel classes] of either division. */
const DAY: readonly (readonly [string, string, number])[] = [
  ['機械科', '機械', 2],
  ['電機科', '電機', 2],
  ['資訊科', '資訊', 1],
  ['電子科', '電子', 1],
  ['汽車科', '汽車', 1],
  ['製圖科', '製圖', 1],
  ['農場經營科', '農場', 1],
  ['食品加工科', '食品', 1],
];
const CONTINUING: readonly (readonly [string, string, number])[] = [
  ['機械科', '進修機械', 1],
  ['電機科', '進修電機', 1],
  ['汽車科', '進修汽車', 1],
];
const NUMERALS = ['', '一', '二', '三'];
const PARALLEL = ['甲', '乙', '丙'];
const TEACHERS = 60;

/** All people; `random` gives a stream per topic. */
export function demoPeople(
  random: (topic: string) => DemoRandom,
  semester: { readonly schoolYear: number; readonly startsOn: string },
  sizes: { readonly dayStudents: number; readonly continuingStudents: number },
): DemoPeople {
  const staffName = demoNames(random('staff names'));
  const posts = POSTS.map(([unit, duty, box, access, division]): DemoPerson => ({
    email: `${box}@${DEMO_DOMAIN}`,
    name: staffName(),
    unit,
    duty,
    division,
    access,
  }));
  const classes = [...classesOf(DAY, '日校', staffName), ...classesOf(CONTINUING, '進修部', staffName)];
  const teachers = Array.from({ length: TEACHERS }, (_, i): DemoPerson => ({
    email: `teacher${String(i + 1).padStart(2, '0')}@${DEMO_DOMAIN}`,
    name: staffName(),
    unit: i % 5 === 4 ? '進修部' : '教務處',
    duty: '教師',
    division: i % 5 === 4 ? '進修部' : '日校',
    access: '任課教師',
  }));
  const studentName = demoNames(random('student names'));
  const enrolment = enrolmentOf(random('enrolment'), semester.startsOn);
  const students = DIVISIONS.flatMap((division) =>
    studentsOf(
      classes.filter((c) => c.division === division),
      division === '日校' ? sizes.dayStudents : sizes.continuingStudents,
      semester.schoolYear,
      division === '日校' ? '1' : '5',
    ),
  ).map((student): DemoStudent => ({ ...student, name: studentName(), ...enrolment() }));
  const byPost = new Map(posts.map((person) => [person.duty, person]));
  const byName = new Map(classes.map((c) => [c.className, c]));
  return {
    staff: [...posts, ...classes.map((c) => c.tutor), ...teachers],
    classes,
    students,
    teachers,
    personOf(post) {
      const person = byPost.get(post);
      if (!person) throw new Error(`no such post: ${post}`);
      return person;
    },
    classBefore: (own) =>
      byName.get(own.className.replace(NUMERALS[own.grade] ?? '', NUMERALS[own.grade - 1] || '?')) ?? null,
  };
}

function classesOf(
  programmes: readonly (readonly [string, string, number])[],
  division: DemoClass['division'],
  nextName: () => string,
): DemoClass[] {
  return [1, 2, 3].flatMap((grade) =>
    programmes.flatMap(([programme, prefix, parallel], at) =>
      PARALLEL.slice(0, parallel).map((letter, i): DemoClass => {
        const box = `tutor-${division === '日校' ? 'd' : 'c'}${grade}${String(at + 1).padStart(2, '0')}${i + 1}`;
        const tutor = {
          email: `${box}@${DEMO_DOMAIN}`,
          name: nextName(),
          unit: division === '日校' ? '學務處' : '進修部',
          duty: '導師',
          division,
          access: '導師',
        };
        return { className: `${prefix}${NUMERALS[grade]}${letter}`, grade, division, programme, tutor };
      }),
    ),
  );
}

/** Students spread evenly over the classes; 學號 are entry year, division digit and serial. */
function studentsOf(
  classes: readonly DemoClass[],
  count: number,
  schoolYear: number,
  divisionDigit: string,
): Pick<DemoStudent, 'studentNo' | 'class' | 'seatNo'>[] {
  const serials = new Map<number, number>();
  return classes.flatMap((own, i) => {
    const size = Math.floor((count * (i + 1)) / classes.length) - Math.floor((count * i) / classes.length);
    return Array.from({ length: size }, (_, at) => {
      const entry = schoolYear - own.grade + 1;
      const serial = (serials.get(entry) ?? 0) + 1;
      serials.set(entry, serial);
      return { studentNo: `${entry}${divisionDigit}${String(serial).padStart(4, '0')}`, class: own, seatNo: at + 1 };
    });
  });
}

/** Of a hundred students, how many came or went, and how many want no uploads of a kind; the rest are ordinary. */
function enrolmentOf(
  random: DemoRandom,
  startsOn: string,
): () => Pick<DemoStudent, 'status' | 'changedOn' | 'declines'> {
  const moved: readonly Student['status'][] = ['轉入', '轉入', '重讀', '復學', '借讀', '轉出', '轉出', '休學', '離校'];
  return () => {
    const status = random.chance(0.03) ? random.pick(moved) : '在學';
    const draw = random.next();
    return {
      status,
      changedOn: status === '在學' ? '' : addDays(startsOn, random.between(0, 20)),
      declines: draw < 0.04 ? '課程學習成果' : draw < 0.09 ? '多元表現' : draw < 0.15 ? '皆無' : '',
    };
  };
}

/** A student's mailbox, numbered like the 學號. */
export function studentMail(student: Pick<DemoStudent, 'studentNo'>): string {
  return `s${student.studentNo}@${DEMO_DOMAIN}`;
}
