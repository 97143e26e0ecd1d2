/** The calendar file of deadlines (RFC 5545): all-day, folded by bytes, the same entry for the same matter. */
import fc from 'fast-check';
import { calendarFile } from '../../../src/reminders/calendarFile';

const unfolded = (file: string) => file.replace(/\r\n /g, '').split('\r\n');

test('Given a deadline, Then the entry is the whole day and ends where the next begins', () => {
  const lines = unfolded(calendarFile([{ title: '上傳，截止;\\', day: '2027-02-28' }], '2027-01-27T07:10:00'));
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20270126T231000Z',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:上傳，截止\\;\\\\',
    ]),
  );
});

test('Given any titles, Then no line is longer than 75 bytes and nothing is lost or cut in two', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 }), (titles) => {
      const plain = titles.map((title) => title.replace(/[\\;,\r\n]/g, ''));
      const file = calendarFile(
        plain.map((title) => ({ title, day: '2027-02-03' })),
        '2027-01-27T07:10:00',
      );
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(unfolded(file).filter((line) => line.startsWith('SUMMARY:'))).toEqual(
        plain.map((title) => `SUMMARY:${title}`),
      );
      expect(Buffer.from(file).toString()).toBe(file);
    }),
  ));

test('Given the same deadline twice, Then its identifier is the same; another has another', () => {
  const uid = (title: string) =>
    unfolded(calendarFile([{ title, day: '2027-02-03' }], '2027-01-27T07:10:00')).find((line) =>
      line.startsWith('UID'),
    );
  expect(uid('上傳')).toBe(uid('上傳'));
  expect(uid('上傳')).not.toBe(uid('認證'));
});
