/**
 * Small workbooks of real years, one matter each: work of year N that is done in N + 1, third-years in rounds, plans that
 * are no deeds, cells that cannot be read. Each says which of the codes in question stand and how 規定檢核 sees it.
 */
import { checkContext } from '../../../src/rules/checkContext';
import { findingsIn } from '../../../src/rules/runChecks';
import type { FindingCode } from '../../../src/rules/index';
import { complianceOf } from '../../../src/compliance/complianceOf';
import type { State } from '../../../src/compliance/judgement';
import type { RequirementId } from '../../../src/regulation/requirements';
import { schoolOf, studentNo, type RowInput, type SchoolInput } from '../schoolBuilder';

const classes: readonly RowInput<'classes'>[] = ['一', '二', '三'].map((numeral, i) => ({
  className: `機械${numeral}甲`,
  grade: i + 1,
}));
const semesters: readonly RowInput<'semesters'>[] = [
  {},
  { semester: 2, startsOn: '2027-02-22', closesOn: '2027-06-30' },
];
const roster: readonly RowInput<'roster'>[] = classes.map(({ className }) => ({ className }));
const submitting = (grades: string, startsOn: string, endsOn: string, more: RowInput<'schedule'> = {}) => ({
  item: '課程學習成果提交',
  semester: 0,
  grades,
  startsOn,
  endsOn,
  ...more,
});
const AGENDA = ['期程及檢核', '任務分工及宣導訓練', '成效評核及獎勵'];
const meetings = (heldOn: string): RowInput<'meetings'>[] =>
  AGENDA.map((agenda) => ({ schoolYear: 115, semester: 1, no: 1, heldOn, agenda, convener: '陳', chair: '陳' }));

interface Case {
  readonly given: string;
  readonly input: SchoolInput;
  readonly now: string;
  /** How many findings of each code in question. */
  readonly codes: { readonly [C in FindingCode]?: number };
  readonly says?: RegExp;
  readonly states: { readonly [R in RequirementId]?: State };
}

const CASES: readonly Case[] = [
  {
    given: 'third-years submitted in their round, and no row of grades 1 and 2',
    input: {
      schedule: [submitting('3', '2027-03-01', '2027-04-01'), submitting('1,2', '2027-08-20', '2027-09-15')],
      submissions: [
        {
          semester: 0,
          batch: '第一梯次',
          office: '註冊組',
          dueOn: '2027-04-01',
          submittedOn: '2027-03-30',
          submittedBy: '王',
          selfCheck: '相符',
        },
      ],
    },
    now: '2027-09-20T09:00:00',
    codes: { 'R6.2-missing': 1, 'R6.2-overdue': 0, 'R6.3-office': 1 },
    says: /（1,2）/,
    states: { 'R6.2': '未符合', 'R6.3': '有風險' },
  },
  {
    given: 'the same before the round of grades 1 and 2',
    input: {
      schedule: [submitting('3', '2027-03-01', '2027-04-01'), submitting('1,2', '2027-08-20', '2027-09-15')],
      submissions: [{ semester: 0, office: '註冊組', submittedOn: '2027-03-30', submittedBy: '王', selfCheck: '相符' }],
    },
    now: '2027-04-10T09:00:00',
    codes: { 'R6.2-missing': 0, 'R6.2-overdue': 0, 'R6.2-late': 0 },
    states: { 'R6.2': '進行中' },
  },
  {
    given: 'last year’s lot without 期限 and its round over',
    input: {
      schedule: [submitting('1,2', '2026-08-20', '2026-09-15', { schoolYear: 114 })],
      submissions: [{ schoolYear: 114, semester: 0, office: '註冊組' }],
    },
    now: '2026-11-23T09:00:00',
    codes: { 'R6.2-overdue': 1, 'R6.2-missing': 0 },
    says: /期限 115\/09\/15，已過 69 天/,
    states: { 'R6.2': '未符合' },
  },
  {
    given: 'two upload windows of one audience, written 全部 and blank',
    input: {
      schedule: [
        { grades: '全部', endsOn: '2027-01-22' },
        { grades: '', startsOn: '2027-01-25', endsOn: '2027-02-03' },
      ],
    },
    now: '2026-11-23T09:00:00',
    codes: { 'C5-window': 0 },
    states: { C5: '符合' },
  },
  {
    given: 'the same, written 全部 and 1,2,3',
    input: {
      schedule: [
        { grades: '全部', endsOn: '2027-01-22' },
        { grades: '1,2,3', startsOn: '2027-01-25', endsOn: '2027-02-03' },
      ],
    },
    now: '2026-11-23T09:00:00',
    codes: { 'C5-window': 0 },
    states: { C5: '符合' },
  },
  {
    given: 'a window for 新生, whoever that is, and an upload after it',
    input: {
      schedule: [{ grades: '新生' }],
      uploads: [{ uploadedAt: '2027-03-25', certification: '待認證', certifiedBy: '', certifiedAt: '' }],
    },
    now: '2027-04-01T09:00:00',
    codes: { 'DATA-option': 1, 'R5.5-late': 1 },
    says: /新生/,
    states: { 'R5.5': '有風險', 'R5.6': '有風險' },
  },
  {
    given: 'a meeting that is planned',
    input: { meetings: meetings('2026-12-15') },
    now: '2026-11-23T09:00:00',
    codes: { 'R3.1-meeting': 0, 'R3.2-agenda': 0 },
    states: { 'R3.1': '進行中', 'R3.2': '進行中', 'R3.3': '進行中' },
  },
  {
    given: 'the same meeting when it was held',
    input: { meetings: meetings('2026-12-15') },
    now: '2026-12-15T17:00:00',
    codes: { 'R3.1-meeting': 0, 'R3.2-agenda': 0 },
    states: { 'R3.1': '符合', 'R3.2': '符合' },
  },
  {
    given: 'a student who came from another school and whose data wait',
    input: {
      roster: [{ ...roster[0], status: '轉入' }, ...roster.slice(1)],
      schedule: [{ grades: '全部' }],
      enrolmentChanges: [{ studentNo: studentNo(1), kind: '轉學', effectiveOn: '2026-09-08', handling: '待處理' }],
    },
    now: '2026-11-23T09:00:00',
    codes: { 'R5.7-zero': 2, 'R7.1-pending': 1 },
    states: { 'R7.1': '有風險' },
  },
  {
    given: 'a lot of last year submitted this October, its receipt to be confirmed in time',
    input: {
      schedule: [
        submitting('', '2026-09-20', '2026-10-20', { schoolYear: 114 }),
        {
          item: '收訖明細確認',
          schoolYear: 114,
          semester: 0,
          startsOn: '2026-11-01',
          endsOn: '2026-11-30',
        },
      ],
      submissions: [
        {
          schoolYear: 114,
          semester: 0,
          office: '註冊組',
          submittedOn: '2026-10-19',
          submittedBy: '王',
          selfCheck: '相符',
        },
      ],
      receipts: [{ schoolYear: 114, submittedCount: 2, receivedCount: 2, confirmation: '相符' }],
    },
    now: '2026-11-23T09:00:00',
    codes: { 'R6.2-late': 0, 'R6.3-office': 0, 'R6.3-unconfirmed': 0 },
    states: { 'R6.2': '進行中', 'R6.3': '進行中' },
  },
  {
    given: 'last year’s leaver whose letter came back',
    input: {
      roster: [{ status: '畢業', className: '' }],
      receipts: [{ schoolYear: 114, noticeSentOn: '2026-09-01', returnedOn: '2026-09-12' }],
    },
    now: '2026-11-23T09:00:00',
    codes: { 'R9.8-post': 1, 'R6.3-unconfirmed': 0 },
    says: /已退回/,
    states: { 'R9.8': '有風險' },
  },
];

test.each(CASES)('Given $given, When checked on $now, Then these codes and states', (one) => {
  const context = checkContext(schoolOf({ classes, semesters, roster, ...one.input }, one.now));
  const findings = findingsIn(context);
  const inQuestion = findings.filter(({ code }) => code in one.codes);
  const counted = Object.fromEntries(
    Object.keys(one.codes).map((code) => [code, inQuestion.filter((finding) => finding.code === code).length]),
  );
  expect(counted).toEqual(one.codes);
  if (one.says) expect(inQuestion.map(({ explanation }) => explanation).join('\n')).toMatch(one.says);
  const lines = complianceOf(context, findings);
  const states = Object.fromEntries(
    Object.keys(one.states).map((id) => [id, lines.find(({ requirement }) => requirement.id === id)?.state]),
  );
  expect(states).toEqual(one.states);
});
