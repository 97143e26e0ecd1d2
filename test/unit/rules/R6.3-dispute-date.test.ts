/** An open dispute without its date. */
import { findingsOf } from './findingsOf';

test.each([
  [{ confirmation: '疑義' }, 1],
  [{ confirmation: '疑義', closedOn: '2026-11-01' }, 0],
  [{ confirmation: '疑義', disputedOn: '2026-11-20' }, 0],
  [{ confirmation: '疑義', disputedOn: '不詳' }, 0],
  [{ confirmation: '相符' }, 0],
])('Given the receipt %j, Then %i findings', (receipt, count) => {
  expect(findingsOf(['R6.3-dispute-date'], { receipts: [receipt] })).toHaveLength(count);
});
