/**
 * 開會通知 by mail (三): one to each seat of the work group that has a usable mailbox, with day, time, place, programme
 * and matters. It goes through the ledger like every mail, once a meeting and day of meeting. Pure.
 */
import { complianceOf } from '../compliance/complianceOf';
import { fill } from '../messages/catalogue';
import { invitationTexts as texts } from '../messages/zh/invitation';
import { meetingPaperTexts as papers } from '../messages/zh/meetingPapers';
import { domainOf, fromCell, staffAddressee } from '../reminders/addressee';
import { composeMail, type PlannedMail } from '../reminders/composeMail';
import { mailHistory, type LedgerRow } from '../reminders/ledger';
import type { AddressFault, Notice } from '../reminders/notice';
import { faultOf } from '../reminders/planMails';
import { readTemplates } from '../reminders/templates';
import { meetingName, type MeetingScope } from '../reports/meeting/heading';
import { proposalsOf } from '../reports/meeting/proposals';
import { seatsOf } from '../reports/meeting/signInSheet';
import { findingsIn } from '../rules/runChecks';
import { rocLongText, rocText } from '../school/day';
import type { Meeting } from '../school/meetings';

export interface Unreached {
  readonly seat: string;
  readonly name: string;
  readonly fault: AddressFault | 'vacant';
  /** Outside 允許信箱網域: to be confirmed; '' for other faults. */
  readonly domain: string;
}

export interface InvitationPlan {
  readonly name: string;
  readonly mails: readonly PlannedMail[];
  readonly unreached: readonly Unreached[];
  /** Names of seats that were told of this meeting on this day already. */
  readonly told: readonly string[];
  /** Why nothing can be sent; '' when something can. */
  readonly obstacle: string;
}

const KIND = '開會通知';
/** A mail that lists more is read by nobody. */
const MOST_MATTERS = 20;

/** @param confirmedDomains domains outside the school that a person has confirmed */
export function invitationPlan(scope: MeetingScope, confirmedDomains: readonly string[] = []): InvitationPlan {
  const { school: context, meeting } = scope;
  const name = meetingName(scope);
  const obstacle = obstacleOf(meeting, context.today);
  const none = { name, mails: [], unreached: [], told: [], obstacle };
  if (meeting === null || obstacle !== '') return none;
  const matter = `${name} ${meeting.heldOn}`;
  const lines = linesOf(scope, meeting);
  const templates = readTemplates(context.tables.templates);
  const history = mailHistory(context.tables.mailLog.rows);
  const mails = new Map<string, PlannedMail>();
  const unreached: Unreached[] = [];
  const told: string[] = [];
  for (const seat of seatsOf(scope)) {
    const shown = { seat: seat.title || String(seat.seatNo ?? ''), name: seat.name, domain: '' };
    if (seat.name === '' && seat.email === '') {
      unreached.push({ ...shown, fault: 'vacant' });
      continue;
    }
    const own = fromCell(context, 'workGroup', seat.row, 'email', seat.email, seat.name);
    const notice: Notice = {
      kind: KIND,
      // A seat is the person's own: nobody sits in it instead.
      addressee: staffAddressee(context, own, () => false),
      matter,
      dueOn: context.today,
      deadline: meeting.heldOn,
      deadlineTitle: name,
      division: '',
      lines,
    };
    const fault = faultOf(notice, context.settings.mailDomains, confirmedDomains);
    if (fault !== null) {
      const isOutside = fault === 'outside';
      unreached.push({ ...shown, fault, domain: isOutside ? domainOf(seat.email) : '' });
      continue;
    }
    const { email } = notice.addressee;
    if (history.lastDayOf(email, KIND) !== '' && wasTold(context.tables.mailLog.rows, email, matter)) {
      told.push(seat.name);
      continue;
    }
    // One person in two seats reads it once.
    if (!mails.has(email)) mails.set(email, composeMail(context, templates, [notice]));
  }
  return {
    ...none,
    mails: [...mails.values()],
    unreached,
    told,
    obstacle: mails.size > 0 ? '' : told.length > 0 ? fill(texts.allTold, { count: told.length }) : texts.nobody,
  };
}

/** An invitation without day, time and place invites nobody. */
function obstacleOf(meeting: Meeting | null, today: string): string {
  if (meeting === null) return texts.noMeeting;
  const missing = [
    ...(meeting.heldOn === '' ? [papers.date] : []),
    ...(meeting.heldAt === '' ? [papers.time] : []),
    ...(meeting.place === '' ? [papers.place] : []),
  ];
  if (missing.length > 0) return fill(texts.incomplete, { missing: missing.join('、') });
  return meeting.heldOn < today ? fill(texts.isOver, { day: rocText(meeting.heldOn) }) : '';
}

function linesOf(scope: MeetingScope, meeting: Meeting): string[] {
  const { school } = scope;
  const matters = proposalsOf(scope, complianceOf(school, findingsIn(school)));
  const convener = meeting.convener || school.tables.workGroup.rows.find((seat) => seat.role === '召集人')?.name || '';
  const facts: readonly (readonly [string, string])[] = [
    [papers.subject, meetingName(scope)],
    [papers.time, `${rocLongText(meeting.heldOn)} ${meeting.heldAt}`],
    [papers.place, meeting.place],
    [papers.chair, meeting.chair || convener],
    [papers.minutesBy, meeting.minutesBy],
  ];
  return [
    ...facts.filter(([, text]) => text !== '').map(([label, text]) => fill(texts.line, { label, text })),
    texts.matters,
    ...matters.slice(0, MOST_MATTERS).map((one, i) => fill(texts.matter, { no: i + 1, matter: oneLine(one.matter) })),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200);
}

/** By the ledger: the same meeting on the same day; one that was moved to another day is told anew. */
function wasTold(rows: readonly LedgerRow[], email: string, matter: string): boolean {
  const start = [KIND, email, matter, ''].join('|');
  return rows.some(
    (row) =>
      row.key.startsWith(start) && (row.outcome === '已寄出' || row.outcome === '') && !row.key.endsWith('|測試'),
  );
}
