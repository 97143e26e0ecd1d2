/** From 開學日 on, what every semester or year must have stands on 作業期程. */
import { findingsOf } from './findingsOf';

const of = (schedule: object[], now?: string) =>
  findingsOf(['R4.2-missing'], { semesters: [{}], schedule }, now).map(({ key }) => key.split('|').pop());

test('Given only an upload row, Then the other items are missing from the first day of term on', () => {
  expect(of([{}], '2026-08-30T23:59:59')).toEqual([]);
  const missing = of([{}], '2026-08-31T00:00:00');
  expect(missing).toContain('課程學習成果認證');
  expect(missing).toContain('收訖明細確認');
  expect(missing).not.toContain('課程學習成果上傳');
});

test('Given a row of the whole year, Then it serves the semester', () => {
  expect(of([{ item: '課程學習成果認證', semester: 0 }])).not.toContain('課程學習成果認證');
});
