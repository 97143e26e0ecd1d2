/** The tutor’s check once the uploads ended. */
import { findingsOf } from './findingsOf';

const schedule = [{ endsOn: '2026-11-20' }];
const of = (classChecks: object[], now?: string) => findingsOf(['R5.7-check'], { schedule, classChecks }, now).length;

test('Given the window over, Then a class without a row is named; with a row, or while it is open, not', () => {
  expect(of([])).toBe(1);
  expect(of([], '2026-11-20T23:59:59')).toBe(0);
  expect(of([{ schoolYear: 115, semester: 1, className: '機械一甲', checkedOn: '2026-11-20' }])).toBe(0);
  expect(of([{ schoolYear: 114, semester: 1, className: '機械一甲' }])).toBe(1);
});
