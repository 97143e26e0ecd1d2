/** A workbook that another program made, with the same tabs, is checked as it is by the headless runner. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { headersOf, TABS } from '../../src/school/tabs';

const ROOT = path.resolve(__dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'other-'));
const gas = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'local/src/command/gas.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

async function workbookOfSeven(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const roster = book.addWorksheet(TABS.roster.name);
  roster.addRow(headersOf(TABS.roster));
  roster.addRow(['0110001', '王小明', '機械一甲', 1, '日校', '在學']);
  const classes = book.addWorksheet(TABS.classes.name);
  classes.addRow(headersOf(TABS.classes));
  classes.addRow(['機械一甲', 1, '日校', '機械科', '陳導師', 't@demo.example.edu.tw']);
  const uploads = book.addWorksheet(TABS.uploads.name);
  uploads.addRow(headersOf(TABS.uploads));
  for (let i = 1; i <= 7; i++) {
    uploads.addRow([
      `U${i}`,
      115,
      1,
      '課程學習成果',
      '0110001',
      '機械一甲',
      '王小明',
      `成果${i}`,
      '國語文',
      '',
      new Date(Date.UTC(2026, 9, i, 10)),
      'pdf',
      1,
      20,
      '通過',
    ]);
  }
  const file = path.join(folder, 'other.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

test('Given seven course results in a semester written by another program, When checkAll runs, Then R5.5-quota once, on the seventh row', async () => {
  const file = await workbookOfSeven();
  const run = gas('checkAll', '--workbook', file, '--now', '2026-11-23T09:00:00');
  expect(run.stderr).toBe('');
  const { byCode } = JSON.parse(run.stdout) as { byCode: Record<string, number> };
  expect(byCode['R5.5-quota']).toBe(1);
  expect(byCode['SET-tab']).toBeGreaterThan(0);
  const saved = new ExcelJS.Workbook();
  await saved.xlsx.readFile(file);
  const sheet = saved.getWorksheet(TABS.uploads.name)!;
  const column = headersOf(TABS.uploads).indexOf('檢核') + 1;
  expect(String(sheet.getRow(8).getCell(column).value)).toContain('第7件');
  expect(sheet.getRow(7).getCell(column).value ?? '').toBe('');
  expect(saved.getWorksheet(TABS.findings.name)).toBeDefined();
});

test('Given a function that fails, Then its message is on stderr, the exit code is 1 and the file is as it was', async () => {
  const file = await workbookOfSeven();
  const before = readFileSync(file);
  const run = gas('checkAll', '--workbook', file, '--as', 'stranger@demo.example.edu.tw');
  expect(run.status).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain('權限');
  expect(readFileSync(file).equals(before)).toBe(true);
});
