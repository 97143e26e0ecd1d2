/** A seat whose title is written in another width is the same seat, before it is written and when it is. */
import { amendmentOf } from '../../../src/regulation/reading/proposal';
import { plainText } from '../../../src/regulation/plainText';

test('Given a title in another width, Then nobody loses the seat and none is new', () => {
  const seat = { title: '教師代表(進修部)', role: '委員', kind: '選任', division: '進修部', count: 1 } as const;
  const now = { clauses: [], seats: [{ title: '教師代表（進修部）', name: '王老師' }] };
  expect(amendmentOf(now as never, [], [seat as never])).toMatchObject({ newSeats: [], goneSeats: [] });
  expect(plainText('教師代表（進修部）')).toBe(plainText(seat.title));
});
