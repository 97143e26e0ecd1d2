/** Random small schools around the end of a semester: good and bad addresses, every status, every kind of pending matter. */
import fc from 'fast-check';
import type { School } from '../../../src/school/schoolTables';
import { schoolOf, studentNo, type RowInput, type SchoolInput } from '../schoolBuilder';

const SCHOOL_DOMAIN = 'demo.example.edu.tw';
const inside = (name: string) => `${name}@${SCHOOL_DOMAIN}`;
const statuses = ['在學', '重讀', '復學', '轉入', '借讀', '轉出', '休學', '畢業', '離校', '', '怪字'] as const;

/** As people and platforms write addresses, right and wrong. */
const address = (name: string) =>
  fc.constantFrom(
    inside(name),
    inside(name),
    `${name}＠${SCHOOL_DOMAIN}`,
    ` ${name}@gm.${SCHOOL_DOMAIN} `,
    `${name} @${SCHOOL_DOMAIN}`,
    `${inside(name)},${inside('x')}`,
    `${name}@gmail.example`,
    `${name}@not${SCHOOL_DOMAIN}`,
    `${name}@`,
    '',
  );
const day = (from: string, days: number) =>
  fc
    .integer({ min: 0, max: days })
    .map((n) => new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10));
const aroundTheEnd = day('2027-01-10', 50);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, fc.constant('' as const));

const roster = (n: number) =>
  fc.record({
    status: fc.constantFrom(...statuses),
    declines: fc.constantFrom('', '', '課程學習成果', '多元表現', '皆無', '不明'),
    email: address(`s${n}`),
    className: fc.constantFrom('機械一甲', '進電二乙'),
  });
const upload = fc.record({
  studentNo: fc.integer({ min: 1, max: 9 }).map(studentNo),
  kind: fc.constantFrom('課程學習成果', '多元表現'),
  certification: fc.constantFrom('未送出', '待認證', '通過', '退回', '免認證'),
  certifiedAt: maybe(aroundTheEnd),
  isSelected: fc.boolean(),
  courseOrType: fc.constantFrom('國語文', '機械製圖'),
  className: fc.constantFrom('機械一甲', '進電二乙'),
});
const receipt = fc.record({
  studentNo: fc.integer({ min: 1, max: 9 }).map(studentNo),
  lot: fc.constantFrom('學籍資料及學業成績', '課程學習成果', '校內幹部經歷', '多元表現'),
  confirmation: fc.constantFrom('', '未確認', '相符', '疑義'),
  disputedOn: maybe(aroundTheEnd),
  closedOn: maybe(aroundTheEnd),
  noticeSentOn: maybe(aroundTheEnd),
});
const submission = fc.record({
  lot: fc.constantFrom('學籍資料及學業成績', '課程學習成果', '校內幹部經歷', '多元表現'),
  division: fc.constantFrom('日校', '進修部'),
  dueOn: maybe(aroundTheEnd),
  submittedOn: maybe(aroundTheEnd),
});
const teacher = (name: string, unit: string, duty: string) =>
  fc.record({ email: address(name), employment: fc.constantFrom('在職', '在職', '離職', '留職停薪') }).map((part) => ({
    ...part,
    name,
    unit,
    duty,
  }));

/** A school and the day asked. */
export const schoolAndDay: fc.Arbitrary<{ school: School; day: string; input: SchoolInput }> = fc
  .record({
    roster: fc.tuple(...[1, 2, 3, 4, 5, 6, 7, 8].map(roster)),
    uploads: fc.array(upload, { maxLength: 25 }),
    receipts: fc.array(receipt, { maxLength: 8 }),
    submissions: fc.array(submission, { maxLength: 5 }),
    staff: fc.tuple(teacher('wang', '註冊組', '組長'), teacher('li', '訓育組', '組長'), teacher('chen', '', '教師')),
    tutorEmail: address('tutor'),
    teacherEmail: fc.constantFrom(inside('wang'), inside('chen'), inside('nobody'), ''),
    deputyEmail: address('deputy'),
    secretaryEmail: address('secretary'),
    ends: fc.tuple(aroundTheEnd, aroundTheEnd, aroundTheEnd, aroundTheEnd),
    domains: fc.constantFrom(SCHOOL_DOMAIN, SCHOOL_DOMAIN, `@${SCHOOL_DOMAIN}、other.edu.tw`, ''),
    day: day('2027-01-01', 75),
  })
  .map((parts) => {
    const schedule: RowInput<'schedule'>[] = [
      '課程學習成果上傳',
      '多元表現上傳',
      '課程學習成果勾選',
      '課程學習成果認證',
    ].map((item, i) => ({ item, endsOn: parts.ends[i] ?? '' }));
    const input: SchoolInput = {
      roster: parts.roster,
      uploads: parts.uploads,
      receipts: parts.receipts.map((row) => ({ ...row, schoolYear: 115, semester: 1 })),
      submissions: parts.submissions,
      staff: parts.staff,
      deputies: parts.staff.map((person) => ({
        duty: '',
        principalEmail: person.email,
        rank: 1,
        deputyEmail: parts.deputyEmail,
      })),
      classes: [
        { tutorEmail: parts.tutorEmail },
        { className: '進電二乙', grade: 2, division: '進修部', tutorEmail: parts.tutorEmail },
      ],
      courses: [{ teacher: '', teacherEmail: parts.teacherEmail }, { teacherEmail: parts.teacherEmail }],
      workGroup: [{ seatNo: 2, title: '教務主任', role: '執行秘書', email: parts.secretaryEmail }],
      semesters: [{ closesOn: '2027-01-20' }],
      schedule: [...schedule, { item: '收訖明細確認', startsOn: '2027-01-25', endsOn: '2027-02-20' }],
      settings: { mailDomains: parts.domains },
    };
    return { school: schoolOf(input), day: parts.day, input };
  });
