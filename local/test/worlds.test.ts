/** Worlds: the host as harsh as Google is in worse places, each seen from a script. */
import type { RunRequest } from '../src/doors/contract';
import { HOME, worldOf, type World } from '../src/doors/world';
import { openScript, OWNER } from './services/openScript';

const VISITOR = 'visitor@demo.example.edu.tw';
const inWorld = (names: string) => {
  const world = worldOf(names);
  if ('unknown' in world) throw new Error(world.unknown);
  return world;
};
const MANIFEST = JSON.stringify({ timeZone: 'Asia/Taipei', webapp: { access: 'DOMAIN', executeAs: 'USER_DEPLOYING' } });
const scriptIn = (names: string) => openScript({ 'appsscript.json': MANIFEST }, { world: inWorld(names) });
const asVisitor: Partial<RunRequest> = { user: VISITOR };

test('Names are joined by commas; one that is none is told', () => {
  expect(worldOf('')).toEqual(HOME);
  const both: World = { ...HOME, isSharedDrive: true, errors: 'chinese', zone: 'Asia/Tokyo', failAt: 12 };
  expect(worldOf('shared-drive, zh-errors,zone=Asia/Tokyo,fail=12')).toEqual(both);
  for (const bad of ['moon', 'zone=Mond/Krater', 'zone=', 'fail=0', 'fail=x', 'constructor'])
    expect(worldOf(`busy,${bad}`)).toEqual({ unknown: bad });
});

describe('shared-drive', () => {
  test('The file has no owner, and its protections let nobody through as one', async () => {
    const script = await scriptIn('shared-drive');
    expect(await script.value('SpreadsheetApp.getActive().getOwner()')).toBeNull();
    const protect = `(() => {
      const p = SpreadsheetApp.getActiveSheet().protect();
      p.addEditor('${VISITOR}');
      p.removeEditor('${OWNER}');
      return p.getEditors().map((user) => user.getEmail());
    })()`;
    expect(await script.value(protect, asVisitor)).toEqual([VISITOR]);
    const write = "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)";
    expect(await script.thrown(write)).toMatch(/protected cell/);
    expect(script.model.meta().owner).toBe(OWNER);
  });
});

describe('web-app', () => {
  const seen = `[LockService.getDocumentLock(), CacheService.getDocumentCache(), LockService.getScriptLock() !== null,
    Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()]`;

  test('No document lock and cache; it runs as its deployer, whoever visits', async () => {
    const script = await scriptIn('web-app');
    expect(await script.value(seen, asVisitor)).toEqual([null, null, true, OWNER, VISITOR]);
  });

  test('At home the same holds for the web app`s own runs alone', async () => {
    const script = await scriptIn('');
    expect(await script.value(seen, { ...asVisitor, isWebApp: true })).toEqual([null, null, true, OWNER, VISITOR]);
    expect(await script.value('LockService.getDocumentLock() !== null', asVisitor)).toBe(true);
    expect(await script.value('Session.getEffectiveUser().getEmail()', asVisitor)).toBe(VISITOR);
  });

  test('A manifest that does not say so leaves it to the visitor', async () => {
    const script = await openScript({}, { world: inWorld('web-app') });
    expect(await script.value('Session.getEffectiveUser().getEmail()', asVisitor)).toBe(VISITOR);
  });
});

describe('errors', () => {
  const beyond = 'SpreadsheetApp.getActiveSheet().getRange(0, 1)';

  test('zh-errors: none speaks English, and the run`s own errors stay as they are', async () => {
    const script = await scriptIn('zh-errors');
    expect(await script.thrown(beyond)).toMatch(/^Exception: [^a-z]*\p{Script=Han}/u);
    expect(await script.thrown("(() => { throw new Error('mine') })()")).toBe('Error: mine');
  });

  test('opaque-errors: one sentence for all, that tells nothing', async () => {
    const script = await scriptIn('opaque-errors');
    const texts = [await script.thrown(beyond), await script.thrown("MailApp.sendEmail('nobody', 'x', 'y')")];
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toMatch(/mail|range|invalid/i);
  });
});

test('forgetful-cache: what one run put is gone in the next', async () => {
  const script = await scriptIn('forgetful-cache');
  const both = "(CacheService.getScriptCache().put('a', 'b'), CacheService.getScriptCache().get('a'))";
  expect(await script.value(both)).toBe('b');
  expect(await script.value("CacheService.getScriptCache().get('a')")).toBeNull();
});

describe('busy', () => {
  test('Calls, cells and sleep take Google`s time on the script`s clock, and none of ours', async () => {
    const script = await scriptIn('busy');
    const took = (work: string) => script.value(`(() => { const t = Date.now(); ${work}; return Date.now() - t; })()`);
    const began = performance.now();
    expect(await took('Utilities.sleep(60000)')).toBeGreaterThanOrEqual(60_000);
    expect(
      await took(
        "SpreadsheetApp.getActiveSheet().getRange(1, 1, 100, 10).setValues(Array(100).fill(Array(10).fill('x')))",
      ),
    ).toBeGreaterThanOrEqual(150);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test('The host`s clock goes on by what a run took', async () => {
    const script = await scriptIn('busy');
    const before = script.runtime.clock().now;
    await script.value('Utilities.sleep(200000)');
    expect(script.runtime.clock().now - before).toBeGreaterThanOrEqual(200_000);
  });

  test('Past six minutes the run ends, and nothing catches that', async () => {
    const script = await scriptIn('busy');
    const stubborn = "(() => { for (;;) { try { Utilities.sleep(200000); } catch (e) { return 'caught'; } } })()";
    expect(await script.thrown(stubborn)).toBe('Exception: Exceeded maximum execution time');
  });
});

test('unknown-editors: addEditors takes those before the stranger, then throws', async () => {
  const script = await scriptIn('unknown-editors');
  script.model.setMeta({ editors: ['known@demo.example.edu.tw'] });
  const protection = 'SpreadsheetApp.getActiveSheet().protect()';
  const add = `${protection}.addEditors(['known@demo.example.edu.tw', 'stranger@x.example', 'later@x.example'])`;
  expect(await script.thrown(add)).toContain('stranger@x.example');
  const editors = await script.value(`${protection}.getEditors().map((user) => user.getEmail())`);
  expect(editors).toContain('known@demo.example.edu.tw');
  expect(editors).not.toContain('later@x.example');
});

test('zone=ZONE: the spreadsheet stands in it while the world lasts', async () => {
  const script = await scriptIn('zone=America/New_York');
  const wrote =
    "(SpreadsheetApp.getActiveSheet().getRange('A1').setValue('2026/3/5'), SpreadsheetApp.getActiveSheet().getRange('A1').getValue().toISOString())";
  expect(await script.value(wrote)).toBe('2026-03-05T05:00:00.000Z');
  script.runtime.leaveWorld();
  expect(script.model.meta().timeZone).toBe('Asia/Taipei');
});

test('fail=N: the n-th service call throws, and no other', async () => {
  const script = await scriptIn('fail=3');
  const calls = `(() => [1, 2, 3, 4].map(() => { try { Session.getScriptTimeZone(); return true; } catch { return false; } }))()`;
  expect(await script.value(calls)).toEqual([true, true, false, true]);
});
