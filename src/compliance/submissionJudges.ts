/** 六(二), 六(三), 七: submission, receipts, enrolment changes, and the national rules about them. */
import { lotDuty } from '../regulation/dutyHolders';
import { dueDayOf, missingRounds } from '../rules/lots';
import { isUnconfirmed } from '../rules/receipts';
import { fill } from '../messages/catalogue';
import { complianceTexts as texts } from '../messages/zh/compliance';
import { isOpenDispute } from '../school/receipt';
import { batchName } from '../school/batch';
import { hasBegun } from '../school/rounds';
import { isInSchool } from '../school/student';
import { LOTS, type Lot, type Receipt, type Row, type Submission } from '../school/tabs';
import type { ComplianceView, Judgement, State } from './judgement';

/** How far the school is with submitting some of its lots. */
interface Submitted {
  readonly state: State;
  /** Rows, and begun rounds without one. */
  readonly due: number;
  readonly done: number;
  /** Rounds whose time has not come and that have no row yet. */
  readonly coming: number;
  /** Lots that the schedule should name and does not. */
  readonly unplanned: readonly Lot[];
}

/**
 * 符合 only when everything of the school year is submitted: rounds to come, lots that are not planned and rows that cannot
 * be read keep it open. Last year's rows count as long as they stand there, and make no year of their own.
 */
function submittedOf({ context, findingsOf }: ComplianceView, lots: readonly Lot[]): Submitted {
  const isOf = ({ lot }: { readonly lot: Lot | '' }) => lots.some((one) => one === lot);
  const rows = context.tables.submissions.rows.filter(isOf);
  const rounds = context.rounds.all.filter(({ round }) => isOf(round));
  const open = rounds.filter(({ row }) => row === null);
  const missing = missingRounds(context).filter(isOf).length;
  const coming = open.filter(({ round }) => !hasBegun(round, context.today)).length;
  const unclear = open.length - missing - coming;
  const planned = findingsOf('R4.2-missing').map(({ key }) => key.split('|').pop());
  const unplanned = lots.filter((lot) => planned.includes(lotDuty(lot)));
  const done = rows.filter((row) => row.submittedOn !== '').length;
  const isThisYear = ({ schoolYear }: { readonly schoolYear: number | null }) =>
    schoolYear === context.settings.schoolYear;
  const isWhole = done === rows.length && open.length === 0 && unplanned.length === 0 && rows.some(isThisYear);
  const state: State = unclear > 0 ? '有風險' : isWhole ? '符合' : '進行中';
  return { state, due: rows.length + missing, done, coming, unplanned };
}

/** R6.2: what has come due is submitted, in time, by the office that 權責分工 names. */
export function judgeSubmissions(view: ComplianceView): Judgement {
  const { state: open, due, done, coming, unplanned } = submittedOf(view, LOTS);
  const missing = view.findingsOf('R6.2-missing').length;
  const overdue = view.findingsOf('R6.2-overdue').length;
  const late = view.findingsOf('R6.2-late').length;
  const office = view.findingsOf('R6.2-office').length;
  const said = due === 0 ? texts.submissions.none : texts.submissions.state;
  const facts = [
    fill(said, { due, done, missing, overdue, late, office }),
    ...(coming > 0 ? [fill(texts.submissions.coming, { coming })] : []),
    ...(unplanned.length > 0 ? [fill(texts.submissions.unplanned, { lots: unplanned.join(texts.separator) })] : []),
  ].join('');
  return { state: missing + overdue > 0 ? '未符合' : late + office > 0 ? '有風險' : open, facts };
}

/** The lot of grades (五(二)1): how far its submission is, and whether something of it is late. */
export function gradeLot(view: ComplianceView): Pick<Submitted, 'state' | 'due' | 'done'> {
  const [lot] = LOTS;
  const submitted = submittedOf(view, [lot]);
  const isOf = (row: number) => view.context.tables.submissions.rows.some((one) => one.row === row && one.lot === lot);
  const isBroken =
    missingRounds(view.context).some((round) => round.lot === lot) ||
    view.findingsOf('R6.2-overdue').some(({ row }) => isOf(row));
  return { ...submitted, state: isBroken ? '未符合' : submitted.state };
}

/** R6.3: receipts agree and are confirmed by student and office, disputes are settled in time. */
export function judgeReceipts(view: ComplianceView): Judgement {
  const { receipts, submissions } = view.context.tables;
  const { rows } = receipts;
  const office = view.findingsOf('R6.3-office').length;
  const submitted = submissions.rows.filter((row) => row.submittedOn !== '');
  const confirmed = submitted.filter((row) => row.receiptConfirmedOn !== '').length;
  const waiting = submitted.length - confirmed;
  if (rows.length === 0) {
    if (office > 0) return { state: '有風險', facts: fill(texts.receipts.office, { office }) };
    if (submitted.length === 0) return { state: '不適用', facts: texts.receipts.none };
    return { state: '進行中', facts: fill(texts.receipts.waiting, { done: submitted.length, confirmed }) };
  }
  const mismatch = view.findingsOf('R6.3-mismatch').length;
  const unconfirmed = view.findingsOf('R6.3-unconfirmed').length;
  const overdue = view.findingsOf('R6.3-dispute-overdue').length;
  const unclear = view.findingsOf('R6.3-dispute-date', 'R6.3-office').length;
  const agreed = rows.filter((row) => row.confirmation === '相符').length;
  const disputed = rows.filter((row) => row.confirmation === '疑義').length;
  const open = rows.length - agreed - disputed;
  const isDisputed = (row: Receipt) => isOpenDispute(row) || (row.confirmation === '疑義' && row.closedOn === '');
  const isOpen = open > 0 || waiting > 0 || rows.some(isDisputed);
  const params = { count: rows.length, agreed, disputed, open, mismatch, unconfirmed, overdue, office };
  const state: State =
    mismatch + overdue > 0 ? '未符合' : unconfirmed + unclear > 0 ? '有風險' : isOpen ? '進行中' : '符合';
  return { state, facts: fill(texts.receipts.state, params) };
}

/** R6.4: each submission has its row, with office, last day, doer and self-check. */
export function judgeSubmissionRecords(view: ComplianceView): Judgement {
  const { context } = view;
  const { rows } = context.tables.submissions;
  const missing = missingRounds(context).length;
  if (rows.length === 0 && missing === 0) return { state: '進行中', facts: texts.submissions.none };
  const submitted = rows.filter((row) => row.submittedOn !== '');
  const isChecked = (row: Submission) => row.selfCheck === '相符' || row.selfCheck === '不符';
  const incomplete = submitted.filter(
    (row) => row.submittedBy === '' || row.office === '' || dueDayOf(context, row) === '' || !isChecked(row),
  ).length;
  const differs = submitted.filter((row) => row.selfCheck === '不符').length;
  const text = missing > 0 ? texts.submissions.recordsMissing : texts.submissions.records;
  const facts = fill(text, { done: submitted.length, incomplete, differs, missing });
  const open: State = submitted.length === rows.length ? '符合' : '進行中';
  return { state: differs > 0 ? '未符合' : incomplete + missing > 0 ? '有風險' : open, facts };
}

/** R7.1: changes are handled. */
export function judgeEnrolment(view: ComplianceView): Judgement {
  const { rows } = view.context.tables.enrolmentChanges;
  if (rows.length === 0) return { state: '不適用', facts: texts.enrolment.none };
  const pending = view.findingsOf('R7.1-pending').length;
  // One that takes effect later, or whose 資料處理 cannot be read, is not done either.
  const isOpen = rows.some(({ handling }) => handling === '' || handling === '待處理');
  return {
    state: pending > 0 ? '有風險' : isOpen ? '進行中' : '符合',
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
      .filter((row) => left.has(row.studentNo) && isUnconfirmed(view.context, row))
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

/** C8: batches, where the school submits in batches: each that has begun has its row, and one alone is not all. */
export function judgeBatches({ context }: ComplianceView): Judgement {
  const written = [...context.tables.submissions.rows, ...context.rounds.all.map(({ round }) => round)];
  const names = [...new Set(written.map(({ batch }) => batchName(batch)))].filter((name) => name !== '').sort();
  if (names.length === 0) return { state: '不適用', facts: texts.submissions.noBatch };
  const params = { count: names.length, names: names.slice(0, 6).join(texts.separator) };
  const isMissing = missingRounds(context).some(({ batch }) => batch !== '');
  const isOpen = names.length < 2 || context.rounds.all.some(({ round, row }) => round.batch !== '' && row === null);
  const state: State = isMissing ? '有風險' : isOpen ? '進行中' : '符合';
  return { state, facts: fill(texts.submissions.batches, params) };
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
