/** PropertiesService, CacheService and LockService: what is kept, for whom, how much and how long. */
import fc from 'fast-check';
import { openScript, OWNER, type OpenScript } from './openScript';

const OTHER = 'other@demo.example.edu.tw';
let script: OpenScript;
beforeEach(async () => {
  script = await openScript({
    'Code.gs': `
function hold() { LockService.getDocumentLock().waitLock(0); const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setValue('held'); while (cell.getValue() !== 'enough') Utilities.sleep(10); }
function want(ms) { return [LockService.getDocumentLock().tryLock(ms), LockService.getScriptLock().tryLock(0), LockService.getUserLock().tryLock(0)]; }
function wait(ms) { LockService.getDocumentLock().waitLock(ms); }`,
  });
});

describe('properties', () => {
  test('Values are texts; a missing key is null; setters can be chained', async () => {
    expect(
      await script.value(`(() => {
        const store = PropertiesService.getDocumentProperties();
        store.setProperty('a', 1).setProperties({ b: true, c: '丙' });
        return [store.getProperty('a'), store.getProperty('none'), store.getProperty('constructor'), store.getKeys(), store.getProperties(),
          store.deleteProperty('a').getKeys(), store.setProperties({ d: '4' }, true).getKeys(), store.deleteAllProperties().getKeys()];
      })()`),
    ).toEqual(['1', null, null, ['a', 'b', 'c'], { a: '1', b: 'true', c: '丙' }, ['b', 'c'], ['d'], []]);
  });

  test('Script and document have one store for all, every user one of their own; all outlive the host', async () => {
    const all =
      '[PropertiesService.getScriptProperties(), PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties()]';
    await script.value(`${all}.map((store, i) => store.setProperty('k', i))`);
    expect(await script.value(`${all}.map((store) => store.getProperty('k'))`, { user: OTHER })).toEqual([
      '0',
      '1',
      null,
    ]);
    const again = await openScript({}, { folder: script.folder });
    expect(await again.value(`${all}.map((store) => store.getProperty('k'))`)).toEqual(['0', '1', '2']);
  });

  test('9 kB a value and 500 kB a store are the limits, and what is refused changes nothing', async () => {
    expect(
      await script.thrown("PropertiesService.getScriptProperties().setProperty('k', 'x'.repeat(9 * 1024 + 1))"),
    ).toBe('Exception: Argument too large: value');
    expect(
      await script.value("PropertiesService.getScriptProperties().setProperty('k', '字'.repeat(3 * 1024)).getKeys()"),
    ).toEqual(['k']);
    expect(
      await script.thrown(
        "(() => { const s = PropertiesService.getScriptProperties(); for (let i = 0; i < 60; i++) s.setProperty('k' + i, 'x'.repeat(9000)); })()",
      ),
    ).toMatch(/^Exception: You have exceeded the property storage quota/);
    expect(await script.value('PropertiesService.getScriptProperties().getKeys().length')).toBe(56);
  });

  test('Any text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(
          await script.value(
            `PropertiesService.getUserProperties().setProperty('k', ${JSON.stringify(text)}).getProperty('k')`,
          ),
        ).toBe(text);
      }),
      { numRuns: 20 },
    );
  });
});

describe('cache', () => {
  const cache = 'CacheService.getScriptCache()';
  test('Put, get, getAll, remove; nothing comes back of what was not put', async () => {
    expect(
      await script.value(`(() => {
        const cache = ${cache};
        return [cache.put('a', 'A'), cache.putAll({ b: 'B', c: 3 }), cache.getAll(['a', 'b', 'c', 'd']), cache.get('d'), cache.remove('a'), cache.get('a'),
          cache.removeAll(['b', 'x']), cache.get('b'), CacheService.getUserCache().get('c'), CacheService.getDocumentCache().get('c')];
      })()`),
    ).toEqual([null, null, { a: 'A', b: 'B', c: '3' }, null, null, null, null, null, null, null]);
  });

  test('Entries go after ten minutes, or their time, at most six hours', async () => {
    await script.value(
      `(() => { ${cache}.put('ten', 'x'); ${cache}.put('short', 'x', 60); ${cache}.put('long', 'x', 90000); })()`,
    );
    const there = () => script.value(`Object.keys(${cache}.getAll(['ten', 'short', 'long']))`);
    const later = (seconds: number) =>
      script.runtime.setClock(new Date(Date.parse('2026-11-23T09:00:00+08:00') + seconds * 1000));
    later(50);
    expect(await there()).toEqual(['ten', 'short', 'long']);
    later(70);
    expect(await there()).toEqual(['ten', 'long']);
    later(21_500);
    expect(await there()).toEqual(['long']);
    later(21_700);
    expect(await there()).toEqual([]);
  });

  test('100 kB a value, 250 characters a key, a thousand entries', async () => {
    expect(await script.thrown(`${cache}.put('k', 'x'.repeat(100 * 1024 + 1))`)).toBe(
      'Exception: Argument too large: value',
    );
    expect(await script.thrown(`${cache}.put('k'.repeat(251), '')`)).toBe('Exception: Argument too large: key');
    expect(
      await script.value(`(() => {
        for (let i = 0; i <= 1000; i++) ${cache}.put('k' + i, 'v', 100 + i);
        return [${cache}.get('k0'), ${cache}.get('k1000'), Object.keys(${cache}.getAll(Array.from({ length: 1001 }, (_, i) => 'k' + i))).length];
      })()`),
    ).toEqual([null, 'v', 900]);
  });
});

describe('locks', () => {
  test('A run has a lock until it gives it back, again and again; a time below zero is over at once', async () => {
    expect(
      await script.value(`(() => {
        const lock = LockService.getScriptLock();
        const before = lock.hasLock();
        const steps = [lock.tryLock(0), lock.tryLock(10), lock.hasLock(), LockService.getScriptLock().hasLock()];
        lock.waitLock(0);
        lock.releaseLock();
        return [before, ...steps, lock.hasLock(), lock.tryLock(-1), lock.hasLock()];
      })()`),
    ).toEqual([false, true, true, true, true, false, false, false]);
    expect(await script.thrown('LockService.getScriptLock().waitLock(-1)')).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
  });

  test('A lock that a run kept is free when the run ends', async () => {
    await script.value('LockService.getScriptLock().tryLock(0)');
    expect(await script.value('LockService.getScriptLock().tryLock(0)')).toBe(true);
  });

  test('Between runs of a server one holds it, the others wait or fail; other locks are free', async () => {
    const served = await openScript({}, { workers: true, folder: script.folder });
    const sheetId = served.model.sheets()[0]!.id;
    const held = new Promise<void>((resolve) => served.model.onChange(() => resolve()));
    const holder = served.run('hold');
    await held;
    const [refused, failed] = await Promise.all([served.run('want', [0]), served.run('wait', [20])]);
    const waiting = served.run('want', [300_000]);
    served.model.setCells({ sheetId, row: 1, col: 1 }, [['enough']], 'raw');
    const waited = await waiting;
    expect(refused).toMatchObject({ ok: true, value: [false, true, true] });
    expect(failed).toMatchObject({
      ok: false,
      error: { name: 'Exception', message: 'Lock timeout: another process was holding the lock for too long.' },
    });
    expect(waited).toMatchObject({ ok: true, value: [true, expect.anything(), expect.anything()] });
    expect(await holder).toMatchObject({ ok: true });
    await served.runtime.close();
  });
});

test('Session: who acts, as whom, where', async () => {
  expect(
    await script.value(
      '[Session.getActiveUser().getEmail(), String(Session.getEffectiveUser()), Session.getScriptTimeZone(), Session.getActiveUserLocale()]',
      { user: OTHER, effectiveUser: OWNER },
    ),
  ).toEqual([OTHER, OWNER, 'Asia/Taipei', 'zh_TW']);
  const key = await script.value('Session.getTemporaryActiveUserKey()');
  expect(key).toEqual(await script.value('Session.getTemporaryActiveUserKey()'));
  expect(key).not.toEqual(await script.value('Session.getTemporaryActiveUserKey()', { user: OTHER }));
});
