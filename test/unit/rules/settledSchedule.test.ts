/** The settled points about schedule, submission and receipt, sentence by sentence. Rounds have tests of their own (../school/rounds.test.ts). */
import {
  TWO_DIVISIONS,
  ALL_GRADES,
  submit,
  confirming,
  lot,
  ROUNDS,
  SEMESTERS,
  YEARLY,
  testPoints,
  type Point,
} from './settledPoint';

const POINTS: readonly Point[] = [
  // Rounds
  {
    says: 'a 梯次 that no round bears counts as blank: it serves the first round still unserved',
    code: 'R6.2-missing',
    given: { schedule: ROUNDS, submissions: [lot({ batch: '補正' }), lot({ batch: '第 二 梯次' })] },
    found: [],
  },
  {
    says: 'a second row for one round does not serve the other',
    code: 'R6.2-missing',
    given: { schedule: ROUNDS, submissions: [lot({ batch: '第一梯次' }), lot({ batch: '１' })] },
    found: ['第二梯次'],
  },
  {
    says: 'a row of 全部 serves one round',
    code: 'R6.2-missing',
    given: { schedule: ROUNDS, submissions: [lot({ grades: '全部' })] },
    found: ['第二梯次'],
  },
  {
    says: 'rows of the very same grades choose before rows that take them in',
    code: 'R6.2-missing',
    given: {
      classes: ALL_GRADES,
      schedule: [submit({ grades: '3' }), submit({ grades: '1,2' })],
      submissions: [lot({ grades: '全部' }), lot({ grades: '三年級' })],
    },
    found: [],
  },
  {
    says: 'two 提交 rows of one name are one round, due at the last end',
    code: 'R6.2-overdue',
    given: {
      schedule: [submit({ batch: '1' }), submit({ batch: '第一梯次', startsOn: '2026-10-25', endsOn: '2026-11-23' })],
      submissions: [lot({ submittedOn: '' })],
    },
    found: [],
  },
  {
    says: 'a division’s row replaces the 全校 row of the same name only',
    code: 'R6.2-missing',
    given: {
      classes: TWO_DIVISIONS,
      schedule: [
        submit({ batch: '第1梯次', division: '全校' }),
        submit({ batch: '第2梯次', division: '全校' }),
        submit({ batch: '第一梯次', division: '進修部', startsOn: '2026-12-01', endsOn: '2026-12-20' }),
      ],
    },
    found: ['第一梯次', '第二梯次', '第二梯次'],
  },
  {
    says: 'a round without usable dates is R4.4-dates alone',
    code: 'R6.2-missing',
    given: { schedule: [submit({ startsOn: '2026-10-20', endsOn: '2026-10-01' })] },
    found: [],
  },
  {
    says: 'a school of one division owes nothing for the other',
    code: 'R6.2-missing',
    given: { schedule: [submit({ division: '全校' })], submissions: [lot()] },
    found: [],
  },
  {
    says: 'last year’s round that has begun this year is owed',
    code: 'R6.2-missing',
    given: { schedule: [submit({ schoolYear: 114 })] },
    found: ['多元表現'],
  },
  // R6.3-office
  {
    says: 'without a window on the schedule the 30th day is not late yet',
    code: 'R6.3-office',
    given: { schedule: [submit()], submissions: [lot({ submittedOn: '2026-10-24' })] },
    found: [],
  },
  {
    says: 'and the 31st is',
    code: 'R6.3-office',
    given: { schedule: [submit()], submissions: [lot({ submittedOn: '2026-10-23' })] },
    found: [2],
  },
  {
    says: 'a round of grades with several windows waits for the last',
    code: 'R6.3-office',
    given: {
      classes: ALL_GRADES,
      schedule: [submit(), confirming({ grades: '3' }), confirming({ grades: '1,2', endsOn: '2026-11-23' })],
      submissions: [lot()],
    },
    found: [],
  },
  {
    says: 'a year’s window holds for a semester’s lot',
    code: 'R6.3-office',
    given: { schedule: [submit({ semester: 1 }), confirming()], submissions: [lot({ semester: 1 })] },
    found: [2],
  },
  {
    says: 'a semester’s window does not hold for a year’s lot: 30 days',
    code: 'R6.3-office',
    given: { schedule: [submit(), confirming({ semester: 1 })], submissions: [lot({ submittedOn: '2026-10-24' })] },
    found: [],
  },
  {
    says: 'not submitted, nothing is to be confirmed',
    code: 'R6.3-office',
    given: { schedule: [submit(), confirming()], submissions: [lot({ submittedOn: '' })] },
    found: [],
  },
  {
    says: 'a closed dispute without its date is no finding',
    code: 'R6.3-dispute-date',
    given: { receipts: [{ confirmation: '疑義', closedOn: '2026-11-01' }] },
    found: [],
  },
  // R4.2, R4.4
  {
    says: 'a row of another school year does not serve',
    code: 'R4.2-missing',
    given: { semesters: [{}], schedule: [{ schoolYear: 114 }, { item: '課程學習成果認證' }] },
    found: ['課程學習成果上傳', ...YEARLY],
  },
  {
    says: 'a semester-0 row serves both semesters',
    code: 'R4.2-missing',
    given: {
      semesters: SEMESTERS,
      schedule: [
        { semester: 0 },
        { item: '課程學習成果認證', semester: 0 },
        ...YEARLY.map((item) => ({ item, semester: 0 })),
      ],
    },
    now: '2027-03-01T09:00:00',
    found: [],
  },
  {
    says: 'a semester’s item of the first semester does not serve the second',
    code: 'R4.2-missing',
    given: {
      semesters: SEMESTERS,
      schedule: [{}, { item: '課程學習成果認證' }, ...YEARLY.map((item) => ({ item, semester: 1 }))],
    },
    now: '2027-03-01T09:00:00',
    found: ['課程學習成果上傳', '課程學習成果認證'],
  },
  {
    says: 'a blank 開學日 says nothing begun',
    code: 'R4.2-missing',
    given: { semesters: [{ startsOn: '' }], schedule: [] },
    found: [],
  },
  {
    says: 'of a weekend only the last day is looked at, and not where dates are reversed or of another year',
    code: 'R4.4-holiday',
    given: {
      schedule: [
        { startsOn: '2026-11-21', endsOn: '2026-11-23' },
        { endsOn: '2026-11-21', selfCheckStartsOn: '2026-11-20' },
        { startsOn: '2026-11-28', endsOn: '2026-11-21' },
        { schoolYear: 114, startsOn: '2025-11-01', endsOn: '2025-11-22' },
      ],
    },
    found: [3],
  },
  // C5
  {
    says: 'a row with an end and no start is judged',
    code: 'C5-window',
    given: { semesters: [{}], schedule: [{ startsOn: '', endsOn: '2027-01-25' }] },
    found: [2],
  },
  {
    says: 'a row that decides for nobody early is none: grade 3 of semester 2 alone',
    code: 'C5-window',
    given: {
      classes: ALL_GRADES,
      semesters: SEMESTERS,
      schedule: [{ semester: 2, startsOn: '2027-02-22', endsOn: '2027-05-01', grades: '高三' }],
    },
    found: [],
  },
  {
    says: 'a row of the whole year is judged at the later 休業式 too',
    code: 'C5-window',
    given: { semesters: SEMESTERS, schedule: [{ semester: 0, endsOn: '2027-07-01' }] },
    found: [2],
  },
];

testPoints(POINTS);
