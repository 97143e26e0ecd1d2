/** The ten types of 多元表現. */
import { findingsOf } from './findingsOf';

test.each([
  ['競賽參與', 0],
  ['志工服務', 0],
  ['', 1],
  ['社團心得', 1],
])('Given the type %j, Then %i findings', (courseOrType, count) => {
  expect(findingsOf(['C12-type'], { uploads: [{ kind: '多元表現', courseOrType }] })).toHaveLength(count);
});
