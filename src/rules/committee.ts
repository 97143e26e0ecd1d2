/** R2.1–R2.3: the work group has its seats, each with a person, no person twice, one convener and one secretary. */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import type { Row } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';
import { rowIdentity } from './rowIdentity';

type Seat = Row<'workGroup'>;
const OFFICE = '教務處';
const COMMON = { severity: '警告', basis: '二', office: OFFICE, tab: 'workGroup' } as const;

/** R2.1-count, R2.1-role, R2.3-vacant, R2.3-double. An empty tab is one finding: the count. */
export function checkCommittee(context: CheckContext): FindingDraft[] {
  const { workGroup } = context.tables;
  if (!workGroup.isUsable) return [];
  const seats = workGroup.rows;
  if (seats.length === 0) return countFinding(context, 0);
  return [
    ...countFinding(context, seats.length),
    ...roleFindings(context, seats),
    ...seats.flatMap((seat) => vacantFinding(context, seat) ?? []),
    ...doubleFindings(seats),
  ];
}

function countFinding({ settings }: CheckContext, count: number): FindingDraft[] {
  if (count === settings.committeeSize) return [];
  const explanation = fill(texts.seatCount.explanation, { count, size: settings.committeeSize });
  return [
    { ...COMMON, code: 'R2.1-count', explanation, advice: texts.seatCount.advice, key: findingKey('R2.1-count') },
  ];
}

/** A role cell that cannot be read may be the one that is missing, so a shortage is not reported then. */
function roleFindings(context: CheckContext, seats: readonly Seat[]): FindingDraft[] {
  const isUnknown = seats.some((seat) => context.isFaulty('workGroup', seat.row, 'role'));
  return (['召集人', '執行秘書'] as const).flatMap((role) => {
    const count = seats.filter((seat) => seat.role === role).length;
    if (count === 1 || (count === 0 && isUnknown)) return [];
    const explanation = fill(texts.role.explanation, { role, count });
    const advice = fill(texts.role.advice, { role });
    return [{ ...COMMON, code: 'R2.1-role', explanation, advice, key: findingKey('R2.1-role', role) }];
  });
}

function vacantFinding(context: CheckContext, seat: Seat): FindingDraft | null {
  if (seat.name !== '' || context.isFaulty('workGroup', seat.row, 'name')) return null;
  const params = { seat: seat.seatNo ?? '？', title: excerpt(seat.title) };
  return {
    ...COMMON,
    code: 'R2.3-vacant',
    explanation: fill(texts.vacant.explanation, params),
    advice: texts.vacant.advice,
    row: seat.row,
    key: findingKey('R2.3-vacant', rowIdentity('workGroup', seat)),
  };
}

/** One person is one mailbox; seats of one name are one person unless their mailboxes differ. */
function doubleFindings(seats: readonly Seat[]): FindingDraft[] {
  const people = new Map<string, Seat[]>();
  const add = (key: string, seat: Seat) => people.set(key, [...(people.get(key) ?? []), seat]);
  for (const seat of seats) {
    if (seat.email !== '') add(`@${seat.email}`, seat);
    if (seat.name !== '') add(seat.name, seat);
  }
  const found = new Map<string, FindingDraft>();
  for (const [key, held] of people) {
    const mailboxes = new Set(held.map((seat) => seat.email).filter((email) => email !== ''));
    if (held.length < 2 || (!key.startsWith('@') && mailboxes.size > 1)) continue;
    const rows = held.map((seat) => seat.row).sort((a, b) => a - b);
    const place = rows.join(',');
    if (found.has(place)) continue;
    const numbers = held.map((seat) => seat.seatNo ?? 0).sort((a, b) => a - b);
    const person = held.map((seat) => seat.name).sort()[held.length - 1] || key.slice(1);
    found.set(place, {
      ...COMMON,
      code: 'R2.3-double',
      explanation: fill(texts.doubled.explanation, { name: excerpt(person), seats: numbers.join(texts.separator) }),
      advice: texts.doubled.advice,
      name: person,
      row: rows[0] ?? 0,
      key: findingKey('R2.3-double', excerpt(mailboxes.size > 0 ? ([...mailboxes].sort()[0] ?? '') : person, 60)),
    });
  }
  return [...found.values()];
}
