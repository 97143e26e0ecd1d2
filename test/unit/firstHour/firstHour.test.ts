/** The demo school's first hour: what is offered, and how each task is noticed. */
import { beginFirstHour, firstHourOf } from '../../../src/firstHour/firstHour';
import type { FirstHourTask } from '../../../src/firstHour/firstHour';
import { methodTable } from '../../../src/methods';
import { answer } from '../../../src/rpc/rpc';
import { TABS } from '../../../src/school/tabs';
import { checkAll } from '../../../src/workbook/checkAll';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, NOW } from '../schoolBuilder';

const REGISTRAR = 'ann@demo.example.edu.tw';

function school() {
  const cells = cellsOfSchool({
    staff: [{ email: REGISTRAR, name: '安', access: '管理' }],
    classes: [{}],
    roster: [{}, {}],
    uploads: [{ certification: '認證成功', certifiedBy: '', certifiedAt: '' }],
  });
  return memoryShell(cells, { email: REGISTRAR, now: NOW });
}
const ask = ({ shell }: ReturnType<typeof school>, method: string, args: unknown) =>
  answer(shell, methodTable, method, JSON.stringify(args));
const doneOf = ({ shell }: ReturnType<typeof school>): FirstHourTask[] =>
  firstHourOf(shell).flatMap(({ task, isDone }) => (isDone ? [task] : []));

test('Given a school of its own, Then there is no first hour, and nothing is noticed', () => {
  const own = school();
  ask(own, 'checklist.open', {});
  expect(firstHourOf(own.shell)).toEqual([]);
});

test.each<[FirstHourTask, string, unknown]>([
  ['classList', 'checklist.open', {}],
  ['reminder', 'reminders.model', { day: '', key: '', confirmedDomains: [] }],
  ['paper', 'reports.html', { schoolYear: 115, semester: 1, division: '', report: 'meeting', chosen: [] }],
])('Given the demo school, When %s is done by %s, Then it is noticed', (task, method, args) => {
  const demo = school();
  beginFirstHour(demo.shell);
  const reply = ask(demo, method, args);
  expect(reply.ok ? '' : reply.error.message).toBe('');
  expect(doneOf(demo)).toEqual([task]);
});

test('Given a refused call, Then its task is not done', () => {
  const demo = school();
  beginFirstHour(demo.shell);
  ask(demo, 'reports.html', { kind: 'no such paper' });
  expect(doneOf(demo)).toEqual([]);
});

test('When a check no longer finds what the one before found, Then a finding was mended', () => {
  const demo = school();
  beginFirstHour(demo.shell);
  checkAll(demo.shell);
  checkAll(demo.shell);
  expect(doneOf(demo)).toEqual([]);
  const uploads = demo.cells.get(TABS.uploads.name) ?? [];
  demo.cells.set(TABS.uploads.name, uploads.slice(0, 1));
  checkAll(demo.shell);
  expect(doneOf(demo)).toEqual(['mend']);
});

test('Given properties that a person filled with anything, Then there is no first hour and no error', () => {
  const demo = school();
  demo.shell.documentProperties.set('firstHour', '{"a":1');
  expect(firstHourOf(demo.shell)).toEqual([]);
  expect(ask(demo, 'checklist.open', {}).ok).toBe(true);
});
