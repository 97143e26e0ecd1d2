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
    ["Can't send mail - all recipients were rejected: 550 5.1.1 no such user", { failed: 9 }, 9],
    ['Message failed: 451 4.3.0 try later', { sent: 0, deferred: 9 }, 9],
    ['connect ECONNREFUSED 127.0.0.1:25', { sent: 0, deferred: 9 }, 9],
    ['Invalid login: 535 5.7.8 no', { sent: 0, deferred: 9 }, 1],
    ['Connection closed unexpectedly', { sent: 0, uncertain: 2, deferred: 7 }, 2],
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

  describe.each(['Service invoked too many times for one day: email.', '本日服務呼叫次數過多：email。', 'x7f3', ''])(
    'Given it refuses with 「%s」, whatever that means',
    (message) => {
      const refusing = (options: MemoryOptions, mailbox = (n: number) => `s${n}@${domain}`) => {
        const cells = cellsOfSchool({
          roster: Array.from({ length: 9 }, (_, i) => ({ email: mailbox(i + 1) })),
          schedule: [{}],
          settings: { mailMode: '正式' },
        });
        let tries = 0;
        const send = () => {
          tries++;
          throw new Error(message);
        };
        const memory = memoryShell(cells, { send, ...options });
        return { result: sendReminders(memory.shell, DAY), tries, rows: ledgerOf(cells) };
      };

      test('When no quota is left, Then the first tells, and all are put off', () => {
        let left = 100;
        const { result, tries, rows } = refusing({ quota: () => (left -= 100) + 100 });
        expect([result, tries]).toEqual([expect.objectContaining({ sent: 0, deferred: 9, uncertain: 0 }), 1]);
        expect(rows.map(stateOf)).toEqual(Array(9).fill('deferred'));
      });

      test('When the rights were withdrawn, Then the first tells, and all are put off', () => {
        const { result, tries } = refusing({ isAuthorised: () => false });
        expect([result, tries]).toEqual([expect.objectContaining({ sent: 0, deferred: 9, uncertain: 0 }), 1]);
      });

      test('When no mail system takes such addresses, Then each fails, and none is unclear', () => {
        const { result } = refusing({}, (n) => `s..${n}@${domain}`);
        expect(result).toMatchObject({ sent: 0, failed: 9, uncertain: 0 });
      });

      test('When nothing tells why, Then it stops at the second, and the rest is put off', () => {
        const { result, tries } = refusing({});
        expect([result, tries]).toEqual([expect.objectContaining({ sent: 0, deferred: 7, uncertain: 2 }), 2]);
      });
    },
  );

  test('Given a mailbox whose mails end unclear, Then the next day it comes last and holds up nobody', () => {
    const bad = [`s1@${domain}`, `s2@${domain}`];
    const send = ({ to }: Mail) => {
      if (bad.includes(to)) throw new Error('?');
    };
    const { shell, cells, sent } = setUp(9, { send });
    expect(sendReminders(shell, DAY)).toMatchObject({ sent: 0, uncertain: 2, deferred: 7 });
    expect(sendReminders(memoryShell(cells, { send }).shell, NEXT)).toMatchObject({ sent: 7 });
    expect(sent).toEqual([]);
  });

  /** Every write of the ledger may fail before it is made, after it, or both times; the rows are the only witnesses. */
  test.each(['before', 'after'])(
    'Given one write fails %s it is made, whichever, Then none goes twice and none is unclear',
    (when) => {
      for (let n = 1; n <= 8; n++) {
        const cells = school(13, '正式');
        const memory = memoryShell(cells);
        let writes = 0;
        const { writeBlock } = memory.shell.workbook;
        const workbook = {
          ...memory.shell.workbook,
          writeBlock(...block: Parameters<typeof writeBlock>) {
            const fails = block[0] === '寄信紀錄' && ++writes === n;
            if (!fails || when === 'after') writeBlock(...block);
            if (fails) throw new Error('逾時');
          },
        };
        expect(sendReminders({ ...memory.shell, workbook }, DAY)).toMatchObject({ sent: 13, uncertain: 0 });
        expect(new Set(recipients(memory.sent)).size).toBe(13);
        expect(outcomes(cells)).toEqual(Array(13).fill('已寄出'));
      }
    },
  );

  test('Given two runs that no lock keeps apart, Then each mail goes once and stands once', () => {
    const cells = school(13, '正式');
    const second = memoryShell(cells);
    let isStarted = false;
    const first = memoryShell(cells, {
      send: () => {
        if (isStarted) return;
        isStarted = true;
        sendReminders(second.shell, DAY);
      },
    });
    const result = sendReminders(first.shell, DAY);
    expect(first.sent.length + second.sent.length).toBe(13);
    expect(new Set(recipients([...first.sent, ...second.sent])).size).toBe(13);
    expect(result.uncertain).toBe(0);
    expect(outcomes(cells)).toEqual(Array(13).fill('已寄出'));
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
