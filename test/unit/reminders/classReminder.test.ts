/** The class checklist's own reminder: any day, once a day, with the class's real figures. */
import { classReminder, sendClassReminder } from '../../../src/reminders/classReminder';
import { sendReminders } from '../../../src/reminders/sendReminders';
import { cellsOfSchool, schoolOf, type SchoolInput } from '../schoolBuilder';
import { memoryShell } from './memoryShell';

const TUTOR = 'tutor@demo.example.edu.tw';
const input = (more: Partial<SchoolInput> = {}): SchoolInput => ({
  roster: [{ name: '王小明' }, { name: '不想傳', declines: '皆無' }, { name: '走了', status: '轉出' }],
  classes: [{ tutor: '張導師', tutorEmail: TUTOR }],
  uploads: [{ certification: '退回' }, { certification: '待認證' }],
  schedule: [{}],
  settings: { mailMode: '正式' },
  ...more,
});

test('Given a class, Then the mail names who has something open, and nobody who declined or left', () => {
  const { mail, obstacle } = classReminder(schoolOf(input(), '2027-01-13T09:00:00'), '機械一甲');
  expect(obstacle).toBe('');
  expect(mail).toMatchObject({ to: TUTOR, kind: '導師班級摘要' });
  expect(mail?.text).toContain('01 王小明：課程學習成果 1/6 件（待認證 1、退回 1）');
  expect(mail?.text).not.toMatch(/不想傳|走了/);
});

test('Given uploads and certification are both open, Then what waits is said once', () => {
  const schedule = [{}, { item: '課程學習成果認證' }];
  const { mail } = classReminder(schoolOf(input({ schedule }), '2027-01-13T09:00:00'), '機械一甲');
  expect(mail?.text.match(/待認證 1/g)).toHaveLength(1);
});

test.each([
  ['電機一甲', {}, '沒有「電機一甲」'],
  ['機械一甲', { classes: [{ tutorEmail: '' }] }, '導師信箱空白'],
  ['機械一甲', { classes: [{ tutorEmail: 'x@gmail.example' }] }, '不在允許信箱網域'],
  ['機械一甲', { schedule: [] }, '沒有開放中的期程'],
])('Given %s and %j, Then a sentence and no mail', (className, more, sentence) => {
  const { mail, obstacle } = classReminder(schoolOf(input(more)), className);
  expect(mail).toBeNull();
  expect(obstacle).toContain(sentence);
});

test('Given it was sent, Then the same day sends it no second time, neither by hand nor by the daily run', () => {
  const { shell, sent } = memoryShell(cellsOfSchool(input()), { now: '2027-01-20T09:00:00' });
  expect(sendClassReminder(shell, '機械一甲', 'me@x')).toMatchObject({ sent: 1 });
  expect(() => sendClassReminder(shell, '機械一甲', 'me@x')).toThrow('今天已經收過');
  sendReminders(shell);
  expect(sent.map((mail) => mail.to)).toEqual([TUTOR]);
});

test('Given the tutor has had another mail that day, Then the class reminder still goes', () => {
  const mailLog = [
    {
      at: '2027-01-20T07:00:00',
      recipient: TUTOR,
      kind: '認證待辦',
      outcome: '已寄出',
      key: `認證待辦|${TUTOR}|x|2027-01-20`,
    },
  ];
  const { shell } = memoryShell(cellsOfSchool(input({ mailLog })), { now: '2027-01-20T09:00:00' });
  expect(sendClassReminder(shell, '機械一甲', 'me@x')).toMatchObject({ sent: 1 });
});
