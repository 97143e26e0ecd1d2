/** The upload rules R5.5, R5.7, R5.8 at their boundaries. */
import { uploadRemarks } from '../../../src/rules/uploadRemarks';
import { studentNo, type RowInput } from '../schoolBuilder';
import { findingsOf } from './findingsOf';

const uploads = (count: number, row: RowInput<'uploads'> = {}) =>
  Array.from({ length: count }, (_, i) => ({
    uploadNo: `U${i}${JSON.stringify(row)}`,
    uploadedAt: `2026-10-${10 + i}T08:00:00`,
    ...row,
  }));
const multi = (count: number, row: RowInput<'uploads'> = {}) =>
  uploads(count, { kind: '多元表現', certification: '免認證', ...row });

describe('R5.5-quota: 課程學習成果 per semester', () => {
  test('Given exactly the limit of six, Then nothing; given a seventh, Then one finding with count and limit', () => {
    expect(findingsOf('R5.5-quota', { roster: [{}], uploads: uploads(6) })).toEqual([]);
    const [finding, ...others] = findingsOf('R5.5-quota', { roster: [{}], uploads: uploads(7) });
    expect(others).toEqual([]);
    expect(finding?.explanation).toMatch(/已上傳 7 件，上限 6 件/);
    expect(finding).toMatchObject({
      severity: '錯誤',
      studentNo: studentNo(1),
      name: '學生1',
      className: '機械一甲',
      division: '日校',
    });
  });

  test('Given six in each semester, Then nothing: the two are counted apart', () => {
    expect(findingsOf('R5.5-quota', { uploads: [...uploads(6), ...uploads(6, { semester: 2 })] })).toEqual([]);
  });

  test('Given a student who moved class mid-semester, Then uploads under both classes are one count', () => {
    const rows = [...uploads(4), ...uploads(3, { className: '機械一乙' })];
    expect(findingsOf('R5.5-quota', { classes: [{}, { className: '機械一乙' }], uploads: rows })).toHaveLength(1);
  });

  test('Given a transfer-in with earlier rows of a class that is not ours, Then those rows count in their own year only', () => {
    const earlier = uploads(6, { schoolYear: 114, className: '他校二年三班' });
    const school = { roster: [{ status: '轉入' }], schedule: [{}], uploads: [...earlier, ...uploads(6)] };
    expect(findingsOf(['R5.5-quota', 'R5.5-late', 'DATA-class'], school)).toEqual([]);
  });

  test('Given a repeated year, Then each school year is counted on its own', () => {
    expect(findingsOf('R5.5-quota', { uploads: [...uploads(6), ...uploads(6, { schoolYear: 114 })] })).toEqual([]);
    expect(findingsOf('R5.5-quota', { uploads: [...uploads(6), ...uploads(7, { schoolYear: 114 })] })).toHaveLength(1);
  });

  test('Given 未送出 or 退回 items, Then they do not count, unless the setting counts 退回', () => {
    const rows = [...uploads(6), ...uploads(1, { certification: '退回' }), ...uploads(1, { certification: '未送出' })];
    expect(findingsOf('R5.5-quota', { uploads: rows })).toEqual([]);
    expect(findingsOf('R5.5-quota', { uploads: rows, settings: { countReturned: '是' } })[0]?.explanation).toMatch(
      /7 件/,
    );
  });

  test('Given a school with nine a semester or with no limit, Then its own number is used', () => {
    expect(findingsOf('R5.5-quota', { uploads: uploads(9), settings: { courseUploadsPerSemester: '9' } })).toEqual([]);
    expect(findingsOf('R5.5-quota', { uploads: uploads(15), settings: { courseUploadsPerSemester: '無' } })).toEqual(
      [],
    );
  });

  test('Given eight uploads in a sorted-about tab, Then the two latest rows are marked with their place', () => {
    const rows = uploads(8).reverse();
    const texts = uploadRemarks(findingsOf('R5.5-quota', { uploads: rows }));
    expect([...texts]).toEqual([
      [3, '超過上傳上限：第7件（上限6件）'],
      [2, '超過上傳上限：第8件（上限6件）'],
    ]);
  });
});

describe('R5.8-quota: 多元表現 per school year', () => {
  test('Given twenty over both semesters, Then nothing; given one more in either, Then one finding', () => {
    const twenty = [...multi(10), ...multi(10, { semester: 2 })];
    expect(findingsOf('R5.8-quota', { uploads: twenty })).toEqual([]);
    expect(findingsOf('R5.8-quota', { uploads: [...twenty, ...multi(1, { title: '第21件' })] })).toHaveLength(1);
    expect(findingsOf('R5.5-quota', { uploads: [...twenty, ...uploads(6)] })).toEqual([]);
  });
});

describe('R5.5-late and R5.8-late: outside the window', () => {
  const at = (uploadedAt: string, schedule: RowInput<'schedule'>[], row: RowInput<'uploads'> = {}) =>
    findingsOf(['R5.5-late', 'R5.8-late'], { schedule, roster: [{}], uploads: [{ uploadedAt, ...row }] }).map(
      (f) => f.code,
    );

  test('Given the last day, Then 23:59:59 is in time and the next second is late', () => {
    expect(at('2027-02-03T23:59:59', [{}])).toEqual([]);
    expect(at('2027-02-04T00:00:00', [{}])).toEqual(['R5.5-late']);
    expect(at('2026-08-30T23:59:59', [{}])).toEqual(['R5.5-late']);
  });

  test('Given a date cell, Then its day is the day in Taipei', () => {
    const taipeiMidnight = new Date('2027-02-03T16:00:00Z');
    expect(findingsOf('R5.5-late', { schedule: [{}], uploads: [{ uploadedAt: taipeiMidnight }] })).toHaveLength(1);
    const lastSecond = new Date('2027-02-03T15:59:59Z');
    expect(findingsOf('R5.5-late', { schedule: [{}], uploads: [{ uploadedAt: lastSecond }] })).toEqual([]);
  });

  test('Given a semester-1 upload in February, legally semester 2, Then the window of semester 1 judges it', () => {
    const schedule = [{}, { semester: 2, startsOn: '2027-02-10', endsOn: '2027-07-14' }];
    expect(at('2027-02-02T10:00:00', schedule)).toEqual([]);
  });

  test('Given a window over the turn of the ROC year and a 29 February, Then both sides are in', () => {
    const schedule = [{ schoolYear: 112, startsOn: '2023-12-01', endsOn: '2024-02-29' }];
    const inTime = ['112/12/31', '1130101', '2024-02-29T12:00:00'];
    expect(inTime.flatMap((day) => at(day, schedule, { schoolYear: 112 }))).toEqual([]);
    expect(at('113/3/1', schedule, { schoolYear: 112 })).toEqual(['R5.5-late']);
  });

  test('Given no window on record, Then nothing is called late', () => {
    expect(at('2030-01-01T00:00:00', [])).toEqual([]);
    expect(at('2030-01-01T00:00:00', [{ item: '多元表現上傳' }])).toEqual([]);
  });

  test('Given a window for grade 3 beside the one for 全校, Then a third-year student is judged by the former', () => {
    const classes = [{}, { className: '機械三甲', grade: 3 }];
    const schedule = [{}, { grades: '三年級', endsOn: '2026-11-30' }];
    const of = (className: string) =>
      findingsOf('R5.5-late', {
        classes,
        schedule,
        roster: [{ className }],
        uploads: [{ className, uploadedAt: '2026-12-15' }],
      });
    expect(of('機械一甲')).toEqual([]);
    expect(of('機械三甲')).toHaveLength(1);
  });

  test('Given an upload under the class the student was in then, Then that class decides, not the one of today', () => {
    const classes = [{}, { className: '進修機械一甲', grade: 1, division: '進修部' }];
    const schedule = [{}, { division: '進修部', endsOn: '2026-09-30' }];
    const roster = [{ className: '進修機械一甲' }];
    const of = (className: string) => findingsOf('R5.5-late', { classes, schedule, roster, uploads: [{ className }] });
    expect(of('機械一甲')).toEqual([]);
    expect(of('')).toHaveLength(1);
  });

  test('Given 多元表現, Then its own window judges it under its own code', () => {
    const schedule = [{ item: '多元表現上傳', semester: 0, endsOn: '2027-06-30' }];
    expect(at('2027-07-01', schedule, { kind: '多元表現', certification: '免認證', semester: 2 })).toEqual([
      'R5.8-late',
    ]);
  });
});

describe('R5.7-zero: nothing uploaded while the window is open', () => {
  const zero = (roster: RowInput<'roster'>[], more: object = {}, now?: string) =>
    findingsOf('R5.7-zero', { schedule: [{}], roster, ...more }, now).map((f) => f.studentNo);

  test('Given an open window, Then a student without any upload is a hint, never worded as a duty', () => {
    const [finding] = findingsOf('R5.7-zero', { schedule: [{}], roster: [{}] });
    expect(finding?.severity).toBe('提示');
    expect(`${finding?.explanation}${finding?.advice}`).not.toMatch(/應上傳|必須|務必|未達|催/);
  });

  test('Given 無意願, Then only the kind that is declined is left alone', () => {
    const roster = ['', '課程學習成果', '多元表現', '皆無'].map((d) => ({ declines: d }));
    expect(zero(roster)).toEqual([studentNo(1), studentNo(3)]);
  });

  test('Given each 學籍狀態, Then 轉出, 休學, 畢業 and 離校 are never named', () => {
    const states = ['在學', '重讀', '復學', '轉入', '借讀', '轉出', '休學', '畢業', '離校'];
    expect(zero(states.map((status) => ({ status })))).toHaveLength(5);
    expect(zero([{ status: '休學中' }])).toEqual([]);
  });

  test('Given a closed window, or none, Then nobody is named', () => {
    expect(zero([{}], {}, '2027-02-03T23:59:59')).toEqual([studentNo(1)]);
    expect(zero([{}], {}, '2027-02-04T00:00:00')).toEqual([]);
    expect(zero([{}], { schedule: [] })).toEqual([]);
  });

  test('Given a draft, a returned item, or only 多元表現, Then the first two are uploads and the last is not', () => {
    expect(zero([{}], { uploads: [{ certification: '未送出' }] })).toEqual([]);
    expect(zero([{}], { uploads: [{ certification: '退回' }] })).toEqual([]);
    expect(zero([{}], { uploads: [{ kind: '多元表現' }] })).toEqual([studentNo(1)]);
    expect(zero([{}], { uploads: [{ semester: 2 }] })).toEqual([studentNo(1)]);
  });

  test('Given a window of the whole year, Then one finding, for the current semester', () => {
    expect(zero([{}], { schedule: [{ semester: 0, endsOn: '2027-07-31' }] })).toEqual([studentNo(1)]);
  });
});
