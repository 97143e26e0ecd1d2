/** Access fails closed: person × class × method against a plain reading of 人員, 班級 and 代理人. */
import fc from 'fast-check';
import { callerOf } from '../../../src/access/caller';
import { methodTable } from '../../../src/methods';
import { answer } from '../../../src/rpc/rpc';
import type { Shell } from '../../../src/google/ports';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, NOW, type RowInput } from '../schoolBuilder';

const [ANN, BEN, EVE] = ['ann', 'ben', 'eve'].map((name) => `${name}@demo.example.edu.tw`) as [string, string, string];
const TODAY = NOW.slice(0, 10);
const CLASSES = [
  { className: '機械一甲', grade: 1, division: '日校', programme: '機械科', tutorEmail: ANN },
  { className: '電機二甲', grade: 2, division: '日校', programme: '電機科', tutorEmail: BEN },
] as const;
const DAYS = ['', '2026-11-22', '2026-11-23', '2026-11-24', '不定期'];

function shellFor(
  email: string,
  staff: readonly RowInput<'staff'>[],
  deputies: readonly RowInput<'deputies'>[] = [],
): Shell {
  const roster = [
    { studentNo: '1', className: '機械一甲' },
    { studentNo: '2', className: '電機二甲' },
  ];
  const uploads = roster.map(({ studentNo, className }) => ({ studentNo, className, title: `成果${studentNo}` }));
  const { shell } = memoryShell(cellsOfSchool({ classes: CLASSES, roster, uploads, staff, deputies }), {
    email,
    now: NOW,
  });
  const identity = {
    ...shell.identity,
    activeEmail: () => email,
    effectiveEmail: () => 'o@x.tw',
    isOwner: () => false,
  };
  return { ...shell, identity };
}

function called(shell: Shell, method: string, args: unknown) {
  return answer(shell, methodTable, method, JSON.stringify(args)) as {
    ok: boolean;
    value: { classes?: string[]; own?: string[]; found?: boolean };
  };
}

const access = fc.constantFrom('管理', '處室', '導師', '任課教師', '諮詢教師', '檢視', '', '校長');
const staffRow = fc.record({
  email: fc.constantFrom(ANN, BEN),
  access,
  employment: fc.constantFrom('在職', '在職', '在職', '離職', '留職停薪', '退休', ''),
  accountEndsOn: fc.constantFrom('', '', ...DAYS),
});
const deputyRow = fc.record({
  duty: fc.constantFrom('導師', '班級經營', '課程學習成果認證', '全部業務', ''),
  scope: fc.constantFrom('', '全部', '機械一甲', '電機二甲', '機械科', '一年級', '日校', '進修部', '國語文', '那一班'),
  principalEmail: fc.constantFrom(ANN, EVE),
  deputyEmail: fc.constantFrom(BEN, EVE),
  startsOn: fc.constantFrom(...DAYS),
  endsOn: fc.constantFrom(...DAYS),
});
interface StaffInput {
  email: string;
  access: string;
  employment: string;
  accountEndsOn: string;
}
interface DeputyInput {
  duty: string;
  scope: string;
  principalEmail: string;
  deputyEmail: string;
  startsOn: string;
  endsOn: string;
}

/** The plain reading: every word spelt out, nothing shared with the code. */
function mayComeIn(rows: readonly StaffInput[], email: string): boolean {
  const own = rows.filter((row) => row.email === email);
  return (
    own.length > 0 &&
    own.every((row) => row.employment === '在職' && ['', '2026-11-23', '2026-11-24'].includes(row.accountEndsOn))
  );
}
function standsIn(rows: readonly DeputyInput[], email: string): boolean {
  return rows.some(
    (row) =>
      row.deputyEmail === email &&
      row.principalEmail === ANN &&
      ['導師', '班級經營', '全部業務'].includes(row.duty) &&
      ['', '全部', '機械一甲', '機械科', '一年級', '日校'].includes(row.scope) &&
      `${row.startsOn}${row.endsOn}` !== '' &&
      ['', '2026-11-22', '2026-11-23'].includes(row.startsOn) &&
      ['', '2026-11-23', '2026-11-24'].includes(row.endsOn),
  );
}

describe('who comes in', () => {
  test('as the plain reading of 人員 says, whatever the order of rows', () => {
    fc.assert(
      fc.property(fc.array(staffRow, { maxLength: 3 }), fc.constantFrom(ANN, BEN), (staff, email) => {
        const found = callerOf(shellFor(email, staff)).access;
        if (!mayComeIn(staff, email)) expect(found).toBe('');
        else expect([...staff.filter((row) => row.email === email).map((row) => row.access), '']).toContain(found);
        expect(callerOf(shellFor(email, [...staff].reverse())).access).toBe(found);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['退休', '', '離職', '留職停薪'])('Given 在職 says 「%s」, Then nobody comes in', (employment) => {
    expect(callerOf(shellFor(ANN, [{ email: ANN, access: '管理', employment }])).access).toBe('');
  });

  test('Given one of two rows of a mailbox says 離職, Then the other gives nothing', () => {
    const staff = [
      { email: ANN, access: '管理', employment: '在職' },
      { email: ANN, access: '導師', employment: '離職' },
    ];
    expect(callerOf(shellFor(ANN, staff)).access).toBe('');
  });
});

describe('whose class is seen', () => {
  test('person × class × method, as the plain reading of 人員, 班級 and 代理人 says', () => {
    fc.assert(
      fc.property(
        fc.array(staffRow, { maxLength: 3 }),
        fc.array(deputyRow, { maxLength: 2 }),
        fc.constantFrom(ANN, BEN, EVE),
        (staff, deputies, email) => {
          const shell = shellFor(email, staff, deputies);
          const role = callerOf(shell).access;
          const own = CLASSES.filter(
            (one) => one.tutorEmail === email || (one.tutorEmail === ANN && standsIn(deputies, email)),
          ).map((one) => one.className as string);
          const seesAll = ['管理', '處室', '檢視'].includes(role);
          const opened = called(shell, 'checklist.open', {});
          expect(opened.ok).toBe(['管理', '處室', '導師', '檢視'].includes(role));
          if (opened.ok) {
            expect([...(opened.value.own ?? [])].sort()).toEqual([...own].sort());
            expect(opened.value.classes).toHaveLength(seesAll ? 2 : own.length);
          }
          for (const [studentNo, className] of [
            ['1', '機械一甲'],
            ['2', '電機二甲'],
          ] as const) {
            const may = ['管理', '處室'].includes(role) || (role === '導師' && own.includes(className));
            const shown = called(shell, 'checklist.show', { row: 2, studentNo, title: `成果${studentNo}` });
            expect(shown.ok && shown.value.found === true).toBe(may);
            const args = { className, studentNo, declines: '皆無' };
            expect(called(shell, 'checklist.declines', args).ok).toBe(may);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('Given a tutor, When asked for another class’s item, Then the answer is as of one that does not exist', () => {
    const shell = shellFor(ANN, [{ email: ANN, access: '導師', employment: '在職' }]);
    const show = (title: string) =>
      answer(shell, methodTable, 'checklist.show', JSON.stringify({ row: 3, studentNo: '2', title }));
    expect(show('成果2')).toEqual(show('沒有這一件'));
  });

  test('it is today that counts', () => expect(TODAY).toBe('2026-11-23'));
});
