/** Many people type at once: what their edits run takes turns, none is left out, and one that fails holds up nobody. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { startTexts } from '../../src/messages/zh/start';
import { openRuntime } from '../../src/runtime/open';
import { RunLog } from '../../src/server/runLog';
import { ScriptHost } from '../../src/server/scriptHost';
import { Turns } from '../../src/server/turns';
import { createWorkbookModel } from '../../src/workbook/create';

test('Given any work, Then so much of it goes on at once, in its order, and all of it ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (atOnce, fails) => {
        const turns = new Turns(atOnce);
        const begun: number[] = [];
        let [now, most] = [0, 0];
        const outcomes = await Promise.allSettled(
          fails.map((isToFail, i) =>
            turns.take(async () => {
              begun.push(i);
              most = Math.max(most, ++now);
              await new Promise((resolve) => setImmediate(resolve));
              now--;
              if (isToFail) throw new Error(String(i));
            }),
          ),
        );
        expect(most).toBeLessThanOrEqual(atOnce);
        expect(begun).toEqual(fails.map((_, i) => i));
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(fails);
      },
    ),
  );
});

test('Given twelve edits at once, Then no more than two scripts run at a time, and each edit had its run', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'edits-'));
  const scriptFolder = path.join(folder, 'script');
  mkdirSync(scriptFolder);
  writeFileSync(path.join(scriptFolder, 'Code.gs'), 'function onEdit(e) { e.range.offset(0, 1).setValue(e.value); }');
  const model = createWorkbookModel({ owner: 'owner@example.edu.tw' });
  const sheetId = model.sheets()[0]?.id ?? 0;
  const runtime = await openRuntime({ scriptFolder, model, hostFolder: folder, workers: true, now: null });
  let [now, most] = [0, 0];
  const start = runtime.start.bind(runtime);
  runtime.start = (...args) => {
    most = Math.max(most, ++now);
    const run = start(...args);
    void run.done.then(() => now--);
    return run;
  };
  const silent = new Proxy({}, { get: () => () => undefined });
  const host = new ScriptHost({
    runtime,
    ui: silent as never,
    windows: silent as never,
    log: new RunLog(folder, () => undefined),
    timeZone: () => 'Asia/Taipei',
    causes: startTexts.causes,
  });
  const runner = { user: 'owner@example.edu.tw', windowId: 'w', selection: null } as never;
  await Promise.all(
    Array.from({ length: 12 }, (_, i) => {
      const range = { sheetId, row: i + 1, col: 1, rows: 1, cols: 1 };
      model.setCells(range, [[`第${i}格`]], 'raw');
      return host.run(
        { kind: 'edit', at: range, event: { changeType: 'EDIT', range, value: `第${i}格` } as never },
        runner,
      );
    }),
  );
  expect(most).toBeLessThanOrEqual(2);
  const { display } = model.getCells({ sheetId, row: 1, col: 1, rows: 12, cols: 2 }, ['display']);
  expect(display?.map(([, copied]) => copied)).toEqual(display?.map(([typed]) => typed));
  await host.close();
});
