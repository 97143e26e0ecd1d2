/** 開會通知 by mail: who is written to, what keeps it from going, and that nobody reads it twice. */
import { invitationPlan } from '../../../src/invitation/invitationMails';
import { invitationMethods } from '../../../src/invitation/methods';
import { meetingScope } from '../../../src/invitation/meetingScope';
import { sendInvitations } from '../../../src/invitation/sendInvitations';
import { planMails } from '../../../src/reminders/planMails';
import { readSchool } from '../../../src/school/schoolTables';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, type SchoolInput } from '../schoolBuilder';

const WISH = { schoolYear: 115, semester: 1, meeting: '' };
const AT = '2026-11-23T09:00:00';
const meeting = {
  schoolYear: 115,
  semester: 1,
  no: 2,
  heldOn: '2026-12-01',
  heldAt: '14:00',
  place: '第一會議室',
  agenda: '期程及檢核' as const,
  matter: '上傳期間延長一週',
};
const seats = [
  { seatNo: 1, title: '校長', name: '甲', role: '召集人' as const, email: 'a@demo.example.edu.tw' },
  { seatNo: 2, title: '教務主任', name: '乙', role: '執行秘書' as const, email: 'b@demo.example.edu.tw' },
];
const school = (more: Partial<SchoolInput> = {}): SchoolInput => ({
  meetings: [meeting],
  workGroup: seats,
  roster: [{ name: '王小明' }],
  settings: { mailMode: '正式' },
  ...more,
});
const memory = (more: Partial<SchoolInput> = {}, now = AT) => memoryShell(cellsOfSchool(school(more)), { now });
const planOf = (more: Partial<SchoolInput> = {}, confirmed: string[] = []) =>
  invitationPlan(meetingScope(memory(more).shell, WISH), confirmed);
const send = ({ shell }: ReturnType<typeof memory>) => sendInvitations(shell, WISH, [], 'me@x.tw');

test('Given a meeting with day, time and place, Then each seat gets one mail with them, its matters and a calendar entry', () => {
  const { mails, obstacle } = planOf();
  expect(obstacle).toBe('');
  expect(mails.map(({ to }) => to)).toEqual(seats.map(({ email }) => email));
  const [first] = mails;
  for (const part of ['115學年度第1學期第2次', '115年12月1日', '14:00', '第一會議室', '上傳期間延長一週', '三）'])
    expect(first?.text).toContain(part);
  expect(JSON.stringify(first?.attachments)).toContain('20261201');
});

test('Given students and their troubles, Then no student is named in it', () => {
  const { mails } = planOf({ uploads: [{ certification: '退回' }], schedule: [{}] });
  expect(mails[0]?.text).not.toContain('王小明');
});

test.each([
  ['no meeting ahead', { meetings: [] }, '還沒召開的會議'],
  ['no time and place', { meetings: [{ ...meeting, heldAt: '', place: '' }] }, '還沒有時間、地點'],
  ['no seat with a mailbox', { workGroup: [{ ...seats[0], email: '' }] }, '沒有一個席次有可用的信箱'],
])('Given %s, Then a sentence says what is missing and nothing is sent', (_what, more, sentence) => {
  expect(planOf(more as Partial<SchoolInput>).obstacle).toContain(sentence);
  const made = memory(more as Partial<SchoolInput>);
  expect(() => send(made)).toThrow(sentence);
  expect(made.sent).toEqual([]);
});

test('Given a meeting that is over, Then it invites nobody', () => {
  const { shell } = memory({}, '2026-12-02T09:00:00');
  const id = '115-1-2-2026-12-01';
  expect(invitationPlan(meetingScope(shell, { ...WISH, meeting: id })).obstacle).toContain('115/12/01');
});

test('Given a vacant seat, one outside the school and one who left, Then each is named with its reason; outside goes when confirmed', () => {
  const more = {
    workGroup: [
      seats[0],
      { seatNo: 2, title: '家長代表', name: '丙', email: 'c@mail.example' },
      { seatNo: 3, title: '教師代表', name: '', email: '' },
      { seatNo: 4, title: '導師代表', name: '丁', email: 'd@demo.example.edu.tw' },
    ],
    staff: [{ email: 'd@demo.example.edu.tw', name: '丁', employment: '離職' }],
  } as Partial<SchoolInput>;
  expect(planOf(more).unreached.map(({ seat, fault }) => [seat, fault])).toEqual([
    ['家長代表', 'outside'],
    ['教師代表', 'vacant'],
    ['導師代表', 'noDeputy'],
  ]);
  expect(planOf(more, ['mail.example']).mails.map(({ to }) => to)).toContain('c@mail.example');
});

test('Given one person in two seats, Then one mail', () =>
  expect(planOf({ workGroup: [seats[0], { ...seats[0], seatNo: 2 }] as never }).mails).toHaveLength(1));

test('When it was sent, Then a second press sends nothing; moved to another day, Then it goes anew', () => {
  const made = memory();
  expect(send(made)).toMatchObject({ sent: 2, failed: 0 });
  expect(() => send(made)).toThrow('都已寄過');
  expect(made.sent).toHaveLength(2);
  const moved = made.cells
    .get('會議紀錄')
    ?.map((row) => row.map((cell) => (cell === '2026-12-01' ? '2026-12-08' : cell)));
  const rows = moved ?? [];
  const day = (rows[0] ?? []).indexOf('日期');
  if (rows[1]) rows[1][day] = '2026-12-08';
  made.cells.set('會議紀錄', rows);
  expect(send(made)).toMatchObject({ sent: 2 });
});

test('Given mode 測試, Then all goes to the test mailbox and the seats may still be told for real', () => {
  const made = memory({ settings: { mailMode: '測試', testRecipient: 't@demo.example.edu.tw' } });
  expect(send(made)).toMatchObject({ sent: 2, mode: '測試' });
  expect(new Set(made.sent.map(({ to }) => to))).toEqual(new Set(['t@demo.example.edu.tw']));
  expect(invitationPlan(meetingScope(made.shell, WISH)).mails).toHaveLength(2);
});

test('Given mode 預覽, Then it is recorded and nothing leaves', () => {
  const made = memory({ settings: { mailMode: '預覽' } });
  expect(send(made)).toMatchObject({ preview: 2, sent: 0 });
  expect(made.sent).toEqual([]);
});

test('Given an invitation in the morning, Then it takes no reminder’s place that day', () => {
  const made = memory({ settings: { mailMode: '正式' } }, '2026-12-21T06:00:00');
  made.cells.set(
    '會議紀錄',
    cellsOfSchool(school({ meetings: [{ ...meeting, heldOn: '2026-12-28' }] })).get('會議紀錄') ?? [],
  );
  const plan = () =>
    planMails(
      readSchool((name) => made.cells.get(name) ?? null, '2026-12-21T07:00:00'),
      '2026-12-21',
    );
  const before = plan().mails.map(({ key }) => key);
  expect(send(made).sent).toBe(2);
  expect(plan().mails.map(({ key }) => key)).toEqual(before);
});

test('One to oneself goes to nobody else, in every mode', () => {
  const made = memory({ settings: { mailMode: '預覽' } });
  const call = { shell: made.shell, caller: { email: 'me@x.tw', access: '管理' as const } };
  expect(invitationMethods['invitation.toMe'].run(call, { ...WISH, semester: 1 })).toEqual({ to: 'me@x.tw' });
  expect(made.sent.map(({ to }) => to)).toEqual(['me@x.tw']);
});
