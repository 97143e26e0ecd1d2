/** 權責分工 says who does what; the seed's rows stand in where it is silent. */
import { dutyBook } from '../../../src/regulation/dutyHolders';
import { SEED_DUTIES } from '../../../src/regulation/duties';
import { DUTIES, type Duty } from '../../../src/school/tabs';
import { schoolOf, type RowInput } from '../schoolBuilder';

const bookOf = (duties: readonly RowInput<'duties'>[]) => dutyBook(schoolOf({ duties }).tables);

test.each<[Duty, string, string]>([
  ['課程學習成果提交', '日校', '註冊組'],
  ['課程學習成果提交', '進修部', '進修部教務組'],
  ['多元表現提交', '日校', '訓育組'],
  ['校內幹部經歷提交', '進修部', '進修部學務組'],
  ['收訖明細確認', '日校', '註冊組'],
  ['課程諮詢紀錄', '進修部', '課程諮詢教師'],
  ['課程學習成果認證', '日校', '任課教師'],
])('Given no row of 權責分工, When %s of %s is asked for, Then it is %s', (duty, division, office) => {
  expect(bookOf([]).officeOf(duty, division)).toBe(office);
});

test('Given a school that gives a lot to 研究處試務組, Then the other lots and the other division stay with the seed', () => {
  const book = bookOf([{ duty: '課程學習成果提交', division: '日校', office: '研究處試務組', post: '試務組長' }]);
  expect(book.officesOf('課程學習成果提交', '日校')).toEqual(['試務組']);
  expect(book.officeOf('課程學習成果提交', '進修部')).toBe('進修部教務組');
  expect(book.officeOf('學籍資料及學業成績提交', '日校')).toBe('註冊組');
  expect(book.holds({ unit: '研究處', duty: '試務組長' }, '課程學習成果提交', '日校')).toBe(true);
  expect(book.holds({ unit: '教務處', duty: '註冊組長' }, '課程學習成果提交', '日校')).toBe(false);
});

test('Given several rows and rows of 全校, Then each office stands once, in the order of the tab', () => {
  const book = bookOf([
    { duty: '預檢', division: '全校', office: '資訊組' },
    { duty: '預檢', division: '', office: '註冊組' },
    { duty: '預檢、補認證', division: '進修部', office: '教務處資訊組' },
  ]);
  expect(book.officesOf('預檢', '進修部')).toEqual(['資訊組', '註冊組']);
  expect(book.officesOf('補認證', '進修部')).toEqual(['資訊組']);
});

test('Given one row of a training, Then its organisers are the school’s alone', () => {
  expect(bookOf([{ duty: '成果發表', office: '圖書館' }]).organisersOf('成果發表')).toEqual([
    { office: '圖書館', division: '全校' },
  ]);
  expect(
    bookOf([])
      .organisersOf('宣導說明')
      .map(({ office }) => office),
  ).toEqual(['註冊組', '進修部教務組', '學務處']);
});

test.each([
  ['註冊組', '教務處', true],
  ['教務處註冊組', '教務處', true],
  ['進修部教務組', '進修部', true],
  ['進修部教務組', '教務處', false],
  ['訓育組、輔導室', '學務處', true],
  ['輔導室', '教務處', false],
  ['', '教務處', false],
])('A section counts for its office: %s for %s is %s', (written, office, counts) => {
  expect(bookOf([]).countsFor(written, office)).toBe(counts);
});

test('Every duty that the seed gives is one that 權責分工 offers', () => {
  for (const { duty } of SEED_DUTIES) expect(DUTIES).toContain(duty);
});
