/** The tabs' one description: lifetime, restoring and former headers decide, and no list beside them. */
import { rowsLeftBehind } from '../../../src/rollover/keptRows';
import { formerHeadersOf, isWrittenByChecks, restoringOf, TABS, type Tab, type TabKey } from '../../../src/school/tabs';
import { readTable } from '../../../src/school/table';
import { schoolOf } from '../schoolBuilder';

const tabs = Object.entries(TABS) as [TabKey, Tab][];

test.each(tabs.filter(([, tab]) => tab.lifetime === 'log'))('A log (%s) gains rows at a restore', (_key, tab) => {
  expect(tab.restoring).toBe('append');
});

test('Given a workbook of 115, When it is rolled over, Then logs stay behind, permanent tabs go along, and years end', () => {
  const left = rowsLeftBehind(
    schoolOf({
      classChecks: [
        { schoolYear: 115, semester: 1, className: '機械一甲' },
        { schoolYear: 116, semester: 1, className: '機械二甲' },
        { schoolYear: '一一五', semester: 1, className: '機械一甲' },
      ],
      duties: [{ duty: '課程學習成果提交', office: '教學組' }],
      ruleTexts: [{ versionOn: '2023-08-29', clause: '一', text: '本文' }],
      contingencies: [{ heldOn: '2026-11-01' }, { heldOn: '2027-08-01' }, { heldOn: '某日' }],
      actionLog: [{ action: '匯入' }],
    }),
  );
  expect(left.classChecks).toEqual([2]);
  expect(left.duties).toEqual([]);
  expect(left.ruleTexts).toEqual([]);
  expect(left.contingencies).toEqual([2]);
  expect(left.actionLog).toEqual([2]);
});

test('What the checks write is the generated tabs but the logs, and the column 檢核 of 上傳紀錄', () => {
  const written = tabs.filter(([, tab]) => isWrittenByChecks(tab)).map(([key]) => key);
  expect(written.sort()).toEqual(['commendations', 'compliance', 'findings', 'overview', 'uploads']);
});

test('A tab of people’s own is replaced by a restore; the overview is made anew', () => {
  expect(restoringOf('我的筆記')).toBe('replace');
  expect(restoringOf('總覽')).toBe('remake');
});

test('A header is read by its former spelling, which no other column of the tab bears', () => {
  expect(formerHeadersOf(TABS.semesters)).toEqual({ 休業式日: '休業式' });
  for (const [, tab] of tabs) {
    const headers = Object.values(tab.columns).map(({ header }) => header);
    for (const former of Object.keys(formerHeadersOf(tab))) expect(headers).not.toContain(former);
  }
});

test.each(tabs)('Given %s without its added columns, When it is read, Then the tab is whole', (_key, tab) => {
  const fixed = Object.values(tab.columns).filter(({ isAdded }) => isAdded !== true);
  const table = readTable(tab, [fixed.map(({ header }) => header)]);
  expect([table.isUsable, table.missingHeaders]).toEqual([true, []]);
});
