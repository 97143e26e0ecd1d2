/** One person holds two seats: one mailbox, or one name without differing mailboxes. */
import type { Row } from '../school/tabs';
import { excerpt } from './excerpt';
import type { Matter, Rule } from './rule';

type Seat = Row<'workGroup'>;

export const rule: Rule<'R2.3-double'> = {
  code: 'R2.3-double',
  requirements: ['R2.3'],
  severity: '警告',
  clause: '二',
  tab: 'workGroup',
  inCharge: '教務處',
  per: 'person',
  words: {
    help: {
      zh: '同一人列在兩席。',
      en: 'One person holds two seats: one mailbox, or one name without differing mailboxes.',
    },
    explanation: '{name}同時列在工作小組第 {seats} 席。',
    advice: '每席應為不同的人；請更正其中一席。',
  },
  check: ({ tables }) => (tables.workGroup.isUsable ? doubles(tables.workGroup.rows) : []),
};

function doubles(seats: readonly Seat[]): Matter[] {
  const people = new Map<string, Seat[]>();
  const add = (key: string, seat: Seat) => people.set(key, [...(people.get(key) ?? []), seat]);
  for (const seat of seats) {
    if (seat.email !== '') add(`@${seat.email}`, seat);
    if (seat.name !== '') add(seat.name, seat);
  }
  const found = new Map<string, Matter>();
  for (const [key, held] of people) {
    const mailboxes = [...new Set(held.map((seat) => seat.email).filter((email) => email !== ''))].sort();
    if (held.length < 2 || (!key.startsWith('@') && mailboxes.length > 1)) continue;
    const rows = held.map((seat) => seat.row).sort((a, b) => a - b);
    const place = rows.join(',');
    if (found.has(place)) continue;
    const numbers = held.map((seat) => seat.seatNo ?? 0).sort((a, b) => a - b);
    const person = held.map((seat) => seat.name).sort()[held.length - 1] || key.slice(1);
    found.set(place, {
      name: person,
      row: rows[0] ?? 0,
      key: [excerpt(mailboxes[0] ?? person, 60)],
      params: { name: excerpt(person), seats: numbers.join('、') },
    });
  }
  return [...found.values()];
}
