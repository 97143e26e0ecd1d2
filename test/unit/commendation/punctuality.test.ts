/** 評核敘獎: who was on time, counted once, compared with a count made another way; never anything about students. */
import fc from 'fast-check';
import { checkContext } from '../../../src/rules/checkContext';
import { mergeCommendations } from '../../../src/commendation/mergeCommendations';
import { punctuality } from '../../../src/compliance/punctuality';
import { schoolOf, type RowInput, type SchoolInput } from '../schoolBuilder';

const PERIOD = { schoolYear: 115, semester: 1 };
const linesOf = (input: SchoolInput, now?: string) => punctuality(checkContext(schoolOf(input, now)), PERIOD);
const certify = { item: '課程學習成果認證', startsOn: '2026-09-01', endsOn: '2026-11-10' };
const teacher = { name: '王老師', email: 'w@x.tw', unit: '機械科' };

test('Given an item certified at 23:59:59 on the last day, Then on time; a second later, Then late', () => {
  const at = (certifiedAt: string) =>
    linesOf({ staff: [teacher], schedule: [certify], uploads: [{ certifiedAt }] }).filter((line) =>
      line.duty.includes('認證'),
    );
  expect(at('2026-11-10T23:59:59')).toMatchObject([
    { name: '王老師', email: 'w@x.tw', dueCount: 1, onTimeCount: 1, lateCount: 0 },
  ]);
  expect(at('2026-11-11T00:00:00')).toMatchObject([{ dueCount: 1, onTimeCount: 0, lateCount: 1 }]);
});

test('Given an item returned, Then it counts like one that passed: the result is nobody’s measure', () => {
  const of = (certification: string) =>
    linesOf({ staff: [teacher], schedule: [certify], uploads: [{ certification }] });
  expect(of('退回')).toEqual(of('通過'));
});

test('Given a lot not submitted, Then it counts against the head of its office once its last day is over', () => {
  const head = { name: '余組長', email: 'r@x.tw', unit: '教務處', duty: '註冊組長' };
  const of = (now: string) => linesOf({ staff: [head], submissions: [{ semester: 0, dueOn: '2026-11-23' }] }, now);
  expect(of('2026-11-23T23:59:59')).toEqual([]);
  expect(of('2026-11-24T00:00:00')).toMatchObject([{ email: 'r@x.tw', dueCount: 1, lateCount: 1 }]);
});

test('Given one person under name and mailbox, Then one line', () => {
  const done = { dueOn: '2026-11-20', submittedOn: '2026-11-20' };
  const submissions = [
    { ...done, submittedBy: '王老師' },
    { ...done, submittedBy: 'W@x.tw' },
  ];
  expect(linesOf({ staff: [teacher], submissions })).toMatchObject([{ dueCount: 2, onTimeCount: 2 }]);
});

test('Given random records, Then due is on time and late together, and equals a plain count', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}`);
  const rows = fc.array(
    fc.record({ dueOn: day, submittedOn: fc.oneof(day, fc.constant('')), who: fc.constantFrom('甲', '乙', '') }),
  );
  fc.assert(
    fc.property(rows, (drafts) => {
      const submissions = drafts.map(({ who, ...row }): RowInput<'submissions'> => ({ ...row, submittedBy: who }));
      for (const line of linesOf({ submissions }, '2026-10-15T12:00:00')) {
        const own = drafts.filter(({ who }) => who === line.name);
        const late = own.filter((row) => (row.submittedOn || '2026-10-15') > row.dueOn).length;
        const onTime = own.filter((row) => row.submittedOn !== '' && row.submittedOn <= row.dueOn).length;
        expect(line).toMatchObject({ onTimeCount: onTime, lateCount: late, dueCount: onTime + late });
      }
    }),
  );
});

describe('what people wrote beside a line', () => {
  const line = {
    ...PERIOD,
    email: 'w@x.tw',
    name: '王',
    unit: '',
    duty: '資料提交',
    dueCount: 2,
    onTimeCount: 1,
    lateCount: 1,
  };
  const written = { ...line, row: 2, recommendation: '嘉獎一次', resolution: '' };
  test('Given new figures, Then the recommendation stays with its person and duty', () => {
    const merged = mergeCommendations([written], [{ ...line, dueCount: 5, onTimeCount: 4 }], PERIOD);
    expect(merged).toMatchObject([{ dueCount: 5, recommendation: '嘉獎一次' }]);
  });
  test('Given a line without figures any more, Then it stays while something is written in it', () => {
    expect(mergeCommendations([written], [], PERIOD)).toHaveLength(1);
    expect(mergeCommendations([{ ...written, recommendation: '' }], [], PERIOD)).toEqual([]);
  });
  test('Given another semester’s lines, Then they stay as they are', () => {
    const other = { ...written, semester: 2, recommendation: '' };
    expect(mergeCommendations([other], [line], PERIOD)[0]).toBe(other);
  });
});
