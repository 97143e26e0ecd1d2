/** Lists as other systems write them, against the school's own roster: nothing of another student, nothing without a word. */
import { counts, importing, request, type Texts } from './importing';

const upload = (texts: Texts): Texts => ({
  schoolYear: '115',
  semester: '1',
  kind: '課程學習成果',
  className: '機械一甲',
  title: '閱讀心得',
  courseOrType: '國語文',
  ...texts,
});

describe('one person, many spellings', () => {
  const roster = [
    { studentNo: '0115001', name: '𠮷小明', seatNo: 1 },
    { studentNo: '0115002', name: '娃丹·巴萬', seatNo: 2 },
    { studentNo: '0115003', name: 'NGUYEN THI ANH', seatNo: 3 },
    { studentNo: '0115004', name: '王　小明', seatNo: 4 },
    { studentNo: '0115006', name: '黃小明', seatNo: 6 },
    { studentNo: '0115007', name: '溫小明', seatNo: 7 },
  ];
  const find = (seatNo: string, name: string, extra = {}) =>
    importing({ roster }).plan(request('uploads', extra), [upload({ seatNo, name })]);

  test.each([...'·．‧・•∙⋅･.'].map((dot) => [dot]))(
    'Given a name with %s between its parts, Then it is the student',
    (dot) => {
      expect(find('2', `娃丹${dot}巴萬`).added.map(({ record }) => record['studentNo'])).toEqual(['0115002']);
    },
  );
  test.each([
    ['3', 'Nguyen Thi Anh'],
    ['3', 'ＮＧＵＹＥＮ　ＴＨＩ　ＡＮＨ'],
    ['3', 'NGUYEN, THI ANH'],
    ['3', 'nguyen-thi-anh'],
    ['4', '王小明'],
    ['1', '○小明'],
    ['1', '𠮷○明'],
    ['1', '\ue000小明'],
    ['1', '?小明'],
    ['1', '𠮷X明'],
    ['1', '𠮷０明'],
    ['1', '___'],
    ['2', '娃丹/巴萬'],
    ['2', '娃丹·巴萬（原住民）'],
    ['6', '黃小明(轉)'],
  ])('Given seat %s and %s, Then the student is found', (seat, name) => {
    expect(counts(find(seat, name))).toEqual([1, 0, 0, 0]);
  });
  test.each([
    ['1', '○○小明'],
    ['1', '吉小明'],
    ['6', '溫小明'],
    ['3', 'NGUYEN THI AN'],
  ])('Given seat %s and %s, Then nobody is guessed', (seat, name) => {
    expect(counts(find(seat, name))).toEqual([0, 0, 0, 1]);
  });
  test.each([
    ['6', '黄小明'],
    ['7', '温小明'],
    ['3', 'Nguyễn Thị Anh'],
    ['3', 'Anh Nguyen Thi'],
  ])('Given seat %s and %s, Then it is asked, and taken only when somebody says so', (seat, name) => {
    const asked = find(seat, name);
    expect([counts(asked), asked.noticed.variants.length]).toEqual([[0, 0, 0, 1], 1]);
    expect(asked.rejected[0]?.reason).toContain(name);
    expect(counts(find(seat, name, { isVariantTaken: true }))).toEqual([1, 0, 0, 0]);
  });

  const rename = (name: string, extra = {}) =>
    importing({ roster }).plan(request('roster', extra), [{ studentNo: '0115002', name }]);
  test('Given a roster that writes a name in another form, Then the name stays unless it is asked for; another name is a change', () => {
    expect(counts(rename('娃丹．巴萬'))).toEqual([0, 0, 1, 0]);
    expect(rename('娃丹．巴萬').cautions.join()).toContain('寫法');
    expect(counts(rename('娃丹．巴萬', { isRenaming: true }))).toEqual([0, 1, 0, 0]);
    expect(counts(rename('娃○·巴萬', { isRenaming: true }))).toEqual([0, 0, 1, 0]);
    for (const lost of ['娃?·巴萬', '____', '????', '娃丹·巴萬（轉）'])
      expect(counts(rename(lost, { isRenaming: lost !== '娃丹·巴萬（轉）' }))).toEqual([0, 0, 1, 0]);
    expect(counts(rename('林小美'))).toEqual([0, 1, 0, 0]);
  });
  test('Given a new student whose name the file lost in part, Then he is not entered; a school’s own character stays, and is listed', () => {
    const plan = importing({ roster, classes: [{}] }).plan(request('roster'), [
      { studentNo: '0115010', name: '王\ufffd明', className: '機械一甲' },
      { studentNo: '0115011', name: '王?明', className: '機械一甲' },
      { studentNo: '0115012', name: '王\ue000明', className: '機械一甲' },
      { studentNo: '0115013', name: '___', className: '機械一甲' },
      { studentNo: '0115014', name: '???', className: '機械一甲' },
    ]);
    expect(plan.added.map(({ record }) => record['name'])).toEqual(['王\ue000明']);
    expect(plan.noticed.lost.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });
});

describe('codes under the header of a name', () => {
  const roster = [{ division: '日校' }, { division: '進修部' }] as const;
  const students = (texts: Texts) => ['115001', '115002'].map((studentNo) => ({ studentNo, ...texts }));

  test('Given 部別 as a code, Then it is left out and told, and what stands there stays', () => {
    const school = importing({ roster });
    const plan = school.plan(request('roster'), students({ division: '1' }));
    expect([counts(plan), plan.unknownWords.map(({ header, text, count }) => [header, text, count])]).toEqual([
      [0, 0, 2, 0],
      [['部別', '1', 2]],
    ]);
    expect(plan.cautions.join()).toContain('部別');
  });
  test.each(['1-日校', '1.日校', '[1]日校', '1 日間部', '日校(1)', '日間部-01'])(
    'Given %s, a code beside its word, Then the word counts',
    (division) => {
      expect(counts(importing({ roster }).plan(request('roster'), students({ division })))).toEqual([0, 1, 1, 0]);
    },
  );
  test.each([
    ['classes', { className: '機械一甲' }, 'programme', '305'],
    ['classes', { className: '機械一甲' }, 'tutor', 'T012'],
    ['courses', { className: '機械一甲', courseName: '國語文' }, 'teacher', '0123'],
    ['uploads', upload({ studentNo: '115001' }), 'courseOrType', '3'],
    ['staff', { email: 'a@demo.example.edu.tw', name: '王' }, 'unit', '02'],
    ['cadre', { studentNo: '115001', schoolYear: '115', semester: '1', post: '班長' }, 'unitName', '101'],
  ] as const)('Given %s with a code where a name belongs, Then it is left out and told', (kind, line, key, code) => {
    const { added, changed, cautions } = importing({ roster, classes: [{}] }).plan(request(kind), [
      { ...line, [key]: code },
    ]);
    const written = [
      ...added.map(({ record }) => record[key]),
      ...changed.flatMap(({ differences }) => differences.filter((one) => one.key === key)),
    ];
    expect(written.filter((value) => value !== undefined && value !== '')).toEqual([]);
    expect(cautions.join()).toContain(`（${code}）`);
  });
  test('Given words chosen by hand, Then they are what the column takes; a word without one costs its line', () => {
    const line = upload({ studentNo: '115001', certification: '認證失敗' });
    const school = importing({ roster });
    expect(counts(school.plan(request('uploads'), [line]))).toEqual([0, 0, 0, 1]);
    const words = { certification: { 認證失敗: '退回' } };
    expect(school.plan(request('uploads', { words }), [line]).added[0]?.record['certification']).toBe('退回');
    const left = { certification: { 認證失敗: '' } };
    expect(counts(school.plan(request('uploads', { words: left }), [line]))).toEqual([1, 0, 0, 0]);
  });
  test('Given a status as a code, Then nobody’s status changes', () => {
    expect(counts(importing({ roster }).plan(request('roster'), students({ status: '1' })))).toEqual([0, 0, 2, 0]);
  });
  test('Given new rows with codes that are not known, Then they get no ordinary value in their place', () => {
    const added = (kind: Parameters<typeof request>[0], line: Texts, extra = {}) =>
      importing({ roster: [], classes: [{}] })
        .plan(request(kind, extra), [line])
        .added.map(({ record }) => record);
    const student = { studentNo: '115009', name: '新生', className: '機械一甲', status: '5', division: '2' };
    expect(added('roster', student)).toMatchObject([{ status: '', division: '' }]);
    expect(added('roster', student, { words: { status: { '5': '休學' } } })).toMatchObject([{ status: '休學' }]);
    expect(added('roster', student, { words: { status: { '5': '' } } })).toMatchObject([{ status: '在學' }]);
    expect(added('roster', { ...student, status: '', division: '' })).toMatchObject([
      { status: '在學', division: '日校' },
    ]);
    expect(added('classes', { className: '進電一甲', division: '2' })).toEqual([]);
    expect(added('staff', { email: 'a@demo.example.edu.tw', name: '王', employment: '0' })).toMatchObject([
      { employment: '' },
    ]);
  });
  test.each([
    ['24', '校內幹部經歷'],
    ['35', '多元表現'],
    ['26', '課程學習成果'],
    ['78', '課程學習成果'],
  ])('Given a receipt of roster %s, Then it is of %s', (code, lot) => {
    const line = { studentNo: '115001', schoolYear: '115', semester: '1', lot: code, submittedCount: '3' };
    const plan = importing({ roster }).plan(request('receipts'), [line]);
    expect(plan.added.map(({ record }) => record['lot'])).toEqual([lot]);
  });
  test.each(['2', '02', '２', '2-班級', '班級幹部'])('Given the level %s of a post, Then it is a class’s', (level) => {
    const line = { studentNo: '115001', schoolYear: '115', semester: '1', post: '班長', level };
    const plan = importing({ roster }).plan(request('cadre'), [line]);
    expect(plan.added.map(({ record }) => record['level'])).toEqual(['班級']);
  });
  test('Given a change of many rows at once, Then it is told first, from what to what', () => {
    const { cautions } = importing({ roster: [{ division: '日校' }, { division: '日校' }] }).plan(
      request('roster'),
      students({ division: '進修部' }),
    );
    expect(cautions[0]).toMatch(/部別.*2 列.*日校 → 進修部（2）/);
  });
});

describe('a key in two columns', () => {
  const classes = [
    { className: '101', grade: 1 },
    { className: '102', grade: 1 },
    { className: '201', grade: 2 },
    { className: '機械一甲', grade: 1 },
    { className: '電機一甲', grade: 1 },
  ];
  const student = (texts: Texts): Texts => ({ studentNo: '0115001', name: '王小明', seatNo: '1', ...texts });
  const classOf = (texts: Texts, extra = {}, known: typeof classes = classes) =>
    importing({ roster: [], classes: known }).plan(request('roster', extra), [student(texts)]);

  test.each([
    [{ grade: '1', className: '1' }, '101'],
    [{ grade: '一年級', className: '02' }, '102'],
    [{ grade: '高二', className: '1班' }, '201'],
    [{ grade: '1', className: '甲', programme: '電機科' }, '電機一甲'],
    [{ grade: '1', className: '1', programme: '機械科' }, '101'],
    [{ classSeat: '10105' }, '101'],
    [{ className: '機械科一年甲班' }, '機械一甲'],
    [{ grade: '1', className: '機械科1年甲班' }, '機械一甲'],
    [{ className: '101.0' }, '101'],
    [{ className: "'101" }, '101'],
  ] as const)('Given %j, Then the class is %s', (texts, className) => {
    expect(classOf(texts).added.map(({ record }) => record['className'])).toEqual([className]);
  });
  test('Given parts that fit two classes, or no classes at all, Then it is asked, and nothing can be written before', () => {
    const two = classOf({ grade: '1', className: '甲' });
    expect(two.blocked).toContain('甲');
    const none = classOf({ grade: '1', className: '1' }, {}, []);
    expect(none.classQuestion?.forms.map(({ example }) => example)).toEqual(['101', '一年1班', '1']);
    const school = importing({ roster: [], classes: [] });
    expect(() => school.commit(request('roster'), [student({ grade: '1', className: '1' })])).toThrow('寫法');
    expect(school.calls.filter((call) => call.startsWith('write'))).toEqual([]);
    expect(classOf({ grade: '1', className: '1' }, { classForm: 'number' }, []).added[0]?.record['className']).toBe(
      '101',
    );
  });
  test('Given many classes that the school does not have, Then the import stops until somebody says that they are right', () => {
    const lines = ['301', '302', '303'].map((className, i) => student({ studentNo: `011500${i}`, className }));
    const school = importing({ roster: [], classes });
    expect(() => school.commit(request('roster'), lines)).toThrow('301、302、303');
    expect(school.commit(request('roster', { isClassConfirmed: true }), lines).added).toBe(3);
  });
  test('Given a part of a class name and no grade, Then the class stays as the roster has it, and it is told', () => {
    const school = importing({ roster: [{ className: '101' }], classes });
    const roster = school.plan(request('roster'), [{ studentNo: '115001', className: '1' }]);
    expect([counts(roster), roster.unknownWords.map(({ text }) => text)]).toEqual([[0, 0, 1, 0], ['1']]);
    const uploads = school.plan(request('uploads'), [upload({ studentNo: '115001', className: '甲' })]);
    expect(uploads.added.map(({ record }) => record['className'])).toEqual(['101']);
    expect(uploads.cautions.join()).toContain('甲');
  });
  test('Given a class code that is no class, Then a student on the roster keeps the class, and it is told', () => {
    const school = importing({ roster: [{ className: '機械一甲' }], classes });
    const plan = school.plan(request('roster'), [{ studentNo: '115001', classSeat: '90105' }]);
    expect(plan.changed.flatMap(({ differences }) => differences.map(({ header }) => header))).toEqual(['座號']);
    expect(plan.unknownWords.map(({ text }) => text)).toEqual(['901']);
  });
});

describe('numbers that a spreadsheet changed', () => {
  const roster = [{ studentNo: '0115001', name: '王小明' }];
  test('Given a number without its zeros, Then the name decides, and without a name it is named', () => {
    const school = importing({ roster });
    expect(counts(school.plan(request('uploads'), [upload({ studentNo: '115001', name: '王小明' })]))).toEqual([
      1, 0, 0, 0,
    ]);
    const { rejected } = school.plan(request('uploads'), [upload({ studentNo: '115001' })]);
    expect(rejected[0]?.reason).toContain('0115001');
    expect(counts(school.plan(request('roster'), [{ studentNo: '115001', name: '王小明' }]))).toEqual([0, 0, 1, 0]);
  });
  test('Given a number without its zeros and another name, or a new one that is short, Then it is told', () => {
    const school = importing({ roster });
    const plan = school.plan(request('roster'), [
      { studentNo: '115001', name: '林小美', className: '機械一甲' },
      { studentNo: '115099', name: '新生', className: '機械一甲' },
    ]);
    expect([counts(plan), plan.rejected[0]?.reason]).toEqual([[1, 0, 0, 1], expect.stringContaining('0115001')]);
    expect(plan.cautions.join()).toContain('115099');
  });
  test.each(["'0115001", '’0115001', '0,115,001', '0115001.0'])(
    'Given %s, Then it is the number inside',
    (studentNo) => {
      expect(counts(importing({ roster }).plan(request('roster'), [{ studentNo, name: '王小明' }]))).toEqual([
        0, 0, 1, 0,
      ]);
    },
  );
  test('Given numbers that a program wrote as fractions, Then they are whole', () => {
    const school = importing({ roster: [{ studentNo: '115001', name: '王小明', seatNo: 1 }] });
    const line = { studentNo: '115001.0', name: '王小明', seatNo: '1.0' };
    expect(counts(school.plan(request('roster'), [line]))).toEqual([0, 0, 1, 0]);
    expect(counts(school.plan(request('uploads'), [upload({ studentNo: '115001.0' })]))).toEqual([1, 0, 0, 0]);
  });
  test('Given a number that was rounded, Then it is nobody’s', () => {
    const { rejected } = importing({ roster }).plan(request('roster'), [{ studentNo: '1.15E+08', name: '王' }]);
    expect(rejected[0]?.reason).toContain('科學記號');
  });
});
