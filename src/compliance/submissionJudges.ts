/** 六(二), 六(三), 七: submission, receipts, enrolment changes, and the national rules about them. */
import { missingRounds } from '../rules/lots';
import { fill } from '../messages/catalogue';
import { complianceTexts as texts } from '../messages/zh/compliance';
import { isInSchool } from '../school/student';
import type { Row, Submission } from '../school/tabs';
import type { ComplianceView, Judgement, State } from './judgement';

/** R6.2: what has come due is submitted, in time, by the office the rules name. */
export function judgeSubmissions(view: ComplianceView): Judgement {
  const rows = view.context.tables.submissions.rows;
  const missing = view.findingsOf('R6.2-missing').length;
  const overdue = view.findingsOf('R6.2-overdue').length;
  const late = view.findingsOf('R6.2-late').length;
  const office = view.findingsOf('R6.2-office').length;
  const due = rows.length + missingRounds(view.context).length;
  const done = rows.filter((row) => row.submittedOn !== '').length;
  const faults = missing + overdue + late + office;
  if (due === 0 && faults === 0) return { state: '進行中', facts: texts.submissions.none };
  const facts = fill(texts.submissions.state, { due, done, missing, overdue, late, office });
  const open: State = done === due ? '符合' : '進行中';
  return { state: missing + overdue > 0 ? '未符合' : late + office > 0 ? '有風險' : open, facts };
}

/** R6.3: receipts agree and are confirmed, disputes are settled in time. */
export function judgeReceipts(view: ComplianceView): Judgement {
  const { rows } = view.context.tables.receipts;
  const office = view.findingsOf('R6.3-office').length;
  if (rows.length === 0)
    return office > 0
      ? { state: '有風險', facts: fill(texts.receipts.office, { office }) }
      : { state: '不適用', facts: texts.receipts.none };
  const mismatch = view.findingsOf('R6.3-mismatch').length;
  const unconfirmed = view.findingsOf('R6.3-unconfirmed').length;
  const overdue = view.findingsOf('R6.3-dispute-overdue').length;
  const unclear = view.findingsOf('R6.3-dispute-date', 'R6.3-office').length;
  const agreed = rows.filter((row) => row.confirmation === '相符').length;
  const disputed = rows.filter((row) => row.confirmation === '疑義').length;
  const open = rows.length - agreed - disputed;
  const isOpen = open > 0 || rows.some((row) => row.confirmation === '疑義' && row.closedOn === '');
  const params = { count: rows.length, agreed, disputed, open, mismatch, unconfirmed, overdue, office };
  const state: State =
    mismatch + overdue > 0 ? '未符合' : unconfirmed + unclear > 0 ? '有風險' : isOpen ? '進行中' : '符合';
  return { state, facts: fill(texts.receipts.state, params) };
}

/** R6.4: each submission names its doer and its self-check. */
export function judgeSubmissionRecords(view: ComplianceView): Judgement {
  const rows = view.context.tables.submissions.rows;
  if (rows.length === 0) return { state: '進行中', facts: texts.submissions.none };
  const submitted = rows.filter((row) => row.submittedOn !== '');
  const isChecked = (row: Submission) => row.selfCheck === '相符' || row.selfCheck === '不符';
  const incomplete = submitted.filter((row) => row.submittedBy === '' || !isChecked(row)).length;
  const differs = submitted.filter((row) => row.selfCheck === '不符').length;
  const facts = fill(texts.submissions.records, { done: submitted.length, incomplete, differs });
  const open: State = submitted.length === rows.length ? '符合' : '進行中';
  return { state: differs > 0 ? '未符合' : incomplete > 0 ? '有風險' : open, facts };
}

/** R7.1: changes are handled. */
export function judgeEnrolment(view: ComplianceView): Judgement {
  const { rows } = view.context.tables.enrolmentChanges;
  if (rows.length === 0) return { state: '不適用', facts: texts.enrolment.none };
  const pending = view.findingsOf('R7.1-pending').length;
  return {
    state: pending > 0 ? '有風險' : '符合',
    facts: fill(texts.enrolment.state, { count: rows.length, pending }),
  };
}

/** R9.8: leavers whose receipts are unconfirmed are told by post. */
export function judgePost(view: ComplianceView): Judgement {
  const left = new Set(
    view.context.tables.roster.rows.filter((student) => !isInSchool(student)).map((student) => student.studentNo),
  );
  const people = new Set(
    view.context.tables.receipts.rows
      .filter((row) => left.has(row.studentNo) && row.confirmation !== '相符' && row.confirmedOn === '')
      .map((row) => row.studentNo),
  );
  const unsent = view.findingsOf('R9.8-post').length;
  if (people.size === 0 && unsent === 0) return { state: '不適用', facts: texts.post.none };
  return { state: unsent > 0 ? '有風險' : '符合', facts: fill(texts.post.state, { count: people.size, unsent }) };
}

/** C7: what is submitted per semester and what per year. */
export function judgeLotPeriods(view: ComplianceView): Judgement {
  const rows = view.context.tables.submissions.rows;
  if (rows.length === 0) return { state: '不適用', facts: texts.submissions.none };
  const isYearly = ({ lot }: Submission) => lot === '課程學習成果' || lot === '多元表現';
  const count = rows.filter((row) => row.lot !== '' && row.semester !== null && isYearly(row) !== (row.semester === 0));
  return count.length > 0
    ? { state: '有風險', facts: fill(texts.submissions.perSemester, { count: count.length }) }
    : { state: '符合', facts: fill(texts.submissions.inOrder, { count: rows.length }) };
}

/** C8: batches, where the school submits in batches. */
export function judgeBatches(view: ComplianceView): Judgement {
  const names = [...new Set(view.context.tables.submissions.rows.map((row) => row.batch))]
    .filter((name) => name !== '')
    .sort();
  if (names.length === 0) return { state: '不適用', facts: texts.submissions.noBatch };
  const params = { count: names.length, names: names.slice(0, 6).join(texts.separator) };
  return { state: '符合', facts: fill(texts.submissions.batches, params) };
}

/** C13: students whose results go on rosters of their own. */
export function judgeOtherRosters({ context }: ComplianceView): Judgement {
  const { rows } = context.tables.enrolmentChanges;
  const special = rows.filter((row) => row.kind !== '' && row.kind !== '復學');
  const kinds = [...new Set(special.map((row) => row.kind))].sort();
  if (kinds.length === 0) return { state: '不適用', facts: texts.rosters.none };
  return {
    state: '進行中',
    facts: fill(texts.rosters.state, { count: special.length, kinds: kinds.join(texts.separator) }),
  };
}

/** C14: data that come by exchange file. */
export function judgeExchange(view: ComplianceView): Judgement {
  const moved = (row: Row<'enrolmentChanges'>) => row.kind === '轉學' || row.kind === '復學' || row.kind === '轉科';
  const rows = view.context.tables.enrolmentChanges.rows.filter(moved);
  if (rows.length === 0) return { state: '不適用', facts: texts.enrolment.none };
  const done = rows.filter((row) => row.handling === '已匯入' || row.handling === '不需處理').length;
  const pending = view.findingsOf('R7.1-pending').length > 0;
  const state: State = done === rows.length ? '符合' : pending ? '有風險' : '進行中';
  return { state, facts: fill(texts.exchange, { count: rows.length, done }) };
}
