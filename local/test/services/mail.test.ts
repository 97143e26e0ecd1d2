/** MailApp and GmailApp.sendEmail: overloads, options, limits, and what a mail server's refusal reads as. */
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { openScript, OWNER, type OpenScript } from './openScript';

let script: OpenScript;
beforeEach(async () => {
  script = await openScript();
});

async function outbox(): Promise<ParsedMail[]> {
  const folder = path.join(script.folder, 'host/outbox');
  return Promise.all(
    readdirSync(folder)
      .sort()
      .map((name) => simpleParser(readFileSync(path.join(folder, name)))),
  );
}
const addresses = (field: ParsedMail['to']) =>
  [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address));

test('A message with all its options leaves as asked', async () => {
  await script.value(`MailApp.sendEmail({ to: 'a@example.com, "Doe, J" <j@example.com>', cc: 'c@example.com', bcc: 'b@example.com', subject: '主旨', body: '內文',
    htmlBody: '<img src="cid:logo">', name: '教務處', replyTo: 'r@example.com',
    attachments: [Utilities.newBlob('a,b', 'text/csv', '表.csv'), HtmlService.createHtmlOutput('<b>').setTitle('頁')],
    inlineImages: { logo: Utilities.newBlob([1, 2], 'image/png', 'logo.png') } })`);
  const [mail] = await outbox();
  expect([
    addresses(mail!.to),
    addresses(mail!.cc),
    mail!.subject,
    mail!.text,
    mail!.from?.value,
    mail!.replyTo?.text,
  ]).toEqual([
    ['a@example.com', 'j@example.com'],
    ['c@example.com'],
    '主旨',
    '內文',
    [{ name: '教務處', address: OWNER }],
    'r@example.com',
  ]);
  expect(mail!.attachments.map(({ filename, contentType, cid }) => [filename, contentType, cid])).toEqual(
    expect.arrayContaining([
      ['表.csv', 'text/csv', undefined],
      ['頁.html', 'text/html', undefined],
      ['logo.png', 'image/png', 'logo'],
    ]),
  );
  expect(mail!.date).toEqual(expect.any(Date));
});

test('The other overloads, and GmailApp', async () => {
  await script.value("MailApp.sendEmail('a@example.com', 's1', 'b1')");
  await script.value("MailApp.sendEmail('a@example.com', 's2', 'b2', { cc: 'c@example.com', noReply: true })");
  await script.value("MailApp.sendEmail('a@example.com', 'r@example.com', 's3', 'b3')");
  expect(await script.value("GmailApp.sendEmail('a@example.com', 's4', 'b4') === GmailApp")).toBe(true);
  const mails = (await outbox()).sort((a, b) => (a.subject! < b.subject! ? -1 : 1));
  expect(mails.map(({ subject, text, from, replyTo }) => [subject, text?.trim(), from?.text, replyTo?.text])).toEqual([
    ['s1', 'b1', OWNER, undefined],
    ['s2', 'b2', 'noreply@demo.example.edu.tw', undefined],
    ['s3', 'b3', OWNER, 'r@example.com'],
    ['s4', 'b4', OWNER, undefined],
  ]);
});

const many = (n: number) => Array.from({ length: n }, (_, i) => `p${i}@example.com`).join(',');
test.each([
  ["MailApp.sendEmail('', 's', 'b')", 'Failed to send email: no recipient'],
  ["MailApp.sendEmail({ subject: 's' })", 'Failed to send email: no recipient'],
  ["MailApp.sendEmail('a@example.com, nobody', 's', 'b')", 'Invalid email: nobody'],
  [`MailApp.sendEmail('${many(51)}', 's', 'b')`, 'Limit Exceeded: Email Recipients Per Message.'],
  ["MailApp.sendEmail('a@example.com', 'x'.repeat(251), 'b')", 'Invalid argument: subject'],
  ["MailApp.sendEmail('a@example.com', 's', 'x'.repeat(410 * 1024))", 'Limit Exceeded: Email Body Size.'],
  [
    "MailApp.sendEmail({ to: 'a@example.com', attachments: Array(251).fill(Utilities.newBlob('x')) })",
    'Limit Exceeded: Email Attachments Per Message.',
  ],
  [
    "MailApp.sendEmail({ to: 'a@example.com', attachments: [Utilities.newBlob('x'.repeat(26 * 1024 * 1024))] })",
    'Limit Exceeded: Email Total Attachments Size.',
  ],
  [
    "MailApp.sendEmail('a@example.com', 's')",
    "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
  ],
  [
    "GmailApp.sendEmail('a@example.com', 's', 'b', { from: 'other@example.com' })",
    'Invalid argument: other@example.com',
  ],
])('%s is refused, and nothing leaves', async (expression, message) => {
  expect(await script.thrown(expression)).toBe(`Exception: ${message}`);
  expect(readdirSync(path.join(script.folder, 'host'))).not.toContain('outbox');
  expect(await script.value('MailApp.getRemainingDailyQuota()')).toBe(1500);
});

test('1,500 recipients a day for each account, whoever is copied counts, and the next day begins anew', async () => {
  await script.value(
    `(() => { for (let i = 0; i < 29; i++) MailApp.sendEmail({ to: '${many(25)}', bcc: '${many(25)}', subject: String(i) }); })()`,
  );
  expect(await script.value('MailApp.getRemainingDailyQuota()')).toBe(50);
  await script.value(`MailApp.sendEmail('${many(49)}', 's', 'b')`);
  expect(await script.thrown("MailApp.sendEmail('a@example.com,b@example.com', 's', 'b')")).toBe(
    'Exception: Service invoked too many times for one day: email.',
  );
  expect(await script.value('MailApp.getRemainingDailyQuota()', { effectiveUser: 'other@demo.example.edu.tw' })).toBe(
    1500,
  );
  script.runtime.setClock(new Date('2026-11-24T00:00:01+08:00'));
  expect(await script.value('MailApp.getRemainingDailyQuota()')).toBe(1500);
});

test('All that was written is on the disk before a mail leaves', async () => {
  const steps: string[] = [];
  const careful = await openScript(
    {},
    {
      durable: () =>
        void steps.push(`${readdirSync(path.join(careful.folder, 'host')).includes('outbox') ? 'after' : 'before'}`),
    },
  );
  await careful.value("MailApp.sendEmail('a@example.com', 's', 'b')");
  expect(steps).toEqual(['before']);
});

test("A mail server's refusal keeps its code, and the recipients are not counted", async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, reply) =>
      reply(
        Object.assign(new Error(address.startsWith('later') ? '4.2.1 try later' : '5.1.1 no such user'), {
          responseCode: address.startsWith('later') ? 451 : 550,
        }),
      ),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  try {
    expect(await thrownBy("MailApp.sendEmail('later@example.com', 's', 'b')")).toMatch(
      /^Exception: Failed to send email: 451 4\.2\.1 try later/,
    );
    expect(await thrownBy("MailApp.sendEmail('no@example.com', 's', 'b')")).toMatch(
      /^Exception: Failed to send email: 550 5\.1\.1 no such user/,
    );
    expect(await script.value('MailApp.getRemainingDailyQuota()')).toBe(1500);
  } finally {
    delete process.env.SMTP_URL;
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});

/** In a thread of its own, since the mail server of the test lives in this one. */
async function thrownBy(expression: string): Promise<string> {
  const served = await openScript({}, { workers: true, folder: script.folder });
  const thrown = await served.thrown(expression);
  await served.runtime.close();
  return thrown;
}

test('A clock trigger that fails is told to its owner, once a day', async () => {
  const failing = await openScript({ 'Code.gs': "function runDaily() { throw new Error('缺少分頁'); }" });
  const run = () => failing.run('runDaily', [], { event: { kind: 'clock' }, effectiveUser: OWNER });
  await run();
  await run();
  const folder = path.join(failing.folder, 'host/outbox');
  let names: string[] = [];
  while (names.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    names = readdirSync(failing.folder + '/host').includes('outbox')
      ? readdirSync(folder).filter((name) => name.endsWith('.eml'))
      : [];
  }
  expect(names).toHaveLength(1);
  const mail = await simpleParser(readFileSync(path.join(folder, names[0]!)));
  expect([addresses(mail.to), mail.subject, mail.text]).toEqual([
    [OWNER],
    expect.stringContaining('runDaily'),
    expect.stringContaining('Error: 缺少分頁'),
  ]);
});

test('UrlFetchApp is refused, unless the host was told that it may', async () => {
  expect(await script.thrown("UrlFetchApp.fetch('http://127.0.0.1:1/')")).toMatch(
    /^Exception: UrlFetchApp\.fetch is refused: .*--allow-net/,
  );
});
