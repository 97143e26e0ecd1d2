/** The whole way through the built bundle: set up, demo school, check, import, checklist, report. */
import { loadAddon, type Addon, WORLD } from './loadAddon';

describe('Given an empty workbook', () => {
  test('When it is set up twice, Then the second time makes and changes nothing', async () => {
    const addon = await loadAddon();
    const first = (await addon.run('setUpWorkbook')) as { made: string[] };
    expect(first.made).toHaveLength(addon.model.sheets().length - 1);
    const before = addon.model.sheets().map((sheet) => addon.shown(sheet.name));
    expect(await addon.run('setUpWorkbook')).toEqual({ made: [], repaired: [], trouble: [] });
    expect(addon.model.sheets().map((sheet) => addon.shown(sheet.name))).toEqual(before);
  });

  test('When a header is renamed, Then set-up names the tab and touches nothing', async () => {
    const addon = await loadAddon();
    await addon.run('setUpWorkbook');
    const sheet = addon.model.sheets().find((one) => one.name === '班級')!;
    addon.model.setCells({ sheetId: sheet.id, row: 1, col: 5 }, [['班導師']], 'raw');
    const { trouble, repaired } = (await addon.run('setUpWorkbook')) as { trouble: string[]; repaired: string[] };
    expect(trouble.join()).toMatch(/班級.*導師/);
    expect(repaired).not.toContain('班級');
    expect(addon.shown('班級')[0]?.[4]).toBe('班導師');
  });

  test('When somebody without a role runs a command, Then it is refused', async () => {
    const addon = await loadAddon();
    await addon.run('setUpWorkbook');
    await expect(addon.run('checkAll', [], 'stranger@demo.example.edu.tw')).rejects.toThrow('權限');
  });
});

describe('Given the demo school', () => {
  let addon: Addon;
  let planted: Record<string, number>;
  beforeAll(async () => {
    addon = await loadAddon();
    planted = ((await addon.run('createDemoSchool', [{ students: 200 }])) as { planted: Record<string, number> })
      .planted;
  });

  test('When it is checked, Then the planted faults are found as often as planted, at one read a tab and three writes at most', async () => {
    const { byCode, findings } = (await addon.run('checkAll')) as { byCode: Record<string, number>; findings: number };
    expect(byCode).toMatchObject(planted);
    const { calls } = addon.meter();
    expect(calls['Range.getValues']).toBeLessThanOrEqual(addon.model.sheets().length);
    expect(calls['Range.setValues']).toBeLessThanOrEqual(3);
    expect(addon.shown('檢核結果')).toHaveLength(findings + 1);
  });

  test('When it is checked again, Then nothing is written, and notes and first-seen times stay', async () => {
    await addon.run('checkAll');
    const sheet = addon.model.sheets().find((one) => one.name === '檢核結果')!;
    const headers = addon.shown('檢核結果')[0]!;
    addon.model.setCells(
      { sheetId: sheet.id, row: 2, col: headers.indexOf('狀態') + 1 },
      [['處理中', '已請導師確認']],
      'raw',
    );
    const before = addon.shown('檢核結果');
    await addon.run('checkAll');
    expect(addon.meter().calls['Range.setValues']).toBeUndefined();
    expect(addon.shown('檢核結果')).toEqual(before);
  });

  test('When it is made a second time, Then it is refused and nothing is lost', async () => {
    const before = addon.shown('學生名冊');
    await expect(addon.run('createDemoSchool', [{}])).rejects.toThrow();
    expect(addon.shown('學生名冊')).toEqual(before);
  });

  test('When a list is imported twice, Then the second time changes nothing; strangers and bad dates are rejected by line', async () => {
    const rows = addon.shown('學生名冊');
    const studentNo = rows[1]![rows[0]!.indexOf('學號')]!;
    const keys = ['studentNo', 'title', 'courseOrType', 'uploadedAt', 'certification'];
    const lines = [
      [0, 2, studentNo, '新的成果', '國語文', '115/10/1', '認證中'],
      [0, 3, '000000000', '不在名冊', '國語文', '115/10/1', '通過'],
      [0, 4, studentNo, '壞日期', '國語文', '昨天', '通過'],
    ];
    const constants = { kind: '課程學習成果' };
    const request = { kind: 'uploads', keys, sheets: [''], constants, isReplacing: false, isErasing: false };
    const parcel = { id: 'parcel-one', count: 2 };
    const text = JSON.stringify(lines);
    const partOf = (no: number) => (no === 0 ? text.slice(0, 50) : text.slice(50));
    const send = async (...numbers: number[]) => {
      const parts = numbers.map((no) => ({ no, text: partOf(no) }));
      expect(await addon.rpc('sendParts', { id: parcel.id, parts })).toEqual({ kept: parts.length });
    };
    // As the page does it: what the server has forgotten, or never had, goes with the question.
    const asked = async (method: string, more = {}) => {
      const first = (await addon.rpc(method, { parcel, request, ...more })) as { missing: number[] | null };
      if (first.missing === null) return first;
      const parts = first.missing.map((no) => ({ no, text: partOf(no) }));
      return addon.rpc(method, { parcel: { ...parcel, parts }, request, ...more });
    };
    const commit = async () => {
      await send(0, 1);
      return asked('imports.commit', { remember: null });
    };
    await send(1);
    const left = WORLD.isForgetful ? [0, 1] : [0];
    expect(await addon.rpc('imports.preview', { parcel, request })).toEqual({ missing: left });
    const count = addon.shown('上傳紀錄').length;
    expect(await asked('imports.preview')).toMatchObject({
      value: { added: 1, changed: 0, same: 0, rejected: 2 },
    });
    expect(addon.shown('上傳紀錄')).toHaveLength(count);
    expect(await commit()).toMatchObject({ value: { added: 1, changed: 0, removed: 0, same: 0, rejected: 2 } });
    expect(addon.shown('上傳紀錄')).toHaveLength(count + 1);
    expect(await commit()).toMatchObject({ value: { added: 0, changed: 0, removed: 0, same: 1, rejected: 2 } });
    expect(addon.shown('上傳紀錄')).toHaveLength(count + 1);
    expect(await addon.rpc('imports.undo', { isForced: false })).toMatchObject({ state: 'undone' });
    expect(addon.shown('上傳紀錄')).toHaveLength(count);
  });

  test('When a tutor opens the checklist, Then only the own class is shown', async () => {
    const classes = addon.shown('班級');
    const mailbox = classes[1]![classes[0]!.indexOf('導師信箱')]!;
    const answer = (await addon.rpc('checklist.open', {}, mailbox)) as {
      classes: string[];
      checklist: { className: string; students: unknown[] };
    };
    expect(answer.classes).toEqual([classes[1]![0]]);
    expect(answer.checklist.students.length).toBeGreaterThan(0);
    const stranger = addon.rpc('checklist.open', { className: classes[2]![0] }, mailbox) as Promise<typeof answer>;
    expect((await stranger).checklist.className).toBe(classes[1]![0]);
  });

  test('When the report is made, Then its total is the number of students in school on the roster', async () => {
    const report = String(await addon.run('meetingReportHtml', [115, 1]));
    const [headers, ...rows] = addon.shown('學生名冊');
    const [status, no] = [headers!.indexOf('學籍狀態'), headers!.indexOf('學號')];
    // A student whose 學號 stands twice is one student.
    const inSchool = new Set(
      rows
        .filter((row) => !['轉出', '休學', '畢業', '離校'].includes(row[status]!) && row.some((cell) => cell !== ''))
        .map((row) => row[no]!),
    ).size;
    expect(report.replace(/\s+/g, ' ')).toMatch(new RegExp(`合計</td\\s*>\\s*<td class="right">${inSchool}</td`));
  });
});
