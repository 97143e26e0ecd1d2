/** 30,000 rows imported by a person: the file chosen in the host's window, compared, written, undone. */
import { demoSchool } from '../src/demo/demoSchool';
import { openHost } from '../test/browser/openHost';
import { menu, pageOf } from '../test/browser/person';

const NOW = '2026-11-23T09:00:00';
const ROWS = 30_000;
const SLOW = { timeout: 120_000 };
const HEADER =
  '紀錄編號,學年度,學期,類別,學號,名稱,課程名稱,任課教師,上傳時間,檔案格式,檔案大小,簡述字數,認證狀態,勾選,身分證號';

export async function benchImportWindow(): Promise<void> {
  const host = await openHost({ now: NOW });
  try {
    const page = await host.window();
    page.setDefaultTimeout(SLOW.timeout);
    const numbers = (demoSchool({ now: NOW }).tabs.roster ?? []).map(({ studentNo }) => studentNo);
    const lines = Array.from({ length: ROWS }, (_, i) => {
      const day = String(1 + (i % 28)).padStart(2, '0');
      const student = numbers[i % numbers.length];
      return `B${i},115,1,課程學習成果,${student},成果${i},科目${i % 30},王老師,2026-10-${day} 10:20,pdf,1.5,60,審核中,否,A123456789`;
    });
    await menu(page, '學習歷程', '匯入資料');
    const dialog = pageOf(page, '匯入資料');
    const file = dialog.getByLabel('檔案', { exact: true });
    await file.waitFor();
    const tell = (what: string, since: number) =>
      console.log(`${what.padEnd(52)} ${(performance.now() - since).toFixed(0).padStart(7)} ms`);
    const began = performance.now();
    await file.setInputFiles({
      name: 'list.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([HEADER, ...lines].join('\n')),
    });
    await dialog.getByText(`共 ${ROWS} 列資料`).waitFor(SLOW);
    tell('30,000 rows in the window: read and recognised', began);
    const compared = performance.now();
    await dialog.getByRole('button', { name: '比對並預覽' }).click();
    await dialog.getByText(`新增 ${ROWS} 列`).waitFor(SLOW);
    tell('sent in parts and compared', compared);
    const written = performance.now();
    await dialog.getByRole('button', { name: /^寫入/ }).click();
    await dialog.getByText('完成：新增').waitFor(SLOW);
    tell('written', written);
    tell('from choosing the file to the end', began);
    const undone = performance.now();
    await dialog.getByRole('button', { name: '復原這次匯入' }).click();
    await dialog.getByRole('button', { name: '確定復原' }).click();
    await dialog.getByText('已回到').waitFor(SLOW);
    tell('undone', undone);
  } finally {
    await host.close();
  }
}
