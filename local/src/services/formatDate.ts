/** Utilities.formatDate: Java's SimpleDateFormat patterns in any time zone. */
import { DAYS, MONTHS } from '../values/dateNames';
import { offsetOf, offsetText, zoneName } from './timeZones';

/** Quoted text, or a run of one letter. */
const TOKENS = /'((?:[^']|'')*)'|([A-Za-z])\2*/g;
const DAY = 86_400_000;

/** @param ms since 1970 UTC. @throws Error for a letter that means nothing, or a quote that does not end */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const wall = new Date(ms + offsetOf(ms, zone));
  if ((pattern.match(/'/g) ?? []).length % 2 === 1) throw new Error('Unterminated quote');
  return pattern.replace(TOKENS, (token: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return field(token, wall, ms, zone);
  });
}

function field(token: string, wall: Date, ms: number, zone: string): string {
  const size = token.length;
  const pad = (n: number) => String(n).padStart(size, '0');
  const yearText = (year: number) => (size === 2 ? String(year % 100).padStart(2, '0') : pad(year));
  const hours = wall.getUTCHours();
  switch (token[0]) {
    case 'G':
      return wall.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(Math.abs(wall.getUTCFullYear()));
    case 'Y':
      return yearText(weekYear(wall));
    case 'M':
    case 'L': {
      const month = wall.getUTCMonth();
      return size >= 4 ? MONTHS[month]! : size === 3 ? MONTHS[month]!.slice(0, 3) : pad(month + 1);
    }
    case 'w':
      return pad(weekOf(dayOfYear(wall), startOf(weekYear(wall), wall)));
    case 'W':
      return pad(Math.floor((wall.getUTCDate() - 1 + firstWeekday(wall)) / 7) + 1);
    case 'D':
      return pad(dayOfYear(wall) + 1);
    case 'd':
      return pad(wall.getUTCDate());
    case 'F':
      return pad(Math.floor((wall.getUTCDate() - 1) / 7) + 1);
    case 'E': {
      const name = DAYS[wall.getUTCDay()]!;
      return size >= 4 ? name : name.slice(0, 3);
    }
    case 'u':
      return pad(wall.getUTCDay() || 7);
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hours);
    case 'k':
      return pad(hours || 24);
    case 'K':
      return pad(hours % 12);
    case 'h':
      return pad(hours % 12 || 12);
    case 'm':
      return pad(wall.getUTCMinutes());
    case 's':
      return pad(wall.getUTCSeconds());
    case 'S':
      return pad(wall.getUTCMilliseconds());
    case 'z':
      return zoneName(ms, zone, size >= 4);
    case 'Z':
      return offsetText(offsetOf(ms, zone), '');
    case 'X': {
      const offset = offsetOf(ms, zone);
      if (offset === 0) return 'Z';
      return size === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, size === 3 ? ':' : '');
    }
    default:
      throw new Error(`Illegal pattern character '${token[0]}'`);
  }
}

/** From 0. */
function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY);
}

/** Weeks begin on Sunday, and the week of 1 January is the first of its year, as in the United States. */
function weekYear(wall: Date): number {
  const year = wall.getUTCFullYear();
  const untilSaturday = new Date(wall.getTime() + (6 - wall.getUTCDay()) * DAY);
  return Math.max(year, untilSaturday.getUTCFullYear());
}
/** Day of the year, from 0, on which week 1 begins: 0 or less; for the days that belong to the next year past its end. */
function startOf(year: number, wall: Date): number {
  const newYear = Date.UTC(year, 0, 1);
  const start = newYear - new Date(newYear).getUTCDay() * DAY;
  return Math.floor((start - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY);
}
const weekOf = (day: number, start: number) => Math.floor((day - start) / 7) + 1;
const firstWeekday = (wall: Date) => new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
