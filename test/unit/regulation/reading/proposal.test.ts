/** What an amendment changes against the text in force. */
import { amendmentOf } from '../../../../src/regulation/reading/proposal';
import type { Seat } from '../../../../src/regulation/reading/reading';

const seat = (title: string, count = 1): Seat => ({ title, count, role: '委員', kind: '當然', division: '' });

test('Given two texts, Then clauses new, changed and gone are told; line ends and widths are no change', () => {
  const now = {
    clauses: [
      { no: '一', text: '依作業要點(以下簡稱要點)訂定。' },
      { no: '二', text: '至多6件。' },
      { no: '三', text: '附則。' },
    ],
    seats: [],
  };
  const read = [
    { no: '一', text: '依作業要點（以下簡稱要點）\n訂定。' },
    { no: '二', text: '至多9件。' },
    { no: '四', text: '新增。' },
  ];
  expect(amendmentOf(now, read, [])).toMatchObject({
    hasOld: true,
    added: ['四'],
    changed: [{ no: '二', was: '至多6件。', now: '至多9件。' }],
    gone: ['三'],
  });
});

test('Given a group with people, When the new text has other seats, Then new ones and those that fall vacant are told by name', () => {
  const seats = [
    { title: '校長', name: '林校長' },
    { title: '導師代表', name: '' },
    { title: '導師代表', name: '吳導師' },
    { title: '進修部學生事務組長', name: '何組長' },
  ];
  const change = amendmentOf(
    { clauses: [], seats },
    [],
    [seat('校長'), seat('導師代表', 1), seat('進修部學務組長'), seat('家長代表', 2)],
  );
  expect(change.newSeats).toEqual(['家長代表', '家長代表']);
  expect(change.goneSeats).toEqual([{ title: '導師代表', name: '' }]);
});

test('Given no group yet, Then no seat is called new; given no seats read, none is called gone', () => {
  expect(amendmentOf({ clauses: [], seats: [] }, [], [seat('校長')]).newSeats).toEqual([]);
  expect(amendmentOf({ clauses: [], seats: [{ title: '校長', name: '甲' }] }, [], []).goneSeats).toEqual([]);
});
