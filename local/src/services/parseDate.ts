/** Utilities.parseDate: reads a text by a SimpleDateFormat pattern. */
import { DAYS, MONTHS } from '../values/dateNames';
import { offsetOf } from './timeZones';

interface Read {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  isPm: boolean | null;
  offset: number | null;
}

/** @returns ms since 1970 UTC. @throws Error 'Unparseable date: "…"' */
export function parseDate(text: string, zone: string, pattern: string): number {
  const read: Read = { year: 1970, month: 0, day: 1, hour: 0, minute: 0, second: 0, ms: 0, isPm: null, offset: null };
  const acts: ((part: string) => void)[] = [];
  const source = pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*|([^A-Za-z']+)/g,
    (token: string, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined)
        return literal(quoted === undefined ? token : quoted === '' ? "'" : quoted.replace(/''/g, "'"));
      const [expression, act] = reader(token, read);
      acts.push(act);
      return `(${expression})`;
    },
  );
  const match = new RegExp(`^${source}`, 'i').exec(text);
  if (!match) throw new Error(`Unparseable date: "${text}"`);
  acts.forEach((act, i) => act(match[i + 1]!));
  const hour = read.isPm === null ? read.hour : (read.hour % 12) + (read.isPm ? 12 : 0);
  const wall = Date.UTC(read.year, read.month, read.day, hour, read.minute, read.second, read.ms);
  if (read.offset !== null) return wall - read.offset;
  return wall - offsetOf(wall - offsetOf(wall, zone), zone);
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const names = (list: readonly string[]) => list.flatMap((name) => [name, name.slice(0, 3)]).join('|');
const indexIn = (list: readonly string[], part: string) =>
  list.findIndex((name) => name.toLowerCase().startsWith(part.toLowerCase().slice(0, 3)));

/** What a field looks like, and what it sets. */
function reader(token: string, read: Read): [expression: string, act: (part: string) => void] {
  const number = (set: (n: number) => void): [string, (part: string) => void] => ['\\d+', (part) => set(Number(part))];
  switch (token[0]) {
    case 'y':
      return number((n) => (read.year = token.length === 2 && n < 100 ? n + (n < 70 ? 2000 : 1900) : n));
    case 'M':
    case 'L':
      return token.length >= 3
        ? [names(MONTHS), (part) => (read.month = indexIn(MONTHS, part))]
        : number((n) => (read.month = n - 1));
    case 'd':
      return number((n) => (read.day = n));
    case 'E':
      return [names(DAYS), () => undefined];
    case 'a':
      return ['AM|PM', (part) => (read.isPm = part.toUpperCase() === 'PM')];
    case 'H':
    case 'k':
    case 'K':
    case 'h':
      return number((n) => (read.hour = n % 24));
    case 'm':
      return number((n) => (read.minute = n));
    case 's':
      return number((n) => (read.second = n));
    case 'S':
      return number((n) => (read.ms = n));
    case 'Z':
    case 'X':
    case 'z':
      return [
        'Z|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{3,4}',
        (part) => (read.offset = offsetOf(0, part.replace(/^Z$/, 'GMT'))),
      ];
    default:
      throw new Error(`Illegal pattern character '${token[0]}'`);
  }
}
