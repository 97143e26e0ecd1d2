/** A host that cannot have its port leaves nothing running: no clock, no watching, no saving. */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbookFile } from '../src/files/open';
import { HostServer } from '../src/server/hostServer';
import { listen } from '../src/server/loopback';

test('Given a port that another program has, When a host starts on it, Then its script is never connected', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'port-'));
  const other = createServer();
  const port = Number(new URL(await listen(other, 0)).port);
  const file = await openWorkbookFile(path.join(folder, 'a.xlsx'), { create: true, live: true });
  let connected = 0;
  const start = HostServer.start(
    file,
    () => {
      connected++;
      throw new Error('connected');
    },
    port,
  );
  await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(connected).toBe(0);
  other.close();
  await file.close();
  rmSync(folder, { recursive: true, force: true });
});
