/**
 * What an import means for other tabs: a list of staff fills the seats of 工作小組 that its posts hold, a mailbox in 班級
 * makes a tutor, one in 課程 a teacher. Blank cells and the least rights alone are changed; what people wrote stays. Pure.
 */
import { fill } from '../messages/catalogue';
import { importTexts as texts } from '../messages/zh/imports';
import { postName, postsNamed } from '../regulation/posts';
import { groupBy } from '../school/groupBy';
import { faultyCells, type Table } from '../school/table';
import { TABS } from '../school/tabs';
import type { TabChange } from '../workbook/tabChange';
import type { ImportContext } from './importContext';
import type { ImportRecord } from './importKind';
import type { ImportKindId } from './importKinds';
import type { ImportPlan } from './importPlan';

export interface FurtherChange extends TabChange {
  readonly tab: 'workGroup' | 'staff';
  readonly table: Table<unknown>;
  /** What is changed, a sentence to be read before one accepts. */
  readonly text: string;
}

type Planned = Pick<ImportPlan, 'added' | 'changed' | 'removed'>;

/** At most one tab besides the imported one; none where that tab cannot be used or nothing changes. */
export function furtherChanges(kind: ImportKindId, plan: Planned, context: ImportContext): FurtherChange[] {
  const found =
    kind === 'staff'
      ? seatsHeld(plan, context)
      : kind === 'classes'
        ? rightsOf(plan, context, '導師', 'tutor', 'tutorEmail')
        : kind === 'courses'
          ? rightsOf(plan, context, '任課教師', 'teacher', 'teacherEmail')
          : null;
  return found === null || (found.edits.length === 0 && found.added.length === 0) ? [] : [found];
}

/** The tab's rows as they will be: those that stay, with their changes, then the new ones. */
function rowsAfter({ added, changed, removed }: Planned, context: ImportContext): ImportRecord[] {
  const gone = new Set(removed.map(({ row }) => row));
  const changes = new Map(changed.map(({ row, differences }) => [row, differences]));
  const kept = context.target.rows.filter(({ row }) => !gone.has(row));
  return [
    ...kept.map((old): ImportRecord => ({
      ...(old as unknown as ImportRecord),
      ...Object.fromEntries((changes.get(old.row) ?? []).map(({ key, value }) => [key, value])),
    })),
    ...added.map(({ record }) => record),
  ];
}

const textIn = (record: ImportRecord, key: string) => String(record[key] ?? '');

/** Seats without a name, of whose title exactly one person at work holds the post. */
function seatsHeld(plan: Planned, context: ImportContext): FurtherChange | null {
  const { workGroup } = context;
  if (workGroup === null || !workGroup.isUsable) return null;
  const people = rowsAfter(plan, context).filter((one) => textIn(one, 'employment') === '在職');
  const holders = groupBy(
    people.flatMap((person) =>
      postsNamed({ unit: textIn(person, 'unit'), duty: textIn(person, 'duty') }).map((post) => ({ post, person })),
    ),
    ({ post }) => post,
  );
  const unread = faultyCells(workGroup);
  const taken = new Set(workGroup.rows.map(({ email }) => email).filter((email) => email !== ''));
  const filled = workGroup.rows.flatMap((seat) => {
    const [one, another] = holders.get(postName(seat.title)) ?? [];
    // A cell that cannot be read is not blank: what a person wrote there stays.
    const isBlank =
      seat.name === '' && seat.email === '' && !unread.has(`${seat.row}|email`) && !unread.has(`${seat.row}|name`);
    if (!isBlank || one === undefined || another !== undefined) return [];
    const [name, email] = [textIn(one.person, 'name'), textIn(one.person, 'email')];
    if (name === '' || taken.has(email)) return [];
    taken.add(email);
    return [{ seat, name, email }];
  });
  const named = filled.map(({ seat, name }) => `${seat.title} ${name}`);
  return {
    tab: 'workGroup',
    table: workGroup,
    edits: filled.flatMap(({ seat: { row }, name, email }) => [
      { row, key: 'name', value: name },
      { row, key: 'email', value: email },
    ]),
    added: [],
    dropped: [],
    text: fill(texts.seatsFilled, { count: filled.length, names: shortList(named) }),
  };
}

/** Whom the mailboxes of a column name: known to 人員 with less, they get the right; unknown, a row. */
function rightsOf(
  plan: Planned,
  context: ImportContext,
  access: '導師' | '任課教師',
  nameKey: string,
  emailKey: string,
): FurtherChange | null {
  const { staff } = context;
  if (staff === null || !staff.isUsable) return null;
  const faulty = faultyCells(staff);
  const less: readonly string[] = access === '導師' ? ['', '任課教師'] : [''];
  const named = new Map(
    rowsAfter(plan, context).flatMap((row): [string, string][] => {
      const email = textIn(row, emailKey).toLowerCase();
      return email === '' ? [] : [[email, textIn(row, nameKey)]];
    }),
  );
  const known = new Set(staff.rows.map(({ email }) => email));
  const raised = staff.rows.filter(
    (row) =>
      named.has(row.email) &&
      row.employment === '在職' &&
      less.includes(row.access) &&
      !faulty.has(`${row.row}|access`),
  );
  const fresh = [...named].filter(([email, name]) => !known.has(email) && name !== '');
  const counts = { access, raised: raised.length, added: fresh.length };
  return {
    tab: 'staff',
    table: staff,
    edits: raised.map(({ row }) => ({ row, key: 'access', value: access })),
    added: fresh.map(([email, name]) => ({ email, name, access, employment: '在職' })),
    dropped: [],
    text: fill(texts.rightsGiven, {
      ...counts,
      names: shortList([...raised.map(({ name }) => name), ...fresh.map(([, name]) => name)]),
    }),
  };
}

const MOST_NAMED = 12;

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${shown}…` : shown;
}

/** How many get which 權限 by this import, a sentence: nobody should find out afterwards. '' where no row is new. */
export function accessText(kind: ImportKindId, { added }: Pick<ImportPlan, 'added'>): string {
  if (kind !== 'staff' || added.length === 0) return '';
  const groups = groupBy(
    added.map(({ record }) => record),
    (record) => textIn(record, 'access'),
  );
  const order = TABS.staff.columns.access.options ?? [];
  const parts = order.flatMap((access) => {
    const people = groups.get(access) ?? [];
    if (people.length === 0) return [];
    const names = people.map((one) => [textIn(one, 'name'), textIn(one, 'duty')].filter(Boolean).join(' '));
    const shown = access === '任課教師' || access === '導師' ? '' : `（${shortList(names)}）`;
    return [fill(texts.accessCount, { access, count: people.length, names: shown })];
  });
  return fill(texts.accessGiven, { list: parts.join('；') });
}
