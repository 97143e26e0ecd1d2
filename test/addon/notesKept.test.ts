/** What people wrote at a finding outlives a check that could not see all rows, since one was inserted while it read. */
import { openSchool, studentNo } from '../simulation/school';

test('Given a note at the last upload, When somebody inserts a row before any call of a check, Then the note stays', async () => {
  const { sheets, interruption, run } = await openSchool('2026-10-05T08:00:00');
  for (const n of [1, 2])
    sheets.append('上傳紀錄', {
      紀錄編號: `P${n}`,
      學年度: '115',
      學期: '1',
      類別: '課程學習成果',
      學號: studentNo(n),
      姓名: `學生${n}`,
      名稱: `作品${n}`,
      認證狀態: '待認證',
    });
  await run('checkAll');
  const finding = () => sheets.records('檢核結果').find(({ cells }) => cells['識別碼'] === 'C4-brief|P2');
  sheets.type('檢核結果', finding()?.row ?? 0, '處理說明', '已請學生補上');
  const uploads = sheets.idOf('上傳紀錄') ?? 0;

  const lostAt: number[] = [];
  for (let at = 1, calls = at; calls >= at; at++) {
    calls = 0;
    interruption.beforeCall = () => {
      if (++calls === at) sheets.model.insertRows(uploads, 2, 1);
    };
    const { error } = await run('checkAll');
    interruption.beforeCall = null;
    if (calls >= at) sheets.model.deleteRows(uploads, 2, 1);
    if (error !== undefined || finding()?.cells['處理說明'] !== '已請學生補上') {
      lostAt.push(at);
      await run('checkAll');
      sheets.type('檢核結果', finding()?.row ?? 0, '處理說明', '已請學生補上');
    }
  }
  expect(lostAt).toEqual([]);
});
