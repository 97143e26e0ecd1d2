/** A desk, and the choice of a report, show what the whole tabs show, and read a part of them. */
import fc from 'fast-check';
import { readTeacherDesk } from '../../../src/desk/readTeacherDesk';
import { teacherDesk } from '../../../src/desk/teacherDesk';
import { demoSchool } from '../../../src/demo/demoSchool';
import { METHODS, methodTable } from '../../../src/methods';
import { REPORT_NAMES, REPORTS } from '../../../src/reports/reportKinds';
import { answer } from '../../../src/rpc/rpc';
import { checkContext } from '../../../src/rules/checkContext';
import type { Cell } from '../../../src/school/cell';
import { TABS } from '../../../src/school/tabs';
import { readWorkbook } from '../../../src/workbook/readWorkbook';
import { demoCells } from '../demo/demoCells';
import { memoryShell } from '../reminders/memoryShell';

const NOW = '2026-11-23T09:00:00';
const cells = demoCells(demoSchool({ now: NOW, students: 120 })) as Map<string, Cell[][]>;
const column = (tab: { name: string }, header: string) => {
  const [head = [], ...rows] = cells.get(tab.name) ?? [];
  return [...new Set(rows.map((row) => String(row[head.indexOf(header)] ?? '')))].filter((text) => text !== '');
};
const STAND_IN = 'standin@x.tw';
const [deputyHead = []] = cells.get(TABS.deputies.name) ?? [];
for (const principal of column(TABS.courses, '教師信箱').slice(0, 4)) {
  const line: Readonly<Record<string, string>> = {
    業務: '課程學習成果認證',
    原承辦人信箱: principal,
    代理人信箱: STAND_IN,
    起日: '2026/11/01',
  };
  cells.get(TABS.deputies.name)?.push(deputyHead.map((header) => line[String(header)] ?? ''));
}
const people = [STAND_IN, ...column(TABS.staff, '電子郵件'), 'stranger@x.tw'];

test('Given the demo school, When any teacher opens the desk, Then it is the desk of the whole tabs', () => {
  const { shell } = memoryShell(cells, { now: NOW });
  const whole = checkContext(readWorkbook(shell));
  const desks = people.map((email) => {
    const desk = teacherDesk(checkContext(readTeacherDesk(shell, email)), email);
    expect(desk).toEqual(teacherDesk(whole, email));
    return desk;
  });
  expect(desks.filter(({ waiting }) => waiting.length > 0).length).toBeGreaterThan(3);
  expect(desks.some(({ waiting }) => waiting.some(({ inSteadOf }) => inSteadOf !== ''))).toBe(true);
});

test('Given uploads without class, course list or teacher, When a teacher opens the desk, Then it is that of the whole tabs', () => {
  const [head = [], ...rows] = cells.get(TABS.uploads.name) ?? [];
  const blanked = fc.constantFrom('班級', '課程或類型', '任課教師', '學號', '學年度', '紀錄編號');
  fc.assert(
    fc.property(
      fc.array(blanked, { maxLength: 3 }),
      fc.boolean(),
      fc.nat(people.length - 1),
      (gone, noCourses, who) => {
        const lines = rows.map((row) => row.map((cell, i) => (gone.some((header) => header === head[i]) ? '' : cell)));
        const changed = new Map(cells).set(TABS.uploads.name, [head, ...lines]);
        if (noCourses) changed.set(TABS.courses.name, (cells.get(TABS.courses.name) ?? []).slice(0, 1));
        const { shell } = memoryShell(changed, { now: NOW });
        const email = people[who] ?? '';
        const desk = teacherDesk(checkContext(readTeacherDesk(shell, email)), email);
        expect(desk).toEqual(teacherDesk(checkContext(readWorkbook(shell)), email));
      },
    ),
    { numRuns: 20 },
  );
});

test('Given the demo school, Then what a report can be narrowed to is what the whole tabs give', () => {
  const { shell } = memoryShell(cells, { now: NOW });
  const caller = { email: 'registrar@x.tw', access: '管理' as const };
  const whole = checkContext(readWorkbook(shell));
  const period = { schoolYear: whole.settings.schoolYear, semester: whole.settings.semester };
  for (const division of ['', '進修部'] as const)
    for (const report of REPORT_NAMES) {
      const args = { ...period, division, report } as Parameters<(typeof METHODS)['reports.choices']['run']>[1];
      const told = METHODS['reports.choices'].run({ shell, caller }, args);
      const kind = REPORTS[report];
      expect({ report, told }).toEqual({
        report,
        told: kind.choices?.({ school: whole, period, division }, caller) ?? [],
      });
    }
});

test('Given no check yet, When the secretary opens the desk, Then clauses are judged now; after one, Then they bear its day', () => {
  const before = memoryShell(cells, { now: NOW, email: column(TABS.staff, '電子郵件')[0] ?? '' });
  const reply = answer(
    { ...before.shell, identity: { ...before.shell.identity, isOwner: () => true } },
    methodTable,
    'desk.secretary',
    '{}',
  );
  expect(reply).toMatchObject({ ok: true, value: { checkedOn: '' } });
});
