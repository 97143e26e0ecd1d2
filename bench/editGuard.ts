/** Measures the edit guard on pasted blocks, and the quick look for ID numbers over a large tab. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createWorkbookModel } from '../local/src/workbook/create';
import { openRuntime } from '../local/src/runtime/open';
import { mayHoldIdentityNumber } from '../src/school/identityNumber';
import { headersOf, TABS } from '../src/school/tabs';

const OWNER = 'owner@demo.example.edu.tw';
const ROW = [
  '',
  '115',
  '1',
  '課程學習成果',
  '',
  '機械一甲',
  '王小明',
  '專題製作：自動澆水器的設計與實作',
  '專題實作',
  '林老師',
  '2026/10/1 08:30',
  'pdf',
  '1.5',
  '80',
  '通過',
  '林老師',
  '2026/10/8 16:00',
  'FALSE',
  '',
  '',
];

/** Prints a line per size of block, then the quick look. */
export async function benchEditGuard(): Promise<void> {
  const model = createWorkbookModel({ owner: OWNER });
  const scriptFolder = path.resolve(__dirname, '../dist');
  const hostFolder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const runtime = await openRuntime({
    scriptFolder,
    model,
    hostFolder,
    workers: false,
    now: new Date('2026-11-23T09:00:00+08:00'),
  });
  const run = (functionName: string, event?: Parameters<typeof runtime.start>[0]['event']) =>
    runtime.start({ functionName, args: [], event, user: OWNER, authMode: 'FULL', limit: 360_000 }, null).done;
  const { id: sheetId } = model.sheet(model.insertSheet({ name: TABS.uploads.name, maxRows: 30_001, maxColumns: 20 }));
  model.setCells({ sheetId, row: 1, col: 1 }, [headersOf(TABS.uploads)], 'raw');
  for (const rows of [1, 1_000, 30_000]) {
    const block = Array.from({ length: rows }, (_, i) =>
      ROW.map((text, c) => (c === 4 ? `11${50_000 + (i >> 4)}` : text)),
    );
    model.setCells({ sheetId, row: 2, col: 1 }, block, 'parse');
    const started = performance.now();
    const range = { sheetId, row: 2, col: 1, rows, cols: ROW.length };
    const { meter } = await run('onEdit', { kind: 'edit', edit: { changeType: 'EDIT', range } });
    const ms = Math.round(performance.now() - started);
    console.log(`edit guard, ${rows} × ${ROW.length} pasted: ${ms} ms, ${meter.serviceCalls} calls`);
  }
  await runtime.close();
  const started = performance.now();
  let held = 0;
  for (let i = 0; i < 65_000; i++) for (const text of ROW) if (mayHoldIdentityNumber(text)) held++;
  console.log(`quick look, 65000 × ${ROW.length} cells: ${Math.round(performance.now() - started)} ms, ${held} held`);
}
