/** UrlFetchApp where the host was started with --allow-net, against a server of this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openScript, type OpenScript } from './openScript';

let server: Server;
let script: OpenScript;
let origin: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      if (request.url === '/moved') return void response.writeHead(302, { location: '/' }).end();
      response.statusCode = request.url === '/missing' ? 404 : 200;
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.setHeader('x-kind', ['a', 'b']);
      const { method, url, headers } = request;
      response.end(
        JSON.stringify({ method, url, type: headers['content-type'], own: headers['x-own'], body, text: '中文' }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // In threads, since the server lives in this one.
  script = await openScript({}, { workers: true, allowNet: true });
});
afterAll(async () => {
  await script.runtime.close();
  server.close();
});

const fetched = (path: string, options = '{}') =>
  script.value(`JSON.parse(UrlFetchApp.fetch('${origin}${path}', ${options}).getContentText())`);

test('A map as payload is a form; a text is itself; headers and types are those asked for', async () => {
  expect(await fetched('/')).toMatchObject({ method: 'GET', text: '中文' });
  expect(await fetched('/', "{ method: 'post', payload: { a: 1, b: 'x y' } }")).toMatchObject({
    method: 'POST',
    type: 'application/x-www-form-urlencoded',
    body: 'a=1&b=x+y',
  });
  expect(
    await fetched(
      '/',
      "{ method: 'put', contentType: 'application/json', headers: { 'X-Own': 'mine' }, payload: JSON.stringify({ a: '字' }) }",
    ),
  ).toMatchObject({ method: 'PUT', type: 'application/json', own: 'mine', body: '{"a":"字"}' });
});

test('The answer has its code, headers, bytes and blob', async () => {
  expect(
    await script.value(`(() => {
      const answer = UrlFetchApp.fetch('${origin}/x.json');
      const moved = UrlFetchApp.fetch('${origin}/moved', { followRedirects: false });
      return [answer.getResponseCode(), answer.getAllHeaders()['x-kind'], answer.getBlob().getContentType(), answer.getBlob().getName(),
        answer.getContent().length === answer.getBlob().getBytes().length, moved.getResponseCode(), UrlFetchApp.fetch('${origin}/moved').getResponseCode()];
    })()`),
  ).toEqual([200, 'a, b', 'application/json', 'x.json', true, 302, 200]);
});

test('An error code is thrown unless muted; fetchAll asks all', async () => {
  expect(await script.thrown(`UrlFetchApp.fetch('${origin}/missing')`)).toMatch(
    /^Exception: Request failed for http:\/\/127\.0\.0\.1:\d+ returned code 404\. Truncated server response: .*\(use muteHttpExceptions option to examine full response\)$/,
  );
  expect(
    await script.value(
      `UrlFetchApp.fetchAll([{ url: '${origin}/missing', muteHttpExceptions: true }, '${origin}/']).map((one) => one.getResponseCode())`,
    ),
  ).toEqual([404, 200]);
  expect(await script.thrown("UrlFetchApp.fetch('file:///etc/passwd')")).toBe(
    'Exception: Invalid argument: file:///etc/passwd',
  );
});
