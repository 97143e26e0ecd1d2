/** Rows that come and go between a sheet's size, its cells and what is written: nothing twice, nothing unfinished. */
import { strayTabs } from '../simulation/invariants';
import { openSchool, studentNo } from '../simulation/school';
import { uploadsImport } from '../simulation/uploadsImport';

const STATES = ['通過', '待認證'] as const;

async function schoolWithUploads() {
  const school = await openSchool('2026-10-05T08:00:00');
  let parcels = 0;
  /** Two uploads that are there already, their state another than last time. */
  const importAgain = async () => {
    const state = STATES[parcels % 2] ?? '';
    const lines = [1, 2].map((n) => ({
      line: n + 1,
      no: `P${n}`,
      studentNo: studentNo(n),
      title: `作品${n}`,
      state,
    }));
    const { send, commit } = uploadsImport(`parcel-${++parcels}-of-a-test`, lines);
    await school.rpc('sendParts', send);
    return school.rpc('imports.commit', commit);
  };
  await importAgain();
  const uploads = school.sheets.idOf('上傳紀錄') ?? 0;
  const numbers = () =>
    school.sheets
      .records('上傳紀錄')
      .map(({ cells }) => cells['紀錄編號'])
      .sort();
  return { ...school, importAgain, uploads, numbers };
}

test('Given uploads that are there, When somebody inserts a row before any call of their import, Then none stands twice', async () => {
  const { sheets, interruption, importAgain, uploads, numbers } = await schoolWithUploads();
  const twiceAt: number[] = [];
  for (let at = 1, calls = at; calls >= at; at++) {
    calls = 0;
    interruption.beforeCall = () => {
      if (++calls === at) sheets.model.insertRows(uploads, 2, 1);
    };
    await importAgain();
    interruption.beforeCall = null;
    if (numbers().join() !== 'P1,P2') {
      twiceAt.push(at);
      sheets.model.deleteRows(uploads, sheets.records('上傳紀錄').at(-1)?.row ?? 0, 1);
    }
    if (calls >= at) sheets.model.deleteRows(uploads, 2, 1);
  }
  expect(twiceAt).toEqual([]);
});

test('Given an import, When somebody deletes a blank row before any call of its undo, Then it is undone all the same', async () => {
  const { sheets, interruption, importAgain, rpc, uploads } = await schoolWithUploads();
  const failedAt: string[] = [];
  for (let at = 1, calls = at; calls >= at; at++) {
    await importAgain();
    const before = sheets.records('上傳紀錄').map(({ cells }) => cells['認證狀態']);
    await importAgain();
    calls = 0;
    interruption.beforeCall = () => {
      if (++calls === at) sheets.model.deleteRows(uploads, 3 + sheets.records('上傳紀錄').length, 1);
    };
    const { error } = await rpc('imports.undo', { isForced: true });
    interruption.beforeCall = null;
    const now = sheets.records('上傳紀錄').map(({ cells }) => cells['認證狀態']);
    if (error !== undefined || now.join() !== before.join()) failedAt.push(`${at}: ${error ?? now.join()}`);
  }
  expect(failedAt).toEqual([]);
});

test('Given an import, When the call after the copy of its tab fails, Then the copy is not left in sight', async () => {
  const school = await schoolWithUploads();
  const { interruption, importAgain } = school;
  let isArmed = false;
  interruption.beforeCall = (call) => (isArmed ||= call === 'insertSheet');
  let failures = 0;
  interruption.atService = () => isArmed && ++failures === 1;
  const { error } = await importAgain();
  interruption.beforeCall = interruption.atService = null;
  expect(error).not.toBeUndefined();
  expect(strayTabs(school)).toEqual([]);
});

test('Given an import that died after the copy of its tab, When the workbook is checked, Then the copy is gone', async () => {
  const school = await schoolWithUploads();
  const { interruption, importAgain, run } = school;
  let isDead = false;
  interruption.beforeCall = (call) => (isDead ||= call === 'insertSheet');
  interruption.atService = () => isDead;
  await importAgain();
  interruption.beforeCall = interruption.atService = null;
  expect(strayTabs(school)).toHaveLength(1);
  await run('checkAll');
  expect(strayTabs(school)).toEqual([]);
});
