/** The roll-over through the built bundle: the original refuses, its copy goes up a year once, and back. */
import { loadAddon, type Addon, WORLD } from './loadAddon';

const INPUT = [
  '設定',
  '班級',
  '學生名冊',
  '上傳紀錄',
  '作業期程',
  '收訖明細',
  '人員',
  '代理人',
  '工作小組',
  '課程',
  '學期',
];
const AFTER = '2027-08-02T09:00:00';

describe('Given a demo school and a copy of its workbook', () => {
  let original: Addon;
  let copy: Addon;
  beforeAll(async () => {
    original = await loadAddon();
    await original.run('createDemoSchool', [{ students: 120 }]);
    copy = await original.copied(AFTER);
  });
  const tabs = (addon: Addon) => INPUT.map((tab) => addon.shown(tab));

  test('When it is run in the original, Then it is refused and nothing changes', async () => {
    const before = tabs(original);
    await expect(original.run('rollOverSchoolYear', [{ confirm: true }])).rejects.toThrow('這是原工作簿');
    expect(tabs(original)).toEqual(before);
  });

  test('When it is only looked at, from the menu or by a caller, Then nothing changes', async () => {
    const before = tabs(copy);
    const preview = (await copy.run('rollOverSchoolYear', [{ preview: true }])) as { standing: string };
    expect(preview.standing).toBe('copy');
    expect(tabs(copy)).toEqual(before);
  });

  test('When somebody who is not the registrar runs it, Then it is refused', async () => {
    await expect(copy.run('rollOverSchoolYear', [{ confirm: true }], 'x@demo.example.edu.tw')).rejects.toThrow('權限');
  });

  test('When rolled over, run again and undone, Then it changes once and is then exactly as before', async () => {
    const before = tabs(copy);
    const done = (await copy.run('rollOverSchoolYear', [{ confirm: true }])) as Record<string, number>;
    expect(done).toMatchObject({ fromYear: 115, toYear: 116, isNew: true });
    expect(copy.shown('上傳紀錄')).toHaveLength(1);
    expect(copy.shown('班級').map(([name]) => name)).not.toContain('機械一甲');
    expect(copy.shown('設定').find(([key]) => key === '目前學年度')?.[1]).toBe('116');
    const after = tabs(copy);
    expect(await copy.run('rollOverSchoolYear', [{ confirm: true }])).toEqual({ ...done, isNew: false });
    expect(tabs(copy)).toEqual(after);
    // Addresses that are no accounts are named, and stop nothing; where nobody owns the file protections only warn, and name no editors.
    const trouble = WORLD.knowsNoStrangers && !WORLD.isSharedDrive ? [expect.stringContaining('人員')] : [];
    expect(await copy.run('setUpWorkbook')).toMatchObject({ trouble });
    await copy.run('rollOverSchoolYear', [{ undo: true }]);
    expect(tabs(copy)).toEqual(before);
    expect(copy.model.sheets().filter((sheet) => sheet.name.startsWith('轉換前'))).toEqual([]);
  });

  test('When rolled over, Then the checks find no upload, and reminders wait until they are started anew', async () => {
    await copy.run('rollOverSchoolYear', [{ confirm: true }]);
    const { byCode } = (await copy.run('checkAll')) as { byCode: Record<string, number> };
    // An enrolment change that nobody has handled waits on in the new year.
    expect(Object.keys(byCode).filter((code) => /^R[56].*(quota|late|pending|zero)/.test(code))).toEqual([]);
  });
});
