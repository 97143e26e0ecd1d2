/** Upload, certification, selection: in this order. */
import { findingsOf } from './findingsOf';

test.each([
  [{}, 0],
  [{ certifiedAt: '2026-09-30T10:00:00' }, 1],
  [{ certifiedAt: '2026-10-01T00:00:00' }, 0],
  [{ isSelected: true, selectedAt: '2026-10-02T09:00:00' }, 1],
  [{ certification: '退回', certifiedAt: '2026-09-30T10:00:00' }, 0],
])('Given %j over an upload of 10/1 10:00 certified 10/2 10:00, Then %i findings', (upload, count) => {
  expect(findingsOf(['C3-order'], { uploads: [upload] })).toHaveLength(count);
});
