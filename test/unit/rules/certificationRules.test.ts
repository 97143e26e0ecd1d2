/** Certification (R5.6) and selection (R6.1) at their boundaries, and the files' rules (C4). */
import type { RowInput, SchoolInput } from '../schoolBuilder';
import { findingsOf } from './findingsOf';

const SCHEDULE: RowInput<'schedule'>[] = [
  { item: '課程學習成果認證', startsOn: '2026-08-31', endsOn: '2027-02-10' },
  { item: '課程學習成果勾選', semester: 0, startsOn: '2027-07-15', endsOn: '2027-07-31' },
  { item: '多元表現勾選', semester: 0, startsOn: '2027-07-15', endsOn: '2027-07-31' },
];

describe('R5.6-late', () => {
  test('Given a certification on the last evening and one after it, Then only the second is late', () => {
    const late = (certifiedAt: string) => findingsOf('R5.6-late', { schedule: SCHEDULE, uploads: [{ certifiedAt }] });
    expect(late('2027-02-10T23:59:59')).toEqual([]);
    expect(late('2027-02-11T00:00:00')).toHaveLength(1);
    expect(late('')).toEqual([]);
  });
});

describe('R5.6-pending', () => {
  const waiting = (now: string, row: RowInput<'uploads'> = {}) =>
    findingsOf(
      'R5.6-pending',
      { schedule: SCHEDULE, uploads: [{ certification: '待認證', certifiedAt: '', certifiedBy: '', ...row }] },
      now,
    );

  test.each([
    ['2027-02-02T23:59:59', undefined],
    ['2027-02-03T00:00:00', '警告'],
    ['2027-02-10T23:59:59', '警告'],
    ['2027-02-11T00:00:00', '錯誤'],
  ])('Given it is %s and the end is 2/10, Then the severity is %s', (now, severity) => {
    expect(waiting(now)[0]?.severity).toBe(severity);
  });

  test('Given an item of an earlier semester still waiting, Then it is past its end', () => {
    const schedule = [
      { item: '課程學習成果認證', schoolYear: 114, semester: 2, startsOn: '2026-02-23', endsOn: '2026-07-21' },
    ];
    const uploads = [{ schoolYear: 114, semester: 2, certification: '待認證' }];
    expect(findingsOf('R5.6-pending', { schedule, uploads }).map((f) => f.severity)).toEqual(['錯誤']);
  });

  test('Given any other state, or no window, Then nothing', () => {
    for (const certification of ['未送出', '通過', '退回', '免認證'])
      expect(waiting('2027-02-11T00:00:00', { certification })).toEqual([]);
    expect(findingsOf('R5.6-pending', { uploads: [{ certification: '待認證' }] })).toEqual([]);
  });
});

describe('R5.6-wrong-teacher', () => {
  const staff = [
    { email: 'wang@demo.example.edu.tw', name: '王老師' },
    { email: 'li@demo.example.edu.tw', name: '李老師' },
  ];
  const deputy = {
    duty: '課程學習成果認證',
    principalEmail: 'wang@demo.example.edu.tw',
    deputyEmail: 'li@demo.example.edu.tw',
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
  };
  const wrong = (upload: RowInput<'uploads'>, deputies: RowInput<'deputies'>[] = [], more: SchoolInput = {}) =>
    findingsOf('R5.6-wrong-teacher', {
      staff,
      classes: [{}, { className: '機械一乙' }],
      courses: [{ teacherEmail: 'wang@demo.example.edu.tw' }, { courseName: '數學' }],
      uploads: [{ certifiedAt: '2026-10-15T10:00:00', ...upload }],
      deputies,
      ...more,
    }).length;

  test('Given the teacher of the course, Then nothing; given another, Then one finding', () => {
    expect(wrong({})).toBe(0);
    expect(wrong({ certifiedBy: '李老師' })).toBe(1);
  });

  test('Given a deputy, Then days, duty and scope decide', () => {
    const by = (row: RowInput<'deputies'>, at = '2026-10-15T10:00:00') =>
      wrong({ certifiedBy: '李老師', certifiedAt: at }, [{ ...deputy, ...row }]);
    expect(by({})).toBe(0);
    expect(by({}, '2026-10-01T00:00:00')).toBe(0);
    expect(by({}, '2026-10-31T23:59:59')).toBe(0);
    expect(by({}, '2026-11-01T00:00:00')).toBe(1);
    expect(by({}, '2026-09-30T23:59:59')).toBe(1);
    expect(by({ endsOn: '' }, '2030-01-01')).toBe(0);
    expect(by({ duty: '提交' })).toBe(1);
    expect(by({ duty: '' })).toBe(0);
    expect(by({ scope: '機械一甲' })).toBe(0);
    expect(by({ scope: '機械一乙' })).toBe(1);
    expect(by({ scope: '機械一甲國語文' })).toBe(0);
    expect(by({ scope: '機械一甲數學' })).toBe(1);
    expect(by({ scope: '全部課程' })).toBe(0);
    expect(by({ principalEmail: 'li@demo.example.edu.tw' })).toBe(1);
    expect(by({ deputyEmail: 'chen@demo.example.edu.tw' })).toBe(1);
  });

  test('Given a course that is not on the 課程 tab, Then the 任課教師 of the row is the measure; blank, nobody is', () => {
    expect(wrong({ courseOrType: '多元選修', teacher: '李老師', certifiedBy: '李老師' })).toBe(0);
    expect(wrong({ courseOrType: '多元選修', teacher: '李老師', certifiedBy: '王老師' })).toBe(1);
    expect(wrong({ courseOrType: '多元選修', teacher: '', certifiedBy: '王老師' })).toBe(0);
  });

  test('Given two teachers of one course, Then either may certify; a mailbox names a person too', () => {
    const courses = [{}, { teacher: '李老師' }];
    expect(wrong({ certifiedBy: '李老師' }, [], { courses })).toBe(0);
    expect(wrong({ certifiedBy: 'Wang@demo.example.edu.tw' })).toBe(0);
  });
});

describe('R6.1: selection', () => {
  const selected = (count: number, row: RowInput<'uploads'> = {}) =>
    Array.from({ length: count }, (_, i) => ({
      isSelected: true,
      semester: (i % 2) + 1,
      selectedAt: '2027-07-20',
      ...row,
    }));
  const codes = (uploads: RowInput<'uploads'>[]) =>
    findingsOf(['R6.1-course-quota', 'R6.1-multi-quota', 'R6.1-not-passed', 'R6.1-late'], {
      schedule: SCHEDULE,
      uploads,
    }).map((f) => f.code);

  test('Given the yearly limits of 6 and 10 over both semesters, Then one more is one finding', () => {
    expect(codes(selected(6))).toEqual([]);
    expect(codes(selected(7))).toEqual(['R6.1-course-quota']);
    const multi = { kind: '多元表現', certification: '免認證' };
    expect(codes(selected(10, multi))).toEqual([]);
    expect(codes(selected(11, multi))).toEqual(['R6.1-multi-quota']);
  });

  test('Given a selected item that is not 通過, Then each such row is a finding, 多元表現 excepted', () => {
    expect(
      codes(
        ['待認證', '退回', '未送出', '免認證', '通過', ''].map((certification) => ({
          isSelected: true,
          certification,
        })),
      ),
    ).toEqual(Array.from({ length: 5 }, () => 'R6.1-not-passed'));
    expect(codes([{ isSelected: true, kind: '多元表現', certification: '免認證' }])).toEqual([]);
    expect(codes([{ isSelected: false, certification: '退回' }])).toEqual([]);
  });

  test('Given a selection time outside the window, Then it is late; a time without a tick is no selection', () => {
    expect(codes(selected(1, { selectedAt: '2027-07-31T23:59:59' }))).toEqual([]);
    expect(codes(selected(1, { selectedAt: '2027-08-01T00:00:00' }))).toEqual(['R6.1-late']);
    expect(codes(selected(1, { selectedAt: '2027-08-01', isSelected: false }))).toEqual([]);
  });
});

describe('C4: files and 簡述', () => {
  const codes = (row: RowInput<'uploads'>, settings = {}) =>
    findingsOf(['C4-file', 'C4-brief'], { uploads: [row], settings }).map((f) => f.code);

  test.each([
    ['pdf', 4, []],
    ['pdf', 4.01, ['C4-file']],
    ['.PDF', 1, []],
    ['ｐｄｆ', 1, []],
    ['mp4', 10, []],
    ['mp4', 10.5, ['C4-file']],
    ['pdf+mp4', 13, []],
    ['docx', 1, ['C4-file']],
    ['docx', 99, ['C4-file']],
    ['', 9, []],
    ['', 11, ['C4-file']],
    ['pdf', '', []],
  ])('Given a file %s of %s MB, Then %j', (fileFormat, fileSizeMb, expected) => {
    expect(codes({ fileFormat, fileSizeMb })).toEqual(expected);
  });

  test('Given the school allows other files, Then its settings are the measure', () => {
    expect(codes({ fileFormat: 'docx', fileSizeMb: 5 }, { documentFormats: 'docx', documentMaxMb: '5' })).toEqual([]);
  });

  test.each([
    ['課程學習成果', 100, 0],
    ['課程學習成果', 101, 1],
    ['課程學習成果', 0, 1],
    ['課程學習成果', '', 1],
    ['課程學習成果', '很長', 0],
    ['多元表現', '', 0],
    ['多元表現', 101, 1],
  ])('Given %s with a 簡述 of %s characters, Then %i findings', (kind, briefLength, count) => {
    expect(codes({ kind, briefLength })).toHaveLength(count);
  });
});
