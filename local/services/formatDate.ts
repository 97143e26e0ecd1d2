/** Utilities.formatDate: Java's SimpleDateFormat patterns in any time zone. */
import { instantToSerial, zoneOffset } from '../values/serial';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** @param ms since 1970 UTC */
export function formatDate(ms: number, zone: string, pattern: string): string {
  const wall = new Date(Math.round((instantToSerial(ms, zone) - 25_569) * 86_400_000));
  const offset = zoneOffset(ms, zone) / 60_000;
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return field(token, wall, offset, zone);
  });
}

function field(token: string, wall: Date, offset: number, zone: string): string {
  const pad = (n: number) => String(n).padStart(token.length, '0');
  const year = wall.getUTCFullYear();
  const hours = wall.getUTCHours();
  switch (token[0]) {
    case 'y':
    case 'Y':
      return token.length === 2 ? String(year % 100).padStart(2, '0') : pad(year);
    case 'M':
    case 'L': {
      const month = wall.getUTCMonth();
      return token.length >= 4 ? MONTHS[month]! : token.length === 3 ? MONTHS[month]!.slice(0, 3) : pad(month + 1);
    }
    case 'd':
      return pad(wall.getUTCDate());
    case 'D':
      return pad(Math.floor((wall.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1);
    case 'E': {
      const name = DAYS[wall.getUTCDay()]!;
      return token.length >= 4 ? name : name.slice(0, 3);
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
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      return offset === 0
        ? 'Z'
        : offsetText(offset, token.length === 3 ? ':' : '').slice(0, token.length === 1 ? 3 : undefined);
    case 'z':
      return zone === 'GMT' || zone === 'UTC' ? zone : `GMT${offsetText(offset, ':')}`;
    case 'G':
      return 'AD';
    default:
      throw new Error(`Illegal pattern character '${token[0]}'`);
  }
}

function offsetText(minutes: number, colon: string): string {
  const absolute = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(absolute / 60)).padStart(2, '0')}${colon}${String(absolute % 60).padStart(2, '0')}`;
}
