/** Many people in one workbook at once: nothing is lost, and all see the same. */
import { request } from 'node:http';
import { WebSocket } from 'ws';
import type { HostStore } from '../../src/browser/connection/hostStore';
import { ServedWorkbook, shownTexts } from './servedWorkbook';

let served: ServedWorkbook;
afterEach(() => served.close());

/** Resolves when the window was told of the workbook's last change. */
function caughtUp(store: HostStore, version: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.onEvent((event) => {
      if (event.type !== 'cells' || event.version < version) return;
      stop();
      resolve();
    });
  });
}

function type(store: HostStore, row: number, col: number, text: string) {
  const at = { sheetId: store.state.activeSheetId, row, col, rows: 1, cols: 1 };
  return store.ask('edit', { edit: { kind: 'type', at, texts: [[text]] } });
}

describe('Twenty windows that edit at once', () => {
  test('Given 200 edits in each, some in the same cells, Then no cell is lost and all windows are equal', async () => {
    served = await ServedWorkbook.start();
    const stores = await Promise.all(Array.from({ length: 20 }, (_, i) => served.window(`teacher${i}@example.edu.tw`)));
    await Promise.all(stores.map((store) => shownTexts(store, 210, 21)));
    const edits = stores.flatMap((store, who) =>
      Array.from({ length: 200 }, (_, i) =>
        // Every tenth edit fights for a cell of column U; the others are the window's own column.
        i % 10 === 0
          ? type(store, 201 + (i % 7), 21, `${who}號第${i}次`)
          : type(store, i + 1, who + 1, `${who}號第${i}次`),
      ),
    );
    const outcomes = await Promise.all(edits);
    expect(outcomes.every(({ verdict }) => verdict === 'ok')).toBe(true);

    const behind = stores.map((store) => caughtUp(store, served.model.version() + 1));
    await type(stores[0]!, 210, 1, '完');
    await Promise.all(behind);
    const seen = await Promise.all(stores.map((store) => shownTexts(store, 210, 21)));
    const { display } = served.model.getCells(
      { sheetId: served.model.sheets()[0]!.id, row: 1, col: 1, rows: 210, cols: 21 },
      ['display'],
    );
    for (const texts of seen) expect(texts).toEqual(display);
    for (let who = 0; who < 20; who++)
      for (let i = 0; i < 200; i++) if (i % 10) expect(display![i]![who]).toBe(`${who}號第${i}次`);
  });

  test('Given the rows are sorted and inserted meanwhile, Then all windows show what the workbook holds', async () => {
    served = await ServedWorkbook.start();
    const [one, two] = [await served.window(), await served.window()];
    await shownTexts(two, 30, 3);
    const sheetId = one.state.activeSheetId;
    for (let row = 1; row <= 20; row++) await type(row % 2 ? one : two, row, 1, String(21 - row));
    const sort = { kind: 'sort', at: { sheetId, row: 1, col: 1, rows: 20, cols: 1 }, col: 1, ascending: true } as const;
    const insert = { kind: 'insert', sheetId, axis: 'rows', at: 5, count: 2 } as const;
    await Promise.all([one.ask('edit', { edit: sort }), two.ask('edit', { edit: insert }), type(two, 1, 2, '甲')]);
    const behind = [one, two].map((store) => caughtUp(store, served.model.version() + 1));
    await type(one, 30, 3, '完');
    await Promise.all(behind);
    const texts = await shownTexts(one, 30, 3);
    expect(await shownTexts(two, 30, 3)).toEqual(texts);
    expect(texts.map(([first]) => first).filter((text) => text !== '')).toEqual(
      Array.from({ length: 20 }, (_, i) => String(i + 1)),
    );
  });
});

describe('An edit by hand', () => {
  test('Is acknowledged only after the journal has it', async () => {
    let write: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (write = resolve));
    served = await ServedWorkbook.start({}, () => written);
    const store = await served.window();
    const order: string[] = [];
    const edit = type(store, 1, 1, '一').then(() => order.push('acknowledged'));
    await store.ask('read', { sheetId: store.state.activeSheetId, row: 1, col: 1, rows: 1, cols: 1 });
    order.push('journal');
    write();
    await edit;
    expect(order).toEqual(['journal', 'acknowledged']);
  });

  test('Runs the edit triggers as that person, with value and old value of the single cell', async () => {
    served = await ServedWorkbook.start();
    const store = await served.window('tutor@example.edu.tw');
    await type(store, 2, 3, '5');
    await type(store, 2, 3, '7');
    const edits = served.calls.causes.filter(({ cause }) => cause.kind === 'edit');
    expect(edits.map(({ runner }) => runner.user)).toEqual(['tutor@example.edu.tw', 'tutor@example.edu.tw']);
    expect(edits[1]!.cause).toMatchObject({
      event: { changeType: 'EDIT', value: '7', oldValue: 5, range: { row: 2, col: 3, rows: 1, cols: 1 } },
    });
  });

  test('Of a protected cell is refused for others, and asked back where protection only warns', async () => {
    served = await ServedWorkbook.start();
    const sheetId = served.model.sheets()[0]!.id;
    const rule = { kind: 'RANGE', description: '', editors: [], domainEdit: false } as const;
    served.model.putProtection(sheetId, { ...rule, range: { row: 1, col: 1, rows: 1, cols: 1 }, warningOnly: false });
    served.model.putProtection(sheetId, { ...rule, range: { row: 2, col: 1, rows: 1, cols: 1 }, warningOnly: true });
    const store = await served.window('tutor@example.edu.tw');
    expect(await type(store, 1, 1, '改')).toMatchObject({ verdict: 'refuse', why: 'protected' });
    expect(await type(store, 2, 1, '改')).toMatchObject({ verdict: 'warn' });
    const edit = { kind: 'type', at: { sheetId, row: 2, col: 1, rows: 1, cols: 1 }, texts: [['改']] } as const;
    expect(await store.ask('edit', { edit, sure: true })).toMatchObject({ verdict: 'ok' });
    expect(await shownTexts(store, 2, 1)).toEqual([[''], ['改']]);
  });
});

describe('Who may come in', () => {
  /** The status of a request for the window's page. */
  const status = (path: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(served.host.address);
      request({ hostname, port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      })
        .on('error', reject)
        .end();
    });
  const opens = (address: string, origin: string) =>
    new Promise<boolean>((resolve) => {
      const socket = new WebSocket(address, { origin });
      socket.on('open', () => (socket.close(), resolve(true)));
      socket.on('error', () => resolve(false));
    });

  test('Only the printed address opens the window: not without its token, not by another host name', async () => {
    served = await ServedWorkbook.start();
    const { search } = new URL(served.host.address);
    expect(await status(`/${search}`)).toBe(200);
    expect(await status('/')).toBe(403);
    expect(await status('/?token=guess')).toBe(403);
    expect(await status(`/${search}`, { host: 'evil.example' })).toBe(403);
    expect(await status('/workbook.xlsx')).toBe(403);
  });

  test('Only a page of this host opens the WebSocket, and only with the token', async () => {
    served = await ServedWorkbook.start();
    const { host, search, origin } = new URL(served.host.address);
    expect(await opens(`ws://${host}/socket${search}`, origin)).toBe(true);
    expect(await opens(`ws://${host}/socket${search}`, 'http://evil.example')).toBe(false);
    expect(await opens(`ws://${host}/socket?token=guess`, origin)).toBe(false);
  });
});
