/** An upload list over what the tab holds already: nothing doubled, nothing dropped, no history rewritten. */
import fc from 'fast-check';
import { planUploadImport, type ImportLine } from '../../../src/imports/uploadImport';
import { schoolOf } from '../schoolBuilder';

const kind = '課程學習成果';
const line = (at: number, cells: ImportLine['cells']): ImportLine => ({ line: at, cells });
const cellsOf = (upload: { studentNo: string; title: string; courseOrType: string; uploadedAt: string }) => ({
  schoolYear: '115',
  semester: '1',
  studentNo: upload.studentNo,
  title: upload.title,
  courseOrType: upload.courseOrType,
  uploadedAt: upload.uploadedAt.slice(0, 16),
});

test('Given rows with 紀錄編號, When the same list without numbers is imported, Then all are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 }), fc.integer(), (titles, seed) => {
      const uploads = titles.map((title, i) => ({
        title: `成果${title}`,
        uploadedAt: `2026-10-${String(10 + i)}T10:20:30`,
      }));
      const school = schoolOf({ roster: [{}], uploads }, '2026-11-23T09:00:00');
      const rows = school.tables.uploads.rows;
      const shuffled = rows
        .map((row, i) => ({ row, at: (i * 7919 + Math.abs(seed)) % 997 }))
        .sort((a, b) => a.at - b.at);
      const plan = planUploadImport(
        school,
        shuffled.map(({ row }, i) => line(i + 2, cellsOf(row))),
        kind,
      );
      expect([plan.added.length, plan.changed, plan.same, plan.rejected]).toEqual([0, [], rows.length, []]);
    }),
  );
});

test('Given an empty tab, When two items share student, course and name at two times, Then both are new', () => {
  const school = schoolOf({ roster: [{}] }, '2026-11-23T09:00:00');
  const { studentNo } = school.tables.roster.rows[0]!;
  const item = { studentNo, title: '學習單', courseOrType: '國語文' };
  const plan = planUploadImport(
    school,
    ['2026-10-01T10:00', '2026-10-02T10:00'].map((uploadedAt, i) => line(i + 2, cellsOf({ ...item, uploadedAt }))),
    kind,
  );
  expect(plan.added).toHaveLength(2);
  expect(plan.rejected).toEqual([]);
});

test('Given an upload of an earlier class, When a list without classes is imported, Then the row keeps that class', () => {
  const school = schoolOf({ roster: [{}], uploads: [{ className: '機械二甲' }] }, '2026-11-23T09:00:00');
  const [upload] = school.tables.uploads.rows;
  const plan = planUploadImport(school, [line(2, { ...cellsOf(upload!), certification: '退件' })], kind);
  expect(plan.changed.map(({ differences }) => differences.map(({ header }) => header))).toEqual([['認證狀態']]);
});

test('Given the same line twice in a file, Then the second is rejected with its row number', () => {
  const school = schoolOf({ roster: [{}] }, '2026-11-23T09:00:00');
  const cells = cellsOf({
    studentNo: school.tables.roster.rows[0]!.studentNo,
    title: '甲',
    courseOrType: '國語文',
    uploadedAt: '2026-10-01T10:00',
  });
  const plan = planUploadImport(school, [line(2, cells), line(3, cells)], kind);
  expect([plan.added.length, plan.rejected.map((one) => one.line)]).toEqual([1, [3]]);
});
