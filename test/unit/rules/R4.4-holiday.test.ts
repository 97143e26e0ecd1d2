/** A last day on a weekend. */
import { findingsOf } from './findingsOf';

test.each([
  ['2027-02-05', 0],
  ['2027-02-06', 1],
  ['2027-02-07', 1],
  ['2027-02-08', 0],
])('Given the last day %s, Then %i findings', (endsOn, count) => {
  expect(findingsOf(['R4.4-holiday'], { schedule: [{ endsOn }] })).toHaveLength(count);
});

test('Given dates out of order, or another school year, Then nothing', () => {
  const rows = [
    { startsOn: '2027-02-08', endsOn: '2027-02-06' },
    { schoolYear: 114, endsOn: '2026-02-07' },
  ];
  expect(findingsOf(['R4.4-holiday'], { schedule: rows })).toEqual([]);
});
