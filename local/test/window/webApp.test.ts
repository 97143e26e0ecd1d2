/** The script's web app asked by programs: doGet and doPost with their events, texts with their types. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbookFile } from '../../src/files/open';
import type { WorkbookFile } from '../../src/files/contract';
import { startTexts } from '../../src/messages/zh/start';
import { openRuntime } from '../../src/runtime/open';
import { HostServer } from '../../src/server/hostServer';
import { RunLog } from '../../src/server/runLog';
import { ScriptHost } from '../../src/server/scriptHost';

const CODE = `
function doGet(e) {
  if (e.parameter.page) return HtmlService.createHtmlOutput('<p>頁</p>');
  if (e.parameter.number) return 5;
  return ContentService.createTextOutput(JSON.stringify([e.parameters, e.queryString])).setMimeType(ContentService.MimeType.JSON);
}
function doPost(e) {
  SpreadsheetApp.getActiveSheet().appendRow([e.postData.type, e.postData.contents, e.parameter.a]);
  return ContentService.createTextOutput('OK ' + e.postData.length);
}`;

let file: WorkbookFile;
let host: HostServer;
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'web-'));
  const scriptFolder = path.join(folder, 'script');
  mkdirSync(scriptFolder);
  writeFileSync(path.join(scriptFolder, 'Code.gs'), CODE);
  file = await openWorkbookFile(path.join(folder, 'book.xlsx'), { create: true, live: true });
  const { model, hostFolder } = file;
  const runtime = await openRuntime({ scriptFolder, model, hostFolder, workers: true, now: null });
  host = await HostServer.start(
    file,
    ({ ui, windows }) =>
      new ScriptHost({
        runtime,
        ui,
        windows,
        log: new RunLog(hostFolder, () => undefined),
        timeZone: () => 'Asia/Taipei',
        causes: startTexts.causes,
      }),
    0,
  );
});
afterAll(() => host.close());

const ask = (more: string, init: RequestInit = {}) => fetch(`${host.webAppAddress}${more}`, init);

test('doGet: parameters by name, once and as lists; JSON as JSON', async () => {
  const answer = await ask('&a=1&a=2&b=%E5%AD%97');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toEqual([{ a: ['1', '2'], b: ['字'] }, 'a=1&a=2&b=%E5%AD%97']);
});

test.each(['constructor', 'toString'])('A parameter may be named %s', async (name) => {
  const [parameters] = (await (await ask(`&${name}=1`)).json()) as [Record<string, unknown>];
  expect(Object.entries(parameters)).toEqual([[name, ['1']]]);
});

test('A page is a page; what is neither page nor text is refused', async () => {
  expect(await (await ask('&page=1')).text()).toBe('<p>頁</p>');
  const answer = await ask('&number=1');
  expect([answer.status, await answer.text()]).toEqual([
    500,
    'Error: The script completed but the returned value is not a supported return type.',
  ]);
});

test('doPost gets the body, its type and length, and the fields of a form', async () => {
  expect(
    await (await ask('', { method: 'POST', body: '{"x":1}', headers: { 'content-type': 'application/json' } })).text(),
  ).toBe('OK 7');
  expect(await (await ask('', { method: 'POST', body: new URLSearchParams({ a: '甲' }) })).text()).toMatch(/^OK /);
  const [sheet] = file.model.sheets();
  expect(file.model.getCells({ sheetId: sheet!.id, row: 1, col: 1, rows: 2, cols: 3 }, ['display']).display).toEqual([
    ['application/json', '{"x":1}', ''],
    [expect.stringMatching(/urlencoded/), 'a=%E7%94%B2', '甲'],
  ]);
});

test('Without the token nothing answers', async () => {
  expect((await fetch(host.webAppAddress.replace(/token=.*/, 'token=x'), { method: 'POST', body: '' })).status).toBe(
    403,
  );
});
