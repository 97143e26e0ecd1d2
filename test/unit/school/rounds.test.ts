/** Rounds of submission: properties, the settled points one by one, and an oracle written another way. */
import fc from 'fast-check';
import { batchName } from '../../../src/school/batch';
import { roundBook, type RoundBook } from '../../../src/school/rounds';
import { schoolOf, type RowInput } from '../schoolBuilder';

type ScheduleInput = RowInput<'schedule'>;
type SubmissionInput = RowInput<'submissions'>;

const item = '課程學習成果提交';
const round = (more: ScheduleInput): ScheduleInput => ({
  item,
  semester: 0,
  startsOn: '2027-03-01',
  endsOn: '2027-03-31',
  ...more,
});
const row = (more: SubmissionInput): SubmissionInput => ({ semester: 0, ...more });
const bookOf = (
  schedule: readonly ScheduleInput[],
  submissions: readonly SubmissionInput[],
  classes: readonly RowInput<'classes'>[] = [{}],
) => {
  const { tables } = schoolOf({ schedule, submissions, classes });
  return { book: roundBook(tables), rows: tables.submissions.rows };
};
const servedBy = (book: RoundBook) => book.all.map((one) => one.row?.row ?? null);

test.each([
  ['第1梯次', '第一梯次'],
  ['第一梯次', '第一梯次'],
  [' 第１梯 ', '第一梯次'],
  ['1', '第一梯次'],
  ['梯次二', '第二梯次'],
  ['第十梯次', '第十梯次'],
  ['高三 申請', '高三申請'],
  ['', ''],
])('%s is the round %s', (written, name) => {
  expect(batchName(written)).toBe(name);
});

const FIRST = round({ batch: '第1梯次', grades: '3', startsOn: '2027-03-01', endsOn: '2027-03-31' });
const SECOND = round({ batch: '第2梯次', grades: '3', startsOn: '2027-05-01', endsOn: '2027-05-31' });
const LOWER = round({ grades: '1,2', startsOn: '2027-08-01', endsOn: '2027-08-31' });

test('Given three rounds, When one row names the second, Then it serves that one alone', () => {
  const { book } = bookOf([FIRST, SECOND, LOWER], [row({ batch: '第二梯次' })]);
  expect(servedBy(book)).toEqual([null, 2, null]);
});

test('Given a 梯次 that no round bears, Then the row counts as one without', () => {
  const { book } = bookOf([FIRST, LOWER], [row({ batch: '補正' }), row({ batch: '第一梯次' })]);
  expect(servedBy(book)).toEqual([3, 2]);
});

test('Given rows of grades, Then the very same grades come before grades that take a round in', () => {
  const { book } = bookOf([FIRST, LOWER], [row({ grades: '全部' }), row({ grades: '一、二年級' })]);
  expect(servedBy(book)).toEqual([2, 3]);
});

test('Given one row of 全部 and two rounds, Then it serves the first and the other is missed', () => {
  const { book } = bookOf([LOWER, FIRST], [row({ grades: '全部' })]);
  expect(servedBy(book)).toEqual([2, null]);
});

test('Given rows that say neither, Then they serve the rounds in order, the earlier due row first', () => {
  const { book } = bookOf([FIRST, LOWER], [row({ dueOn: '2027-08-31' }), row({ dueOn: '2027-03-31' })]);
  expect(servedBy(book)).toEqual([3, 2]);
});

test('Given a second row of one round, Then it serves no other, and is due with its own', () => {
  const { book, rows } = bookOf([FIRST, SECOND], [row({ batch: '1' }), row({ batch: '第一梯次' })]);
  expect(servedBy(book)).toEqual([2, null]);
  expect(rows.map((one) => book.dueOn(one))).toEqual(['2027-03-31', '2027-03-31']);
});

test('Given two 提交 rows of one name, Then they are one round, first start to last end', () => {
  const { book } = bookOf(
    [FIRST, round({ batch: '第一梯', grades: '2', startsOn: '2027-02-01', endsOn: '2027-04-30' })],
    [],
  );
  expect(book.all.map(({ round: one }) => [one.startsOn, one.endsOn])).toEqual([['2027-02-01', '2027-04-30']]);
});

test('Given two divisions, Then a division’s row replaces the 全校 row of the same name only', () => {
  const { book } = bookOf(
    [FIRST, LOWER, round({ batch: '第一梯次', division: '進修部', startsOn: '2027-04-01', endsOn: '2027-04-10' })],
    [row({ batch: '第一梯次', division: '全校' })],
    [{}, { className: '進修機械一', division: '進修部' }],
  );
  const all = book.all.map(({ round: one, row: own }) => [one.division, one.endsOn, own?.row ?? null]);
  expect(all.sort()).toEqual([
    ['日校', '2027-03-31', 2],
    ['日校', '2027-08-31', null],
    ['進修部', '2027-04-10', 2],
    ['進修部', '2027-08-31', null],
  ]);
});

test.each([
  ['reversed', { startsOn: '2027-03-31', endsOn: '2027-03-01' }],
  ['missing', { startsOn: '', endsOn: '' }],
])('Given dates that are %s, Then there is no round', (_how, dates) => {
  expect(bookOf([round(dates)], []).book.all).toEqual([]);
});

test('Given a blank 期限, Then the round’s end counts whatever its grades', () => {
  const { book, rows } = bookOf([LOWER], [row({})]);
  expect(rows.map((one) => book.dueOn(one))).toEqual(['2027-08-31']);
});

test('Given a row whose division cannot be read, Then nothing of its lot is known to be missing', () => {
  const { book } = bookOf([LOWER], [row({ division: '#REF!' })]);
  expect(book.all.map(({ row: own, mayBeServed }) => [own, mayBeServed])).toEqual([[null, true]]);
});

test('Given a school year of 150 or one that cannot be read, Then the rounds of others stand as they are', () => {
  const { book } = bookOf([LOWER, round({ schoolYear: 150 }), round({ schoolYear: '某年' })], [row({})]);
  expect(servedBy(book)).toEqual([2, null]);
});

const grades = fc.constantFrom('', '1', '2', '3', '1,2', '全部', '新生');
const batch = fc.constantFrom('', '', '第1梯次', '第一梯次', '2', '補正');
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-03-${String(n).padStart(2, '0')}`);
const schedules = fc.array(
  fc
    .record({ grades, batch, startsOn: day, endsOn: day, division: fc.constantFrom('全校', '日校', '進修部') })
    .map(round),
  { maxLength: 5 },
);
const submissions = fc.array(
  fc
    .record({
      grades,
      batch,
      dueOn: fc.oneof(fc.constant(''), day),
      division: fc.constantFrom('日校', '進修部', '全校'),
    })
    .map(row),
  { maxLength: 5 },
);
const CLASSES = [{}, { className: '進修機械一', division: '進修部' }];

test('A row serves at most one round a division, a round has at most one row, and no row is for another division', () => {
  fc.assert(
    fc.property(schedules, submissions, (plan, list) => {
      const { book } = bookOf(plan, list, CLASSES);
      const pairs = book.all.flatMap(({ round: one, row: own }) => (own ? [`${one.division}|${own.row}`] : []));
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const { round: one, row: own } of book.all) if (own) expect([one.division, '全校']).toContain(own.division);
    }),
  );
});

test('Sorting either tab changes no round and no row’s last day', () => {
  const told = (plan: readonly ScheduleInput[], list: readonly SubmissionInput[]) => {
    const { book, rows } = bookOf(plan, list, CLASSES);
    return {
      rounds: book.all.map(({ round: one, row: own }) =>
        JSON.stringify([one.division, one.startsOn, one.endsOn, own?.remark]),
      ),
      dues: rows.map((one) => `${one.remark} ${book.dueOn(one)}`).sort(),
    };
  };
  fc.assert(
    fc.property(schedules, submissions, (plan, list) => {
      // Rows that are the same in all that decides may change places: each has a day of its own here.
      const marked = list.map((one, i) => ({ ...one, submittedOn: `2027-04-0${i + 1}`, remark: `第${i}列` }));
      const [here, there] = [told(plan, marked), told([...plan].reverse(), [...marked].reverse())];
      expect(there.dues).toEqual(here.dues);
      expect([...there.rounds].sort()).toEqual([...here.rounds].sort());
    }),
  );
});

/** Oracle: the settled points followed on plain lists, stage by stage, over every pair of a round and a row. */
function oracle(plan: readonly ScheduleInput[], list: readonly SubmissionInput[], division: string): number[] {
  const text = (cell: unknown) => (typeof cell === 'string' ? cell : '');
  const batchOf = (cell: unknown) =>
    ({ 第1梯次: 'one', 第一梯次: 'one', '2': 'two', 補正: 'amend', '': '' })[text(cell)] ?? '?';
  const setOf = (cell: unknown) => ({ '1': '1', '2': '2', '3': '3', '1,2': '12' })[text(cell)] ?? '123';
  const names = new Map<string, { from: string; to: string; set: string; batch: string }[]>();
  for (const isOwn of [true, false]) {
    const here = plan.filter((one) => (isOwn ? one.division === division : one.division === '全校'));
    const taken = isOwn ? new Set<string>() : new Set(names.keys());
    for (const one of here) {
      const name = batchOf(one.batch) || setOf(one.grades);
      if (taken.has(name)) continue;
      const same = names.get(name) ?? [];
      names.set(name, same);
      if (text(one.startsOn) <= text(one.endsOn))
        same.push({
          from: text(one.startsOn),
          to: text(one.endsOn),
          set: setOf(one.grades),
          batch: batchOf(one.batch),
        });
    }
  }
  const rounds = [...names.values()]
    .filter((same) => same.length > 0)
    .map((same) => ({
      from: same.map(({ from }) => from).sort()[0]!,
      set: [...new Set(same.flatMap(({ set }) => [...set]))].sort().join(''),
      batch: same[0]!.batch,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const left = list
    .map((one, i) => ({ one, i }))
    .filter(({ one }) => one.division === division || one.division === '全校')
    .map(({ one, i }) => ({
      i,
      due: text(one.dueOn) || '~',
      batch: rounds.some((r) => r.batch === batchOf(one.batch)) ? batchOf(one.batch) : '',
      set: ['', '新生'].includes(text(one.grades)) ? '' : setOf(one.grades),
    }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const narrow = [...left].sort((a, b) => a.set.length - b.set.length);
  const free = new Set(rounds);
  const done = new Set<number>();
  const stage = (rows: typeof left, fits: (r: (typeof rounds)[0], s: (typeof left)[0]) => boolean) => {
    for (const s of rows) {
      if (done.has(s.i)) continue;
      const found = rounds.find((r) => free.has(r) && fits(r, s));
      if (found) {
        free.delete(found);
        done.add(s.i);
      }
    }
  };
  stage(left, (r, s) => s.batch !== '' && r.batch === s.batch);
  stage(narrow, (r, s) => s.batch === '' && s.set !== '' && r.set === s.set);
  stage(narrow, (r, s) => s.batch === '' && s.set !== '' && [...r.set].every((g) => s.set.includes(g)));
  stage(left, (_r, s) => s.batch === '');
  return [rounds.length, free.size];
}

test('As many rounds, and as many of them missed, as the oracle finds', () => {
  fc.assert(
    fc.property(schedules, submissions, (plan, list) => {
      // Rounds that begin on one day may stand in either order: then the oracle is not asked.
      fc.pre(new Set(plan.map((one) => one.startsOn)).size === plan.length);
      const { book } = bookOf(plan, list, CLASSES);
      for (const division of ['日校', '進修部']) {
        const own = book.all.filter(({ round: one }) => one.division === division);
        expect([own.length, own.filter((one) => one.row === null).length]).toEqual(oracle(plan, list, division));
      }
    }),
    { numRuns: 400 },
  );
});
