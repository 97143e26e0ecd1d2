/** Every report of every odd school is laid out: complete, escaped, with its head; and says what its data say. */
import { checkContext } from '../../../src/rules/checkContext';
import { reportTexts } from '../../../src/messages/zh/reports';
import { converterHtml } from '../../../src/reports/converterHtml';
import { csvText } from '../../../src/school/csvText';
import { REPORT_NAMES } from '../../../src/reports/reportKinds';
import { publicScheduleRows } from '../../../src/reports/publicSchedule';
import { schoolOf, studentNo } from '../schoolBuilder';
import { madeReport, ODD_SCHOOLS } from './wishes';

describe.each(ODD_SCHOOLS)('Given %s', (_, input) => {
  test.each(REPORT_NAMES)('%s is a whole document', (name) => {
    const html = madeReport(name, input);
    expect(html).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
    expect(html).toContain('counter(page)');
    expect(html).not.toMatch(/undefined|NaN|\[object|<script>alert/);
  });
});

test('Given a slip of semester 2, Then it lists what was selected in either semester: selection is yearly', () => {
  const chosen = (semester: number, title: string) => ({
    semester,
    title,
    certification: '通過' as const,
    isSelected: true,
  });
  const input = {
    roster: [{}],
    uploads: [chosen(1, '上學期的'), chosen(2, '下學期的')],
    settings: { semester: '2' },
  };
  const html = madeReport('slips', input);
  expect(html).toContain('課程學習成果 2 件');
  for (const title of ['上學期的', '下學期的']) expect(html).toContain(title);
});

test('Given a class, Then its slips: two a page, one for each student in school who selected something', () => {
  const uploads = [1, 2, 3, 5].map((n) => ({ studentNo: studentNo(n), isSelected: true }));
  const html = madeReport('slips', { roster: [{}, {}, {}, {}, { status: '轉出' }], uploads });
  expect(html.match(/<article class="slip">/g)).toHaveLength(3);
  expect(html.match(/<section class="sheet">/g)).toHaveLength(2);
});

test('Given leavers, Then a letter to each with unconfirmed receipts, and to nobody else', () => {
  const roster = [{ status: '離校' }, { status: '畢業' }, {}];
  const receipts = [1, 2, 3].map((n) => ({ studentNo: studentNo(n), confirmation: n === 2 ? '相符' : '未確認' }));
  const html = madeReport('leaverLetters', { roster, receipts });
  expect(html.match(/<article class="letter">/g)).toHaveLength(1);
  expect(html).toContain('學生1 同學');
});

test('Given a schedule with names in it, Then the public one has no name and no note, and its CSV runs no formula', () => {
  const schedule = [{ doneBy: '王組長', selfCheckResult: '王組長未完成', source: '=HYPERLINK("x")', office: '註冊組' }];
  const html = madeReport('publicSchedule', { schedule });
  expect(html).not.toContain('王組長');
  const scope = {
    school: checkContext(schoolOf({ schedule })),
    period: { schoolYear: 115, semester: 1 },
    division: '',
  };
  const csv = csvText(publicScheduleRows(scope));
  expect(csv).not.toContain('王組長');
  expect(csv).toMatch(/^\ufeff/);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
});

describe.each(REPORT_NAMES)('Given %s for the converter of Google', (name) => {
  test('It has the very words and figures, and no drawing, position or box that the converter may drop', () => {
    const html = madeReport(name, { roster: [{}, {}], uploads: [{}, { certification: '待認證' }], receipts: [{}] });
    const converted = converterHtml(html);
    expect(converted).not.toMatch(/<svg|<i class="fold|counter\(|<button/);
    const words = (text: string) =>
      text.replace(/<style[\s\S]*?<\/style>|<figure>[\s\S]*?<\/figure>|<div class="noprint">[\s\S]*?<\/div>/g, '');
    const plain = (text: string) => words(text).replace(/<[^>]+>|\s+/g, '');
    expect(plain(converted).replaceAll(reportTexts.figureElsewhere, '')).toBe(plain(html));
  });
});
