/** From one recipient's notices to the one mail that tells them all: subject, plain text, HTML, calendar file. Pure. */
import type { CheckContext } from '../rules/checkContext';
import { maskingIn } from '../rules/masking';
import type { Mail } from '../google/ports';
import { fill } from '../messages/catalogue';
import { reminderLines as lines } from '../messages/zh/reminderMails';
import { oneLine } from '../school/oneLine';
import { daysBetween, rocText } from '../school/day';
import { masked } from '../school/personalData';
import { calendarFile } from './calendarFile';
import type { Day } from './dueDays';
import { dutyBook } from '../regulation/dutyHolders';
import { endText } from './endText';
import { KINDS, type Kind, type Notice } from './notice';
import { mailReason } from './mailReason';
import { fillFields, type Templates } from './templates';

/** A mail of the plan; plain data. */
export interface PlannedMail extends Mail {
  readonly html: string;
  /** The most important kind in it; `kinds` has all. */
  readonly kind: Kind;
  readonly kinds: readonly Kind[];
  readonly recipientName: string;
  /** What it is about: the matters of its notices. */
  readonly matter: string;
  readonly day: Day;
  /** kind × recipient × subject matter × day: the same mail planned again has the same key. */
  readonly key: string;
  /** The nearest end among its matters, '' when none has one. */
  readonly deadline: Day | '';
}

/** A mail longer than this is read by nobody; the rest is counted. */
const LONGEST_LIST = 60;
const LONGEST_MATTER = 160;

/** `told` are all of one recipient and not empty. An identity number that stands in a cell never gets into a mail. */
export function composeMail(context: CheckContext, templates: Templates, told: readonly Notice[]): PlannedMail {
  const notices = masked(told, maskingIn(context));
  const sections = sectionsOf(notices);
  const lead = sections[0] as Section;
  const first = lead.notices[0] as Notice;
  const common = commonFields(context, notices);
  const parts = sections.map((section) => renderSection(context, templates, section, common));
  const leadSubject = parts[0]?.subject ?? '';
  const subject =
    parts.length > 1 ? fill(lines.moreSections, { subject: leadSubject, count: parts.length - 1 }) : leadSubject;
  const content = parts
    .map(({ body }, i) =>
      parts.length > 1 ? `${fill(lines.section, { kind: sections[i]?.kind ?? '' })}\n${body}` : body,
    )
    .join('\n\n');
  const office = dutyBook(context.tables).officeOf('平臺管理', first.division);
  const contactEmail = context.emailOfOffice(office);
  const frame = {
    ...common,
    主旨: subject,
    內容: content,
    代理說明: inPlaceText(notices),
    原因: [...new Set(sections.map(({ kind }) => mailReason(kind)))].join(''),
    洽詢單位: office,
    洽詢信箱: contactEmail,
  };
  const text = tidy(fillFields(templates.frame.body, frame));
  const to = first.addressee.email;
  const matters = [...new Set(notices.map((notice) => notice.matter))];
  const deadlines = deadlinesOf(notices);
  return {
    to,
    subject: oneLine(fillFields(templates.frame.subject, frame)),
    text,
    html: htmlOf(text),
    senderName: oneLine(context.settings.senderName || context.settings.schoolName),
    replyTo: context.settings.replyTo || contactEmail,
    attachments: deadlines.length === 0 ? [] : [calendarAttachment(deadlines, context.now)],
    kind: lead.kind,
    kinds: sections.map((section) => section.kind),
    recipientName: frame.收件人,
    matter: cut(matters.join('；'), LONGEST_MATTER),
    day: context.today,
    key: [lead.kind, to, first.matter, context.today].join('|'),
    deadline: deadlines[0]?.day ?? '',
  };
}

interface Section {
  readonly kind: Kind;
  readonly notices: readonly Notice[];
}

/** Most important kind first; within a kind the nearest deadline first, so that key and text do not hang on row order. */
function sectionsOf(notices: readonly Notice[]): Section[] {
  return KINDS.flatMap((kind) => {
    const same = notices
      .filter((notice) => notice.kind === kind)
      .sort((a, b) => compare(a.deadline || '9', b.deadline || '9') || compare(a.matter, b.matter));
    return same.length === 0 ? [] : [{ kind, notices: same }];
  });
}

function renderSection(
  context: CheckContext,
  templates: Templates,
  { kind, notices }: Section,
  common: Readonly<Record<string, string>>,
): { subject: string; body: string } {
  const items = notices.flatMap((notice) => notice.lines);
  const shown = items.slice(0, LONGEST_LIST);
  if (items.length > LONGEST_LIST) shown.push(fill(lines.moreLines, { count: items.length - LONGEST_LIST }));
  const nearest = deadlinesOf(notices)[0]?.day ?? '';
  const values = {
    ...common,
    件數: items.length,
    清單: shown.join('\n'),
    最近期限: endText(nearest),
    剩餘天數: nearest === '' ? '' : daysBetween(context.today, nearest),
  };
  const template = templates.byKind[kind];
  return { subject: oneLine(fillFields(template.subject, values)), body: fillFields(template.body, values) };
}

function commonFields(
  context: CheckContext,
  notices: readonly Notice[],
): { 收件人: string; 學校名稱: string; 今天: string } {
  const names = [...new Set(notices.map((notice) => notice.addressee.name).filter((name) => name !== ''))];
  return {
    收件人: cut(oneLine(names.join('、')), 40),
    學校名稱: context.settings.schoolName,
    今天: rocText(context.today),
  };
}

function inPlaceText(notices: readonly Notice[]): string {
  const names = [...new Set(notices.map((notice) => notice.addressee.inPlaceOf).filter((name) => name !== ''))];
  return names.length === 0 ? '' : fill(lines.inPlaceOf, { name: names.join('、') });
}

function deadlinesOf(notices: readonly Notice[]): { title: string; day: Day }[] {
  const byKey = new Map<string, { title: string; day: Day }>();
  for (const { deadline, deadlineTitle } of notices) {
    if (deadline !== '') byKey.set(`${deadline}|${deadlineTitle}`, { title: deadlineTitle, day: deadline });
  }
  return [...byKey.values()].sort((a, b) => compare(a.day, b.day) || compare(a.title, b.title));
}

function calendarAttachment(deadlines: readonly { title: string; day: Day }[], now: string) {
  return { name: lines.calendarName, type: 'text/calendar', text: calendarFile(deadlines, now) };
}

/** At most one blank line in a row, none at the ends. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same text for readers of HTML mail; every character that came from a cell is escaped. */
function htmlOf(text: string): string {
  const escape = (part: string) => part.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/\n/g, '<br>');
  const paragraphs = text.split('\n\n').map((part) => `<p>${escape(part)}</p>`);
  return `<div lang="zh-Hant-TW" style="font-family:sans-serif;line-height:1.6">${paragraphs.join('')}</div>`;
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
