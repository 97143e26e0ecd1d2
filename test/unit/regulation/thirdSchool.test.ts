/**
 * A school whose offices bear other names, from tabs alone: 權責分工 says who does what, and no finding, line of 規定檢核, desk,
 * paper or mail names an office that the school does not have.
 */
import { officeDesk, officesInUse, officesOfPerson } from '../../../src/desk/officeDesk';
import { proposeSchedule } from '../../../src/assistants/schedulePlan';
import { complianceOf } from '../../../src/compliance/complianceOf';
import { planMails } from '../../../src/reminders/planMails';
import { leaverLetters } from '../../../src/reports/leaverLetters';
import { officeSheets } from '../../../src/reports/singleSheets';
import { SEED_DUTIES } from '../../../src/regulation/duties';
import { checkContext } from '../../../src/rules/checkContext';
import { findingsIn } from '../../../src/rules/runChecks';
import { DUTIES } from '../../../src/school/tabs';
import { schoolOf, studentNo, type RowInput, type SchoolInput } from '../schoolBuilder';

const OFFICES = ['課程企劃室', '學生成長室', '學務資訊室'] as const;
const STRANGE = new Set(
  SEED_DUTIES.map(({ office }) => office).filter((office) => office !== '' && office !== '進修部'),
);
const SEED_NAMES = [...STRANGE, '註冊組', '進修部教務組', '訓育組', '進修部學務組', '教學組'];

const [planning, growth, records] = OFFICES;
const POSTS: Readonly<Record<string, string>> = {
  課程諮詢紀錄: '諮詢導師',
  課程學習成果上傳: '班級導師',
  課程學習成果認證: '授課教師',
};
const officeFor = (duty: string) =>
  /幹部|多元/.test(duty) ? growth : /期程規劃|成果發表|宣導/.test(duty) ? planning : records;
const duties: readonly RowInput<'duties'>[] = DUTIES.map((duty) =>
  POSTS[duty] === undefined
    ? { duty, division: '全校', office: officeFor(duty) }
    : { duty, division: '全校', post: POSTS[duty] },
);
const staff: readonly RowInput<'staff'>[] = OFFICES.map((unit, i) => ({
  email: `head${i}@demo.example.edu.tw`,
  name: `主管${i}`,
  unit,
  duty: '主任',
  access: '處室',
}));
const lots = ['學籍資料及學業成績', '課程學習成果', '校內幹部經歷', '多元表現'] as const;

const SCHOOL: SchoolInput = {
  duties,
  staff,
  settings: { mailMode: '測試' },
  classes: [{}, { className: '夜一甲', division: '進修部', tutor: '' }],
  semesters: [{}],
  workGroup: [],
  trainings: [{ kind: '宣導說明', organiser: '校友會' }],
  roster: [{ status: '畢業' }, { email: 's@demo.example.edu.tw' }, { className: '夜一甲', studentNo: '' }],
  uploads: [{ studentNo: studentNo(2), isSelected: true, certification: '退回', courseOrType: '未知' }],
  schedule: lots.map((lot) => ({
    item: `${lot}提交`,
    semester: 0,
    startsOn: '2026-09-01',
    endsOn: '2026-11-20',
  })),
  submissions: [
    { lot: '多元表現', semester: 0, office: growth, dueOn: '2026-11-20' },
    { lot: '課程學習成果', semester: 0, office: '總務處', dueOn: '2026-11-20', submittedOn: '2026-10-01' },
  ],
  receipts: [
    { schoolYear: 114, submittedCount: 2, receivedCount: 1 },
    { studentNo: studentNo(2), confirmation: '疑義', disputedOn: '2026-11-10', lot: '多元表現' },
  ],
  enrolmentChanges: [{ studentNo: studentNo(2), kind: '轉科' }],
  cadre: [{ schoolYear: 115, semester: 1, studentNo: '查無', recordedBy: growth }],
};
const school = schoolOf(SCHOOL);
const context = checkContext(school);
const findings = findingsIn(context);
const named = (text: string) => SEED_NAMES.filter((office) => text.includes(office));

test('Given its findings, Then each is with one of its offices or posts', () => {
  const known = new Set<string>([...OFFICES, ...Object.values(POSTS), '導師', '任課教師', '']);
  expect(findings.filter(({ office }) => !known.has(office)).map(({ code, office }) => [code, office])).toEqual([]);
  const officeOf = (code: string) => findings.find((finding) => finding.code === code)?.office;
  expect(officeOf('R6.2-overdue')).toBe(growth);
  expect(officeOf('R6.3-dispute-overdue')).toBe(growth);
  expect(officeOf('R9.8-post')).toBe(records);
  expect(officeOf('R2.1-count')).toBe(planning);
  expect(officeOf('R8-organiser')).toBe(planning);
});

test('Given a lot by another office than 權責分工 names, Then R6.2-office names the right one', () => {
  const [finding] = findings.filter(({ code }) => code === 'R6.2-office');
  expect(finding?.explanation).toContain(`應由${records}提交`);
});

test('Given 規定檢核, Then demands, facts and offices are in its own names', () => {
  for (const { requirement, facts, office } of complianceOf(context, findings))
    expect([requirement.id, ...named(`${requirement.demand}${facts}${office}`)]).toEqual([requirement.id]);
});

test('Given the desks, Then its offices have one, with their lots and the rounds that lack a row', () => {
  expect(officesInUse(context)).toEqual([records, growth]);
  expect(officesOfPerson(context, 'head1@demo.example.edu.tw')).toEqual([growth]);
  const { lots: lines } = officeDesk(context, growth);
  expect(lines.map(({ lot, division, row }) => [lot, division, row > 0])).toEqual(
    expect.arrayContaining([
      ['多元表現', '日校', true],
      ['多元表現', '進修部', false],
      ['校內幹部經歷', '日校', false],
    ]),
  );
});

test('Given papers, the schedule assistant and a year’s mails, Then no office of another school is named', () => {
  const scope = { school: context, period: { schoolYear: 115, semester: 1 }, division: '' };
  expect(named(officeSheets(scope, []))).toEqual([]);
  expect(named(leaverLetters(scope, []))).toEqual([]);
  const plan = proposeSchedule(school, { schoolYear: 115, semester: 2 }, '2027-02-22', '2027-06-30');
  expect(plan.filter(({ office }) => !OFFICES.some((own) => own === office))).toEqual([]);
  const mails = ['2026-11-13', '2026-11-21', '2026-11-23', '2026-12-28', '2027-01-06'].flatMap(
    (day) => planMails(school, day).mails,
  );
  expect(mails.length).toBeGreaterThan(3);
  expect(mails.flatMap(({ text, subject }) => named(subject + text))).toEqual([]);
});
