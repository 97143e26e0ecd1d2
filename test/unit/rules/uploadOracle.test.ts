/**
 * Every limit, window and deadline of uploads over random small schools, compared with an oracle that works on the raw
 * input another way: days as sets of numbers, counts by crossing off, no code shared with the product.
 */
import fc from 'fast-check';
import { runChecks } from '../../../src/rules/runChecks';
import { schoolOf, studentNo } from '../schoolBuilder';

const CLASSES = [
  { className: '機械一甲', grade: 1, division: '日校' },
  { className: '機械三甲', grade: 3, division: '日校' },
  { className: '進修機械一甲', grade: 1, division: '進修部' },
  { className: '進修機械三甲', grade: 3, division: '進修部' },
] as const;
const STATES = ['在學', '轉入', '轉出', '休學'] as const;
const DAYS = ['2026-09-01', '2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01'];
const LAST_SECOND = DAYS.map((day) => `${day}T23:59:59`);
const FIRST_SECOND = DAYS.map((day) => `${day}T00:00:00`);
const ITEMS = ['課程學習成果上傳', '課程學習成果認證', '多元表現上傳', '課程學習成果勾選', '多元表現勾選'] as const;

const moment = fc.constantFrom('', ...FIRST_SECOND, ...LAST_SECOND);
const anyStudent = fc.record({
  at: fc.nat(3),
  status: fc.constantFrom(...STATES),
  declines: fc.constantFrom('', '課程學習成果', '多元表現', '皆無'),
});
const anyUpload = fc.record({
  who: fc.nat(3),
  schoolYear: fc.constantFrom(114, 115),
  semester: fc.constantFrom(1, 2),
  kind: fc.constantFrom('課程學習成果', '多元表現'),
  certification: fc.constantFrom('未送出', '待認證', '通過', '退回', '免認證'),
  uploadedAt: moment,
  certifiedAt: moment,
  isSelected: fc.boolean(),
  selectedAt: moment,
});
const anyRow = fc.record({
  item: fc.constantFrom(...ITEMS),
  semester: fc.constantFrom(0, 1, 2),
  grades: fc.constantFrom('', '3'),
  division: fc.constantFrom('全校', '進修部'),
  start: fc.nat(5),
  length: fc.nat(3),
});
const anySchool = fc.record({
  students: fc.array(anyStudent, { minLength: 1, maxLength: 3 }),
  uploads: fc.array(anyUpload, { maxLength: 40 }),
  schedule: fc.array(anyRow, { maxLength: 10 }),
  limits: fc.tuple(fc.nat(4), fc.nat(6), fc.nat(3), fc.nat(4)),
  countReturned: fc.boolean(),
  now: fc.constantFrom(
    ...FIRST_SECOND,
    ...LAST_SECOND,
    '2027-02-20T12:00:00',
    '2027-02-21T12:00:00',
    '2026-10-24T00:00:00',
  ),
});
type AnySchool = typeof anySchool extends fc.Arbitrary<infer T> ? T : never;

/** Days since an epoch, from the text's own digits. */
function dayNumber(text: string): number {
  const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** All days of a window, and its last one; null when the school has none on record. */
function daysOfWindow(school: AnySchool, item: string, year: number, semester: number, own: (typeof CLASSES)[number]) {
  if (year !== 115) return null;
  const fits = school.schedule.filter(
    (row) =>
      row.item === item &&
      [0, semester].includes(row.semester) &&
      (row.grades === '' || own.grade === 3) &&
      (row.division === '全校' || own.division === '進修部'),
  );
  const weight = (row: (typeof fits)[number]) =>
    100 * Number(row.grades === '3') + 10 * Number(row.division === '進修部') + Number(row.semester > 0);
  const best = Math.max(...fits.map(weight));
  const days = new Set<number>();
  for (const row of fits.filter((one) => weight(one) === best)) {
    const [from, to] = spanOf(row);
    for (let day = dayNumber(from); day <= dayNumber(to); day++) days.add(day);
  }
  return days.size === 0 ? null : days;
}

function spanOf(row: { start: number; length: number }): [string, string] {
  return [DAYS[row.start] ?? '', DAYS[Math.min(DAYS.length - 1, row.start + row.length)] ?? ''];
}

/** The keys of all findings that the school should have. */
function oracle(school: AnySchool): string[] {
  const found: string[] = [];
  const [courseLimit, multiLimit, courseSelections, multiSelections] = school.limits;
  const today = dayNumber(school.now);
  // One token per counted thing; whoever holds more tokens than the limit is over it.
  const tokens: string[] = [];
  school.uploads.forEach((upload, i) => {
    const no = studentNo(upload.who + 1);
    const id = `U${i + 1}`;
    const isCourse = upload.kind === '課程學習成果';
    const isOff = upload.certification === '未送出' || (upload.certification === '退回' && !school.countReturned);
    if (!isOff)
      tokens.push(
        isCourse
          ? `R5.5-quota|${no}|${upload.schoolYear}|${upload.semester}`
          : `R5.8-quota|${no}|${upload.schoolYear}|0`,
      );
    if (upload.isSelected) tokens.push(`R6.1-${isCourse ? 'course' : 'multi'}-quota|${no}|${upload.schoolYear}`);
    if (upload.isSelected && isCourse && upload.certification !== '通過') found.push(`R6.1-not-passed|${id}`);
    const student = school.students[upload.who];
    const own = CLASSES[student?.at ?? 0] ?? CLASSES[0];
    const isOut = (item: string, at: string) => {
      const days = daysOfWindow(school, item, upload.schoolYear, upload.semester, own);
      return at !== '' && days !== null && !days.has(dayNumber(at));
    };
    if (isOut(isCourse ? '課程學習成果上傳' : '多元表現上傳', upload.uploadedAt))
      found.push(`${isCourse ? 'R5.5' : 'R5.8'}-late|${id}`);
    if (isCourse && isOut('課程學習成果認證', upload.certifiedAt)) found.push(`R5.6-late|${id}`);
    if (upload.isSelected && isOut(`${upload.kind}勾選`, upload.selectedAt)) found.push(`R6.1-late|${id}`);
    const certifying = daysOfWindow(school, '課程學習成果認證', upload.schoolYear, upload.semester, own);
    if (isCourse && upload.certification === '待認證' && certifying && Math.max(...certifying) - today <= 7)
      found.push(`R5.6-pending|${id}`);
  });
  const limitOf = (token: string) =>
    token.startsWith('R5.5')
      ? courseLimit
      : token.startsWith('R5.8')
        ? multiLimit
        : token.includes('course')
          ? courseSelections
          : multiSelections;
  for (const token of new Set(tokens)) if (tokens.filter((t) => t === token).length > limitOf(token)) found.push(token);
  school.students.forEach((student, i) => {
    if (['轉出', '休學'].includes(student.status) || ['課程學習成果', '皆無'].includes(student.declines)) return;
    for (const semester of [1, 2]) {
      const own = CLASSES[student.at] ?? CLASSES[0];
      const days = daysOfWindow(school, '課程學習成果上傳', 115, semester, own);
      const isYearOnly = !school.schedule.some(
        (row) => row.item === '課程學習成果上傳' && row.semester === semester && isBest(school, row, semester, own),
      );
      const has = school.uploads.some(
        (u) => u.who === i && u.schoolYear === 115 && u.semester === semester && u.kind === '課程學習成果',
      );
      if (days?.has(today) && !has && !(isYearOnly && semester !== 1))
        found.push(`R5.7-zero|${studentNo(i + 1)}|115|${semester}`);
    }
  });
  return found.sort();
}

/** True when no other row of the item is more specific for the class. */
function isBest(
  school: AnySchool,
  row: AnySchool['schedule'][number],
  semester: number,
  own: (typeof CLASSES)[number],
): boolean {
  const alone = daysOfWindow({ ...school, schedule: [row] }, row.item, 115, semester, own);
  const others = school.schedule.filter((other) => other !== row && other.item === row.item);
  const rank = (r: typeof row) => [r.grades === '3', r.division === '進修部', r.semester > 0].map(Number).join('');
  return (
    alone !== null &&
    others.every(
      (other) =>
        daysOfWindow({ ...school, schedule: [other] }, row.item, 115, semester, own) === null ||
        rank(other) <= rank(row),
    )
  );
}

test('Given any small school, Then the findings about uploads are those of the oracle', () => {
  fc.assert(
    fc.property(anySchool, (input) => {
      const classOf = (who: number) => CLASSES[input.students[who]?.at ?? 0]?.className ?? '';
      const school = schoolOf(
        {
          classes: CLASSES.map((own) => ({ ...own })),
          roster: input.students.map(({ at, ...student }) => ({ ...student, className: CLASSES[at]?.className ?? '' })),
          uploads: input.uploads.map(({ who, ...upload }) => ({
            ...upload,
            studentNo: studentNo(who + 1),
            className: classOf(who),
            certifiedBy: '',
          })),
          schedule: input.schedule.map(({ start, length, ...row }) => {
            const [startsOn, endsOn] = spanOf({ start, length });
            return { ...row, startsOn, endsOn };
          }),
          settings: {
            courseUploadsPerSemester: String(input.limits[0]),
            multiUploadsPerYear: String(input.limits[1]),
            courseSelectionsPerYear: String(input.limits[2]),
            multiSelectionsPerYear: String(input.limits[3]),
            countReturned: input.countReturned ? '是' : '否',
          },
        },
        input.now,
      );
      const keys = runChecks(school)
        .filter(({ code }) => /^R(5\.[568]|5\.7-zero|6\.1)/.test(code))
        .map(({ key }) => key);
      expect(keys.sort()).toEqual(oracle(input));
    }),
    { numRuns: 500 },
  );
});
