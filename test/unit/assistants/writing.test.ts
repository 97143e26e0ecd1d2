/** What the settings page and the schedule assistant write, and what they must leave alone. */
import * as v from 'valibot';
import { assistantMethods } from '../../../src/assistants/methods';
import { writeSchedule } from '../../../src/assistants/writeSchedule';
import { SYSTEM_SETTINGS } from '../../../src/school/settings';
import { readTable } from '../../../src/school/table';
import { TABS } from '../../../src/school/tabs';
import { recordAction } from '../../../src/workbook/actionLog';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, type SchoolInput } from '../schoolBuilder';

test.each(SYSTEM_SETTINGS)('Given %s, which the system fills in, Then no page may write it', (id) => {
  const { args } = assistantMethods['settings.save'];
  const asked = (changed: string) => v.safeParse(args, { changes: [{ id: changed, was: '', value: 'x' }] }).success;
  expect([asked('schoolName'), asked(id)]).toEqual([true, false]);
});

const LINE = {
  semester: 1,
  item: '課程學習成果上傳',
  grades: '3',
  division: '全校',
  office: '註冊組',
  startsOn: '2026-09-01',
  endsOn: '2027-01-31',
  selfCheckStartsOn: '',
  selfCheckEndsOn: '',
  source: '',
} as const;
const written = (rows: NonNullable<SchoolInput['schedule']>) => {
  const { shell, cells } = memoryShell(cellsOfSchool({ schedule: rows }));
  writeSchedule(shell, 115, [LINE]);
  const { rows: all } = readTable(TABS.schedule, cells.get(TABS.schedule.name) ?? []);
  return all.map(({ batch, grades, endsOn }) => [batch, grades, endsOn]);
};

test('Given a row of a 梯次, When the plan is written, Then it keeps its days, and the plan gets a row of its own', () =>
  expect(written([{ batch: '第1梯次', grades: '3', endsOn: '2026-12-01' }])).toEqual([
    ['第1梯次', '3', '2026-12-01'],
    ['', '3', '2027-01-31'],
  ]));

test('Given a row that says the grade otherwise, Then it is that row', () =>
  expect(written([{ grades: '三年級', endsOn: '2026-12-01' }])).toEqual([['', '三年級', '2027-01-31']]));

test('Given a log that refuses, When something done is recorded, Then the work has not failed', () => {
  const { shell } = memoryShell(cellsOfSchool({}));
  shell.workbook.writeBlock = () => {
    throw new Error('You are trying to edit a protected cell or object.');
  };
  expect(() => recordAction(shell, { action: '匯入', target: '上傳紀錄', outcome: '完成', detail: '' })).not.toThrow();
});
