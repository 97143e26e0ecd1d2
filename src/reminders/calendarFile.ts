/** Deadlines as a calendar file (RFC 5545), all-day, so that people may take them into their own calendar. */
import { addDays } from '../school/day';
import type { Day } from './dueDays';

export interface Deadline {
  readonly title: string;
  readonly day: Day;
}

/** The file's text; `stamp` is the school time of the run. Lines end in CRLF and are folded at 75 bytes. */
export function calendarFile(deadlines: readonly Deadline[], stamp: string): string {
  const utc = new Date(Date.parse(`${stamp}Z`) - 8 * 3600 * 1000).toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//portfolio-workbook//reminders//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...deadlines.flatMap(({ title, day }) => [
      'BEGIN:VEVENT',
      `UID:${identifierOf(`${title}|${day}`)}@portfolio-workbook`,
      `DTSTAMP:${utc}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escapeText(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

/**
 * The same matter on the same day always has the same identifier, so that a later mail does not double the entry. A day
 * that was moved is another entry: two matters of one name may have two days.
 */
function identifierOf(text: string): string {
  let hash = 0x811c9dc5;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    other = (Math.imul(other, 31) + text.charCodeAt(i)) >>> 0;
  }
  return `${hash.toString(16)}${other.toString(16)}`;
}

function compact(day: Day): string {
  return day.replace(/-/g, '');
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r?\n/g, '\\n');
}

/** A line may have 75 bytes; what follows begins with a blank, and no character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
