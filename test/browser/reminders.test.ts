/** The reminders dialog as a person uses it: read before sending, take out, confirm, and clear up what is uncertain. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import type { SchoolInput } from '../unit/schoolBuilder';
import { chromiumPath } from './chromiumPath';
import { openReminders } from './remindersPage';

const DAY = '2027-01-27';
const at = (name: string, domain = 'demo.example.edu.tw') => `${name}@${domain}`;
const school = (mode: string, more: Partial<SchoolInput> = {}): SchoolInput => ({
  roster: [
    { name: '王小明', email: at('s1') },
    { name: '李小華', email: at('s2') },
    { name: '陳小美', email: at('s3', 'mail.example.com') },
    { name: '林小安' },
  ],
  classes: [{ tutorEmail: at('tutor'), tutor: '張導師' }],
  schedule: [{}],
  settings: { mailMode: mode, testRecipient: at('tester') },
  ...more,
});

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
});
afterAll(() => browser.close());

test('Given 正式, When one is taken out and sending is confirmed, Then the others get the text that was shown', async () => {
  const { page, memory } = await openReminders(browser, school('正式'));
  const list = page.getByRole('region', { name: '收件人' });
  const text = page.getByRole('region', { name: '信件內容' });
  await list.getByText('已選 3 封，共 3 封').waitFor();
  await list.getByRole('button', { name: '李小華' }).click();
  const shownText = await text.locator('pre').innerText();
  expect(shownText).toContain('李小華 您好');
  expect(shownText).toContain('課程學習成果：目前 0 件');

  await page.getByRole('searchbox').fill('王小明 上傳期限');
  await list.getByRole('checkbox', { name: /^寄給 王小明/ }).uncheck();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: '正式寄送（2 封）…' }).click();
  const dialog = page.getByRole('dialog', { name: '確定正式寄送？' });
  expect(await dialog.innerText()).toMatch(/將寄出 2 封：導師班級摘要 1、上傳期限 1/);
  await dialog.getByRole('button', { name: '不要寄' }).click();
  expect(memory.sent).toEqual([]);
  await page.getByRole('button', { name: '正式寄送（2 封）…' }).click();
  await dialog.getByRole('button', { name: '寄出 2 封' }).click();
  await page.getByText(/完成：寄出 2/).waitFor();
  await page.getByText('今天沒有要寄的提醒。').waitFor();
  expect(memory.sent.map((mail) => mail.to).sort()).toEqual([at('s2'), at('tutor')]);
  expect(memory.sent.find((mail) => mail.to === at('s2'))?.text.trim()).toBe(shownText.trim());
  await page.close();
});

test('Given somebody outside 允許信箱網域, Then they come in only when the domain is confirmed, and are named once more', async () => {
  const { page, memory } = await openReminders(browser, school('正式'));
  await page.getByText('校外網域').click();
  await page.getByRole('checkbox', { name: 'mail.example.com（1 人）' }).check();
  await page.getByText('已選 4 封，共 4 封').waitFor();
  await page.getByRole('button', { name: '正式寄送（4 封）…' }).click();
  const dialog = page.getByRole('dialog', { name: '確定正式寄送？' });
  await dialog.getByText('其中 1 封寄到「允許信箱網域」以外：mail.example.com。').waitFor();
  await dialog.getByRole('button', { name: '寄出 4 封' }).click();
  await page.getByText(/完成：寄出 4/).waitFor();
  expect(memory.sent.map((mail) => mail.to)).toContain(at('s3', 'mail.example.com'));
  await page.close();
});

test('Given 預覽 in the settings, Then 正式 cannot be chosen, nothing leaves, and who has no address is named', async () => {
  const { page, memory } = await openReminders(browser, school('預覽'));
  expect(await page.getByRole('radio', { name: '正式' }).isDisabled()).toBe(true);
  await page.getByText('寄不到的人').click();
  await page.getByText('沒有電子郵件：1 人（林小安）').waitFor();
  await page.getByRole('button', { name: '記錄預覽（3 封）' }).click();
  await page.getByText(/完成：寄出 0、預覽 3/).waitFor();
  expect(memory.sent).toEqual([]);
  await page.close();
});

test('Given a kind is switched off and a test is sent, Then only the rest goes, all to the test recipient', async () => {
  const { page, memory } = await openReminders(browser, school('正式'));
  await page.getByRole('checkbox', { name: '導師班級摘要（1）' }).uncheck();
  await page.getByRole('radio', { name: '測試' }).check();
  await page.getByRole('button', { name: '寄測試信（2 封）' }).click();
  await page.getByText(/完成：寄出 2/).waitFor();
  expect(memory.sent.map((mail) => mail.to)).toEqual([at('tester'), at('tester')]);
  await page.close();
});

test('Given 預覽, When test mode is switched on and off, Then mails go to the own mailbox and then nowhere', async () => {
  const { page, memory } = await openReminders(
    browser,
    school('預覽', { settings: { mailMode: '預覽', testRecipient: '' } }),
  );
  await page.getByRole('button', { name: /^改用測試模式/ }).click();
  await page.getByText(/已改為測試模式/).waitFor();
  await page.getByRole('button', { name: /^寄測試信/ }).click();
  await page.getByText(/完成：寄出 [1-9]/).waitFor();
  expect(new Set(memory.sent.map((mail) => mail.to)).size).toBe(1);
  const before = memory.sent.length;
  await page.getByRole('button', { name: '結束測試，回到預覽' }).click();
  await page.getByText(/已回到預覽模式/).waitFor();
  await page.getByRole('button', { name: /^記錄預覽/ }).click();
  await page.getByText(/完成：寄出 0/).waitFor();
  expect(memory.sent).toHaveLength(before);
  await page.close();
});

test('Given 正式, When one is sent to oneself, Then it goes to nobody else and what was done stands beside the button', async () => {
  const { page, memory } = await openReminders(browser, school('正式'));
  await page.getByRole('button', { name: '寄一封給我' }).click();
  await page.getByText(/沒有寄給別人/).waitFor();
  expect(memory.sent).toHaveLength(1);
  expect(memory.sent[0]?.subject).toContain('寄給自己');
  await page.close();
});

test('Given a mail whose run was cut off, Then a person says that it arrived and the ledger has it', async () => {
  const key = `上傳期限|${at('s1')}|115001 課程學習成果上傳 115-1|${DAY}`;
  const mailLog = [{ at: `${DAY}T07:00:00`, recipient: at('s1'), subject: '學習歷程上傳', kind: '上傳期限', key }];
  const { page, memory } = await openReminders(browser, school('正式', { mailLog }));
  await page.getByText('待人工確認（1）').waitFor();
  await page.getByText('已選 2 封，共 2 封').waitFor();
  await page.getByRole('button', { name: '已寄達', exact: true }).click();
  await page.getByText('待人工確認（1）').waitFor({ state: 'detached' });
  expect(memory.cells.get('寄信紀錄')?.[1]?.[6]).toBe('已寄出');
  await page.close();
});

test.each([
  ['zh_TW', 960],
  ['en_US', 960],
  ['zh_TW', 300],
])(
  'Given locale %s and %i px, Then nothing overflows and the page has no accessibility fault',
  async (locale, width) => {
    const { page } = await openReminders(browser, school('正式'), locale, width);
    await page.addScriptTag({ content: readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  },
);
