/** A simulated school year, morning by morning: how many mails of which kind go out in which month, and to whom never. */
import type { Cell } from '../../../src/school/cell';
import { addDays, daysBetween } from '../../../src/school/day';
import { KINDS } from '../../../src/reminders/notice';
import { sendReminders } from '../../../src/reminders/sendReminders';
import { cellsOfSchool, studentNo, type RowInput, type SchoolInput } from '../schoolBuilder';
import { memoryShell } from './memoryShell';

const DOMAIN = 'demo.example.edu.tw';
const at = (name: string) => `${name}@${DOMAIN}`;
/** As small as a consumer account's, so that in the weeks before an end some mails go a morning later. */
const QUOTA = 40;
const STUDENTS = 72;

const window = (item: string, semester: number, startsOn: string, endsOn: string): RowInput<'schedule'> => ({
  item,
  semester,
  startsOn,
  endsOn,
});

const FRAME: SchoolInput = {
  settings: { mailMode: '正式' },
  semesters: [{ closesOn: '2027-01-20' }, { semester: 2, startsOn: '2027-02-11', closesOn: '2027-06-30' }],
  classes: [
    { tutorEmail: at('tutor1') },
    { className: '進電二乙', grade: 2, division: '進修部', tutorEmail: at('tutor2') },
  ],
  staff: [
    { email: at('registrar'), unit: '教務處', duty: '註冊組長', access: '管理' },
    { email: at('activity'), unit: '學務處', duty: '訓育組長', access: '處室' },
    { email: at('evening'), unit: '進修部', duty: '進修部教務組長', access: '處室' },
    { email: at('evening2'), unit: '進修部', duty: '進修部學務組長', access: '處室' },
    { email: at('left'), name: '離老師', employment: '離職' },
    { email: at('deputy'), name: '代老師' },
  ],
  workGroup: [{ seatNo: 2, title: '教務主任', name: '主任', role: '執行秘書', email: at('secretary') }],
  deputies: [{ duty: '課程學習成果認證', principalEmail: at('left'), rank: 1, deputyEmail: at('deputy') }],
  courses: [1, 2].flatMap((semester) => [
    { semester, teacherEmail: at('teacher') },
    { semester, className: '進電二乙', teacherEmail: at('left') },
  ]),
  schedule: [
    window('課程學習成果上傳', 1, '2026-08-31', '2027-02-03'),
    window('課程學習成果認證', 1, '2026-08-31', '2027-02-10'),
    window('課程學習成果上傳', 2, '2027-02-11', '2027-07-14'),
    window('課程學習成果認證', 2, '2027-02-11', '2027-07-21'),
    window('多元表現上傳', 0, '2026-08-31', '2027-07-14'),
    window('課程學習成果勾選', 0, '2027-07-15', '2027-07-25'),
    window('多元表現勾選', 0, '2027-07-15', '2027-07-25'),
    window('收訖明細確認', 1, '2027-04-06', '2027-04-12'),
  ],
};

/** A quarter never uploads, a quarter has declined, the rest upload an item in October and another in March. */
function uploadsBy(day: string): RowInput<'uploads'>[] {
  return Array.from({ length: STUDENTS }, (_, i) => i).flatMap((i) =>
    i % 4 < 2
      ? []
      : [
          { on: addDays('2026-10-01', i % 30), semester: 1 },
          { on: addDays('2027-03-01', i % 30), semester: 2 },
        ]
          .filter(({ on }) => on <= day)
          .map(({ on, semester }) => uploadOf(i, semester, on, day)),
  );
}

/** Certified ten days later; every ninth comes back and is done again after two weeks; 進修部 teachers are slower. */
function uploadOf(i: number, semester: number, on: string, day: string): RowInput<'uploads'> {
  const lag = i % 2 === 0 ? 10 : 45;
  const age = daysBetween(on, day);
  const certification = age < lag ? '待認證' : i % 9 === 0 && age < lag + 14 ? '退回' : '通過';
  return {
    uploadNo: `U${i}-${semester}`,
    studentNo: studentNo(i + 1),
    semester,
    className: classOf(i),
    uploadedAt: `${on}T10:00:00`,
    certification,
    certifiedAt: certification === '待認證' ? '' : addDays(on, lag),
    isSelected: semester === 2 && day >= '2027-07-20' && i % 3 === 0,
  };
}

const classOf = (i: number) => (i % 2 === 0 ? '機械一甲' : '進電二乙');

function schoolOn(day: string): SchoolInput {
  const isSecond = day >= '2027-02-11';
  return {
    ...FRAME,
    settings: { ...FRAME.settings, semester: isSecond ? '2' : '1' },
    roster: Array.from({ length: STUDENTS }, (_, i) => ({
      studentNo: studentNo(i + 1),
      seatNo: i + 1,
      className: classOf(i),
      email: at(`s${i + 1}`),
      status: i === 2 && day >= '2026-12-01' ? '轉出' : i === 3 ? '休學' : '在學',
      declines: i % 4 === 1 ? '皆無' : '',
    })),
    uploads: uploadsBy(day),
    submissions: ['課程學習成果', '多元表現'].flatMap((lot) =>
      ['日校', '進修部'].map((division) => ({
        semester: 1,
        lot,
        division,
        dueOn: '2027-03-15',
        submittedOn: day >= (division === '日校' ? '2027-03-10' : '2027-03-20') ? day : '',
      })),
    ),
    receipts:
      day < '2027-04-05'
        ? []
        : [2, 4, 6, 8, 10, 12].map((n) => ({
            semester: 1,
            studentNo: studentNo(n + 1),
            confirmation: n === 10 ? '疑義' : n === 12 && day >= '2027-04-08' ? '相符' : '未確認',
            disputedOn: n === 10 ? '2027-04-07' : '',
            closedOn: n === 10 && day >= '2027-04-12' ? '2027-04-12' : '',
          })),
    meetings: day >= '2026-09-08' ? [{ schoolYear: 115, semester: 1, no: 1 }] : [],
    trainings: day >= '2027-05-10' ? [{ schoolYear: 115, semester: 2, kind: '宣導說明' }] : [],
  };
}

interface Sent {
  readonly day: string;
  readonly to: string;
  readonly kind: string;
}

function simulate(): { sent: Sent[]; deferred: number } {
  const sent: Sent[] = [];
  let deferred = 0;
  let ledger: Cell[][] | undefined;
  for (let day = '2026-08-01'; day <= '2027-07-31'; day = addDays(day, 1)) {
    const cells = cellsOfSchool(schoolOn(day));
    if (ledger) cells.set('寄信紀錄', ledger);
    const memory = memoryShell(cells, { now: `${day}T07:10:00`, quota: () => QUOTA });
    deferred += sendReminders(memory.shell, day).deferred;
    for (const mail of memory.sent) sent.push({ day, to: mail.to, kind: (mail as { kind?: string }).kind ?? '' });
    ledger = cells.get('寄信紀錄');
  }
  return { sent, deferred };
}

/** One line per kind that the schedule sends, one column per month from August. */
function table(sent: readonly Sent[]): string {
  const months = Array.from({ length: 12 }, (_, i) => String(((i + 7) % 12) + 1).padStart(2, '0'));
  const count = (kind: string, month: string) =>
    sent.filter((mail) => mail.kind === kind && mail.day.slice(5, 7) === month).length;
  const line = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell || '.').padStart(4)).join('');
  return [
    `${line(months)}   月`,
    ...KINDS.filter((kind) => sent.some((mail) => mail.kind === kind)).map(
      (kind) => `${line(months.map((month) => count(kind, month)))}   ${kind}`,
    ),
  ].join('\n');
}

const year = simulate();

test('The mails of a year by kind and month', () => {
  expect(`\n${table(year.sent)}\n順延 ${year.deferred}`).toMatchInlineSnapshot(`
    "
      08  09  10  11  12  01  02  03  04  05  06  07   月
       .   .   .   .   .   .   .   .   4   .   .   .   疑義處理
       .   .   .   .   .   .   .  14   .   .   .   .   提交期限
       .   .   .   .   .   .   .   .   4   5   4   4   離校郵寄
       .   .   .   .   .   .   .   .   3   2   .   .   收訖未確認
       .   .   .   .   1   4   1   1   1   2   5   4   執行秘書待辦
       .   .   8   6   1   .   .   9   5   2   .   .   認證待辦
       2   8   8  10   8  12   8  10   8  10  10  10   導師班級摘要
       .   .   .   .   .   .   .   .   7   .   .   .   收訖確認
       .   .   1   2   1   .   .   1   2   1   .   .   退回件
       .   .   .   .   .   .   .   .   .   .   .  57   勾選期限
       .   .   .   .   .  88   .   .   .   .  38 118   上傳期限
    順延 54"
  `);
});

test('Nobody hears twice on a day, and no day goes past the quota', () => {
  expect(new Set(year.sent.map(({ day, to }) => `${day} ${to}`)).size).toBe(year.sent.length);
  const byDay = new Map<string, number>();
  for (const { day } of year.sent) byDay.set(day, (byDay.get(day) ?? 0) + 1);
  expect(Math.max(...byDay.values())).toBeLessThanOrEqual(QUOTA);
});

test('Who declined, left or is on leave hears nothing; nor does the teacher who left, but the deputy does', () => {
  const to = new Set(year.sent.map((mail) => mail.to));
  for (let i = 1; i < STUDENTS; i += 4) expect(to).not.toContain(at(`s${i + 1}`));
  expect(to).not.toContain(at('s4'));
  expect(year.sent.filter((mail) => mail.to === at('s3') && mail.day >= '2026-12-01')).toEqual([]);
  expect(to).not.toContain(at('left'));
  expect(to).toContain(at('deputy'));
});

test('Nobody is pressed: a student who never uploads hears at most four times of any window', () => {
  const mine = year.sent.filter((mail) => mail.to === at('s5') && mail.kind === '上傳期限');
  expect(mine.length).toBeLessThanOrEqual(8);
  expect(
    mine.every(
      ({ day }) => (day >= '2027-01-20' && day <= '2027-02-03') || (day >= '2027-06-30' && day <= '2027-07-14'),
    ),
  ).toBe(true);
});

test('Every mail that was put off went out within days, while its window was open', () => {
  expect(year.deferred).toBeGreaterThan(0);
  const told = new Set(
    year.sent
      .filter(({ day, kind }) => kind === '上傳期限' && day >= '2027-01-20' && day <= '2027-01-26')
      .map(({ to }) => to),
  );
  for (let i = 0; i < STUDENTS; i += 4) expect(told).toContain(at(`s${i + 1}`));
});
