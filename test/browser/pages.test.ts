/** Menus, pages, questions and toasts of a script as a person meets them, over the real server and its pages' origin. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PageValue } from '../../local/src/protocol/marshal';
import type { ScriptMenu } from '../../local/src/protocol/views';
import { ServedWorkbook, type ScriptDoes } from '../../local/test/window/servedWorkbook';
import { openBrowser, openWindow } from './openBrowser';
import { menu, pageOf } from './person';

let browser: Browser;
let served: ServedWorkbook;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.context().close();
  await served.close();
});

const MENU: ScriptMenu = {
  title: '學習歷程',
  addOn: true,
  items: [
    { kind: 'item', caption: '開始', functionName: 'start' },
    { kind: 'separator' },
    { kind: 'menu', caption: '設定', items: [{ kind: 'item', caption: '建立分頁', functionName: 'setUp' }] },
  ],
};

/** Opens a window whose script does this; an opening makes the menu. */
async function open(does: ScriptDoes): Promise<void> {
  served = await ServedWorkbook.start({}, undefined, async (cause, runner, ui) => {
    if (cause.kind !== 'open') return does(cause, runner, ui);
    ui.addMenu(runner.windowId, MENU);
    ui.toast(runner.windowId, '開啟', runner.user, -1);
    return null;
  });
  page = await openWindow(browser, served.host.address);
}
const start = () => menu(page, '擴充功能', '學習歷程', '開始');

/** A page whose button calls `name(args)` and writes down what comes back. */
function calling(name: string, args: string, functions = [name]) {
  const html = `<!DOCTYPE html><html><head><base target="_top"></head><body>
    <button onclick="call()">呼叫</button><output></output>
    <script>
      const out = (text) => (document.querySelector('output').textContent = text);
      function call() {
        try {
          google.script.run
            .withSuccessHandler((value, user) => out('成功 ' + JSON.stringify(value) + user))
            .withFailureHandler((error, user) => out('失敗 ' + error.name + '：' + error.message + user))
            .withUserObject('／同一人')
            .${name}(${args});
        } catch (error) { out('拒絕 ' + error.message); }
      }
    </script></body></html>`;
  return { html, title: '測試頁', functions };
}
const answer = async (text: string | RegExp) => {
  await pageOf(page, '測試頁').getByRole('button', { name: '呼叫' }).click();
  await pageOf(page, '測試頁').getByText(text).waitFor();
};

describe('Menus', () => {
  test('The add-on’s menu stands under 擴充功能, with its sub-menu; an item runs its function as the person', async () => {
    await open((cause, runner, ui) =>
      ui.toast(runner.windowId, '執行', cause.kind === 'menu' ? cause.functionName : '', -1),
    );
    await menu(page, '擴充功能', '學習歷程', '設定', '建立分頁');
    await page.getByRole('log').getByText('setUp').waitFor();
    const ran = served.calls.causes.find(({ cause }) => cause.kind === 'menu');
    expect(ran).toMatchObject({ cause: { functionName: 'setUp' }, runner: { user: 'owner@example.edu.tw' } });
  });

  test('A second opening as another person runs onOpen as that person', async () => {
    await open(() => null);
    await page.getByRole('combobox', { name: '我是誰' }).selectOption({ label: '以其他帳號登入…' });
    await page.getByRole('dialog').getByRole('textbox').fill('tutor@example.edu.tw');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('tutor@example.edu.tw').waitFor();
    const opened = served.calls.causes.filter(({ cause }) => cause.kind === 'open').map(({ runner }) => runner.user);
    expect(opened).toEqual(['owner@example.edu.tw', 'tutor@example.edu.tw']);
  });
});

describe('google.script.run', () => {
  const echo: ScriptDoes = (cause, runner, ui) => {
    if (cause.kind === 'menu')
      ui.showSidebar(runner.windowId, calling('echo', "{ a: 1, b: undefined, c: [undefined, '學'] }"));
    return cause.kind === 'page' ? [cause.functionName, ...cause.args] : null;
  };

  test('Carries plain data there and back, with the user object', async () => {
    await open(echo);
    await start();
    await answer('成功 ["echo",{"a":1,"c":[null,"學"]}]／同一人');
  });

  test('Refuses a Date at once, by the name of its property', async () => {
    await open((_cause, runner, ui) => ui.showSidebar(runner.windowId, calling('echo', '{ day: new Date() }')));
    await start();
    await answer('拒絕 Failed due to illegal value in property: day');
  });

  test('A thrown error reaches the failure handler with name and message', async () => {
    await open((cause, runner, ui) => {
      if (cause.kind === 'page') throw new RangeError('座號不對');
      ui.showSidebar(runner.windowId, calling('seat', '99'));
    });
    await start();
    await answer('失敗 RangeError：座號不對／同一人');
  });

  test('Offers only the functions that pages may call', async () => {
    await open((_cause, runner, ui) => ui.showSidebar(runner.windowId, calling('secret_', '', ['open'])));
    await start();
    await answer(/拒絕 .*secret_ is not a function/);
  });

  test('Runs ten calls of a page at once; the rest wait', async () => {
    const under = { way: 0, most: 0, total: 0 };
    const waiting: (() => void)[] = [];
    await open(async (cause, runner, ui): Promise<PageValue> => {
      if (cause.kind === 'menu') {
        const body = 'for (let i = 0; i < 25; i++) google.script.run.withSuccessHandler(done).work(i)';
        const html = `<button onclick="${body}">呼叫</button><output>0</output><script>const done = () => { const o = document.querySelector('output'); o.textContent = +o.textContent + 1 }</script>`;
        ui.showSidebar(runner.windowId, { html, title: '測試頁', functions: ['work'] });
      } else if (cause.kind === 'page') {
        under.total++;
        under.most = Math.max(under.most, ++under.way);
        // Nobody answers until ten wait or all have come.
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          if (under.way === 10 || under.total === 25) for (const go of waiting.splice(0)) go();
        });
        under.way--;
      }
      return null;
    });
    await start();
    await answer(/^25$/);
    expect(under.most).toBe(10);
  });
});

describe('Pages', () => {
  test('A page cannot reach the window around it', async () => {
    await open((_cause, runner, ui) => {
      const html = `<output></output><script>let seen; try { seen = parent.document.title } catch (e) { seen = e.name }
        document.querySelector('output').textContent = seen</script>`;
      ui.showSidebar(runner.windowId, { html, title: '測試頁', functions: [] });
    });
    await start();
    await pageOf(page, '測試頁').getByText('SecurityError').waitFor();
  });

  test('The sidebar is 300 pixels wide, a second replaces the first, its X and its page close it', async () => {
    let count = 0;
    await open((_cause, runner, ui) => {
      const html = '<button onclick="google.script.host.close()">結束</button>';
      ui.showSidebar(runner.windowId, { html, title: `第 ${++count} 頁`, functions: [] });
    });
    await start();
    await pageOf(page, '第 1 頁').getByRole('button', { name: '結束' }).waitFor();
    await start();
    const second = page.getByRole('complementary', { name: '第 2 頁' });
    await second.waitFor();
    expect(await page.getByRole('complementary').count()).toBe(1);
    expect((await second.boundingBox())!.width).toBe(300);
    await second.getByRole('button', { name: '關閉' }).click();
    await second.waitFor({ state: 'detached' });
    await start();
    await pageOf(page, '第 3 頁').getByRole('button', { name: '結束' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
  });

  test('A modal dialog has its size, keeps the rest away, and Chinese is drawn in a font that has it', async () => {
    await open((_cause, runner, ui) => {
      ui.showDialog(
        runner.windowId,
        { html: '<p>會議報表</p>', title: '報表', functions: [], width: 500, height: 260 },
        true,
      );
    });
    await start();
    const frame = page.locator('iframe[title="報表"]');
    await pageOf(page, '報表').getByText('會議報表').waitFor();
    expect(await frame.boundingBox()).toMatchObject({ width: 500, height: 260 });
    const isDrawn = await pageOf(page, '報表')
      .locator('p')
      .evaluate((p) => document.fonts.ready.then(() => document.fonts.check('16px "Noto Sans TC"', p.textContent!)));
    expect(isDrawn).toBe(true);
    await page.keyboard.press('Escape');
    await frame.waitFor({ state: 'detached' });
  });
});

describe('Questions', () => {
  test('A prompt gives its text and button; closing it by its X gives CLOSE', async () => {
    await open(async (_cause, runner, ui) => {
      const given = await ui.ask(runner.windowId, 'run', {
        kind: 'prompt',
        title: '班級',
        text: '哪一班？',
        buttons: ['OK', 'CANCEL'],
      });
      ui.toast(runner.windowId, '回答', `${given.button} ${given.text}`, -1);
    });
    await start();
    await page.getByRole('dialog', { name: '班級' }).getByRole('textbox', { name: '哪一班？' }).fill('一年甲班');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('OK 一年甲班').waitFor();
    await start();
    await page.getByRole('dialog', { name: '班級' }).getByRole('button', { name: '關閉' }).click();
    await page.getByRole('log').getByText('CLOSE').waitFor();
  });

  test('Given a question, When its run is stopped, Then the window asks no longer', async () => {
    await open(async (_cause, runner, ui) => {
      const asked = ui.ask(runner.windowId, 'run', {
        kind: 'alert',
        title: '寄信',
        text: '要寄出嗎？',
        buttons: ['OK'],
      });
      setTimeout(() => ui.withdraw('run'), 500);
      ui.toast(runner.windowId, '回答', (await asked).button, -1);
    });
    await start();
    await page.getByRole('dialog', { name: '寄信' }).waitFor();
    await page.getByRole('log').getByText('CLOSE').waitFor();
    await page.getByRole('dialog', { name: '寄信' }).waitFor({ state: 'detached' });
  });

  test('An alert offers its buttons', async () => {
    await open(async (_cause, runner, ui) => {
      const given = await ui.ask(runner.windowId, 'run', {
        kind: 'alert',
        title: '寄信',
        text: '要寄出 3 封信嗎？',
        buttons: ['YES', 'NO'],
      });
      ui.toast(runner.windowId, '', given.button, -1);
    });
    await start();
    const alert = page.getByRole('dialog', { name: '寄信' });
    await alert.getByText('要寄出 3 封信嗎？').waitFor();
    await alert.getByRole('button', { name: '否' }).click();
    await page.getByRole('log').getByText('NO').waitFor();
  });
});

describe('What scripts leave behind', () => {
  test('A mail appears in the outbox and is read there; no script of it runs', async () => {
    await open(() => null);
    const outbox = path.join(served.hostFolder, 'outbox');
    mkdirSync(outbox, { recursive: true });
    await menu(page, '本機主機', '寄件匣');
    await page.getByText('還沒有寄出的信。').waitFor();
    const html = '<p>尚有 3 件待認證</p><script>document.body.textContent = "壞"</script>';
    const lines = [
      'From: owner@example.edu.tw',
      'To: tutor@example.edu.tw',
      `Subject: =?utf-8?B?${Buffer.from('提醒').toString('base64')}?=`,
    ];
    lines.push(
      'Date: Tue, 03 Feb 2026 00:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    );
    writeFileSync(
      path.join(outbox, '1.eml'),
      `${lines.join('\r\n')}\r\n\r\n${Buffer.from(html).toString('base64')}\r\n`,
    );
    await page.getByRole('button', { name: '提醒' }).click();
    await page.getByText('tutor@example.edu.tw').waitFor();
    await pageOf(page, '信件內容').getByText('尚有 3 件待認證').waitFor();
  });
});
