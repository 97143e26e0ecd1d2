/**
 * Requests that nobody's window sends: any bytes at the ports, any message over the socket. The host answers or refuses
 * each, goes on, and does the next person's edit. HOSTILE_CALLS=100000 makes it long.
 */
import { readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import { startHost, type StartedHost } from '../startedHost';

const CALLS = Number(process.env['HOSTILE_CALLS'] ?? 2000);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20261125);

let host: StartedHost;
beforeAll(async () => {
  host = await startHost(`
    function onOpen() {}
    function onEdit(e) {}
    function doGet(e) { return ContentService.createTextOutput('hello'); }
    function doPost(e) { return ContentService.createTextOutput(String(e.postData.length)); }
    function echo(x) { return x; }`);
});
afterAll(() => host.close());

const get = (pathname: string, init: RequestInit = {}) => {
  const url = new URL(pathname, host.address);
  url.searchParams.set('token', host.address.searchParams.get('token')!);
  return fetch(url, init);
};
const isAlive = () => host.process.exitCode === null && host.process.signalCode === null;

/** Sends bytes as they are. @returns all that came back until the host, or the patience of a rude client, ended it */
function raw(bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(host.address.port), '127.0.0.1', () => socket.end(bytes));
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

class Line {
  #id = 0;
  readonly #waiting = new Map<number, (message: { ok: boolean; value?: unknown; error?: { name: string } }) => void>();
  private constructor(readonly socket: WebSocket) {
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as { id?: number; ok: boolean };
      if (message.id !== undefined) this.#waiting.get(message.id)?.(message);
    });
  }
  static async open(): Promise<Line> {
    const { host: name, search, origin } = host.address;
    const socket = new WebSocket(`ws://${name}/socket${search}`, { origin });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Line(socket);
  }
  ask(name: string, params: unknown): Promise<{ ok: boolean; value?: unknown; error?: { name: string } }> {
    const id = ++this.#id;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.socket.send(JSON.stringify({ id, name, params }));
    });
  }
}

test('Given an image of another page at an address that is none, Then the host goes on', async () => {
  expect(await raw('GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 403/);
  expect(await raw('GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
  expect(isAlive()).toBe(true);
});

test('Given a new workbook, When it is downloaded before anybody saved it, Then it comes; and its files are private', async () => {
  const answer = await get('/workbook.xlsx');
  expect([
    answer.status,
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ]).toEqual([200, 'PK']);
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);
  expect(mode(host.workbook)).toBe('600');
  expect(mode(`${host.workbook}.host`)).toBe('700');
  const inside = readdirSync(`${host.workbook}.host`).map((name) => path.join(`${host.workbook}.host`, name));
  expect([...new Set(inside.map((file) => (statSync(file).isDirectory() ? '700' : mode(file))))].sort()).toEqual([
    '600',
    '700',
  ]);
});

const names = [
  ...['hello', 'read', 'edit', 'undo', 'redo', 'charts', 'filterTexts', 'select', 'run', 'call', 'webPage', 'answer'],
  ...['setClock', 'triggers', 'runTrigger', 'mails', 'mail', 'prints', 'runs', 'stopRun'],
];
const kinds = [
  ...['type', 'clear', 'copy', 'fill', 'style', 'note', 'rule', 'merge', 'sort', 'insert', 'delete', 'size', 'hide'],
  ...['freeze', 'filter', 'criterion', 'addSheet', 'renameSheet', 'deleteSheet', 'copySheet', 'moveSheet', 'hideSheet'],
];
const number = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 30 }) },
  fc.constantFrom(0, -1, 1.5, NaN, 1e9, 2 ** 31, 2 ** 53, 1e308, -1e308, 1000, 1001),
);
const sheetId = fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, number);
const range = fc.record({ sheetId, row: number, col: number, rows: number, cols: number }, { requiredKeys: ['row'] });
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '=A1', '=1/0', '=SUM(A:A)', '__proto__', 'constructor', '../../etc/passwd', '2026-13-99', '甲'),
  fc.constant('=' + '('.repeat(2000)),
);
const edit = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    at: fc.oneof(range, number),
    from: range,
    to: range,
    texts: fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 4 }),
    text: words,
    sheetId,
    axis: fc.constantFrom('rows', 'cols', 'both', null),
    count: number,
    pixels: number,
    col: number,
    cut: fc.boolean(),
    on: fc.boolean(),
    ascending: fc.boolean(),
    hidden: fc.boolean(),
    index: number,
    name: words,
    range: fc.option(range),
    style: fc.oneof(fc.record({ bold: fc.boolean(), fontSize: number }), fc.anything()),
    rule: fc.oneof(
      fc.record({ criteria: words, args: fc.array(fc.oneof(number, words)), allowInvalid: fc.boolean() }),
      fc.anything(),
    ),
    criterion: fc.oneof(fc.record({ hiddenTexts: fc.array(words) }), fc.anything()),
  },
  { requiredKeys: ['kind', 'at', 'sheetId', 'count'] },
);
const params = fc.oneof(
  fc.anything({ maxDepth: 2, withNullPrototype: false }),
  range,
  fc.record({ email: fc.option(words), opensSheet: fc.boolean() }),
  fc.record({ id: words, questionId: words, answer: fc.anything() }),
  fc.record({
    iso: fc.option(words),
    functionName: words,
    name: words,
    args: fc.array(fc.anything()),
    files: fc.constant(null),
  }),
  fc.record({ parameters: fc.dictionary(words, fc.array(words)) }),
);
const message = fc.oneof(
  { weight: 3, arbitrary: edit.map((one) => ['edit', { edit: one, sure: true }] as const) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...names), params) },
);
const httpBytes = fc.tuple(
  fc.constantFrom('GET', 'POST', 'PUT', 'HEAD', 'OPTIONS', 'CONNECT', 'X'),
  fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      '///',
      '/exec',
      '/socket',
      '/workbook.xlsx',
      '/font/..%2f..%2fpackage.json',
      '*',
      'http://[',
      '/%',
      '/\\',
    ),
    fc.webPath(),
    fc.string(),
  ),
  fc.constantFrom(
    'Host: x',
    'Host: 127.0.0.1',
    '',
    'Upgrade: websocket\r\nConnection: Upgrade',
    'Content-Length: 9',
    'Transfer-Encoding: chunked',
    ': x',
  ),
  fc.string(),
);

test(`Given ${CALLS} hostile calls, Then each is answered or refused, no fault is reported, and the next edit is done`, async () => {
  const before = host.printed().length;
  let line = await Line.open();
  let done = 0;
  const http = fc.sample(httpBytes, { numRuns: Math.ceil(CALLS / 4), seed: SEED });
  for (const [method, target, header, body] of http) {
    const bytes = Buffer.from(`${method} ${target} HTTP/1.1\r\n${header}\r\nConnection: close\r\n\r\n${body}`, 'utf8');
    await raw(bytes);
    expect([isAlive(), method, target]).toEqual([true, method, target]);
  }
  const messages = fc.sample(message, { numRuns: Math.ceil((CALLS * 3) / 4), seed: SEED });
  for (const [i, [name, what]] of messages.entries()) {
    if (i % 50 === 0) line.socket.send(i % 100 === 0 ? Buffer.from([0xff, 0xfe, i % 256]) : '{"id":');
    const { value } = await line.ask(name, what);
    if ((value as { verdict?: string } | null | undefined)?.verdict === 'ok') done++;
  }
  // Some were no nonsense: the others are judged by the same ways in.
  expect(done).toBeGreaterThan(0);
  // A frame that breaks the protocol closes its own window alone.
  (line.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(
    Buffer.from([0xff, 0xff, 0, 1]),
  );
  await new Promise((resolve) => line.socket.once('close', resolve));
  line = await Line.open();
  const welcome = (await line.ask('hello', { email: null, opensSheet: true })) as {
    value: { sheets: { id: number; hidden: boolean }[] };
  };
  const at = { sheetId: welcome.value.sheets.find(({ hidden }) => !hidden)!.id, row: 1, col: 1, rows: 1, cols: 1 };
  const edited = await line.ask('edit', { edit: { kind: 'type', at, texts: [['還在']] }, sure: true });
  expect(edited).toMatchObject({ ok: true, value: { verdict: 'ok' } });
  expect(await (await get('/exec', { headers: { accept: 'text/plain' } })).text()).toBe('hello');
  line.socket.close();
  expect(host.printed().slice(before)).toBe('');
});
