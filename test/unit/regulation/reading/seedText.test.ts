/** The rules that this workbook was first built for, read from the text as its PDF gives it: every fact, each at its clause. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readingOf, readRules } from '../../../../src/regulation/reading/readRules';
import { factTable } from './factTable';
import { EX_OFFICIO_SEATS, REPRESENTATIVE_SEATS } from '../../../../src/regulation/seats';

const text = readFileSync(path.join(__dirname, 'texts/twoDivisions.txt'), 'utf8');
const rules = readRules(text);
const reading = readingOf(text);
const dutiesOf = (duty: string) =>
  rules.duties.filter((one) => one.duty === duty).map(({ division, office }) => `${division} ${office}`);
const REGISTRARS = ['日校 教務處註冊組', '進修部 進修部教務組'];
const STUDENT_AFFAIRS = ['日校 學務處訓育組', '進修部 進修部學務組'];

test('Given the title, Then the school is named', () => {
  expect(rules.school).toBe('國立岡山高級農工職業學校');
});

test('Given five printed dates, Then all five in the printed order, and the one out of order is told (R1.1)', () => {
  expect(rules.versions).toEqual([
    { date: '2019-08-29', meeting: '校務會議', act: '通過' },
    { date: '2020-08-28', meeting: '校務會議', act: '修正' },
    { date: '2022-02-11', meeting: '校務會議', act: '修正' },
    { date: '2020-08-22', meeting: '校務會議', act: '修正' },
    { date: '2023-08-29', meeting: '校務會議', act: '修正' },
  ]);
  expect(rules.notes.map((note) => note.text)).toContainEqual(expect.stringContaining('109/08/22'));
});

test('Given clause 二, Then 25 seats in order, by office or chosen, with convener and secretary (R2.1 to R2.3)', () => {
  expect(rules.total).toBe(25);
  expect(rules.seats.map(({ title }) => title)).toEqual([...EX_OFFICIO_SEATS, ...REPRESENTATIVE_SEATS]);
  expect(rules.seats.every(({ count }) => count === 1)).toBe(true);
  expect(rules.seats.filter(({ kind }) => kind === '代表').map(({ title }) => title)).toEqual(REPRESENTATIVE_SEATS);
  expect(rules.seats.find(({ role }) => role === '召集人')?.title).toBe('校長');
  expect(rules.seats.find(({ role }) => role === '執行秘書')?.title).toBe('教務主任');
  expect(rules.seats.filter(({ division }) => division === '進修部')).toHaveLength(4);
  expect(reading.seats.every(({ no }) => no === '二')).toBe(true);
});

test('Given 五 and 六, Then the four limits, each at its clause (R5.5, R5.8, R6.1)', () => {
  expect(rules.quotas).toEqual({
    courseUploadsPerSemester: 6,
    multiUploadsPerYear: 20,
    courseSelectionsPerYear: 6,
    multiSelectionsPerYear: 10,
  });
  expect(Object.values(reading.quotas).map((one) => one?.no)).toEqual(['五(三)1', '五(四)', '六(一)', '六(一)']);
});

test('Given 三, Then one meeting a semester (R3.1)', () => {
  expect(rules.meetingsPerSemester).toBe(1);
});

test('Given 八, Then four trainings with organisers, audiences and least number (R8.1 to R8.4)', () => {
  expect(rules.trainings).toEqual([
    {
      kind: '宣導說明',
      organisers: ['教務處註冊組', '進修部教務組', '學務處'],
      audiences: ['學生', '家長', '教職員'],
      perYear: 1,
    },
    { kind: '系統操作訓練', organisers: ['教務處', '輔導室', '進修部'], audiences: ['學生', '教師'], perYear: 1 },
    { kind: '專業研習', organisers: ['教務處註冊組', '進修部教務組'], audiences: ['學生', '教師'], perYear: 1 },
    { kind: '成果發表', organisers: ['教務處註冊組'], audiences: [], perYear: 1 },
  ]);
  expect(reading.trainings.map(({ no }) => no)).toEqual(['八(一)', '八(二)', '八(三)', '八(四)']);
});

test.each([
  ['平臺管理', REGISTRARS],
  ['基本資料', REGISTRARS],
  ['幹部紀錄', STUDENT_AFFAIRS],
  ['學業成績', REGISTRARS],
  ['課程諮詢紀錄', ['全校 課程諮詢教師']],
  ['課程學習成果認證', ['全校 任課教師']],
  ['課程學習成果上傳', ['全校 導師']],
  ['學籍資料及學業成績提交', REGISTRARS],
  ['課程學習成果提交', REGISTRARS],
  ['校內幹部經歷提交', STUDENT_AFFAIRS],
  ['多元表現提交', STUDENT_AFFAIRS],
  ['收訖明細確認', REGISTRARS],
])('Given 五 and 六, Then %s is the work of %j (R5.0 to R6.3)', (duty, holders) => {
  expect(dutiesOf(duty)).toEqual(holders);
});

test('Given the whole text, Then every clause has its number and nothing is unread', () => {
  expect(rules.clauses.map(({ no }) => no)).toEqual(
    expect.arrayContaining(['一', '三(三)', '五(三)1', '六(二)4', '九(三)2(1)', '九(三)2(2)', '九(三)3', '十', '十一']),
  );
  expect(rules.unread).toEqual([]);
  expect(rules.clauses.find(({ no }) => no === '八(三)')?.text).toBe(
    '專業研習：由教務處註冊組、進修部教務組向學生及教師辦理增能指導研習，每學年至少一場次。',
  );
});

test('Given any fact, Then its place in the text shows the words it was read from', () => {
  const at = ({ from, to }: { from: number; to: number }) => text.slice(from, to).replace(/\s/g, '');
  expect(at(reading.school ?? { from: 0, to: 0 })).toBe('國立岡山高級農工職業學校');
  expect(reading.seats.map(at)).toEqual(expect.arrayContaining(['教學組長', '進修部學生事務組長']));
  expect(at(reading.quotas.multiUploadsPerYear ?? { from: 0, to: 0 })).toBe('20件');
});

test('Given docs/reading.zh.md, Then its table is what the text of the two divisions is read as, each fact at its clause', () => {
  const plain = (written: string) => written.replace(/[ \t]+/g, ' ').replace(/-{3,}/g, '---');
  const page = readFileSync(path.resolve(__dirname, '../../../../docs/reading.zh.md'), 'utf8');
  expect(plain(page)).toContain(plain(factTable(text)));
});

test.each([
  [
    'formulas as lines before it',
    (given: string) => `=HYPERLINK("https://x.example","校長")\n+cmd|' /C calc'!A1\n${given}`,
  ],
  ['markup behind it', (given: string) => `${given}\n<script>alert("校長")</script>\n<img src=x onerror=alert(1)>`],
  [
    '50,000 characters of something else behind it',
    (given: string) => `${given}\n${'會議紀錄摘要如附。'.repeat(5600)}`,
  ],
])('Given %s, Then seats, limits and duties are those of the text, and nothing is run', (_, changed) => {
  const facts = ({ seats, quotas, duties, total, trainings }: ReturnType<typeof readRules>) => ({
    seats,
    quotas,
    duties,
    total,
    trainings,
  });
  expect(facts(readRules(changed(text)))).toEqual(facts(readRules(text)));
});
