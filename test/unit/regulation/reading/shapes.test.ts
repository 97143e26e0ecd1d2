/** Single shapes of schools' texts that were once misread. */
import { readingOf } from '../../../../src/regulation/reading/readRules';

const duties = (text: string) => readingOf(text).duties.map(({ duty, division, office }) => [duty, division, office]);

test('Given 建國工商高級中等學校, Then the name is read to its end', () => {
  const title = (name: string) => readingOf(`${name}學生學習歷程檔案建置補充規定\n一、本校設工作小組。`).school?.value;
  expect(title('私立建國工商高級中等學校')).toBe('私立建國工商高級中等學校');
  expect(title('私立建國高級工商職業學校')).toBe('私立建國高級工商職業學校');
  expect(title('市立明德高中')).toBe('市立明德高中');
});

test('Given two offices with their share in brackets, Then both record', () => {
  expect(duties('一、幹部經歷由訓育組（班級、學校幹部）及社團活動組（社團幹部）登錄。')).toEqual([
    ['幹部紀錄', '全校', '訓育組'],
    ['幹部紀錄', '全校', '社團活動組'],
  ]);
});

test('Given a heading that names who keeps the platform, Then the list below has its own offices', () => {
  const text = `五、學校平臺由教務處註冊組負責管理。資料內容及記錄人員如下：
(一)校級、班級、社團幹部紀錄，由學務處訓育組登錄。
(二)課程諮詢紀錄，由課程諮詢教師登錄。`;
  expect(duties(text)).toEqual([
    ['平臺管理', '全校', '教務處註冊組'],
    ['幹部紀錄', '全校', '學務處訓育組'],
    ['課程諮詢紀錄', '全校', '課程諮詢教師'],
  ]);
});

test('Given 組織 before the list of members, Then it is no seat that was not understood', () => {
  const text = '參、組織：成立學習歷程檔案工作小組，由校長、教務主任、註冊組長各一人組成，校長為召集人。';
  expect(
    readingOf(text)
      .notes.map(({ text: said }) => said)
      .filter((said) => said.includes('看不懂')),
  ).toEqual([]);
});

test('Given a table of who is in charge of which record, Then each records in its division', () => {
  const text = `五、作業分工：
項目\t日校\t進修部
基本資料\t註冊組\t進修部註冊組
修課紀錄\t註冊組\t進修部註冊組
課程諮詢紀錄\t課程諮詢教師\t課程諮詢教師
校內幹部經歷\t訓育組\t進修部學生事務組`;
  expect(duties(text)).toEqual(
    expect.arrayContaining([
      ['基本資料', '日校', '註冊組'],
      ['基本資料', '進修部', '進修部註冊組'],
      ['學業成績', '日校', '註冊組'],
      ['幹部紀錄', '日校', '訓育組'],
      ['幹部紀錄', '進修部', '進修部學生事務組'],
    ]),
  );
});

test('Given two events in one breath, Then each is a training, as often as both are said to be', () => {
  const text = '七、教務處及輔導室每學期至少辦理一場學生訓練及一場親師說明會。';
  expect(readingOf(text).trainings.map(({ kind, organisers, perYear }) => [kind, organisers, perYear])).toEqual([
    ['系統操作訓練', ['教務處', '輔導室'], 2],
    ['宣導說明', ['教務處', '輔導室'], 2],
  ]);
});
