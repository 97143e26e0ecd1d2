/** Bad data costs its own row a finding (DATA), a bad frame its own key (SET), personal data its own cell (PII). */
import { runChecks } from '../../../src/rules/runChecks';
import { uploadRemarks } from '../../../src/rules/uploadRemarks';
import { TABS } from '../../../src/school/tabs';
import { cellsOfSchool, schoolFromCells, schoolOf, studentNo, type SchoolInput } from '../schoolBuilder';
import { findingsOf } from './findingsOf';

/** The codes about data, frame and cells; what the clauses' rules say is theirs. */
const isAboutData = ({ code }: { readonly code: string }) => /^(DATA|SET|PII)-/.test(code);
/** What may be wrong with a cell or with the order of two. */
const OF_CELLS = [
  'DATA-blank',
  'DATA-text',
  'DATA-number',
  'DATA-date',
  'DATA-email',
  'DATA-option',
  'DATA-error',
  'DATA-order',
];
const codesOf = (input: SchoolInput) =>
  runChecks(schoolOf(input))
    .filter(isAboutData)
    .map((f) => f.code);

test('Given a clean school, Then its data, its frame and its cells are in order', () => {
  const clean = codesOf({
    roster: [{}, { className: '機械一甲' }],
    uploads: [{}],
    staff: [{ name: '王老師' }, { name: '王導師' }],
    courses: [{}],
  });
  expect(clean).toEqual([]);
});

describe('DATA: cells', () => {
  test.each([
    ['schoolYear', '一一五', 'DATA-number'],
    ['schoolYear', 2026, 'DATA-number'],
    ['schoolYear', '', 'DATA-blank'],
    ['uploadedAt', '明天', 'DATA-date'],
    ['uploadedAt', '2026-02-29', 'DATA-date'],
    ['kind', '其他類別', 'DATA-option'],
    ['isSelected', '也許', 'DATA-option'],
    ['fileSizeMb', '#N/A', 'DATA-error'],
    ['title', true, 'DATA-text'],
    ['title', '長'.repeat(10_000), 'DATA-text'],
  ])('Given the upload cell %s holding %j, Then %s, marked in the row', (key, cell, code) => {
    const findings = findingsOf(OF_CELLS, { roster: [{}], uploads: [{}, { [key]: cell }] });
    expect(findings.map((f) => [f.code, f.row])).toEqual([[code, 3]]);
    expect([...uploadRemarks(findings).keys()]).toEqual([3]);
  });

  test.each(['1151005', '115/10/5', '115-10-05', '2026/10/5', '2026-10-05'])(
    'Given the date written %s, Then it is read',
    (uploadedAt) => {
      expect(
        findingsOf(['DATA-date', 'R5.5-late'], {
          roster: [{}],
          uploads: [{ uploadedAt }],
          schedule: [{ startsOn: '2026-10-05', endsOn: '2026-10-05' }],
        }),
      ).toEqual([]);
    },
  );

  test('Given two bad dates in a row, Then one finding names both columns', () => {
    const findings = findingsOf(OF_CELLS, { roster: [{}], uploads: [{ uploadedAt: 'x', certifiedAt: 'y' }] });
    expect(findings.map((f) => f.code)).toEqual(['DATA-date']);
    expect(findings[0]?.explanation).toMatch(/上傳時間.*認證時間/);
  });
});

describe('DATA: references and doubles', () => {
  test('Given a 學號 that is not on the roster, Then each such row is a finding, whatever the tab', () => {
    const row = { studentNo: '999999' };
    const input = {
      roster: [{}],
      uploads: [row, {}],
      cadre: [{ schoolYear: 115, semester: 1, ...row }],
      receipts: [row],
    };
    expect(codesOf(input)).toEqual(['DATA-student', 'DATA-student', 'DATA-student']);
  });

  test('Given no roster tab at all, Then nobody is called unknown and the missing tab is one finding', () => {
    const cells = cellsOfSchool({ uploads: [{}, {}] });
    cells.delete(TABS.roster.name);
    const findings = runChecks(schoolFromCells(cells)).filter(isAboutData);
    expect(findings.map((f) => f.code)).toEqual(['SET-tab']);
  });

  test('Given a class that is not on the 班級 tab, Then roster and uploads of this year say so, earlier years do not', () => {
    const uploads = [{ className: '機械四甲' }, { className: '機械四甲', schoolYear: 114 }];
    const findings = findingsOf('DATA-class', { roster: [{}, { className: '無此班' }], uploads });
    expect(findings.map((f) => f.tab)).toEqual(['roster', 'uploads']);
  });

  test('Given a teacher that is not on the 人員 tab, Then courses, classes and uploads say so; an empty 人員 tab says nothing', () => {
    const input: SchoolInput = {
      roster: [{}],
      classes: [{ tutorEmail: 'x@demo.example.edu.tw' }],
      courses: [{}],
      uploads: [{ teacher: '無此人' }],
    };
    expect(findingsOf('DATA-teacher', { ...input, staff: [{}] }).map((f) => f.tab)).toEqual([
      'classes',
      'courses',
      'uploads',
    ]);
    expect(findingsOf('DATA-teacher', input)).toEqual([]);
  });

  test('Given a 學號, a 紀錄編號, a class or a seat twice, Then one finding for each row too many', () => {
    expect(codesOf({ roster: [{}, { studentNo: studentNo(1), seatNo: 9 }] })).toEqual(['DATA-duplicate-student']);
    expect(codesOf({ roster: [{}], uploads: [{}, { uploadNo: 'U1' }, { uploadNo: 'U1' }] })).toEqual([
      'DATA-duplicate-upload',
      'DATA-duplicate-upload',
    ]);
    expect(codesOf({ classes: [{}, {}] })).toEqual(['DATA-duplicate-class']);
    expect(codesOf({ roster: [{}, { seatNo: 1 }] })).toEqual(['DATA-seat']);
    expect(codesOf({ roster: [{}, { seatNo: 1, status: '轉出' }] })).toEqual([]);
  });

  test('Given a 學號格式, Then numbers out of pattern are named; without one, none', () => {
    expect(codesOf({ roster: [{}, { studentNo: 'A1' }], settings: { studentNoPattern: '\\d{6}' } })).toEqual([
      'DATA-student-no',
    ]);
    expect(codesOf({ roster: [{}, { studentNo: 'A1' }] })).toEqual([]);
  });

  test('Given a semester or a cadre post that ends before it begins, Then DATA-order', () => {
    const cadre = [
      { schoolYear: 115, semester: 1, studentNo: studentNo(1), startsOn: '2026-10-02', endsOn: '2026-10-01' },
    ];
    expect(
      findingsOf(OF_CELLS, { roster: [{}], cadre, semesters: [{ closesOn: '2026-08-01' }] }).map((f) => f.code),
    ).toEqual(['DATA-order', 'DATA-order']);
  });
});

describe('SET: settings, tabs and headers', () => {
  test.each([
    [{ briefMaxLength: null }, 'SET-missing', '100'],
    [{ briefMaxLength: '' }, 'SET-missing', '100'],
    [{ briefMaxLength: '一百' }, 'SET-value', '100'],
    [{ countReturned: '也許' }, 'SET-value', '否'],
    [{ studentNoPattern: '([' }, 'SET-value', '（無）'],
  ])('Given the setting %j, Then %s names the key and the default %s', (settings, code, used) => {
    const [finding, ...others] = findingsOf(['SET-missing', 'SET-value', 'SET-double'], { settings });
    expect(others).toEqual([]);
    expect(finding?.code).toBe(code);
    expect(finding?.explanation).toContain(`採用預設值「${used}」`);
  });

  test('Given each tab missing in turn, Then exactly one finding, or none for a tab the add-on makes itself', () => {
    for (const tab of Object.values(TABS)) {
      const cells = cellsOfSchool({ roster: [{}] });
      cells.delete(tab.name);
      expect(
        runChecks(schoolFromCells(cells))
          .filter((f) => f.code.startsWith('SET'))
          .map((f) => f.code),
      ).toEqual(tab.isGenerated || tab.isAdded ? [] : ['SET-tab']);
    }
  });

  test('Given a renamed header, Then the finding names the missing one and the stranger', () => {
    const cells = cellsOfSchool({ roster: [{}], uploads: [{}] });
    const header = cells.get('上傳紀錄')?.[0] ?? [];
    header[header.indexOf('認證狀態')] = '審核情形';
    const [finding, ...others] = runChecks(schoolFromCells(cells)).filter((f) => f.code === 'SET-header');
    expect(others).toEqual([]);
    expect(finding?.explanation).toMatch(/認證狀態.*審核情形/);
  });

  test('Given a header twice, or a tab without any, Then one finding each', () => {
    const cells = cellsOfSchool({ roster: [{}] });
    cells.get('班級')?.[0]?.push('班級');
    cells.set('課程', [['']]);
    expect(
      runChecks(schoolFromCells(cells))
        .filter((f) => f.code.startsWith('SET'))
        .map((f) => f.code),
    ).toEqual(['SET-header', 'SET-header']);
  });
});

describe('PII: identity numbers and birth dates', () => {
  const CERTAIN = [
    'A123456789',
    'a123456789',
    'Ａ１２３４５６７８９',
    'A1 2345-6789',
    '證號A123456789，請查',
    'A800000014',
    'AC01234567',
  ];
  test.each(CERTAIN)('Given a cell with %s, Then PII-id, masked everywhere', (text) => {
    const findings = findingsOf(['PII-id', 'PII-suspect'], { roster: [{ remark: text }] });
    expect(findings.map((f) => [f.code, f.severity])).toEqual([['PII-id', '錯誤']]);
    expect(JSON.stringify(findings)).not.toMatch(/12345|00000|01234/);
  });

  test('Given the pattern without the checksum, Then it is only suspected', () => {
    expect(
      findingsOf(['PII-id', 'PII-suspect'], { roster: [{ remark: 'A123456780' }] }).map((f) => [f.code, f.severity]),
    ).toEqual([['PII-suspect', '警告']]);
  });

  test.each(['CA123456789B', 'A1234567890', '0912345678', 'A12345678', 'V101B2-123456789', '2026-11-23T10:00:00'])(
    'Given %s, Then nothing',
    (text) => {
      expect(findingsOf(['PII-id', 'PII-suspect'], { roster: [{ remark: text }] })).toEqual([]);
    },
  );

  test('Given a number in a column nobody knows, in a header, or deep in a long text, Then it is found', () => {
    const cells = cellsOfSchool({ roster: [{}] });
    cells.get('課程')?.[0]?.push('附註A123456789');
    cells.get('學生名冊')?.[1]?.push(`${'課程心得。'.repeat(2000)}A123456789`);
    const findings = runChecks(schoolFromCells(cells)).filter((f) => f.code === 'PII-id');
    expect(findings.map((f) => [f.tab, f.row])).toEqual([
      ['roster', 2],
      ['courses', 1],
    ]);
    expect(findings[0]?.studentNo).toBe(studentNo(1));
  });

  test('Given an identity number in place of a 學號, Then no finding of any code shows it', () => {
    const input = {
      roster: [{ studentNo: 'A123456789', seatNo: 'A123456789', name: 'A123456789' }],
      uploads: [{ studentNo: 'B123456780', title: 'A123456789', certification: '待認證', isSelected: true }],
      schedule: [{}],
    };
    expect(JSON.stringify(runChecks(schoolOf(input)))).not.toMatch(/12345/);
  });

  test('Given a column for ID numbers or birth dates, Then its header is reported, whatever stands below', () => {
    const cells = cellsOfSchool({ roster: [{}] });
    cells.get('學生名冊')?.[0]?.push('身分證統一編號', '出生年月日');
    cells.get('學生名冊')?.[1]?.push('', '98/1/2');
    const findings = runChecks(schoolFromCells(cells)).filter(isAboutData);
    expect(findings.map((f) => [f.code, f.severity])).toEqual([
      ['PII-header', '警告'],
      ['PII-header', '錯誤'],
    ]);
  });
});
