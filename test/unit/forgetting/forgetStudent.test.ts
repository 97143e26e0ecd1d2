/** 忘記一位學生: nothing of the student is left in any tab, nothing of anybody else is touched, and stops do no harm. */
import fc from 'fast-check';
import { forgetStudent, rehearseForgetting } from '../../../src/forgetting/forgetStudent';
import type { Cell } from '../../../src/school/cell';
import { TABS } from '../../../src/school/tabs';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, studentNo, type SchoolInput } from '../schoolBuilder';

const [GONE, OTHER] = [studentNo(1), studentNo(2)];
const EMAIL = 's1@school.example';

function school(more: SchoolInput = {}): Map<string, Cell[][]> {
  const input: SchoolInput = {
    roster: [{ name: '王小明', email: EMAIL }, { name: '李小華', email: 's2@school.example' }, {}],
    uploads: [1, 2, 1, 3, 2].map((n) => ({ studentNo: studentNo(n) })),
    receipts: [1, 2].map((n) => ({ studentNo: studentNo(n) })),
    mailLog: [{ recipient: EMAIL }, { recipient: 's2@school.example' }],
    actionLog: [{ detail: `改了 ${GONE} 與 ${OTHER}` }],
    ...more,
  };
  return cellsOfSchool(input) as Map<string, Cell[][]>;
}
const textOfAll = (cells: Map<string, Cell[][]>) => JSON.stringify([...cells]);

test('Given a student in many tabs, Then no trace of number and mailbox is left, and every row of others stays', () => {
  const cells = school();
  const uploads = () => (cells.get(TABS.uploads.name) ?? []).slice(1);
  const others = uploads().filter((line) => !line.includes(GONE));
  forgetStudent(memoryShell(cells).shell, GONE);
  expect(textOfAll(cells)).not.toContain(GONE);
  expect(textOfAll(cells)).not.toContain(EMAIL);
  expect(uploads()).toEqual(others);
  expect(textOfAll(cells)).toContain(`改了  與 ${OTHER}`);
});

test('Given a hidden copy and a tab of people’s own, Then the student goes from there too', () => {
  const cells = school();
  cells.set('我的名單', [
    ['學號', '電話'],
    [GONE, '0912'],
    [OTHER, '0913'],
  ]);
  cells.set('匯入前 學生名冊', [...(cells.get(TABS.roster.name) ?? []).map((line) => [...line])]);
  forgetStudent(memoryShell(cells).shell, GONE);
  expect(cells.get('我的名單')).toEqual([
    ['學號', '電話'],
    [OTHER, '0913'],
  ]);
  expect(textOfAll(cells)).not.toContain(GONE);
});

test('Given the same name elsewhere, Then it stays and is told, since another person may bear it', () => {
  const cells = school({ courses: [{ teacher: '王小明' }] });
  const { tabs } = rehearseForgetting(memoryShell(cells).shell, GONE);
  expect(tabs.find(({ tab }) => tab === TABS.courses.name)).toMatchObject({
    rows: 0,
    mentions: [expect.stringMatching(/^[A-Z]+2$/)],
  });
});

test('Given a number inside a longer one, Then it is somebody else’s and stays', () => {
  const cells = school({ actionLog: [{ detail: `${GONE}99` }] });
  forgetStudent(memoryShell(cells).shell, GONE);
  expect(textOfAll(cells)).toContain(`${GONE}99`);
});

test('Given a rehearsal, Then nothing changes and it tells what the run then does', () => {
  const cells = school();
  const before = textOfAll(cells);
  const rehearsed = rehearseForgetting(memoryShell(cells).shell, GONE);
  expect(textOfAll(cells)).toBe(before);
  expect(forgetStudent(memoryShell(cells).shell, GONE)).toEqual(rehearsed);
});

test('Given the record of it, Then it names nobody', () => {
  const cells = school();
  forgetStudent(memoryShell(cells).shell, GONE);
  const log = (cells.get(TABS.actionLog.name) ?? []).at(-1) ?? [];
  expect(JSON.stringify(log)).toContain('忘記一位學生');
  expect(JSON.stringify(log)).not.toMatch(/王小明|1150/);
});

test('Given a stop after any write, When it is run again, Then all is as if it had not stopped', () => {
  const whole = school();
  forgetStudent(memoryShell(whole).shell, GONE);
  const withoutLog = (cells: Map<string, Cell[][]>) =>
    textOfAll(new Map([...cells].filter(([tab]) => tab !== TABS.actionLog.name)));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), (writes) => {
      const cells = school();
      let left = writes;
      const wrote = () => {
        if (--left === 0) throw new Error('stopped');
      };
      try {
        forgetStudent(memoryShell(cells, { wrote }).shell, GONE);
      } catch {
        forgetStudent(memoryShell(cells).shell, GONE);
      }
      expect(withoutLog(cells)).toBe(withoutLog(whole));
    }),
  );
});
