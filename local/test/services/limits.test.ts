/** What stops a run or a script: rights, time, errors in the code; and that the host goes on. */
import { openScript, type OpenScript } from './openScript';

const CODE = `
function onEdit(e) { SpreadsheetApp.getActiveSheet().getRange('B1').setValue(e.value + '!'); }
function loop() { try { for (;;); } catch (e) { return 'caught'; } finally { for (;;); } }
function sleepLong() { Utilities.sleep(300000); }
function fail() { throw new TypeError('壞了'); }
function failLater() { return Promise.reject(new Error('later')); }
async function later() { const value = await Promise.resolve(20); return value + 1; }
const arrow = (n) => n * 2;
function hidden_() { return 1; }
function giveBack(x) { return x; }
`;
let script: OpenScript;
beforeAll(async () => {
  script = await openScript({ 'Code.gs': CODE });
});

test.each([
  ["MailApp.sendEmail('a@example.com', 's', 'b')", 'MailApp.sendEmail', 'script.send_mail'],
  ["GmailApp.sendEmail('a@example.com', 's', 'b')", 'GmailApp.sendEmail', 'gmail.send'],
  ['MailApp.getRemainingDailyQuota()', 'MailApp.getRemainingDailyQuota', 'script.send_mail'],
  ["UrlFetchApp.fetch('https://example.com')", 'UrlFetchApp.fetch', 'script.external_request'],
  ["ScriptApp.newTrigger('loop')", 'ScriptApp.newTrigger', 'script.scriptapp'],
  ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
])('In a simple trigger %s has no permission', async (expression, method, scope) => {
  expect(await script.thrown(expression, { authMode: 'LIMITED' })).toBe(
    `Exception: Specified permissions are not sufficient to call ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`,
  );
});

test('A simple trigger may use cells, properties, cache, locks and Utilities', async () => {
  expect(
    await script.value(
      `[SpreadsheetApp.getActiveSheet().getRange('C1').setValue(1).getValue(), PropertiesService.getDocumentProperties().setProperty('a', 'b').getProperty('a'),
        CacheService.getUserCache().get('x'), LockService.getDocumentLock().tryLock(0), Utilities.base64Encode('a')]`,
      { authMode: 'LIMITED' },
    ),
  ).toEqual([1, 'b', null, true, 'YQ==']);
});

test.each(['loop', 'sleepLong'])('%s is stopped at its limit, and cannot catch that', async (name) => {
  expect(await script.run(name, [], { limit: 150 })).toMatchObject({
    ok: false,
    error: { name: 'Exception', message: 'Exceeded maximum execution time' },
  });
});

test('Code at the top level that never ends is stopped too, and does not hold up the opening of the folder', async () => {
  const stuck = await openScript({ 'Code.gs': 'function go() { return 1; }\nfor (;;);' });
  expect(stuck.runtime.functionNames()).toContain('go');
  expect(await stuck.run('go', [], { limit: 150 })).toMatchObject({
    ok: false,
    error: { message: 'Exceeded maximum execution time' },
  });
});

test('A syntax error is told with file and line; runs fail with it', async () => {
  const broken = await openScript({ 'Good.gs': 'function good() {}', 'Bad.gs': 'function bad() {\n  return 1 +;\n}' });
  expect(broken.runtime.loadError).toMatch(/^Unexpected token ';' \(Bad\.gs:2\)$/);
  expect(await broken.run('good')).toMatchObject({
    ok: false,
    error: { name: 'SyntaxError', message: broken.runtime.loadError },
  });
});

test('In a server, a script that loops or fails ends alone', async () => {
  const served = await openScript({ 'Code.gs': CODE }, { workers: true });
  const [looped, failed, good] = await Promise.all([
    served.run('loop', [], { limit: 300 }),
    served.run('fail'),
    served.run('arrow', [21]),
  ]);
  expect(looped).toMatchObject({ ok: false, error: { message: 'Exceeded maximum execution time' } });
  expect(failed).toMatchObject({ ok: false, error: { name: 'TypeError', message: '壞了' } });
  expect(good).toMatchObject({ ok: true, value: 42 });
  await served.runtime.close();
});

test('Functions: async ones are waited for, consts are callable, pages reach no private one', async () => {
  expect(await script.run('later')).toMatchObject({ ok: true, value: 21 });
  expect(await script.run('failLater')).toMatchObject({ ok: false, error: { message: 'later' } });
  expect(await script.run('arrow', [2])).toMatchObject({ ok: true, value: 4 });
  expect(await script.run('hidden_')).toMatchObject({ ok: true, value: 1 });
  for (const name of ['hidden_', 'nowhere', 'x y', '__proto__', 'Utilities'])
    expect(await script.run(name, [], { fromPage: true })).toMatchObject({
      ok: false,
      error: { message: `Script function not found: ${name}` },
    });
});

test('The runtime has no timers, network, modules or Node of its own', async () => {
  expect(
    await script.value(
      "['setTimeout', 'fetch', 'require', 'process', 'Buffer', 'URL', 'TextDecoder', 'structuredClone', 'window'].filter((name) => name in globalThis)",
    ),
  ).toEqual([]);
});

test('Runs share nothing but the workbook and its stores', async () => {
  const counting = await openScript({ 'Code.gs': 'var n = 0; function count() { return ++n; }' });
  expect(
    [(await counting.run('count')) as { value?: unknown }, (await counting.run('count')) as { value?: unknown }].map(
      (one) => one.value,
    ),
  ).toEqual([1, 1]);
});

test('A result that holds an object of a service leaves as null, as a whole; other data as it is', async () => {
  for (const expression of [
    'SpreadsheetApp.getActiveSheet()',
    '{ cells: [SpreadsheetApp.getActiveRange()] }',
    '[Utilities.DigestAlgorithm.MD5]',
    'Utilities.newBlob("x")',
  ])
    expect([expression, await script.value(expression)]).toEqual([expression, null]);
  expect(await script.value('(() => { const a = { n: [1, { t: "字" }] }; a.self = [a.n]; return a; })()')).toEqual({
    n: [1, { t: '字' }],
    self: [[1, { t: '字' }]],
  });
  expect(await script.value('[new Date(0), undefined]')).toEqual([new Date(0), undefined]);
  expect(await script.value('new Promise(() => undefined)')).toBeUndefined();
});
