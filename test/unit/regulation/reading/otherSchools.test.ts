/** Texts after the shapes of other schools' documents: each fact read right, each doubt named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRules, type Rules } from '../../../../src/regulation/reading/readRules';

const read = (name: string) => readRules(readFileSync(path.join(__dirname, `texts/${name}.txt`), 'utf8'));

/** Course uploads, multi uploads, course selections, multi selections; seats in sum, total said; meetings a semester. */
const FIGURES: Readonly<Record<string, readonly (number | null)[]>> = {
  formalNineteen: [9, 30, 6, 10, 19, 19, 2],
  articles: [8, 15, 6, 10, 23, 23, 1],
  tabTables: [10, 40, 6, 10, 14, 14, 1],
  pageInSentence: [5, 20, 6, 10, 21, 21, 1],
  oneDivision: [9, null, 6, 10, 18, 18, 2],
  threePerSemester: [3, 10, 6, 10, 15, null, 1],
  inlineJoined: [6, 20, 6, 10, 15, 15, 1],
  continuingFirst: [7, 18, 6, 10, 21, 21, 1],
  circled: [null, null, 6, 10, 12, 12, null],
  proseDuties: [6, 20, 6, 10, 20, 20, 1],
  nightSchool: [4, 12, 6, 10, 16, 16, 1],
  decimals: [12, 25, 6, 10, 12, 12, 1],
  subjectHeads: [3, 15, 6, 10, 21, 21, 2],
  ownItemTotal: [10, 25, 6, 10, 19, 19, 1],
  alignedTable: [6, 20, 6, 10, 15, 15, 1],
  exceptAndBesides: [4, 12, 6, 10, 17, 17, 2],
  membersInBrackets: [5, 18, 6, 10, 19, 19, 1],
};

test.each(Object.keys(FIGURES))('Given the text %s, Then its numbers are read', (name) => {
  const { quotas, seats, total, meetingsPerSemester } = read(name);
  const sum = seats.reduce((all, { count }) => all + (count ?? 0), 0);
  expect([
    quotas.courseUploadsPerSemester,
    quotas.multiUploadsPerYear,
    quotas.courseSelectionsPerYear,
    quotas.multiSelectionsPerYear,
    sum,
    total,
    meetingsPerSemester,
  ]).toEqual(FIGURES[name]);
});

test.each(Object.keys(FIGURES))('Given the text %s, Then the principal convenes and one other is secretary', (name) => {
  const { seats } = read(name);
  const of = (role: string) => seats.filter((seat) => seat.role === role).map(({ title }) => title);
  expect(of('召集人')).toEqual(['校長']);
  expect(of('執行秘書')).toEqual([expect.stringMatching(/^教務處?主任$/)]);
});

test('Given 下列資料由註冊組、進修部教務組登錄 over a list, Then each item of it is theirs, by division', () => {
  const { duties, seats, total, meetingsPerSemester } = read('officesOverList');
  const of = (duty: string) =>
    duties.filter((one) => one.duty === duty).map(({ division, office }) => `${division} ${office}`);
  expect(of('基本資料')).toEqual(['日校 註冊組', '進修部 進修部教務組']);
  expect(of('學業成績')).toEqual(['日校 註冊組', '進修部 進修部教務組']);
  expect(seats.find(({ role }) => role === '執行秘書')?.title).toBe('註冊組組長');
  expect([seats.reduce((all, { count }) => all + (count ?? 0), 0), total, meetingsPerSemester]).toEqual([20, 20, null]);
});

test.each([
  ['subjectHeads', '課程學習成果提交', ['全校 註冊組']],
  ['subjectHeads', '幹部紀錄', ['全校 訓育組']],
  ['exceptAndBesides', '課程學習成果提交', ['全校 教學組']],
  ['exceptAndBesides', '多元表現提交', ['全校 訓育組']],
  ['alignedTable', '多元表現提交', ['日校 註冊組', '進修部 進修部註冊組']],
  ['alignedTable', '收訖明細確認', ['日校 註冊組', '進修部 進修部註冊組']],
  ['membersInBrackets', '幹部紀錄', ['日校 訓育組', '進修部 進修部學生事務組']],
])('Given the text %s, Then %s is with the section that the sentence names', (name, duty, offices) => {
  const found = read(name).duties.filter((one) => one.duty === duty);
  expect(found.map(({ division, office }) => `${division} ${office}`)).toEqual(offices);
});

test('Given seats that do not add up and a page number in a sentence, Then the sum and the total said are told', () => {
  const { seats, total, notes, quotas, trainings } = read('sumOff');
  expect([seats.reduce((all, { count }) => all + (count ?? 0), 0), total]).toEqual([21, 22]);
  expect(notes.map(({ text }) => text)).toContainEqual(expect.stringContaining('相差 1'));
  expect(quotas.courseUploadsPerSemester).toBe(6);
  expect(trainings.map(({ kind, audiences }) => `${kind} ${audiences.join('')}`)).toEqual([
    '宣導說明 學生家長',
    '專業研習 教師',
    '成果發表 ',
  ]);
});

test.each<[string, string | null, readonly string[]]>([
  ['formalNineteen', '臺北市私立松濤高級中學', ['2023-01-19 課程發展委員會 訂定', '2024-06-28 校務會議 修正通過']],
  ['articles', '國立楓林高級商業職業學校', ['2019-08-29 校務會議 通過', '2023-01-18 校務會議 修正通過']],
  ['tabTables', '新北市立海山高級中學', ['2024-08-29 校務會議 通過']],
  ['pageInSentence', '國立竹林高級工業職業學校', ['2019-08-29 校務會議 通過', '2021-01-20 校務會議 修正']],
  ['oneDivision', '私立明德高級中學', ['2024-08-30 校務會議 訂定']],
  ['threePerSemester', '高雄市立濱海高級中學', ['2020-01-16 期末校務會議 訂定通過']],
  ['continuingFirst', '國立和平高級家事商業職業學校', ['2023-06-30 校務會議 修正']],
  [
    'proseDuties',
    '國立大安高級工業職業學校',
    [
      '2019-08-29 校務會議 通過',
      '2020-08-28 校務會議 修正',
      '2022-02-11 校務會議 修正',
      '2023-08-29 校務會議 審議修正通過',
    ],
  ],
  ['circled', '花蓮縣立○○高級中學', []],
  ['nightSchool', '臺南市光華高級中學', ['2024-06-28 校務會議 修正通過']],
  ['decimals', '新竹市私立晨光高級中學', []],
])('Given the text %s, Then its school and its versions as printed', (name, school, versions) => {
  const rules = read(name);
  expect(rules.school).toBe(school);
  expect(rules.versions.map(({ date, meeting, act }) => `${date} ${meeting} ${act}`)).toEqual(versions);
});

const duty = ({ duties }: Rules, name: string) =>
  duties.filter((one) => one.duty === name).map(({ division, office }) => `${division} ${office}`);

test.each<[string, string, readonly string[]]>([
  ['formalNineteen', '平臺管理', ['全校 圖書館資訊組']],
  ['formalNineteen', '收訖明細確認', ['全校 教務處註冊組']],
  ['articles', '幹部紀錄', ['日校 訓育組', '進修部 進修部學務組']],
  ['articles', '學籍資料及學業成績提交', ['日校 註冊組', '進修部 進修部教務組']],
  ['articles', '校內幹部經歷提交', ['日校 訓育組', '進修部 進修部學務組']],
  ['tabTables', '幹部紀錄', ['全校 學務處社團活動組']],
  ['tabTables', '多元表現提交', ['全校 教務處註冊組']],
  ['oneDivision', '校內幹部經歷提交', ['全校 學務處訓育組']],
  ['oneDivision', '課程學習成果提交', ['全校 教務處註冊組']],
  ['threePerSemester', '校內幹部經歷提交', ['全校 教務處註冊組']],
  ['continuingFirst', '多元表現提交', ['進修部 進修部學務組', '日校 訓育組']],
  ['continuingFirst', '課程學習成果提交', ['進修部 進修部教務組', '日校 教務處註冊組']],
  ['nightSchool', '收訖明細確認', ['日校 註冊組', '進修部 進修部教務組']],
  ['proseDuties', '多元表現提交', ['全校 訓育組']],
])('Given the text %s, Then %s is the work of %j', (name, which, holders) => {
  expect(duty(read(name), which)).toEqual(holders);
});

test.each<[string, string, readonly string[], readonly string[], number]>([
  ['formalNineteen', '宣導說明', ['教務處實研組'], ['學生', '家長'], 1],
  ['formalNineteen', '專業研習', ['教務處教學組'], ['教師'], 2],
  ['tabTables', '宣導說明', ['輔導室', '教務處'], ['學生', '家長'], 2],
  ['threePerSemester', '宣導說明', ['輔導室'], ['家長', '學生'], 1],
  ['proseDuties', '系統操作訓練', ['資訊組'], ['學生', '教師'], 2],
  ['decimals', '成果發表', ['教務處'], ['學生', '家長', '教師'], 1],
])(
  'Given the text %s, Then %s has its organisers, audiences and number',
  (name, kind, organisers, audiences, perYear) => {
    expect(read(name).trainings).toContainEqual({ kind, organisers, audiences, perYear });
  },
);

test.each<[string, string, RegExp]>([
  ['contradicting', '五', /三：6.*五：8/],
  ['contradicting', '二', /7 席.*9 人/],
  ['contradicting', '', /2月30日/],
  ['circled', '丙一', /18 件的期間/],
  ['circled', '丙三', /至少/],
  ['circled', '乙二', /每學期/],
  ['oneDivision', '五(二)', /不限/],
  ['continuingFirst', '八', /進修部/],
  ['continuingFirst', '', /進修部學生事務組、進修部學務組/],
  ['threePerSemester', '貳一1', /各學科召集人/],
  ['decimals', '', /收訖/],
  ['twoSchools', '', /兩所學校.*甲山.*乙水/],
  ['halfText', '(三)', /前面的條文/],
  ['somethingElse', '', /不像/],
])('Given the text %s, Then the doubt of clause "%s" is named', (name, no, doubt) => {
  expect(read(name).notes).toContainEqual({ no, text: expect.stringMatching(doubt) });
});

test('Given two limits for one thing, Then neither is taken', () => {
  expect(read('contradicting').quotas.courseUploadsPerSemester).toBeNull();
});

test('Given a clause about something else, Then it is listed as not understood', () => {
  expect(read('contradicting').unread).toEqual(['六']);
});

test('Given two schools in one, Then only the first is read', () => {
  const { school, quotas } = read('twoSchools');
  expect([school, quotas.courseUploadsPerSemester]).toEqual(['國立甲山高級中學', 6]);
});

test('Given a text of something else, Then no fact is made up', () => {
  const { total, seats, duties, quotas, trainings } = read('somethingElse');
  expect({ total, seats, duties, trainings }).toEqual({ total: null, seats: [], duties: [], trainings: [] });
  expect(Object.values(quotas)).toEqual([null, null, null, null]);
});
