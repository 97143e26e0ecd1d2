/** The demo school's home: what room is made for a new one when an older lies there. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DemoSchool } from '../src/command/demoSchool';
import { openWorkbookFile } from '../src/files/open';

let folder: string;
const at = (name: string) => path.join(folder, name);
const demoIn = (home: string) => new DemoSchool(at(home), at('script'));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demo-school-'));
  mkdirSync(at('script'));
  writeFileSync(at('script/Code.js'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('Given no school, When room is made, Then nothing is put aside', () => {
  expect(demoIn('school').makeRoom()).toBeNull();
});

test('Given a host killed before its file was written, When room is made, Then its journal is put aside and opens there', async () => {
  const file = await openWorkbookFile(demoIn('school').workbook, { create: true, live: true });
  const [sheet] = file.model.sheets();
  const corner = { sheetId: sheet!.id, row: 1, col: 1, rows: 1, cols: 1 };
  file.model.setCells(corner, [['認得']], 'raw');
  await file.durable();
  // As the disk is after a kill: no file, the journal, and a lock whose process is gone.
  cpSync(at('school'), at('killed'), { recursive: true });
  await file.close();
  const killed = demoIn('killed');
  rmSync(path.join(`${killed.workbook}.host`, 'lock'));

  const aside = killed.makeRoom();

  const again = await openWorkbookFile(aside!, { create: true, live: true });
  expect(again.model.getCells(corner, ['values']).values).toEqual([['認得']]);
  await again.close();
  expect(killed.makeRoom()).toBeNull();
});

test('Given a school that nobody touched, When room is made, Then it is dropped, and one that somebody used is put aside', async () => {
  const demo = demoIn('school');
  const file = await openWorkbookFile(demo.workbook, { create: true, live: true });
  await file.save();
  await file.close();
  demo.remember(null);
  expect(demo.remembered()).toBeNull();
  expect(demo.makeRoom()).toBeNull();
  const used = await openWorkbookFile(demo.workbook, { create: true, live: true });
  await used.save();
  await used.close();
  expect(demo.makeRoom()).not.toBeNull();
});
