/** The install check on the host: at home all is fine, and each world shows what is so there. Nothing stays behind. */
import { inWorld, loadAddon, OWNER, WORLD } from './loadAddon';

interface Report {
  readonly problems: number;
  readonly rows: readonly { key: string; seen: string; expected: string; isFine: boolean; advice: string }[];
  readonly text: string;
}

async function checkIn(names: string, user = OWNER) {
  const addon = await loadAddon(undefined, undefined, inWorld(names));
  await addon.run('setUpWorkbook');
  const before = addon.model.sheets().map(({ name }) => name);
  const report = (await addon.run('runInstallCheck', [], user)) as Report;
  expect(addon.model.sheets().map(({ name }) => name)).toEqual(before);
  const row = (key: string) => report.rows.find((one) => one.key === key)!;
  return { addon, report, row };
}

test('At home every trial goes as expected', async () => {
  const { report } = await checkIn('');
  expect(report.rows.filter(({ isFine }) => !isFine)).toEqual([]);
  expect(report.rows.length).toBeGreaterThanOrEqual(18);
  expect(report.text.split('\n')).toHaveLength(report.rows.length + 1);
});

test.each(['zh-errors', 'opaque-errors', 'forgetful-cache', 'busy'])(
  'In the world %s all goes as expected too',
  async (names) => {
    const { report } = await checkIn(names);
    expect(report.rows.filter(({ isFine }) => !isFine)).toEqual([]);
  },
);

test('On a shared drive it says that nobody owns the file, and that this is no fault', async () => {
  const { report, row } = await checkIn('shared-drive');
  expect(row('owner')).toMatchObject({ seen: expect.stringContaining('沒有擁有者'), isFine: true });
  expect(report.problems).toBe(0);
});

test('In the web app it says that there is no document lock', async () => {
  const { row } = await checkIn('web-app');
  expect(row('lock').seen).toContain('沒有文件鎖');
});

test('In another zone it names it and says what to do; the button mends it', async () => {
  const addon = await loadAddon(undefined, undefined, inWorld('zone=America/New_York'));
  const rows = async (work: Promise<unknown>) => ((await work) as Report).rows.find(({ key }) => key === 'zone')!;
  expect(await rows(addon.run('runInstallCheck'))).toMatchObject({
    isFine: false,
    seen: 'America/New_York／Asia/Taipei',
    advice: expect.stringContaining('設為臺北時區'),
  });
  const report = (await addon.run('runInstallCheck')) as Report;
  expect(report.rows.find(({ key }) => key === 'date')).toMatchObject({
    isFine: true,
    seen: expect.stringContaining('時區不同'),
  });
  expect(await rows(addon.rpc('install.setZone', { confirm: true }))).toMatchObject({ isFine: true });
  expect(addon.model.meta().timeZone).toBe('Asia/Taipei');
});

test('With addresses that are no accounts it names them', async () => {
  const addon = await loadAddon(undefined, undefined, inWorld('unknown-editors'));
  await addon.run('createDemoSchool', [{ students: 40 }]);
  const { rows } = (await addon.run('runInstallCheck')) as Report;
  expect(rows.find(({ key }) => key === 'editors')).toMatchObject({
    isFine: false,
    seen: expect.stringContaining('@'),
  });
});

test('Whichever call fails, the others are tried, and no trial tab stays', async () => {
  const home = await checkIn('');
  const calls = home.addon.meter().serviceCalls;
  for (let n = 1; n <= calls; n += 29) {
    const addon = await loadAddon(undefined, home.addon.model, inWorld(`fail=${n}`));
    const before = addon.model.sheets().length;
    const report = (await addon.run('runInstallCheck').catch(() => null)) as Report | null;
    expect(addon.model.sheets()).toHaveLength(before);
    if (report !== null) expect(report.problems).toBeLessThanOrEqual(2);
  }
});

test('A visitor and a tutor get nothing', async () => {
  const addon = await loadAddon();
  await addon.run('setUpWorkbook');
  await expect(addon.run('runInstallCheck', [], 'visitor@demo.example.edu.tw')).rejects.toThrow('權限');
});

test('Taken off, no trigger, protection or property is left, and all rows are; set-up brings it back', async () => {
  const addon = await loadAddon(undefined, undefined, { ...WORLD, isSharedDrive: false });
  await addon.run('createDemoSchool', [{ students: 40 }]);
  await addon.run('installTriggers');
  const protections = () => addon.model.sheets().flatMap(({ id }) => addon.model.sheet(id).protections).length;
  const made = protections();
  const roster = addon.shown('學生名冊');
  expect(await addon.rpc('install.remove', { confirm: true })).toMatchObject({
    triggers: 1,
    protections: made,
    left: 0,
  });
  expect(protections()).toBe(0);
  expect(addon.shown('學生名冊')).toEqual(roster);
  await addon.run('setUpWorkbook');
  expect(protections()).toBe(made);
});
