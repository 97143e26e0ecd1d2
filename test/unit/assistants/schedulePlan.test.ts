/** The schedule assistant: whatever the term and the school's numbers, its proposal breaks no rule, and is written once. */
import fc from 'fast-check';
import { judgeSchedule, proposeSchedule } from '../../../src/assistants/schedulePlan';
import { writeSchedule } from '../../../src/assistants/writeSchedule';
import { addDays } from '../../../src/school/day';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, schoolOf } from '../schoolBuilder';

const DAY = 86_400_000;
const start = fc
  .integer({ min: 0, max: 1500 })
  .map((n) => new Date(Date.UTC(2026, 7, 1) + n * DAY).toISOString().slice(0, 10));
const term = fc.record({ startsOn: start, length: fc.integer({ min: 1, max: 200 }), semester: fc.constantFrom(1, 2) });
const numbers = fc.record({
  uploadDaysAfterClosing: fc.integer({ min: 0, max: 60 }),
  receiptDays: fc.integer({ min: 0, max: 30 }),
});

test('Given any term and numbers, Then no date of the proposal is missing, out of order or too early', () => {
  fc.assert(
    fc.property(term, numbers, ({ startsOn, length, semester }, { uploadDaysAfterClosing, receiptDays }) => {
      const settings = { uploadDaysAfterClosing: String(uploadDaysAfterClosing), receiptDays: String(receiptDays) };
      const school = schoolOf({ settings });
      const closesOn = addDays(startsOn, length);
      const plan = proposeSchedule(school, { schoolYear: 115, semester }, startsOn, closesOn);
      const codes = judgeSchedule(school, 115, plan, { semester, closesOn }).map(({ code }) => code);
      expect(codes.filter((code) => ['R4.4-dates', 'C5-window', 'C6-window'].includes(code))).toEqual([]);
      expect(plan.map(({ item }) => item)).toEqual(
        expect.arrayContaining(['課程學習成果上傳', '課程學習成果認證', '多元表現上傳']),
      );
    }),
  );
});

test('Given a plan that closes a day too early, Then C5 names that line', () => {
  const school = schoolOf();
  const plan = proposeSchedule(school, { schoolYear: 115, semester: 1 }, '2026-08-31', '2027-01-20');
  const early = plan.map((line, i) => (i === 0 ? { ...line, endsOn: addDays(line.endsOn, -1) } : line));
  const warnings = judgeSchedule(school, 115, early, { semester: 1, closesOn: '2027-01-20' });
  expect(warnings.filter(({ code }) => code === 'C5-window')).toMatchObject([{ line: 0 }]);
});

test('Given an item was deleted after others were written, Then a new one gets a number of its own', () => {
  const cells = cellsOfSchool({ schedule: [] });
  const { shell } = memoryShell(cells);
  const plan = proposeSchedule(schoolOf(), { schoolYear: 115, semester: 1 }, '2026-08-31', '2027-01-20');
  expect(writeSchedule(shell, 115, plan)).toEqual({ added: 5, changed: 0, same: 0 });
  expect(writeSchedule(shell, 115, plan)).toEqual({ added: 0, changed: 0, same: 5 });
  cells.get('作業期程')?.splice(2, 1);
  expect(writeSchedule(shell, 115, plan)).toEqual({ added: 1, changed: 0, same: 4 });
  const numbersGiven = (cells.get('作業期程') ?? []).slice(1).map((line) => line[0]);
  expect(new Set(numbersGiven).size).toBe(5);
});
