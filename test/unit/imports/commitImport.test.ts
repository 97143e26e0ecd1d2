/** The writing of an import: only what changed, going on after a cut, and one undo. */
import fc from 'fast-check';
import { forgetOldImport, lastImport, undoImport } from '../../../src/imports/lastImport';
import type { Cell } from '../../../src/school/cell';
import { TABS } from '../../../src/school/tabs';
import { studentNo } from '../schoolBuilder';
import { importing, request, type Texts } from './importing';

const UPLOADS = TABS.uploads.name;
const line = (title: string, extra: Texts = {}): Texts => ({
  studentNo: studentNo(1),
  kind: '課程學習成果',
  courseOrType: '國語文',
  title,
  ...extra,
});
const uploads = ['甲', '乙', '丙', '丁'].map((title) => ({ title }));
const LINES = [line('甲', { certification: '退件' }), line('丙', { teacher: '李老師' }), line('新'), line('丁')];
const asked = request('uploads', { isReplacing: true });
const copyOf = (cells: Map<string, Cell[][]>, name: string) => JSON.stringify(cells.get(name));

test('When an import is written, Then cells that it does not change are not touched', () => {
  const written: { row: number; column: number; size: string }[] = [];
  const school = importing(
    { roster: [{}], uploads },
    {
      wrote: (tab, row, column, values) => {
        if (tab === UPLOADS && row > 0) written.push({ row, column, size: `${values.length}×${values[0]?.length}` });
      },
    },
  );
  expect(school.commit(asked, LINES)).toMatchObject({
    added: 1,
    changed: 2,
    same: 1,
    removed: 1,
    rejected: 0,
    left: 0,
  });
  expect(written.filter(({ row }) => row < 6).map(({ size }) => size)).toEqual(['1×1', '1×1']);
  expect(school.rows('uploads').map(({ title, certification, teacher }) => [title, certification, teacher])).toEqual([
    ['甲', '退回', '王老師'],
    ['丙', '通過', '李老師'],
    ['丁', '通過', '王老師'],
    ['新', '', ''],
  ]);
  expect(school.rows('actionLog')).toHaveLength(1);
});

test('When a long import is written, Then it goes in parts of at most 5,000 rows, the sheet says how far it is, and all are there', () => {
  const sizes: number[] = [];
  const school = importing(
    { roster: [{}], uploads: [] },
    { wrote: (tab, row, _, values) => void (tab === UPLOADS && row > 1 && sizes.push(values.length)) },
  );
  const lines = Array.from({ length: 11_000 }, (_, i) => line(`成果${i}`));
  expect(school.commit(request('uploads'), lines)).toMatchObject({ added: 11_000 });
  expect(sizes).toEqual([5000, 5000, 1000]);
  expect(school.shown.map((text) => /\d+／\d+/.exec(text)?.[0])).toEqual(['5000／11000', '10000／11000']);
  expect(school.rows('uploads').map(({ title }) => title)).toEqual(lines.map(({ title }) => title));
});

test('When an import is undone, Then the tab is as it was, once', () => {
  const school = importing({ roster: [{}], uploads });
  const before = copyOf(school.cells, UPLOADS);
  school.commit(asked, LINES);
  expect(lastImport(school.shell)).toMatchObject({ state: 'done', added: 1, changed: 2, removed: 1, tabName: UPLOADS });
  expect(undoImport(school.shell, false).state).toBe('undone');
  expect(copyOf(school.cells, UPLOADS)).toBe(before);
  expect([...school.cells.keys()].filter((name) => name.includes('匯入前'))).toEqual([]);
  expect([lastImport(school.shell), undoImport(school.shell, true).state]).toEqual([null, 'nothing']);
});

test('When somebody changed the tab after the import, Then the undo asks first; the column 檢核 does not count', () => {
  const school = importing({ roster: [{}], uploads });
  school.commit(asked, LINES);
  const tab = school.cells.get(UPLOADS)!;
  const header = tab[0]!;
  tab[1]![header.indexOf('檢核')] = '由檢核填寫';
  tab[2]![header.indexOf('任課教師')] = '陳老師';
  expect(undoImport(school.shell, false).state).toBe('changed');
  expect(school.rows('uploads')[1]?.teacher).toBe('陳老師');
  tab[2]![header.indexOf('任課教師')] = '李老師';
  expect(undoImport(school.shell, false).state).toBe('undone');
});

test('When an import is cut off at any write, Then importing again ends as an uncut one, and the undo gives back what was', () => {
  const whole = importing({ roster: [{}], uploads });
  const before = copyOf(whole.cells, UPLOADS);
  whole.commit(asked, LINES);
  const after = copyOf(whole.cells, UPLOADS);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.boolean(), (at, isUndone) => {
      let left = at;
      const school = importing(
        { roster: [{}], uploads },
        {
          wrote: () => {
            if (--left === 0) throw new Error('cut');
          },
        },
      );
      try {
        school.commit(asked, LINES);
      } catch (problem) {
        expect(String(problem)).toContain('cut');
        // The sixth write is the line in 操作紀錄: by then the import is done.
        if (lastImport(school.shell) !== null) expect(lastImport(school.shell)?.state).toBe(at < 6 ? 'cut' : 'done');
      }
      left = 1000;
      if (!isUndone) {
        school.commit(asked, LINES);
        expect(copyOf(school.cells, UPLOADS)).toBe(after);
      }
      if (lastImport(school.shell) !== null) expect(undoImport(school.shell, true).state).toBe('undone');
      expect(copyOf(school.cells, UPLOADS)).toBe(before);
    }),
    { numRuns: 60 },
  );
});

test('When two weeks have passed, Then the copy of the tab goes', () => {
  let now = '2026-11-23T09:00:00';
  const school = importing({ roster: [{}], uploads });
  const shell = { ...school.shell, now: () => now };
  school.commit(asked, LINES);
  forgetOldImport(shell);
  expect(lastImport(shell)).not.toBeNull();
  now = '2026-12-08T09:00:00';
  forgetOldImport(shell);
  expect([lastImport(shell), [...school.cells.keys()].some((name) => name.includes('匯入前'))]).toEqual([null, false]);
});

test('Given a tab whose header was renamed, Then nothing is written and the header is named', () => {
  const school = importing({ roster: [{}], uploads });
  school.cells.get(UPLOADS)![0]![4] = '學生編號';
  expect(() => school.commit(asked, LINES)).toThrow('學號');
  expect(school.calls.filter((call) => call.startsWith('write'))).toEqual([]);
});
