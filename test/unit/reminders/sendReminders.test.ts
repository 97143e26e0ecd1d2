/** Sending by 寄信模式: what leaves, what the ledger says, and what happens when something else goes on meanwhile. */
import type { Mail } from '../../../src/google/ports';
import type { Cell } from '../../../src/school/cell';
import { readTable } from '../../../src/school/table';
import { TABS } from '../../../src/school/tabs';
import { stateOf } from '../../../src/reminders/ledger';
import { sendReminders } from '../../../src/reminders/sendReminders';
import { cellsOfSchool, type SchoolInput } from '../schoolBuilder';
import { memoryShell, type MemoryOptions } from './memoryShell';

const DAY = '2027-01-27';
const NEXT = '2027-01-28';
const domain = 'demo.example.edu.tw';

/** A class of `count` students seven days before the upload window ends: one mail each. */
const school = (count: number, mode: string, more: Partial<SchoolInput> = {}) =>
  cellsOfSchool({
    roster: Array.from({ length: count }, (_, i) => ({ email: `s${i + 1}@${domain}` })),
    schedule: [{}],
    ...more,
    settings: { mailMode: mode, testRecipient: `tester@${domain}`, ...more.settings },
  });
const ledgerOf = (cells: Map<string, Cell[][]>) => readTable(TABS.mailLog, cells.get('寄信紀錄') ?? null).rows;
const outcomes = (cells: Map<string, Cell[][]>) => ledgerOf(cells).map((row) => row.outcome);
const recipients = (sent: readonly Mail[]) => sent.map((mail) => mail.to).sort();
const setUp = (count: number, options: MemoryOptions = {}, mode = '正式', more: Partial<SchoolInput> = {}) =>
  memoryShell(school(count, mode, more), options);

describe('modes', () => {
  test('預覽: nothing leaves, each mail is noted once', () => {
    const { shell, sent, cells } = setUp(3, {}, '預覽');
    expect(sendReminders(shell, DAY)).toMatchObject({ mode: '預覽', preview: 3, sent: 0 });
    sendReminders(shell, DAY);
    expect(sent).toEqual([]);
    expect(outcomes(cells)).toEqual(['預覽', '預覽', '預覽']);
  });

  test('測試: all go to the test recipient, once, and do not stand in for the real mails', () => {
    const { shell, sent, cells } = setUp(3, {}, '測試');
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 3 });
    sendReminders(shell, DAY);
    expect(new Set(recipients(sent))).toEqual(new Set([`tester@${domain}`]));
    expect(sent).toHaveLength(3);
    expect(sent[0]?.text).toContain(`收件人是 s1@${domain}`);
    const settings = cells.get('設定') ?? [];
    (settings.find((line) => line[0] === '寄信模式') as Cell[])[1] = '正式';
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 3 });
  });

  test('測試 without a recipient, 正式 without domains: a sentence, and nothing leaves', () => {
    const noTester = setUp(2, {}, '測試', { settings: { testRecipient: '' } });
    expect(sendReminders(noTester.shell, DAY)).toMatchObject({
      sent: 0,
      message: expect.stringContaining('測試收件人'),
    });
    const noDomains = setUp(2, {}, '正式', { settings: { mailDomains: '' } });
    expect(sendReminders(noDomains.shell, DAY)).toMatchObject({
      sent: 0,
      message: expect.stringContaining('允許信箱網域'),
    });
    expect([...noTester.sent, ...noDomains.sent]).toEqual([]);
  });

  test('正式: each gets one mail with sender, reply-to and the deadline for the calendar; a repeat sends none', () => {
    const staff = [{ email: `registrar@${domain}`, unit: '註冊組', duty: '組長' }];
    const { shell, sent, cells } = setUp(12, {}, '正式', { staff });
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 12, failed: 0, uncertain: 0, deferred: 0 });
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 0 });
    expect(new Set(recipients(sent)).size).toBe(12);
    expect(sent[0]).toMatchObject({ senderName: '示範高級工業職業學校', replyTo: `registrar@${domain}` });
    expect(sent[0]?.attachments?.[0]).toMatchObject({ text: expect.stringContaining('DTSTART;VALUE=DATE:20270203') });
    expect(outcomes(cells)).toEqual(Array(12).fill('已寄出'));
  });

  test('A copy of a workbook whose reminders were set up elsewhere sends nothing until confirmed', () => {
    const { shell, sent } = setUp(2, { id: 'copy' }, '正式', { settings: { remindersWorkbook: 'original' } });
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 0, message: expect.stringContaining('複製本') });
    expect(sent).toEqual([]);
  });
});

describe('what the service does', () => {
  test('Given a quota of 4 for 9 mails, Then 4 go, 5 are noted as put off once, and go the next morning', () => {
    let quota = 4;
    const { shell, sent, cells } = setUp(9, { quota: () => quota });
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 4, deferred: 5 });
    quota = 0;
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 0, deferred: 5 });
    expect(ledgerOf(cells)).toHaveLength(9);
    quota = 100;
    expect(sendReminders(shell, NEXT)).toMatchObject({ sent: 5, deferred: 0 });
    expect(new Set(recipients(sent)).size).toBe(9);
    expect(sendReminders(shell, '2027-01-29')).toMatchObject({ sent: 0 });
  });

  test.each([
    ['Service invoked too many times for one day: email.', { sent: 0, deferred: 9 }, 1],
    ['Invalid email: x', { sent: 0, failed: 9 }, 9],
    ["Can't send mail - all recipients were rejected: 550 5.1.1 no such user", { failed: 9 }, 9],
    ['Message failed: 451 4.3.0 try later', { sent: 0, deferred: 9 }, 9],
    ['connect ECONNREFUSED 127.0.0.1:25', { sent: 0, deferred: 9 }, 9],
    ['Authorization is required to perform that action.', { sent: 0, deferred: 9 }, 1],
    ['Connection closed unexpectedly', { sent: 0, uncertain: 9 }, 9],
  ])('Given it always answers 「%s」, Then %j after %i calls', (message, expected, calls) => {
    const memory = setUp(9, {
      send: () => {
        throw new Error(message);
      },
    });
    expect(sendReminders(memory.shell, DAY)).toMatchObject(expected);
    expect(memory.calls.filter((call) => call === 'send')).toHaveLength(calls);
    expect(ledgerOf(memory.cells)).toHaveLength(9);
  });

  test('Given it fails twice and then takes the mail, Then the mail goes once', () => {
    let tries = 0;
    const { shell, sent } = setUp(1, {
      send: () => {
        if (++tries < 3) throw new Error('Message failed: 421 busy');
      },
    });
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 1, deferred: 0 });
    expect(sent).toHaveLength(1);
  });

  test('Given an unclear answer, Then it is listed as uncertain and never sent again', () => {
    const faulty = setUp(1, {
      send: () => {
        throw new Error('socket hang up');
      },
    });
    sendReminders(faulty.shell, DAY);
    const later = memoryShell(faulty.cells);
    expect(sendReminders(later.shell, DAY)).toMatchObject({ sent: 0, uncertain: 1 });
    expect(sendReminders(later.shell, NEXT)).toMatchObject({ sent: 0, uncertain: 1 });
    expect(ledgerOf(faulty.cells).map(stateOf)).toEqual(['uncertain']);
  });

  test('Given the time is up, Then the rest is left without a row and goes on in the next run of the day', () => {
    let elapsed = 0;
    const memory = setUp(20, { elapsedMs: () => elapsed, send: () => void (elapsed += 40_000) });
    const first = sendReminders(memory.shell, DAY);
    expect(first.sent).toBeGreaterThan(5);
    expect(first.sent + first.unfinished).toBe(20);
    elapsed = 0;
    let result = first;
    while (result.unfinished > 0) {
      elapsed = 0;
      result = sendReminders(memory.shell, DAY);
    }
    expect(new Set(recipients(memory.sent)).size).toBe(20);
    expect(memory.sent).toHaveLength(20);
  });
});

describe('what people do meanwhile', () => {
  test('Given two press send together, Then the second is told so and sends nothing', () => {
    const cells = school(3, '正式');
    const second = memoryShell(cells, { isLocked: () => true });
    expect(() => sendReminders(second.shell, DAY)).toThrow('另一位使用者正在寄送提醒');
    expect(second.sent).toEqual([]);
  });

  test.each([
    [
      'sorts the tab upside down',
      (lines: Cell[][]) => void lines.splice(1, lines.length - 1, ...lines.slice(1).reverse()),
    ],
    [
      'inserts a row at the top',
      (lines: Cell[][]) => void lines.splice(1, 0, ['', 'x', '', '', '', 'mine', '略過', '']),
    ],
    ['deletes a claimed row', (lines: Cell[][]) => void lines.splice(lines.length - 1, 1)],
  ])('Given somebody %s in mid-run, Then every mail is recorded as sent, once', (_what, edit) => {
    const cells = school(13, '正式');
    let writes = 0;
    const { shell, sent } = memoryShell(cells, {
      wrote: () => {
        if (++writes === 2) edit(cells.get('寄信紀錄') ?? []);
      },
    });
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 13 });
    expect(sent).toHaveLength(13);
    const ours = ledgerOf(cells).filter((row) => row.key !== 'mine');
    expect(new Set(ours.filter((row) => row.outcome === '已寄出').map((row) => row.recipient)).size).toBe(13);
    expect(ours.filter((row) => row.outcome === '')).toEqual([]);
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 0, uncertain: 0 });
  });

  test('Given a header of the ledger was renamed, Then nothing is sent, because nothing could be recorded', () => {
    const { shell, sent, cells } = setUp(2);
    (cells.get('寄信紀錄')?.[0] as Cell[])[6] = '結局';
    expect(() => sendReminders(shell, DAY)).toThrow('缺少「結果」');
    expect(sent).toEqual([]);
  });

  test('Given some are deselected, Then they are recorded as taken out and not sent later that day', () => {
    const { shell, sent, cells } = setUp(3);
    const [first] = [`上傳期限|s1@${domain}|115001 課程學習成果上傳 115-1|${DAY}`];
    expect(sendReminders(shell, DAY, { only: [first ?? ''], by: 'me@x' })).toMatchObject({ sent: 1, skipped: 3 });
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 0 });
    expect(recipients(sent)).toEqual([`s1@${domain}`]);
    expect(outcomes(cells).sort()).toEqual(['已寄出', '略過', '略過'].sort());
  });
});

test('Cost: tabs are read once, then one lock, one small read and one write per five mails', () => {
  const { shell, calls } = setUp(100);
  sendReminders(shell, DAY);
  const count = (name: string) => calls.filter((call) => call === name).length;
  expect(count('send')).toBe(100);
  expect(count('quota')).toBe(1);
  expect(count('write 寄信紀錄')).toBe(21);
  expect(count('read 寄信紀錄')).toBe(22);
  expect(count('lock')).toBe(22);
});
