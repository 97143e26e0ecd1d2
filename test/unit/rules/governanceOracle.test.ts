/**
 * Deadlines, windows and counts of the governance checks against an oracle written another way: days as plain numbers,
 * one rule at a time, no look-ups. Days lie around the turn of a year and of a leap February.
 */
import fc from 'fast-check';
import { runChecks } from '../../../src/rules/runChecks';
import { schoolOf, studentNo, type RowInput, type SchoolInput } from '../schoolBuilder';

const DAY = 86_400_000;
const FIRST = Date.UTC(2027, 11, 20);
/** A day by its number from 2027-12-20 (2028-02-29 is day 71). */
const dayText = (n: number | null) => (n === null ? '' : new Date(FIRST + n * DAY).toISOString().slice(0, 10));
const TODAY = 60;
const NOW = `${dayText(TODAY)}T23:59:59`;
const day = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: TODAY - 4, max: TODAY + 4 }));
const dayOrBlank = fc.option(day, { nil: null });
const settings = { schoolYear: '116', semester: '1' };

function rowsWith(code: string, input: SchoolInput, now = NOW): number[] {
  return runChecks(schoolOf({ settings, ...input }, now))
    .filter((finding) => finding.code === code)
    .map(({ row }) => row)
    .sort((a, b) => a - b);
}

/** Sheet rows of the drafts that the oracle names. */
function expected<T>(drafts: readonly T[], isFaulty: (draft: T) => boolean): number[] {
  return drafts.flatMap((draft, i) => (isFaulty(draft) ? [i + 2] : []));
}

test('R6.2-overdue and R6.2-late: a lot is late from the day after its last', () => {
  const drafts = fc.array(fc.record({ due: dayOrBlank, done: dayOrBlank }), { maxLength: 8 });
  fc.assert(
    fc.property(drafts, (rows) => {
      const submissions = rows.map(({ due, done }, i): RowInput<'submissions'> => ({
        schoolYear: 116,
        semester: 0,
        batch: `第${i}批`,
        dueOn: dayText(due),
        submittedOn: dayText(done),
      }));
      const overdue = expected(rows, ({ due, done }) => due !== null && done === null && TODAY - due > 0);
      const late = expected(rows, ({ due, done }) => due !== null && done !== null && done - due > 0);
      expect(rowsWith('R6.2-overdue', { submissions })).toEqual(overdue);
      expect(rowsWith('R6.2-late', { submissions })).toEqual(late);
    }),
  );
});

test('R6.3: counts, the end of the window, the days of a dispute', () => {
  const draft = fc.record({
    sent: fc.integer({ min: 0, max: 3 }),
    got: fc.integer({ min: 0, max: 3 }),
    answer: fc.constantFrom('未確認', '相符', '疑義', ''),
    raised: dayOrBlank,
    closed: dayOrBlank,
  });
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 8 }), day, fc.integer({ min: 0, max: 9 }), (rows, end, days) => {
      const receipts = rows.map(({ sent, got, answer, raised, closed }, i): RowInput<'receipts'> => ({
        schoolYear: 116,
        studentNo: studentNo(i + 1),
        submittedCount: sent,
        receivedCount: got,
        confirmation: answer,
        disputedOn: dayText(raised),
        closedOn: dayText(closed),
      }));
      const input = {
        receipts,
        roster: rows.map(() => ({})),
        schedule: [{ schoolYear: 116, semester: 0, item: '收訖明細確認', startsOn: dayText(0), endsOn: dayText(end) }],
        settings: { ...settings, disputeDays: String(days) },
      };
      expect(rowsWith('R6.3-mismatch', input)).toEqual(expected(rows, ({ sent, got }) => sent !== got));
      const silent = expected(rows, ({ answer }) => answer !== '相符' && answer !== '疑義' && TODAY > end);
      expect(rowsWith('R6.3-unconfirmed', input)).toEqual(silent);
      const stale = expected(
        rows,
        ({ answer, raised, closed }) =>
          answer !== '相符' && raised !== null && closed === null && TODAY - raised > days,
      );
      expect(rowsWith('R6.3-dispute-overdue', input)).toEqual(stale);
    }),
  );
});

test('R4.4 and C6: dates missing or out of order, and a confirmation shorter than its days', () => {
  const draft = fc.record({ start: dayOrBlank, end: dayOrBlank, from: dayOrBlank, to: dayOrBlank });
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 8 }), fc.integer({ min: 1, max: 5 }), (rows, days) => {
      const schedule = rows.map(({ start, end, from, to }): RowInput<'schedule'> => ({
        schoolYear: 116,
        item: '收訖明細確認',
        startsOn: dayText(start),
        endsOn: dayText(end),
        selfCheckStartsOn: dayText(from),
        selfCheckEndsOn: dayText(to),
      }));
      const input = { schedule, settings: { ...settings, receiptDays: String(days) } };
      const isAfter = (a: number | null, b: number | null) => a !== null && b !== null && a > b;
      const broken = expected(
        rows,
        ({ start, end, from, to }) =>
          [start, end, from, to].includes(null) || isAfter(start, end) || isAfter(from, to) || isAfter(start, from),
      );
      expect(rowsWith('R4.4-dates', input)).toEqual(broken);
      const short = expected(rows, ({ start, end }) => {
        if (start === null || end === null || end < start) return false;
        let open = 0;
        for (let n = start; n <= end; n++) open++;
        return open < days;
      });
      expect(rowsWith('C6-window', input)).toEqual(short);
    }),
  );
});

test('C5: whoever a row decides for has an end 14 days after 休業式 or later, but for grade 3 in semester 2', () => {
  const draft = fc.record({
    end: dayOrBlank,
    semester: fc.constantFrom(1, 2),
    grades: fc.constantFrom('', '全部', '三年級', '3', '二年級', '一、三年級'),
    division: fc.constantFrom('日校', '進修部', '全校'),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(draft, { maxLength: 6, selector: (one) => `${one.semester}${one.grades}${one.division}` }),
      day,
      (rows, closing) => {
        const schedule = rows.map(({ end, semester, grades, division }): RowInput<'schedule'> => ({
          schoolYear: 116,
          semester,
          grades,
          division,
          startsOn: dayText(0),
          endsOn: dayText(end),
        }));
        const semesters = [1, 2].map((semester) => ({ schoolYear: 116, semester, closesOn: dayText(closing) }));
        // Person by person: the school has day classes only, so 全校 is 日校.
        const gradesIn: Record<string, number[]> = {
          三年級: [3],
          '3': [3],
          二年級: [2],
          '一、三年級': [1, 3],
        };
        const isFor = (row: (typeof rows)[number], grade: number, division: string) =>
          (gradesIn[row.grades] ?? [1, 2, 3]).includes(grade) && ['全校', division].includes(row.division);
        const weight = ({ grades, division }: (typeof rows)[number]) =>
          (gradesIn[grades] ? 2 : 0) + (division === '全校' ? 0 : 1);
        const early = expected(rows, (row) => {
          if (row.end === null || row.end - closing >= 14) return false;
          const division = row.division === '全校' ? '日校' : row.division;
          return [1, 2, 3].some((grade) => {
            if (!isFor(row, grade, division) || (row.semester === 2 && grade === 3)) return false;
            const own = rows.filter((one) => one.semester === row.semester && isFor(one, grade, division));
            const best = own.filter((one) => own.every((other) => weight(other) <= weight(one)));
            return best.includes(row) && best.every(({ end }) => (end ?? -99) - closing < 14);
          });
        });
        expect(rowsWith('C5-window', { schedule, semesters })).toEqual(early);
      },
    ),
  );
});

test('R3.1, R8: meetings of a semester and sessions of a year against their minimum', () => {
  const meeting = fc.record({ semester: fc.constantFrom(1, 2), no: fc.integer({ min: 1, max: 3 }), on: dayOrBlank });
  const kind = fc.constantFrom('宣導說明', '系統操作訓練', '專業研習', '成果發表');
  const session = fc.record({ kind, schoolYear: fc.constantFrom(115, 116), on: day });
  // 2028-07-31 is day 224; from 30 days before it a missing training is late.
  const yearEnd = { from: fc.constantFrom(193, 194, 200) };
  const min = fc.integer({ min: 1, max: 3 });
  fc.assert(
    fc.property(
      fc.array(meeting, { maxLength: 6 }),
      fc.array(session, { maxLength: 8 }),
      min,
      day,
      yearEnd.from,
      (held, sessions, least, closing, late) => {
        const input = {
          semesters: [{ schoolYear: 116, semester: 1, closesOn: dayText(closing) }],
          meetings: held.map(({ on, ...row }) => ({
            schoolYear: 116,
            heldOn: dayText(on),
            agenda: '期程及檢核',
            ...row,
          })),
          trainings: sessions.map(({ on, ...row }) => ({ ...row, heldOn: dayText(on) })),
          settings: { ...settings, meetingsPerSemester: String(least), trainingsPerYear: String(least) },
        };
        const numbers: number[] = [];
        for (const { semester, no, on } of held)
          if (semester === 1 && on !== null && on <= TODAY && !numbers.includes(no)) numbers.push(no);
        const isDue = closing - TODAY <= 30;
        expect(rowsWith('R3.1-meeting', input)).toHaveLength(isDue && numbers.length < least ? 1 : 0);
        ['宣導說明', '系統操作訓練', '專業研習', '成果發表'].forEach((one, i) => {
          const count = sessions.filter((row) => row.kind === one && row.schoolYear === 116 && row.on <= late).length;
          const found = rowsWith(`R8.${i + 1}-missing`, input, `${dayText(late)}T08:00:00`);
          expect(found).toHaveLength(late >= 194 && count < least ? 1 : 0);
        });
      },
    ),
  );
});

test('R7.1 and R9.8: changes of whatever status wait to be handled, only those who left are written to', () => {
  const status = fc.constantFrom('在學', '重讀', '復學', '轉入', '借讀', '轉出', '休學', '畢業', '離校', '');
  const draft = fc.record({
    status,
    handling: fc.constantFrom('待處理', '已匯入', '不需處理', ''),
    effective: dayOrBlank,
    answer: fc.constantFrom('未確認', '相符', ''),
    sent: dayOrBlank,
  });
  const left = ['轉出', '休學', '畢業', '離校'];
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 8 }), (rows) => {
      const input: SchoolInput = {
        roster: rows.map((row) => ({ status: row.status })),
        enrolmentChanges: rows.map((row, i) => ({
          studentNo: studentNo(i + 1),
          kind: '復學',
          handling: row.handling,
          effectiveOn: dayText(row.effective),
        })),
        receipts: rows.map((row, i) => ({
          schoolYear: 116,
          studentNo: studentNo(i + 1),
          confirmation: row.answer,
          noticeSentOn: dayText(row.sent),
        })),
      };
      const pending = expected(rows, (row) => {
        const isOpen = row.handling !== '已匯入' && row.handling !== '不需處理';
        return isOpen && (row.effective ?? -1) <= TODAY;
      });
      expect(rowsWith('R7.1-pending', input)).toEqual(pending);
      const letters = rows.filter((row) => left.includes(row.status) && row.answer !== '相符' && row.sent === null);
      expect(rowsWith('R9.8-post', input)).toHaveLength(letters.length);
    }),
  );
});

test('R2: seats, vacancies and roles', () => {
  const seat = fc.record({
    name: fc.constantFrom('', '甲', '乙', '丙'),
    role: fc.constantFrom('召集人', '執行秘書', '委員'),
  });
  fc.assert(
    fc.property(fc.array(seat, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (seats, size) => {
      const workGroup = seats.map((row, i) => ({
        ...row,
        name: row.name && `${row.name}${row.name === '丙' ? i : ''}`,
      }));
      const input = { workGroup, settings: { ...settings, committeeSize: String(size) } };
      expect(rowsWith('R2.1-count', input)).toHaveLength(seats.length === size ? 0 : 1);
      expect(rowsWith('R2.3-vacant', input)).toEqual(expected(seats, ({ name }) => name === ''));
      const doubled = ['甲', '乙'].filter((name) => seats.filter((row) => row.name === name).length > 1);
      expect(rowsWith('R2.3-double', input)).toHaveLength(doubled.length);
      const wrong = ['召集人', '執行秘書'].filter((role) => seats.filter((row) => row.role === role).length !== 1);
      expect(rowsWith('R2.1-role', input)).toHaveLength(wrong.length);
    }),
  );
});
