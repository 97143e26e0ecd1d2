/** Which 權限 goes with a post: as the demo school gives them by hand, and as staff lists of other schools write them. */
import { accessOfPost } from '../../../src/access/accessOfPost';
import { demoPlan } from '../../../src/demo/demoPlan';
import { dutyBook } from '../../../src/regulation/dutyHolders';
import { schoolOf } from '../schoolBuilder';

const book = dutyBook({ duties: schoolOf({ duties: [] }).tables.duties });
const of = (unit: string, duty: string) => accessOfPost({ unit, duty }, { book, seats: [] });

test('Given the people of the demo school, Then each post has the right that was given there by hand', () => {
  const { staff } = demoPlan({ now: '2026-11-23T09:00:00', students: 200 }).people;
  const posts = staff.filter(({ duty, access }) => duty !== '' && access !== '任課教師' && access !== '導師');
  expect(posts.length).toBeGreaterThan(20);
  expect(posts.map(({ unit, duty }) => [unit, duty, of(unit, duty)])).toEqual(
    posts.map(({ unit, duty, access }) => [unit, duty, access]),
  );
});

test.each([
  ['', '校長', '檢視'],
  ['校長室', '校長', '檢視'],
  ['教務處', '主任', '管理'],
  ['教務處', '教務主任', '管理'],
  ['', '教師兼教務主任', '管理'],
  ['教務處註冊組', '組長', '管理'],
  ['教務處', '教師兼註冊組長', '管理'],
  ['註冊組', '組長', '管理'],
  ['進修部', '進修部教務組長', '管理'],
  ['教務處', '註冊組幹事', '處室'],
  ['教務處', '教學組長', '處室'],
  ['學生事務處', '主任', '處室'],
  ['學務處', '訓育組長', '處室'],
  ['學生事務處訓育組', '組長', '處室'],
  ['輔導室', '主任', '處室'],
  ['圖書館', '主任', '處室'],
  ['進修部', '主任', '處室'],
  ['輔導室', '課程諮詢教師', '諮詢教師'],
  ['', '專任教師兼導師', '導師'],
  ['機械科', '專任教師', '任課教師'],
  ['機械科', '機械科主任', '任課教師'],
  ['教務處', '代課教師', '任課教師'],
  ['總務處', '庶務組長', '任課教師'],
  ['人事室', '主任', '任課教師'],
  ['', '', '任課教師'],
])('Given %s %s, Then %s', (unit, duty, access) => expect(of(unit, duty)).toBe(access));

test('Given a school whose platform is another section’s and whose secretary is another, Then theirs is 管理', () => {
  const own = dutyBook({
    duties: schoolOf({ duties: [{ duty: '平臺管理', division: '全校', office: '資訊組', post: '資訊組長' }] }).tables
      .duties,
  });
  const seats = [{ title: '秘書', role: '執行秘書', kind: '當然' }] as const;
  const right = (unit: string, duty: string) => accessOfPost({ unit, duty }, { book: own, seats });
  expect(right('圖書館', '資訊組長')).toBe('管理');
  expect(right('校長室', '秘書')).toBe('管理');
  expect(right('教務處', '註冊組長')).toBe('處室');
});
