/** Post to those who left: sent, or sent anew once it came back. */
import { findingsOf } from './findingsOf';

test.each([
  [{}, 1],
  [{ schoolYear: 113 }, 1],
  [{ noticeSentOn: '2026-11-01' }, 0],
  [{ noticeSentOn: '2026-11-01', returnedOn: '2026-11-01' }, 1],
  [{ noticeSentOn: '2026-11-10', returnedOn: '2026-11-05' }, 0],
])('Given the receipt %j of a leaver, Then %i findings', (receipt, count) => {
  expect(findingsOf(['R9.8-post'], { roster: [{ status: '離校' }], receipts: [receipt] })).toHaveLength(count);
});
