/** The 通知範本 tab starts with texts that say what the defaults say, and keeps what the school wrote. */
import { KINDS } from '../../../src/reminders/notice';
import { planMails } from '../../../src/reminders/planMails';
import { readTemplates } from '../../../src/reminders/templates';
import { readTable } from '../../../src/school/table';
import { TABS } from '../../../src/school/tabs';
import { addStartingTemplates } from '../../../src/workbook/startingTemplates';
import { cellsOfSchool, schoolFromCells } from '../schoolBuilder';
import { memoryShell } from './memoryShell';

const input = { roster: [{ email: 's1@demo.example.edu.tw' }], schedule: [{}] };

test('Given the starting rows, Then no template has a fault and mails read as by default', () => {
  const cells = cellsOfSchool(input);
  const before = planMails(schoolFromCells(cells), '2027-02-02').mails;
  expect(addStartingTemplates(memoryShell(cells).shell)).toBe(KINDS.length + 1);
  expect(readTemplates(readTable(TABS.templates, cells.get('通知範本') ?? null)).problems).toEqual([]);
  expect(planMails(schoolFromCells(cells), '2027-02-02').mails).toEqual(before);
  expect(before).toHaveLength(1);
});

test('Given rows are there, Then only missing kinds are added and the own text stays', () => {
  const cells = cellsOfSchool({ ...input, templates: [{ kind: '上傳期限', body: '自訂 {清單}' }] });
  expect(addStartingTemplates(memoryShell(cells).shell)).toBe(KINDS.length);
  expect(addStartingTemplates(memoryShell(cells).shell)).toBe(0);
  expect(planMails(schoolFromCells(cells), '2027-02-02').mails[0]?.text).toContain('自訂');
});
