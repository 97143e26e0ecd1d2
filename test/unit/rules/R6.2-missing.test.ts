/** Each round that has begun needs its own row of 提交檢核表. */
import { findingsOf } from './findingsOf';

const item = { item: '多元表現提交', semester: 0, startsOn: '2026-11-01', endsOn: '2026-11-20' };
const row = { lot: '多元表現', semester: 0, submittedOn: '2026-11-10' };
const missing = (schedule: object[], submissions: object[], now?: string) =>
  findingsOf(['R6.2-missing'], { schedule, submissions }, now).map(({ key }) => key.split('|').pop());

test('Given two rounds by 梯次 and one row, Then the other round is missing, however the name is spelt', () => {
  const rounds = [
    { ...item, batch: '第1梯次' },
    { ...item, batch: '第二梯次', startsOn: '2026-11-15' },
  ];
  expect(missing(rounds, [{ ...row, batch: '第一梯次' }])).toEqual(['第二梯次']);
  expect(
    missing(rounds, [
      { ...row, batch: '1' },
      { ...row, batch: '第２梯次' },
    ]),
  ).toEqual([]);
  expect(missing(rounds, [{ ...row, batch: '第一梯次' }], '2026-11-14T23:59:59')).toEqual([]);
});

test('Given rounds by grade and one row for all, Then one round has no row of its own', () => {
  const rounds = [
    { ...item, grades: '3' },
    { ...item, grades: '1,2' },
  ];
  expect(missing(rounds, [{ ...row, grades: '3' }])).toEqual(['1,2']);
  expect(missing(rounds, [row])).toHaveLength(1);
});
