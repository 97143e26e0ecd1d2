/** Dates over a foreign zone: the day and time that people see, there and back. */
import fc from 'fast-check';
import { zonedDates } from '../../../src/google/zonedDates';
import { instantOf, schoolTimeOf } from '../../../src/school/cell';

/** What Node says a clock on the wall shows there. */
function wallOf(date: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return parts.format(date).replace(' ', 'T');
}
const offsetOf = (zone: string) => (instant: number) => Date.parse(`${wallOf(new Date(instant), zone)}Z`) - instant;
const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC', 'Asia/Tokyo'];
const moments = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));

test.each(ZONES)('Given a file in %s, Then what is read is what people see', (zone) => {
  fc.assert(
    fc.property(moments, (instant) => {
      const [[cell]] = zonedDates(zone, offsetOf(zone)).read([[instant]]) as [[Date]];
      expect(schoolTimeOf(cell)).toBe(wallOf(instant, zone));
    }),
  );
});

test('Given clocks that change at half past, Then the half hour behind it is read right too', () => {
  const zone = 'Australia/Lord_Howe';
  const instant = new Date('2028-09-30T15:30:00.000Z');
  const [[cell]] = zonedDates(zone, offsetOf(zone)).read([[instant]]) as [[Date]];
  expect(schoolTimeOf(cell)).toBe('2028-10-01T02:30:00');
});

test.each(ZONES)('Given a file in %s, Then a school`s day written is that day there', (zone) => {
  fc.assert(
    fc.property(moments, (instant) => {
      const day = schoolTimeOf(instant).slice(0, 10);
      const written = zonedDates(zone, offsetOf(zone)).written(instantOf(`${day}T12:00:00`)) as Date;
      expect(wallOf(written, zone)).toBe(`${day}T12:00:00`);
    }),
  );
});

test('Given a year of days, Then the zone is asked some dozen times, not once a cell', () => {
  let asked = 0;
  const berlin = offsetOf('Europe/Berlin');
  const dates = zonedDates('Europe/Berlin', (instant) => (asked++, berlin(instant)));
  dates.read(Array.from({ length: 365 }, (_, day) => [new Date(Date.UTC(2026, 7, 1 + day))]));
  expect(asked).toBeLessThan(90);
});
