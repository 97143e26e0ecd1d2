/** Class names one grade up, and names that no rule may touch. */
import fc from 'fast-check';
import { gradeInName, promotedName } from '../../../src/school/className';

test.each([
  ['機械一甲', 1, '機械二甲'],
  ['電機二乙', 2, '電機三乙'],
  ['進修汽車一甲', 1, '進修汽車二甲'],
  ['101', 1, '201'],
  ['215', 2, '315'],
  ['１０１', 1, '２０１'],
  ['一年1班', 1, '二年1班'],
  ['一年三班', 1, '二年三班'],
  ['1年12班', 1, '2年12班'],
  ['高二忠', 2, '高三忠'],
  ['進101', 1, '進201'],
  ['1-3', 1, '2-3'],
])('%s of grade %i becomes %s', (name, grade, next) => {
  expect(promotedName(name, grade)).toBe(next);
  expect(gradeInName(name)).toBe(grade);
});

test.each([
  ['忠孝班', 1, 'no grade in it'],
  ['二一甲', 2, 'two numerals'],
  ['機械二甲', 1, 'another grade than the 班級 tab says'],
  ['機械三甲', 3, 'third-year class'],
  ['資源班', null, 'no grade anywhere'],
  ['第12教室', 1, 'a number that is no class number'],
  ['', 1, 'blank'],
] as [string, number | null, string][])('%s (%s) is for a person to name: %s', (name, grade) => {
  expect(promotedName(name, grade)).toBeNull();
});

test('Given any class name of the usual patterns, Then one grade up is the same name but for its grade', () => {
  const programme = fc.constantFrom('機械', '電機', '資訊', '餐服', '進修電子');
  const letter = fc.constantFrom('甲', '乙', '丙', '忠', '1');
  fc.assert(
    fc.property(programme, fc.constantFrom(1, 2), letter, (head, grade, tail) => {
      const name = `${head}${'一二三'[grade - 1]}${tail}`;
      expect(promotedName(name, grade)).toBe(`${head}${'一二三'[grade]}${tail}`);
      expect(gradeInName(promotedName(name, grade) ?? '')).toBe(grade + 1);
    }),
  );
});
