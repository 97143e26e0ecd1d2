/** 一, 二, 三: the rules' versions, the work group and its meetings. */
import { DAYS_BEFORE_CLOSING, meetingCount, heldMeetings, semestersOf } from '../rules/meeting';
import { fill } from '../messages/catalogue';
import { complianceTexts as texts } from '../messages/zh/compliance';
import { AGENDA } from '../regulation/agenda';
import { plainText } from '../regulation/plainText';
import { CONVENER_TITLE, ruleSeats, SECRETARY_TITLE } from '../regulation/seats';
import { outOfOrderVersions } from '../rules/ruleVersion';
import { addDays, rocText } from '../school/day';
import { legalSpan, periodText } from '../school/period';
import { gravest, type ComplianceView, type Judgement, type State } from './judgement';

/** R1.1: at least one version on record; a date out of order stays as printed and is named. */
export function judgeVersions({ context }: ComplianceView): Judgement {
  const { rows } = context.tables.ruleVersions;
  if (rows.length === 0) return { state: '有風險', facts: texts.versions.none };
  const last = rocText(rows.map((row) => row.passedOn).sort()[rows.length - 1] ?? '');
  const odd = outOfOrderVersions(context).map((row) => rocText(row.passedOn));
  const text = odd.length > 0 ? texts.versions.disorder : texts.versions.kept;
  return { state: '符合', facts: fill(text, { count: rows.length, last, days: odd.join(texts.separator) }) };
}

/** R2.1: seats as many as the rules say; one convener (the principal), one executive secretary (the academic director). */
export function judgeSeatCount({ context, findingsOf }: ComplianceView): Judgement {
  const { rows } = context.tables.workGroup;
  const titleOf = (role: string) => rows.find((seat) => seat.role === role)?.title ?? '';
  const facts = fill(texts.seats.count, {
    count: rows.length,
    size: context.settings.committeeSize,
    conveners: rows.filter((seat) => seat.role === '召集人').length,
    secretaries: rows.filter((seat) => seat.role === '執行秘書').length,
  });
  if (findingsOf('R2.1-count', 'R2.1-role').length > 0) return { state: '未符合', facts };
  const [convener, secretary] = [titleOf('召集人'), titleOf('執行秘書')];
  // A school that lists its own seats has its own convener and secretary.
  const isOwn = context.settings.committeeSeats.length > 0;
  if (isOwn || (convener.includes(CONVENER_TITLE) && secretary.includes(SECRETARY_TITLE)))
    return { state: '符合', facts };
  return { state: '有風險', facts: facts + fill(texts.seats.otherTitle, { convener, secretary }) };
}

/** R2.2: every title of the rules is on the list, as often as the rules name it. */
export function judgeSeatTitles({ context }: ComplianceView): Judgement {
  const { rows } = context.tables.workGroup;
  if (rows.length === 0) return { state: '未符合', facts: texts.seats.empty };
  const seats = ruleSeats(context.settings);
  if (seats === null) return { state: '不適用', facts: texts.seats.unknown };
  const present = rows.map((seat) => plainText(seat.title));
  const missing = seats.filter((title) => {
    const at = present.indexOf(plainText(title));
    if (at !== -1) present.splice(at, 1);
    return at === -1;
  });
  if (missing.length === 0) return { state: '符合', facts: fill(texts.seats.complete, { count: seats.length }) };
  return { state: '未符合', facts: fill(texts.seats.missing, { missing: missing.join(texts.separator) }) };
}

/** R2.3: nobody missing, nobody twice. */
export function judgeSeatHolders({ context, findingsOf }: ComplianceView): Judgement {
  const { rows } = context.tables.workGroup;
  if (rows.length === 0) return { state: '未符合', facts: texts.seats.empty };
  const vacant = findingsOf('R2.3-vacant').length;
  const doubled = findingsOf('R2.3-double').length;
  if (vacant + doubled > 0) return { state: '未符合', facts: fill(texts.seats.vacant, { vacant, doubled }) };
  const office = rows.filter((seat) => seat.kind === '當然').length;
  return { state: '符合', facts: fill(texts.seats.held, { office, chosen: rows.length - office }) };
}

/** Not done yet: 未符合 once term is over, 有風險 in its last 30 days, 進行中 before. By law where 學期 does not say. */
export function untilClosing({ context, closesOn, period }: ComplianceView): State {
  const last = closesOn === '' ? legalSpan(period).end : closesOn;
  if (context.today > last) return '未符合';
  return context.today >= addDays(last, -DAYS_BEFORE_CLOSING) ? '有風險' : '進行中';
}

/** The gravest of the semesters that 學期 lists and that have begun, the current one first: each is asked by itself. */
function eachSemester(view: ComplianceView, judge: (one: ComplianceView) => Judgement): Judgement {
  const { context, period } = view;
  const others = semestersOf(context)
    .filter(({ startsOn, schoolYear, semester }) => {
      const isCurrent = schoolYear === period.schoolYear && semester === period.semester;
      return !isCurrent && startsOn !== '' && startsOn <= context.today;
    })
    .map(({ schoolYear, semester, closesOn }) => judge({ ...view, period: { schoolYear, semester }, closesOn }));
  const judgements = [judge(view), ...others];
  const state = gravest(judgements.map((one) => one.state));
  return judgements.find((one) => one.state === state) ?? judge(view);
}

function currentMeetings({ context, period }: ComplianceView) {
  return heldMeetings(context, period.schoolYear, period.semester);
}

/** R3.1: meetings enough each semester, chaired by the convener. */
export const judgeMeetings = (view: ComplianceView) => eachSemester(view, meetingsOfSemester);

function meetingsOfSemester(view: ComplianceView): Judgement {
  const rows = currentMeetings(view);
  const count = meetingCount(rows);
  const min = view.context.settings.meetingsPerSemester;
  const period = periodText(view.period);
  if (count < min) return { state: untilClosing(view), facts: fill(texts.meetings.held, { period, count, min }) };
  const others = rows.filter((row) => row.chair !== '' && row.convener !== '' && row.chair !== row.convener);
  if (others.length === 0) return { state: '符合', facts: fill(texts.meetings.held, { period, count, min }) };
  const nos = [...new Set(others.map((row) => row.no ?? rocText(row.heldOn)))].join(texts.separator);
  return { state: '有風險', facts: fill(texts.meetings.otherChair, { period, count, nos }) };
}

/** R3.2: the three standing matters are taken each semester. */
export const judgeAgenda = (view: ComplianceView) => eachSemester(view, agendaOfSemester);

function agendaOfSemester(view: ComplianceView): Judgement {
  const taken = new Set(currentMeetings(view).map((row) => row.agenda));
  const open = AGENDA.filter((item) => !taken.has(item));
  if (open.length === 0) return { state: '符合', facts: texts.meetings.agendaDone };
  const state = gravest([untilClosing(view), taken.size > 0 ? '有風險' : '進行中']);
  return { state, facts: fill(texts.meetings.agendaOpen, { items: open.join(texts.separator) }) };
}

/** R3.3: a meeting's report needs attendance and resolutions on record. */
export function judgeMeetingRecords(view: ComplianceView): Judgement {
  const rows = currentMeetings(view);
  const period = periodText(view.period);
  if (rows.length === 0) return { state: untilClosing(view), facts: fill(texts.meetings.noMeeting, { period }) };
  const count = rows.filter((row) => row.expected === null || row.present === null || row.resolution === '').length;
  if (count === 0) return { state: '符合', facts: fill(texts.meetings.recorded, { period }) };
  return { state: '有風險', facts: fill(texts.meetings.incomplete, { period, count }) };
}
