/**
 * What happens at a school of 300 in one year: facts with their days, from which a day's tabs are written. Rounds for the third
 * grade, leavers, classes that students move between, both divisions, and last year's lots in autumn.
 */
import { addDays } from '../../../src/school/day';
import { Chance } from '../../simulation/chance';
import { studentNo, type RowInput, type SchoolInput } from '../schoolBuilder';

export const STUDENTS = 300;
export const CLASSES = [
  '機械一甲',
  '電機一甲',
  '機械二甲',
  '電機二甲',
  '機械三甲',
  '電機三甲',
  '進機一甲',
  '進機二甲',
  '進機三甲',
];
export const divisionOf = (className: string) => (className.startsWith('進') ? '進修部' : '日校');
export const gradeOf = (className: string) => '一二三'.indexOf(className[2] ?? '') + 1;
export const mailOf = (name: string) => `${name}@demo.example.edu.tw`;

export interface RoundFact {
  readonly lot: string;
  readonly schoolYear: number;
  readonly semester: number;
  readonly batch: string;
  readonly grades: string;
  readonly startsOn: string;
  readonly endsOn: string;
}
const round = (
  lot: string,
  schoolYear: number,
  semester: number,
  of: string,
  startsOn: string,
  endsOn: string,
): RoundFact => ({
  lot,
  schoolYear,
  semester,
  batch: of.startsWith('第') ? of : '',
  grades: of.startsWith('第') ? '3' : of,
  startsOn,
  endsOn,
});
export const ROUNDS: readonly RoundFact[] = [
  round('課程學習成果', 114, 0, '1,2', '2026-09-15', '2026-10-20'),
  round('多元表現', 114, 0, '1,2', '2026-09-15', '2026-10-20'),
  round('學籍資料及學業成績', 115, 1, '', '2027-02-15', '2027-03-10'),
  round('校內幹部經歷', 115, 1, '', '2027-02-15', '2027-03-10'),
  ...['課程學習成果', '多元表現'].flatMap((lot) => [
    round(lot, 115, 0, '第1梯次', '2027-04-06', '2027-04-20'),
    round(lot, 115, 0, '第2梯次', '2027-05-20', '2027-06-04'),
    round(lot, 115, 0, '1,2', '2027-07-12', '2027-07-28'),
  ]),
  round('學籍資料及學業成績', 115, 2, '', '2027-07-05', '2027-07-23'),
  round('校內幹部經歷', 115, 2, '', '2027-07-05', '2027-07-23'),
];

/** A row of 提交檢核表 and the round it is meant for; '' is a day that never comes. */
export interface LotFact {
  readonly round: RoundFact;
  readonly division: string;
  readonly writtenOn: string;
  readonly submittedOn: string;
  readonly confirmedOn: string;
  readonly batchAs: string;
}
export interface StudentFact {
  readonly no: string;
  readonly mail: string;
  /** The first class, and from `movedOn` the other. */
  readonly classes: readonly [string, string];
  readonly movedOn: string;
  readonly leftOn: string;
  readonly status: string;
  readonly declines: boolean;
  readonly change: { readonly from: string; readonly handledOn: string } | null;
  readonly uploads: readonly { readonly on: string; readonly semester: number; readonly certifiedOn: string }[];
}
/** A receipt of a third-year of the first round, or of last year. */
export interface ReceiptFact {
  readonly student: StudentFact;
  readonly schoolYear: number;
  readonly since: string;
  readonly answeredOn: string;
  readonly sentOn: string;
  readonly returnedOn: string;
}
export interface YearFacts {
  readonly students: readonly StudentFact[];
  readonly lots: readonly LotFact[];
  readonly receipts: readonly ReceiptFact[];
  readonly meetings: readonly { readonly semester: number; readonly plannedOn: string; readonly on: string }[];
  readonly trainings: readonly { readonly kind: string; readonly on: string }[];
  readonly checks: readonly { readonly className: string; readonly semester: number; readonly on: string }[];
}

export function yearFacts(seed: number): YearFacts {
  const chance = new Chance(seed);
  const day = (from: string, within: number) => addDays(from, chance.number(within));
  const maybe = (probability: number, on: () => string) => (chance.isTrue(probability) ? on() : '');
  const students = Array.from({ length: STUDENTS }, (_, i): StudentFact => {
    const first = CLASSES[i % CLASSES.length] ?? '';
    const other = CLASSES.find(
      (name) => name !== first && gradeOf(name) === gradeOf(first) && divisionOf(name) === divisionOf(first),
    );
    const from = day('2026-09-05', 200);
    const busy = chance.isTrue(0.05) ? 8 : chance.number(4);
    return {
      no: studentNo(i + 1),
      mail: mailOf(`s${i + 1}`),
      classes: [first, other ?? first],
      movedOn: maybe(0.06, () => day('2026-10-01', 150)),
      leftOn: maybe(0.08, () => day('2026-09-20', 250)),
      status: chance.oneOf(['轉出', '休學', '離校']),
      declines: chance.isTrue(0.15),
      change: chance.isTrue(0.05) ? { from, handledOn: maybe(0.7, () => addDays(from, 1 + chance.number(60))) } : null,
      uploads: [1, 2].flatMap((semester) =>
        Array.from({ length: chance.isTrue(0.3) ? 0 : busy }, () => {
          const on = day(semester === 1 ? '2026-09-10' : '2027-02-20', 75);
          return { on, semester, certifiedOn: maybe(0.9, () => addDays(on, 1 + chance.number(120))) };
        }),
      ),
    };
  });
  const lots = ROUNDS.flatMap((own) =>
    ['日校', '進修部'].flatMap((division): LotFact[] => {
      if (chance.isTrue(0.12)) return [];
      const submittedOn = maybe(0.85, () => addDays(own.endsOn, 4 - chance.number(12)));
      return [
        {
          round: own,
          division,
          writtenOn: addDays(own.startsOn, chance.number(6)),
          submittedOn,
          confirmedOn: submittedOn === '' ? '' : maybe(0.6, () => addDays(submittedOn, 3 + chance.number(45))),
          batchAs:
            own.batch === ''
              ? ''
              : chance.oneOf(own.batch === '第1梯次' ? ['第一梯次', '１', '第1梯'] : ['第二梯次', '2', '第 2 梯次']),
        },
      ];
    }),
  );
  const receipts = students.flatMap((student, i): ReceiptFact[] => {
    const isThird = gradeOf(student.classes[0]) === 3;
    if (!isThird && i % 10 !== 0) return [];
    const since = isThird ? '2027-04-22' : '2026-10-22';
    const sentOn =
      student.leftOn === ''
        ? ''
        : maybe(0.7, () => addDays(student.leftOn < since ? since : student.leftOn, 5 + chance.number(30)));
    return [
      {
        student,
        schoolYear: isThird ? 115 : 114,
        since,
        answeredOn: maybe(0.7, () => addDays(since, 1 + chance.number(40))),
        sentOn,
        returnedOn: sentOn === '' ? '' : maybe(0.4, () => addDays(sentOn, chance.number(15))),
      },
    ];
  });
  return {
    students,
    lots,
    receipts,
    meetings: [
      { semester: 1, plannedOn: '2026-12-01', on: day('2026-12-10', 40) },
      ...(chance.isTrue(0.6) ? [{ semester: 2, plannedOn: '2027-05-20', on: day('2027-06-10', 20) }] : []),
    ],
    trainings: ['宣導說明', '系統操作訓練', '專業研習', '成果發表'].flatMap((kind) =>
      chance.isTrue(0.7) ? [{ kind, on: day('2026-09-10', 315) }] : [],
    ),
    checks: CLASSES.flatMap((className) =>
      [1, 2].flatMap((semester) =>
        chance.isTrue(0.7) ? [{ className, semester, on: day(semester === 1 ? '2027-01-25' : '2027-07-08', 20) }] : [],
      ),
    ),
  };
}

/** True once the day has come. */
export const has = (on: string, today: string) => on !== '' && on <= today;
export const classOn = ({ classes, movedOn }: StudentFact, today: string) => classes[has(movedOn, today) ? 1 : 0];

const WINDOWS: readonly RowInput<'schedule'>[] = [
  { item: '課程學習成果上傳', semester: 1, startsOn: '2026-08-31', endsOn: '2027-02-03' },
  { item: '課程學習成果認證', semester: 1, startsOn: '2026-08-31', endsOn: '2027-02-10' },
  { item: '課程學習成果上傳', semester: 2, grades: '1,2', startsOn: '2027-02-11', endsOn: '2027-07-14' },
  { item: '課程學習成果上傳', semester: 2, grades: '三年級', startsOn: '2027-02-11', endsOn: '2027-05-14' },
  { item: '課程學習成果認證', semester: 2, startsOn: '2027-02-11', endsOn: '2027-07-21' },
  { item: '收訖明細確認', semester: 0, schoolYear: 114, startsOn: '2026-10-25', endsOn: '2026-11-05' },
  { item: '收訖明細確認', semester: 0, batch: '第一梯次', startsOn: '2027-04-23', endsOn: '2027-05-03' },
];

/** The tabs as they stand on a day. */
export function schoolOn(facts: YearFacts, today: string): SchoolInput {
  const past = <T>(list: readonly T[], on: (one: T) => string) => list.filter((one) => has(on(one), today));
  const shown = (on: string) => (has(on, today) ? on : '');
  return {
    settings: { schoolYear: '115', semester: today >= '2027-02-01' ? '2' : '1', mailMode: '正式' },
    semesters: [{}, { semester: 2, startsOn: '2027-02-11', closesOn: '2027-06-30' }],
    classes: CLASSES.map((className, i) => ({
      className,
      grade: gradeOf(className),
      division: divisionOf(className),
      tutorEmail: mailOf(`tutor${i + 1}`),
    })),
    staff: CLASSES.map((_, i) => ({ email: mailOf(`tutor${i + 1}`), name: `導師${i + 1}`, access: '導師' })),
    courses: [1, 2].flatMap((semester) => CLASSES.map((className) => ({ semester, className }))),
    roster: facts.students.map((one, i) => ({
      studentNo: one.no,
      className: classOn(one, today),
      seatNo: Math.floor(i / CLASSES.length) + 1,
      email: one.mail,
      status: has(one.leftOn, today) ? one.status : '在學',
      declines: one.declines ? '皆無' : '',
    })),
    schedule: [...WINDOWS, ...ROUNDS.map(({ lot, ...own }) => ({ ...own, item: `${lot}提交` }))],
    uploads: facts.students.flatMap((one) =>
      past(one.uploads, ({ on }) => on).map(({ on, semester, certifiedOn }, i) => ({
        uploadNo: `${one.no}-${semester}-${i}`,
        studentNo: one.no,
        className: classOn(one, on),
        semester,
        uploadedAt: `${on}T10:00:00`,
        certification: has(certifiedOn, today) ? '通過' : '待認證',
        certifiedAt: has(certifiedOn, today) ? `${certifiedOn}T10:00:00` : '',
        certifiedBy: has(certifiedOn, today) ? '王老師' : '',
      })),
    ),
    submissions: past(facts.lots, ({ writtenOn }) => writtenOn).map(
      ({ round: own, division, submittedOn, confirmedOn, batchAs }) => ({
        schoolYear: own.schoolYear,
        semester: own.semester,
        lot: own.lot,
        division,
        batch: batchAs,
        grades: own.batch === '' ? own.grades : '',
        submittedOn: shown(submittedOn),
        receiptConfirmedOn: shown(confirmedOn),
      }),
    ),
    receipts: past(facts.receipts, ({ since }) => since).map(
      ({ student, schoolYear, answeredOn, sentOn, returnedOn }) => ({
        studentNo: student.no,
        division: divisionOf(student.classes[0]),
        schoolYear,
        batch: schoolYear === 115 ? '第1梯次' : '',
        confirmation: has(answeredOn, today) ? '相符' : '未確認',
        noticeSentOn: shown(sentOn),
        returnedOn: shown(returnedOn),
      }),
    ),
    enrolmentChanges: facts.students.flatMap(({ no, change }) =>
      change === null
        ? []
        : [
            {
              studentNo: no,
              kind: '轉學',
              direction: '轉入',
              effectiveOn: change.from,
              handling: has(change.handledOn, today) ? '已匯入' : '待處理',
            },
          ],
    ),
    meetings: past(facts.meetings, ({ plannedOn }) => plannedOn).flatMap(({ semester, on }) =>
      ['期程及檢核', '任務分工及宣導訓練', '成效評核及獎勵'].map((agenda) => ({
        schoolYear: 115,
        semester,
        no: 1,
        heldOn: on,
        agenda,
      })),
    ),
    trainings: past(facts.trainings, ({ on }) => addDays(on, -30)).map(({ kind, on }) => ({ kind, heldOn: on })),
    classChecks: past(facts.checks, ({ on }) => on).map(({ className, semester, on }) => ({
      schoolYear: 115,
      semester,
      className,
      checkedOn: on,
    })),
  };
}
