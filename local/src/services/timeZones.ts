/** Time zones as Java names them: places, 'GMT+8', the old three letters; what is no zone is GMT. */
import { zoneOffset } from '../values/serial';

const LETTERS: Readonly<Record<string, string>> = {
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  JST: 'Asia/Tokyo',
  CTT: 'Asia/Shanghai',
  IST: 'Asia/Kolkata',
  ECT: 'Europe/Paris',
  ACT: 'Australia/Darwin',
  AET: 'Australia/Sydney',
  EST: 'GMT-5',
  MST: 'GMT-7',
  HST: 'GMT-10',
};
/** Short names that the English ones of browsers lack; summer time behind the slash. */
const SHORT: Readonly<Record<string, string>> = {
  'Asia/Taipei': 'CST',
  'Asia/Shanghai': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Asia/Singapore': 'SGT',
  'Asia/Kolkata': 'IST',
  'Europe/London': 'GMT/BST',
  'Europe/Paris': 'CET/CEST',
  'Europe/Berlin': 'CET/CEST',
  'Europe/Madrid': 'CET/CEST',
  'Europe/Rome': 'CET/CEST',
  'Australia/Sydney': 'AEST/AEDT',
};

/** Ms that the zone's clocks are ahead of UTC at an instant. */
export function offsetOf(instant: number, zone: string): number {
  const name = LETTERS[zone] ?? zone;
  const fixed = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  try {
    return zoneOffset(instant, name);
  } catch {
    return 0;
  }
}

/** As patterns' 'z' and 'zzzz' show it. */
export function zoneName(instant: number, zone: string, long: boolean): string {
  if (zone === 'GMT' || zone === 'UTC') return long ? 'Greenwich Mean Time' : zone;
  const name = LETTERS[zone] ?? zone;
  const summer = offsetOf(instant, zone) !== winterOffset(instant, zone);
  const short = SHORT[name]?.split('/');
  if (!long && short) return (summer ? short[1] : undefined) ?? short[0]!;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: long ? 'long' : 'short' });
    const shown = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')!.value;
    return /^GMT./.test(shown) ? `GMT${offsetText(offsetOf(instant, zone), ':')}` : shown;
  } catch {
    const offset = offsetOf(instant, zone);
    return offset === 0 ? 'GMT' : `GMT${offsetText(offset, ':')}`;
  }
}

function winterOffset(instant: number, zone: string): number {
  const year = new Date(instant).getUTCFullYear();
  return Math.min(offsetOf(Date.UTC(year, 0, 1), zone), offsetOf(Date.UTC(year, 6, 1), zone));
}

/** '+0800'. */
export function offsetText(offset: number, colon: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}
