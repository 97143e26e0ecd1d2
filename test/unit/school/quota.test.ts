/** Counting against limits (R5.5, R5.8, R6.1), compared with a tally that walks all rows anew for each question. */
import fc from 'fast-check';
import {
  inUploadOrder,
  isCounted,
  remaining,
  selectionsPastLimit,
  uploadBook,
  uploadPeriod,
  uploadsPastLimit,
} from '../../../src/school/quota';
import { UPLOAD_KINDS, type Upload } from '../../../src/school/tabs';
import { schoolOf, studentNo, type RowInput } from '../schoolBuilder';

const anyUpload: fc.Arbitrary<RowInput<'uploads'>> = fc.record({
  uploadNo: fc.constantFrom('A1', 'A2', 'B1', 'B10', ''),
  schoolYear: fc.constantFrom(114, 115, ''),
  semester: fc.constantFrom(1, 2, ''),
  kind: fc.constantFrom('課程學習成果', '多元表現', '其他'),
  studentNo: fc.constantFrom(studentNo(1), studentNo(2), ''),
  certification: fc.constantFrom('未送出', '待認證', '通過', '退回', '免認證', ''),
  uploadedAt: fc.constantFrom('2026-10-01', '2026-10-01T08:00:00', '2026-11-30T23:59:59', ''),
  isSelected: fc.boolean(),
  selectedAt: fc.constantFrom('2027-06-01', '2027-06-02', ''),
});
const anyUploads = fc.array(anyUpload, { maxLength: 40 });

test.each([false, true])(
  'Given any uploads (退回 counted: %s), Then each tally is what counting by hand gives',
  (countReturned) => {
    fc.assert(
      fc.property(anyUploads, (rows) => {
        const uploads = schoolOf({ uploads: rows }).tables.uploads.rows;
        const book = uploadBook(uploads, { countReturned });
        for (const kind of UPLOAD_KINDS)
          for (const year of [114, 115])
            for (const semester of [0, 1, 2])
              for (const student of [studentNo(1), studentNo(2)]) {
                const mine = rows.filter(
                  (r) =>
                    r.kind === kind &&
                    r.schoolYear === year &&
                    r.studentNo === student &&
                    (semester === 0 || r.semester === semester),
                );
                const off = countReturned ? ['未送出'] : ['未送出', '退回'];
                const tally = book.tallyOf(student, kind, { schoolYear: year, semester });
                expect(tally).toEqual({
                  logged: mine.length,
                  counted: mine.filter((r) => !off.includes(String(r.certification))).length,
                  unsent: mine.filter((r) => r.certification === '未送出').length,
                  waiting: mine.filter((r) => r.certification === '待認證').length,
                  passed: mine.filter((r) => r.certification === '通過').length,
                  returned: mine.filter((r) => r.certification === '退回').length,
                  exempt: mine.filter((r) => r.certification === '免認證').length,
                  selected: mine.filter((r) => r.isSelected === true).length,
                });
              }
      }),
      { numRuns: 60 },
    );
  },
);

test('Given a limit, Then exactly the counted uploads past it are named, the latest ones, with their places', () => {
  fc.assert(
    fc.property(anyUploads, fc.nat(5), (rows, limit) => {
      const settings = { countReturned: false };
      const book = uploadBook(schoolOf({ uploads: rows }).tables.uploads.rows, settings);
      for (const kind of UPLOAD_KINDS) {
        for (const group of book.uploadGroups(kind)) {
          const past = uploadsPastLimit(group, limit, settings);
          expect(past.length).toBe(Math.max(0, group.tally.counted - limit));
          expect(past.map(({ place }) => place)).toEqual(past.map((_, i) => limit + 1 + i));
          const kept = group.uploads.filter((u) => isCounted(u, settings) && !past.some(({ upload }) => upload === u));
          const timeOf = (u: Upload) => u.uploadedAt || '9999';
          for (const { upload } of past) for (const k of kept) expect(timeOf(k) <= timeOf(upload)).toBe(true);
        }
        for (const group of book.selectionGroups(kind))
          expect(selectionsPastLimit(group, limit)).toHaveLength(Math.max(0, group.tally.selected - limit));
      }
    }),
    { numRuns: 60 },
  );
});

test('Given a school without a limit, Then nothing is past it and what remains is not a number', () => {
  const settings = { countReturned: false };
  const rows = Array.from({ length: 30 }, () => ({}));
  const [group] = uploadBook(schoolOf({ uploads: rows }).tables.uploads.rows, settings).uploadGroups('課程學習成果');
  expect(group && uploadsPastLimit(group, null, settings)).toEqual([]);
  expect(remaining(30, null)).toBeNull();
  expect(remaining(30, 6)).toBe(0);
});

test('The upload limit counts per semester for 課程學習成果 and per school year for 多元表現', () => {
  expect(uploadPeriod('課程學習成果', { schoolYear: 115, semester: 2 })).toEqual({ schoolYear: 115, semester: 2 });
  expect(uploadPeriod('多元表現', { schoolYear: 115, semester: 2 })).toEqual({ schoolYear: 115, semester: 0 });
});

test('Given rows in any order, Then upload order is the same: by time, unknown times last, then by 紀錄編號', () => {
  const uploads = schoolOf({
    uploads: [
      { uploadNo: 'C', uploadedAt: '' },
      { uploadNo: 'B', uploadedAt: '2026-10-02T08:00:00' },
      { uploadNo: 'A', uploadedAt: '2026-10-02T08:00:00' },
      { uploadNo: 'D', uploadedAt: '2026-10-01T08:00:00' },
    ],
  }).tables.uploads.rows;
  const order = (rows: readonly Upload[]) => inUploadOrder(rows).map((u) => u.uploadNo);
  expect(order(uploads)).toEqual(['D', 'A', 'B', 'C']);
  expect(order([...uploads].reverse())).toEqual(['D', 'A', 'B', 'C']);
});
