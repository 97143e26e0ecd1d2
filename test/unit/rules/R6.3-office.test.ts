/** The office confirms what was received. */
import { findingsOf } from './findingsOf';

const row = { lot: '多元表現', semester: 0, submittedOn: '2026-10-01' };
const of = (more: object, schedule: object[], now?: string) =>
  findingsOf(['R6.3-office'], { schedule, submissions: [{ ...row, ...more }] }, now).length;

test('Given no window on the schedule, Then the 30th day is not late yet', () => {
  expect(of({}, [], '2026-10-31T23:59:59')).toBe(0);
  expect(of({}, [], '2026-11-01T00:00:00')).toBe(1);
  expect(of({ receiptConfirmedOn: '2026-10-20' }, [], '2026-11-01T00:00:00')).toBe(0);
});

test('Given the year’s window, Then its end counts', () => {
  const window = { item: '收訖明細確認', semester: 0, startsOn: '2026-10-05', endsOn: '2026-10-10' };
  expect(of({}, [window], '2026-10-10T23:59:59')).toBe(0);
  expect(of({}, [window], '2026-10-11T00:00:00')).toBe(1);
});
