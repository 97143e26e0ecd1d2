/** The test builder itself: a default school reads clean, so that a finding in a test comes from what the test says. */
import { cellsOfSchool, schoolFromCells, schoolOf } from './schoolBuilder';

test('Given nothing but a row in every tab with defaults, Then no cell and no setting is faulty', () => {
  const school = schoolOf({
    roster: [{}],
    uploads: [{}, {}],
    semesters: [{}],
    staff: [{}],
    courses: [{}],
    schedule: [{}],
  });
  expect(school.settingProblems).toEqual([]);
  expect(Object.values(school.tables).flatMap((table) => table.problems)).toEqual([]);
  expect(school.tables.uploads.rows.map((row) => row.uploadNo)).toEqual(['U1', 'U2']);
});

test('Given a tab taken out of the cells, Then the school reads it as missing', () => {
  const cells = cellsOfSchool();
  cells.delete('課程');
  expect(schoolFromCells(cells).tables.courses.isMissing).toBe(true);
});
