/** Whom a training reached, by what its 對象 says; and offices of cells that name several duties. */
import { dutyBook } from '../../../src/regulation/dutyHolders';
import { TRAININGS } from '../../../src/regulation/trainings';
import { readTable } from '../../../src/school/table';
import { TABS } from '../../../src/school/tabs';
import { cellsOfSchool } from '../schoolBuilder';

const [ALL] = TRAININGS;
const reached = (written: string) =>
  ALL?.audiences.filter(({ pattern }) => pattern.test(written)).map(({ name }) => name);

test.each([
  ['全體師生', ['學生', '教職員']],
  ['全校', ['學生', '教職員']],
  ['全體教師', ['教職員']],
  ['全校教職員', ['教職員']],
  ['一年級導師', ['教職員']],
  ['全體學生', ['學生']],
  ['全校教職員工生', ['學生', '教職員']],
  ['全體教職員生', ['學生', '教職員']],
  ['一年級新生及家長', ['學生', '家長']],
  ['全校一年級', ['學生']],
])('%s are %j', (written, audiences) => expect(reached(written)).toEqual(audiences));

test('Given one row for two lots, of which one has 及 in its name, Then its office submits both', () => {
  const duty = '學籍資料及學業成績提交、課程學習成果提交';
  const cells = cellsOfSchool({ duties: [{ duty, division: '全校', office: '圖書館' }] });
  const book = dutyBook({ duties: readTable(TABS.duties, cells.get(TABS.duties.name) ?? null) });
  expect(book.officeOf('學籍資料及學業成績提交', '日校')).toBe('圖書館');
  expect(book.officeOf('課程學習成果提交', '日校')).toBe('圖書館');
});
