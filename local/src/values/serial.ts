/** Serial numbers (days since 1899-12-30 on the clocks of a zone) and instants (ms since 1970 UTC). */

const DAY = 86_400_000;
/** 1970-01-01 as a serial number. */
const EPOCH_SERIAL = 25_569;

const formats = new Map<string, Intl.DateTimeFormat>();
/** Offsets by day, where one holds the whole day; null where the clocks are changed. */
const dayOffsets = new Map<string, Map<number, number | null>>();

/** What the zone's clocks show for a serial number. A time that clocks skip counts on from before the change. */
export function serialToInstant(serial: number, zone: string): number {
  const wall = Math.round((serial - EPOCH_SERIAL) * DAY);
  const guess = wall - zoneOffset(wall, zone);
  return wall - zoneOffset(guess, zone);
}

export function instantToSerial(instant: number, zone: string): number {
  return (instant + zoneOffset(instant, zone)) / DAY + EPOCH_SERIAL;
}

/** Ms that the zone's clocks are ahead of UTC at an instant. @throws RangeError for a zone that is none */
export function zoneOffset(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY);
  let days = dayOffsets.get(zone);
  if (!days) dayOffsets.set(zone, (days = new Map<number, number | null>()));
  let offset = days.get(day);
  if (offset === undefined) {
    const [first, last] = [offsetAt(day * DAY, zone), offsetAt((day + 1) * DAY - 1000, zone)];
    offset = first === last ? first : null;
    days.set(day, offset);
  }
  return offset ?? offsetAt(instant, zone);
}

function offsetAt(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}
