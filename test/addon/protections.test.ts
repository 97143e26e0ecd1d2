/** Protections over the years: a second administrator, offices that come later, addresses that are nobody's. */
import { TABS } from '../../src/school/tabs';
import { loadAddon, OWNER, WORLD, type Addon } from './loadAddon';

const SECOND = 'second@demo.example.edu.tw';
const LATER = 'later@demo.example.edu.tw';

/** Where the owner is somebody, runs commands as themselves, and Google knows the school's accounts. */
const atHome = WORLD.isSharedDrive || WORLD.isWebApp || WORLD.knowsNoStrangers ? test.skip : test;

const protectionsOf = (addon: Addon) =>
  addon.model.sheets().flatMap(({ id, name }) =>
    addon.model.sheet(id).protections.map(({ description, warningOnly, editors }) => ({
      tab: name,
      description,
      warningOnly,
      editors: [...editors].sort(),
    })),
  );
const addStaff = (addon: Addon, ...people: readonly [email: string, access: string][]) => {
  const sheet = addon.model.sheets().find(({ name }) => name === TABS.staff.name)!;
  const headers = addon.shown(TABS.staff.name)[0]!;
  const lines = people.map(([email, access]) =>
    headers.map((header) => ({ 電子郵件: email, 姓名: email.slice(0, 3), 權限: access, 在職: '在職' })[header] ?? ''),
  );
  addon.model.setCells({ sheetId: sheet.id, row: addon.shown(TABS.staff.name).length + 1, col: 1 }, lines, 'raw');
};

atHome(
  'Given the owner set it up, When a second administrator does so again, Then no protection is weaker than before',
  async () => {
    const addon = await loadAddon();
    await addon.run('setUpWorkbook');
    addStaff(addon, [SECOND, '管理']);
    await addon.run('setUpWorkbook');
    const before = protectionsOf(addon);
    expect(before.filter(({ warningOnly }) => !warningOnly).length).toBeGreaterThan(20);
    expect(await addon.run('setUpWorkbook', [], SECOND)).toMatchObject({ trouble: [] });
    expect(protectionsOf(addon)).toEqual(before);
  },
);

atHome(
  'Given an office is added later, When it checks before it was let in, Then it is told what to do; after the owner`s next check it can',
  async () => {
    const addon = await loadAddon();
    await addon.run('createDemoSchool', [{ students: 40 }]);
    addStaff(addon, [LATER, '處室']);
    await expect(addon.run('checkAll', [], LATER)).rejects.toThrow(/最近才列入.*建立或修復分頁/);
    await addon.run('checkAll', [], OWNER);
    expect(await addon.run('checkAll', [], LATER)).toMatchObject({ findings: expect.any(Number) });
  },
);

atHome('Given a member of the office left, When set-up runs, Then protections keep them out', async () => {
  const addon = await loadAddon();
  await addon.run('setUpWorkbook');
  addStaff(addon, [SECOND, '管理'], [LATER, '處室']);
  await addon.run('setUpWorkbook');
  const sheet = addon.model.sheets().find(({ name }) => name === TABS.staff.name)!;
  const column = addon.shown(TABS.staff.name)[0]!.indexOf('在職') + 1;
  addon.model.setCells({ sheetId: sheet.id, row: 3, col: column }, [['離職']], 'raw');
  await addon.run('setUpWorkbook');
  const strict = protectionsOf(addon).filter(({ warningOnly }) => !warningOnly);
  expect(strict.every(({ editors }) => editors.includes(SECOND) && !editors.includes(LATER))).toBe(true);
});

test('Given addresses that are no accounts, When it is set up, Then each is named, and all tabs stand', async () => {
  const addon = await loadAddon(undefined, undefined, { ...WORLD, knowsNoStrangers: true, isSharedDrive: false });
  await addon.run('setUpWorkbook');
  addStaff(addon, [SECOND, '管理'], [LATER, '處室']);
  const { trouble } = (await addon.run('setUpWorkbook')) as { trouble: string[] };
  expect(trouble).toHaveLength(1);
  expect(trouble[0]).toMatch(new RegExp(`${SECOND}、${LATER}|${LATER}、${SECOND}`));
  expect(await addon.run('checkAll')).toMatchObject({ findings: expect.any(Number) });
});
