/** 總覽: what the check writes there is what 我的工作 reads back, and every figure is one figure. */
import { complianceOf } from '../../../src/compliance/complianceOf';
import { checkContext } from '../../../src/rules/checkContext';
import { findingsIn } from '../../../src/rules/runChecks';
import { TABS } from '../../../src/school/tabs';
import { overviewOf } from '../../../src/workbook/overview';
import { readOverview } from '../../../src/workbook/readOverview';
import { placeAmong, tabsInOrder } from '../../../src/workbook/tabOrder';
import { schoolOf, studentNo, type SchoolInput } from '../schoolBuilder';

function overview(input: SchoolInput, importedAt = '') {
  const context = checkContext(schoolOf(input));
  const findings = findingsIn(context);
  return overviewOf(context, findings, complianceOf(context, findings), '', importedAt);
}
const courses = [{ teacherEmail: 'ann@x.tw' }];
const school: SchoolInput = {
  roster: [{}, {}, { className: '電機一甲' }],
  classes: [{}, { className: '電機一甲' }],
  courses,
  staff: [{ email: 'ann@x.tw', name: '王老師' }],
  schedule: [{}, { item: '課程學習成果認證', endsOn: '2027-02-10' }],
  uploads: [
    { certification: '待認證' },
    { certification: '退回' },
    { studentNo: studentNo(2), certification: '待認證' },
  ],
};

test('What is written is read back: classes, sum, teachers, days', () => {
  const read = readOverview(overview(school, '2026-11-20T14:05:00').block);
  expect(read).toMatchObject({ checkedOn: '2026-11-23', importedAt: '2026-11-20T14:05:00' });
  expect(read.classes.get('機械一甲')).toEqual({ students: 2, care: 1, waiting: 2 });
  expect(read.total).toEqual({ students: 3, care: 1, waiting: 2 });
  expect(read.waiting.get('ann@x.tw')).toEqual({ count: 2, dueOn: '2027-02-10' });
});

test('Given no import and no classes, Then the day of the check is still read', () => {
  expect(readOverview(overview({ classes: [], roster: [] }).block)).toMatchObject({
    checkedOn: '2026-11-23',
    importedAt: '',
  });
  expect(readOverview(null).checkedOn).toBe('');
});

test('Given one 學號 on two rows, Then the student counts once', () => {
  const doubled = { ...school, roster: [{}, { studentNo: studentNo(1) }] };
  expect(readOverview(overview(doubled).block).total).toMatchObject({ students: 1, care: 1 });
});

test('Every tab has its place, and a new one stands behind what comes before it', () => {
  expect(
    tabsInOrder()
      .map((tab) => tab.name)
      .sort(),
  ).toEqual(
    Object.values(TABS)
      .map((tab) => tab.name)
      .sort(),
  );
  expect(tabsInOrder()[0]?.name).toBe('總覽');
  expect(placeAmong(['工作表1'], '總覽')).toBe(0);
  expect(placeAmong(['總覽', '我的表', '規定檢核'], '檢核結果')).toBe(1);
});
