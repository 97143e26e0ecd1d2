/** Takes the pictures of docs/images from the running local host with the demo school: `npx tsx scripts/screenshots.ts`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openHost } from '../test/browser/openHost';
import { menu, pageOf } from '../test/browser/person';

const FOLDER = path.resolve(__dirname, '../docs/images');

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const host = await openHost({ now: '2026-11-23T09:00:00' });
  try {
    const page = await host.window();
    await page.setViewportSize({ width: 1280, height: 760 });
    const shot = (name: string) => page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    await page.getByRole('tab', { name: '檢核結果' }).click();
    await menu(page, '學習歷程', '查看班級清單');
    await pageOf(page, '班級清單').getByRole('button', { name: /號/ }).first().waitFor({ timeout: 60_000 });
    await shot('checklist');
    await menu(page, '學習歷程', '預覽與寄送提醒');
    await pageOf(page, '預覽與寄送提醒')
      .getByRole('main')
      .waitFor({ timeout: 60_000 })
      .catch(() => undefined);
    await page.waitForTimeout(4000);
    await shot('reminders');
    await page.keyboard.press('Escape');
    await menu(page, '學習歷程', '匯入資料');
    await page.waitForTimeout(3000);
    await shot('import');
    await page.keyboard.press('Escape');
    await menu(page, '學習歷程', '列印會議報告');
    await page.waitForTimeout(4000);
    await shot('meetingReport');
  } finally {
    await host.close();
  }
}

void main();
