/** What a file remembers of having sent: no mail goes a second time because its ledger, or the file, is another. */
import type { Cell } from '../../../src/school/cell';
import { confirmMailing } from '../../../src/reminders/sentMemory';
import { sendReminders } from '../../../src/reminders/sendReminders';
import { TABS } from '../../../src/school/tabs';
import { cellsOfSchool } from '../schoolBuilder';
import { memoryShell } from './memoryShell';

const ID = 'workbook-1';

const DAY = '2027-01-27';
const DOMAIN = 'demo.example.edu.tw';

/** Seven days before the upload window ends: a mail to each student. */
function school(settings: Record<string, string> = {}) {
  const properties = new Map<string, string>();
  const cells = cellsOfSchool({
    roster: [{ email: `s1@${DOMAIN}` }, { email: `s2@${DOMAIN}` }],
    schedule: [{}],
    settings: { mailMode: '正式', ...settings },
  }) as Map<string, Cell[][]>;
  const open = () => memoryShell(cells, { properties, id: ID });
  return { cells, properties, open };
}
const LEDGER = TABS.mailLog.name;
const emptied = (cells: Map<string, Cell[][]>) => cells.set(LEDGER, [[...(cells.get(LEDGER)?.[0] ?? [])]]);

test('Given mails that were sent, When 寄信紀錄 is emptied, Then nothing goes and a person is asked', () => {
  const { cells, open } = school();
  expect(sendReminders(open().shell, DAY).sent).toBeGreaterThan(0);
  emptied(cells);
  const again = open();
  const result = sendReminders(again.shell, DAY);
  expect([result.sent, again.sent.length]).toEqual([0, 0]);
  expect(result.message).toContain('寄信紀錄');
});

test('Given a person who confirms, Then mail goes again', () => {
  const { cells, open } = school();
  sendReminders(open().shell, DAY);
  emptied(cells);
  confirmMailing(open().shell);
  expect(sendReminders(open().shell, DAY).message).toBe('');
});

test('Given a copy in which no schedule was ever installed, Then it sends nothing until a person confirms', () => {
  const { open } = school({ workbookId: 'the-original' });
  const copy = open();
  expect(sendReminders(copy.shell, DAY)).toMatchObject({ sent: 0, message: expect.stringContaining('複製本') });
  expect(copy.sent).toEqual([]);
  confirmMailing(copy.shell);
  expect(sendReminders(open().shell, DAY).sent).toBeGreaterThan(0);
});

test('Given the ledger as it was left, Then sending again sends nothing twice and asks nobody', () => {
  const { open } = school();
  const first = sendReminders(open().shell, DAY).sent;
  expect(first).toBeGreaterThan(0);
  expect(sendReminders(open().shell, DAY)).toMatchObject({ sent: 0, message: '' });
});
