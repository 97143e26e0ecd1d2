/** A list over what the tab holds already: nothing doubled, nothing dropped, no history rewritten. */
import fc from 'fast-check';
import { studentNo } from '../schoolBuilder';
import { counts, importing, request, type Texts } from './importing';

const upload = (extra: Texts = {}): Texts => ({
  schoolYear: '115',
  semester: '1',
  kind: '課程學習成果',
  studentNo: studentNo(1),
  title: '閱讀心得',
  courseOrType: '國語文',
  uploadedAt: '2026-10-01T10:00',
  ...extra,
});

describe('the list of uploads', () => {
  test('Given rows with 紀錄編號, When the same list without numbers is imported in any order, Then all are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 12 }), fc.nat(), (titles, seed) => {
        const uploads = titles.map((title, i) => ({
          title: `成果${title}`,
          uploadedAt: `2026-10-${String(10 + i)}T10:20:30`,
        }));
        const school = importing({ roster: [{}], uploads });
        const lines = school
          .rows('uploads')
          .map((row, i) => ({
            at: (i * 7919 + seed) % 997,
            line: upload({ title: row.title, uploadedAt: row.uploadedAt.slice(0, 16) }),
          }))
          .sort((a, b) => a.at - b.at);
        const plan = school.plan(
          request('uploads'),
          lines.map(({ line }) => line),
        );
        expect(counts(plan)).toEqual([0, 0, titles.length, 0]);
      }),
    );
  });

  test('Given an empty tab, When two items share student, course and name at two times, Then both are new', () => {
    const plan = importing({ roster: [{}] }).plan(request('uploads'), [
      upload(),
      upload({ uploadedAt: '2026-10-02T10:00' }),
    ]);
    expect(counts(plan)).toEqual([2, 0, 0, 0]);
  });

  test('Given an upload of an earlier class, When a list without classes is imported, Then the row keeps that class', () => {
    const school = importing({ roster: [{}], uploads: [{ className: '機械二甲', title: '閱讀心得' }] });
    const plan = school.plan(request('uploads'), [upload({ certification: '退件' })]);
    expect(plan.changed.map(({ differences }) => differences.map(({ header, after }) => [header, after]))).toEqual([
      [['認證狀態', '退回']],
    ]);
  });

  test('Given the same line twice, Then the second is rejected naming the first; of contradicting numbers, both', () => {
    const plan = importing({ roster: [{}] }).plan(request('uploads'), [
      upload(),
      upload(),
      upload({ uploadNo: 'A1', title: '甲' }),
      upload({ uploadNo: 'A1', title: '乙' }),
    ]);
    expect(plan.rejected.map(({ line, reason }) => [line, /\d+/.exec(reason)?.[0]])).toEqual([
      [3, '2'],
      [4, '4'],
      [5, '4'],
    ]);
    expect(plan.added).toHaveLength(1);
  });

  test('Given blanks in the file, Then they erase nothing, but an empty 勾選 is unticked; asked for, they erase', () => {
    const uploads = [{ title: '閱讀心得', teacher: '王老師', isSelected: true }];
    const line = upload({ teacher: '', isSelected: '' });
    const changed = (isErasing: boolean) =>
      importing({ roster: [{}], uploads })
        .plan(request('uploads', { isErasing }), [line])
        .changed.flatMap(({ differences }) => differences.map(({ header }) => header));
    expect(changed(false)).toEqual(['勾選']);
    expect(changed(true)).toEqual(['任課教師', '勾選']);
  });

  test('Given an official roster that names courses alone, Then one item of a course is found and of two none is guessed', () => {
    const line = { studentNo: studentNo(1), courseOrType: '國語文', isSelected: '是' };
    const constants = { kind: '課程學習成果' };
    const one = importing({ roster: [{}], uploads: [{}] }).plan(request('uploads', { constants }), [line]);
    expect(counts(one)).toEqual([0, 1, 0, 0]);
    const two = importing({ roster: [{}], uploads: [{}, {}] }).plan(request('uploads', { constants }), [line]);
    expect(counts(two)).toEqual([0, 0, 0, 1]);
  });
});

describe('who a line is about', () => {
  const roster = [{ name: '王小明' }, { name: '李大華' }, { name: '陳小美', status: '畢業', seatNo: 1 }] as const;
  const find = (texts: Texts) => importing({ roster }).plan(request('uploads'), [upload({ studentNo: '', ...texts })]);
  test.each([
    ['class, seat and name', { className: '機械一甲', seatNo: '1', name: '王小明' }],
    ['full-width seat with 號', { className: '機械一甲', seatNo: '１號', name: '王小明' }],
    ['a masked name', { className: '機械一甲', seatNo: '01', name: '王○明' }],
    ['class and seat in one', { classSeat: '機械一甲01' }],
    ['the number, full width', { studentNo: '１１５００１' }],
  ])('Given %s, Then the student is found', (_name, texts) => {
    expect(find(texts).added.map(({ record }) => record['studentNo'])).toEqual([studentNo(1)]);
  });
  test.each([
    ['another name on that seat', { className: '機械一甲', seatNo: '1', name: '李大華' }],
    ['a seat of nobody', { className: '機械一甲', seatNo: '40', name: '王小明' }],
    ['an unknown number', { studentNo: '999999' }],
    ['nothing', {}],
  ])('Given %s, Then the line is rejected', (_name, texts) => {
    expect(counts(find(texts))).toEqual([0, 0, 0, 1]);
  });
  test('Given a number with somebody else’s name, Then the number counts and it is told', () => {
    const plan = find({ studentNo: studentNo(1), name: '李大華' });
    expect([counts(plan), plan.cautions.length]).toEqual([[1, 0, 0, 0], 1]);
  });
  test('Given a seat without any name, Then it is told that the seat alone decided', () => {
    expect(find({ className: '機械一甲', seatNo: '2' }).cautions).toHaveLength(1);
  });
});

describe('values as other programs write them', () => {
  test.each([
    [
      { schoolYear: '115學年度', semester: '第1學期' },
      { schoolYear: 115, semester: 1 },
    ],
    [
      { schoolYear: '１１４', semester: '下' },
      { schoolYear: 114, semester: 2 },
    ],
    [
      { schoolYear: '', semester: '', period: '114-2' },
      { schoolYear: 114, semester: 2 },
    ],
    [
      { schoolYear: '', semester: '', period: '1151' },
      { schoolYear: 115, semester: 1 },
    ],
    [
      { schoolYear: '', semester: '' },
      { schoolYear: 115, semester: 1 },
    ],
    [{ uploadedAt: '115/10/1 下午 3:05' }, { uploadedAt: '2026-10-01T15:05:00' }],
    [
      { fileFormat: '.PDF', fileSizeMb: '3.5MB', briefLength: '９８字' },
      { fileFormat: 'pdf', fileSizeMb: 3.5, briefLength: 98 },
    ],
    [
      { isSelected: 'V', certification: '審核中' },
      { isSelected: true, certification: '待認證' },
    ],
  ])('%j', (texts, expected) => {
    const plan = importing({ roster: [{}] }).plan(request('uploads'), [upload(texts as unknown as Texts)]);
    expect(plan.rejected).toEqual([]);
    expect(plan.added[0]?.record).toMatchObject(expected);
  });
  test.each([
    [{ uploadedAt: '昨天' }, '上傳時間'],
    [{ fileSizeMb: '很大' }, '檔案大小MB'],
    [{ certification: '不明' }, '認證狀態'],
    [{ semester: '3' }, '學期'],
    [{ isSelected: '或許' }, '勾選'],
  ])('%j is rejected naming the header', (texts, header) => {
    const plan = importing({ roster: [{}] }).plan(request('uploads'), [upload(texts as unknown as Texts)]);
    expect(plan.rejected.map(({ reason }) => reason.includes(header))).toEqual([true]);
  });
  test('Given an ID number in any cell, Then the line is rejected and the number is told nowhere', () => {
    const plan = importing({ roster: [{}] }).plan(request('uploads'), [
      upload({ title: '王小明 a123456789 作品' }),
      upload({ studentNo: 'A123456789' }),
      upload({ semester: 'A123456789' }),
    ]);
    expect(counts(plan)).toEqual([0, 0, 0, 3]);
    expect(JSON.stringify(plan)).not.toMatch(/A123456789/i);
  });
});

describe('other lists', () => {
  test('Given a roster, Then known students change, unknown ones come, nobody goes, and absent ones are told', () => {
    const school = importing({ roster: [{}, {}, {}] });
    const plan = school.plan(request('roster'), [
      { studentNo: studentNo(1), name: '學生1', className: '機械一乙', seatNo: '5' },
      { studentNo: '0099001', name: '新同學', className: '機械一甲', seatNo: '30', status: '轉學生' },
      { studentNo: '0099002', className: '機械一甲', seatNo: '31' },
    ]);
    expect(counts(plan)).toEqual([1, 1, 0, 1]);
    expect(plan.added[0]?.record).toMatchObject({ studentNo: '0099001', status: '轉入', division: '日校' });
    expect(plan.absent.map(({ label }) => label.includes(studentNo(1)))).toEqual([false, false]);
    expect(plan.removed).toEqual([]);
  });
  test('Given two students with one number, Then neither is taken', () => {
    const plan = importing({}).plan(request('roster'), [
      { studentNo: '115009', name: '甲', className: '機械一甲' },
      { studentNo: '115009', name: '乙', className: '機械一甲' },
    ]);
    expect(counts(plan)).toEqual([0, 0, 0, 2]);
  });
  test('Given classes with tutors, Then grade and mailbox are filled where they are known for sure', () => {
    const staff = [{ name: '林導師' }, { name: '同名' }, { name: '同名' }];
    const plan = importing({ staff }).plan(request('classes'), [
      { className: '電機二乙', division: '日間部', tutor: '林導師' },
      { className: '電機三乙', tutor: '同名' },
      { className: '特殊班', tutor: '' },
    ]);
    expect(plan.added.map(({ record }) => [record['grade'], record['division'], record['tutorEmail'] ?? ''])).toEqual([
      [2, '日校', 't1@demo.example.edu.tw'],
      [3, '日校', ''],
    ]);
    expect(plan.rejected).toHaveLength(1);
  });
  test('Given staff, Then an office gives nobody 管理, and who has it keeps it', () => {
    const boss = { email: 'boss@demo.example.edu.tw', name: '主任', access: '管理' } as const;
    const plan = importing({ staff: [boss] }).plan(request('staff'), [
      { ...boss, unit: '教務處' },
      { email: 'new@demo.example.edu.tw', name: '新人', access: '管理' },
      { email: 'T9@Demo.example.edu.tw', name: '老師' },
    ]);
    expect(counts(plan)).toEqual([1, 1, 0, 1]);
    expect(plan.added[0]?.record).toMatchObject({
      email: 't9@demo.example.edu.tw',
      access: '任課教師',
      employment: '在職',
    });
  });
  test('Given courses, Then another teacher of the same course is a change, a second teacher a new row', () => {
    const courses = [{ teacher: '王老師' }];
    const line = { className: '機械一甲', courseName: '國語文', teacher: '李老師' };
    expect(counts(importing({ courses }).plan(request('courses'), [line]))).toEqual([0, 1, 0, 0]);
    const both = importing({ courses }).plan(request('courses'), [{ ...line, teacher: '王老師' }, line]);
    expect(counts(both)).toEqual([1, 0, 1, 0]);
  });
  test('Given cadre, receipts and trainings, Then rows are new once and the same afterwards', () => {
    const school = importing({ roster: [{}], trainings: [] });
    const lists = [
      ['cadre', { studentNo: studentNo(1), unitName: '班聯會', post: '會長', level: '校級幹部', startsOn: '115/8/1' }],
      [
        'receipts',
        { studentNo: studentNo(1), lot: '課程成果', submittedCount: '3', receivedCount: '3', confirmation: '已確認' },
      ],
      ['trainings', { kind: '說明會', topic: '學習歷程說明', heldOn: '115.9.10', attendance: '120人' }],
    ] as const;
    for (const [kind, line] of lists) {
      expect(school.commit(request(kind), [line])).toMatchObject({ added: 1, rejected: 0 });
      expect(school.commit(request(kind), [line])).toMatchObject({ added: 0, changed: 0, same: 1 });
    }
    expect(school.rows('cadre')[0]).toMatchObject({ name: '學生1', level: '校級', startsOn: '2026-08-01' });
    expect(school.rows('receipts')[0]).toMatchObject({ confirmation: '相符', division: '日校' });
    expect(school.rows('trainings')[0]).toMatchObject({ kind: '宣導說明', heldOn: '2026-09-10', attendance: 120 });
  });
});

test('Given a list without a column that tells rows apart, Then a repeat changes nothing, and between two rows none is guessed', () => {
  const school = importing({ roster: [{}, {}], cadre: [] });
  const line = { studentNo: studentNo(1), post: '班長' };
  school.commit(request('cadre'), [line]);
  expect(counts(school.plan(request('cadre'), [line]))).toEqual([0, 0, 1, 0]);
  const two = importing({
    roster: [{}],
    cadre: ['甲班', '乙社'].map((unitName) => ({
      schoolYear: 115,
      semester: 1,
      studentNo: studentNo(1),
      post: '班長',
      unitName,
    })),
  });
  expect(counts(two.plan(request('cadre'), [line]))).toEqual([0, 0, 0, 1]);
});

describe('a complete list that replaces its periods', () => {
  const uploads = [
    { title: '甲' },
    { title: '乙' },
    { title: '丙', semester: 2 },
    { title: '丁', studentNo: studentNo(2) },
    { title: '戊', kind: '多元表現' },
  ] as const;
  const school = () => importing({ roster: [{}, {}], uploads });
  const asked = request('uploads', { isReplacing: true });
  test('Then only rows of the same period and kind that the file lacks go', () => {
    const plan = school().plan(asked, [upload({ title: '甲' })]);
    expect(plan.removed.map(({ label }) => label.slice(-1))).toEqual(['乙', '丁']);
  });
  test('Then rows that a rejected line may be about stay, and it is told', () => {
    const plan = school().plan(asked, [
      upload({ title: '甲' }),
      upload({ studentNo: studentNo(2), uploadedAt: '昨天' }),
    ]);
    expect([plan.removed.map(({ label }) => label.slice(-1)), plan.cautions.length]).toEqual([['乙'], 1]);
  });
  test('Then they stay also where the line writes the number otherwise', () => {
    const other = `'${studentNo(2)}.0`;
    const plan = school().plan(asked, [upload({ title: '甲' }), upload({ studentNo: other, uploadedAt: '昨天' })]);
    expect(plan.removed.map(({ label }) => label.slice(-1))).toEqual(['乙']);
  });
  test('Then nothing goes where a rejected line names somebody of whom the tab has no row', () => {
    const plan = school().plan(asked, [upload({ title: '甲' }), upload({ studentNo: '999', title: '乙' })]);
    expect([plan.removed, plan.cautions.length]).toEqual([[], 1]);
  });
  test('Then nothing goes where it names nobody, though a row of the tab names nobody either', () => {
    const tab = importing({ roster: [{}, {}], uploads: [...uploads, { title: '己', studentNo: '' }] });
    expect(tab.plan(asked, [upload({ title: '甲' }), upload({ studentNo: '' })]).removed).toEqual([]);
  });
  test('Then nothing goes where a rejected line does not say whom it is about', () => {
    const plan = school().plan(asked, [upload({ title: '甲' }), upload({ studentNo: '' })]);
    expect([plan.removed, plan.cautions.length]).toEqual([[], 1]);
  });
});

test('Given somebody at work whose name is blank, When a class without a tutor is imported, Then nobody gets it', () => {
  const school = importing({ classes: [], staff: [{ name: '', email: 'blank@demo.example.edu.tw' }] });
  const plan = school.plan(request('classes', { keys: ['className'] }), [{ className: '電機一甲' }]);
  expect(plan.added.map(({ record }) => record['tutorEmail'] ?? '')).toEqual(['']);
});
