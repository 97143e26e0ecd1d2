/**
 * Ten more shapes of schools' rules, what each says written down by hand before it was read: the numbers, every seat, who
 * does what, the versions and the trainings. What stays unread is in the table of docs/reading.zh.md.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRules } from '../../../../src/regulation/reading/readRules';

interface Said {
  readonly school: string;
  /** Uploads of course results a semester, other uploads a year, selections of both a year. */
  readonly quotas: readonly (number | null)[];
  readonly total: number | null;
  readonly meetings: number | null;
  readonly versions: string;
  /** `*` convenes, `!` is executive secretary; a number where it is not one, `?` where the text does not say how many. */
  readonly seats: string;
  readonly duties: string;
  readonly trainings: string;
  readonly clauses: string;
}

const SAID: Readonly<Record<string, Said>> = {
  pointNumbers: {
    school: '國立湖光高級中學',
    quotas: [4, 12, 6, 10],
    total: 21,
    meetings: 1,
    versions: '2019-08-30 校務會議 訂定通過, 2022-01-20 校務會議 修正通過, 2024-08-29 校務會議 修正通過',
    seats:
      '校長* 教務主任! 學務主任 總務主任 輔導主任 圖書館主任 註冊組長 教學組長 試務組長 訓育組長 社團活動組長 系統管理師 各年級導師代表3 課程諮詢教師代表2 國文教師代表 英文教師代表 數學科教師代表 家長會代表',
    duties:
      '平臺管理=圖書館 學業成績=教務處註冊組 基本資料=教務處註冊組 幹部紀錄=學務處社團活動組 課程諮詢紀錄=課程諮詢教師 課程學習成果提交=教務處註冊組 多元表現提交=教務處註冊組 收訖明細確認=註冊組',
    trainings: '宣導說明 輔導室→學生家長 2, 專業研習 教務處→教師 1',
    clauses:
      '第1點 第2點 第2點(1) 第2點(2) 第2點(3) 第2點(4) 第2點(5) 第2點(6) 第3點 第4點 第5點 第6點 第7點 第8點 第9點 第10點',
  },
  semesterQuotaForBoth: {
    school: '桃園市立青埔高級中等學校',
    quotas: [3, 10, 6, 10],
    total: 18,
    meetings: 1,
    versions: '2023-08-30 校務會議 通過',
    seats:
      '校長* 教務主任! 學務主任 輔導主任 圖書館主任 註冊組長 教學組長 課務組長 訓育組長 資訊組長 各科召集人代表 導師代表3 課程諮詢教師代表 教師會代表 家長會代表 學生代表',
    duties:
      '平臺管理=教務處註冊組 平臺管理=圖書館資訊組 學籍資料及學業成績提交=註冊組 課程學習成果提交=註冊組 校內幹部經歷提交=訓育組 多元表現提交=訓育組 收訖明細確認=註冊組',
    trainings: '',
    clauses: '一 二 三 四 四1-1 四1-2 五 六 七 七2-1 七2-2 八 九',
  },
  conventional: {
    school: '新北市私立崇德高級工商職業學校',
    quotas: [6, 20, 6, 10],
    total: 22,
    meetings: 2,
    versions: '2019-08-29 校務會議 通過, 2021-01-19 校務會議 修正',
    seats:
      '校長* 副校長 教務主任! 學務主任 實習主任 輔導主任 進修部主任 註冊組長 教學組長 訓育組長 進修部教務組長 進修部學務組長 課程諮詢教師召集人 各學科召集人代表3 導師代表3 學生代表2 家長代表',
    duties:
      '學籍資料及學業成績提交=日校註冊組 基本資料=日校註冊組 校內幹部經歷提交=日校訓育組 幹部紀錄=日校訓育組 學籍資料及學業成績提交=進修部進修部教務組 基本資料=進修部進修部教務組 校內幹部經歷提交=進修部進修部學務組 幹部紀錄=進修部進修部學務組 課程學習成果認證=任課教師 課程學習成果提交=日校教務處註冊組 多元表現提交=日校教務處註冊組 課程學習成果提交=進修部進修部教務組 多元表現提交=進修部進修部教務組 收訖明細確認=日校註冊組 收訖明細確認=進修部進修部教務組',
    trainings: '宣導說明 註冊組進修部教務組→學生家長 1, 系統操作訓練 資訊組→學生教師 1',
    clauses: '第一條 第二條 第三條 第四條 第四條一 第四條二 第五條 第六條 第七條 第八條 第八條一 第八條二 第九條',
  },
  tableLines: {
    school: '臺中市立大里溪高級中學',
    quotas: [6, 15, 6, 10],
    total: 15,
    meetings: 1,
    versions: '2023-06-30 校務會議 通過',
    seats:
      '校長* 教務主任! 學務主任 輔導主任 圖書館主任 註冊組長 教學組長 訓育組長 導師代表3 教師代表2 家長代表 學生代表',
    duties:
      '基本資料=註冊組 學業成績=註冊組 幹部紀錄=訓育組 課程諮詢紀錄=課程諮詢教師 課程學習成果提交=註冊組 多元表現提交=訓育組 收訖明細確認=註冊組',
    trainings: '',
    clauses: '一 二 三 四 五',
  },
  perYearCourse: {
    school: '國立東岸高級中學',
    quotas: [null, 20, 6, 10],
    total: null,
    meetings: null,
    versions: '2020-01-17 校務會議 通過',
    seats: '校長* 各處室主任? 教學組長 註冊組長 訓育組長 導師代表? 教師代表? 家長代表? 學生代表? 教務主任!',
    duties:
      '課程學習成果認證=任課教師 學籍資料及學業成績提交=註冊組 課程學習成果提交=註冊組 校內幹部經歷提交=訓育組 多元表現提交=訓育組',
    trainings: '',
    clauses: '壹 壹一 貳 貳一 參 參一 參二 參三 肆 肆一 肆二 伍 伍一',
  },
  twiceAYear: {
    school: '私立海星女子高級中學',
    quotas: [5, 15, 6, 10],
    total: 14,
    meetings: 1,
    versions: '2024-08-28 113學年度第1次校務會議 通過',
    seats:
      '校長* 教務主任! 學務主任 輔導主任 註冊組長 教學組長 訓育組長 資訊組長 高一導師代表 高二導師代表 高三導師代表 課諮教師代表 家長代表 學生代表',
    duties:
      '平臺管理=註冊組 學業成績=註冊組 學籍資料及學業成績提交=註冊組 課程學習成果提交=註冊組 校內幹部經歷提交=註冊組 多元表現提交=註冊組 收訖明細確認=註冊組 幹部紀錄=訓育組',
    trainings: '',
    clauses: '① ② ③ ④ ⑤ ⑥ ⑦',
  },
  twoColumns: {
    school: '國立北灣高級商工職業學校',
    quotas: [8, 20, 6, 10],
    total: 17,
    meetings: 1,
    versions: '2019-08-29 校務會議 通過, 2021-08-30 校務會議 修正',
    seats:
      '校長* 教務主任! 學務主任 實習主任 輔導主任 註冊組長 教學組長 訓育組長 實習組長 各群科代表4 導師代表2 家長代表 學生代表',
    duties: '課程學習成果提交=註冊組 多元表現提交=註冊組 校內幹部經歷提交=訓育組',
    trainings: '',
    clauses: '一 二 三 四 五 六 七',
  },
  openCounts: {
    school: '連江縣立海島高級中學',
    quotas: [10, null, 6, 10],
    total: null,
    meetings: 1,
    versions: '2023-09-01 校務會議 審議通過, 2023-09-05  校長核定',
    seats: '校長* 教導主任! 總務主任 輔導教師? 註冊組長 訓導組長 全體導師? 教師代表2 學生代表? 家長代表',
    duties:
      '學籍資料及學業成績提交=註冊組 課程學習成果提交=註冊組 校內幹部經歷提交=註冊組 多元表現提交=註冊組 收訖明細確認=註冊組',
    trainings: '',
    clauses: '1 1.1 2 2.1 2.2 2.3 3 3.1 3.2 3.3 3.4 4 4.1',
  },
  itemsFirst: {
    school: '國立中嶺高級農業職業學校',
    quotas: [7, 25, 6, 10],
    total: 20,
    meetings: 1,
    versions: '2019-08-29 校務會議 通過, 2022-08-29 校務會議 修正',
    seats:
      '校長* 教務主任! 學務主任 實習主任 輔導主任 進修部主任 註冊組組長 教學組組長 訓育組組長 實習組組長 進修部註冊組組長 畜產保健科主任 園藝科主任 導師代表2 專任教師代表2 課程諮詢教師代表 家長會代表 學生代表',
    duties:
      '基本資料=日校註冊組 基本資料=進修部進修部註冊組 學業成績=日校註冊組 學業成績=進修部進修部註冊組 課程諮詢紀錄=課程諮詢教師 課程學習成果認證=授課教師 課程學習成果提交=日校註冊組 課程學習成果提交=進修部進修部註冊組 多元表現提交=日校註冊組 多元表現提交=進修部進修部註冊組',
    trainings: '',
    clauses: '甲 甲一 甲二 甲三 乙 丙 丙一 丙二 丙三 丙四 丁 丁一 丁二 戊',
  },
  chiefDeputy: {
    school: '宜蘭縣私立蘭雨高級中學',
    quotas: [8, 30, 6, 10],
    total: 14,
    meetings: 1,
    versions: '2019-08-29 校務會議 訂定, 2023-08-30 校務會議 修正',
    seats:
      '校長* 教務主任! 學務主任 總務主任 輔導主任 註冊組長 教學組長 生活輔導組長 資訊組長 教師代表3 家長代表 學生代表',
    duties: '學籍資料及學業成績提交=註冊組 課程學習成果提交=註冊組 多元表現提交=註冊組 校內幹部經歷提交=學務處',
    trainings: '宣導說明 教務處→學生家長 null, 專業研習 教務處→教師 2',
    clauses: '一 二 三 四 四1 四2 五 六 六1 六2 七 八 九',
  },
};

const words = (text: string) => (text === '' ? [] : text.split(' ').sort());

describe.each(Object.keys(SAID))('Given the text %s', (name) => {
  const said = SAID[name]!;
  const rules = readRules(readFileSync(path.join(__dirname, `texts/${name}.txt`), 'utf8'));
  test('Then school, versions, limits, total and meetings are what it says', () => {
    const { courseUploadsPerSemester, multiUploadsPerYear, courseSelectionsPerYear, multiSelectionsPerYear } =
      rules.quotas;
    expect({
      school: rules.school,
      quotas: [courseUploadsPerSemester, multiUploadsPerYear, courseSelectionsPerYear, multiSelectionsPerYear],
      total: rules.total,
      meetings: rules.meetingsPerSemester,
      versions: rules.versions.map(({ date, meeting, act }) => `${date} ${meeting} ${act}`).join(', '),
      clauses: rules.clauses.map(({ no }) => no).join(' '),
    }).toEqual({
      school: said.school,
      quotas: said.quotas,
      total: said.total,
      meetings: said.meetings,
      versions: said.versions,
      clauses: said.clauses,
    });
  });
  test('Then every seat is there with its number and role, and no other', () => {
    const mark = { 召集人: '*', 執行秘書: '!' } as Readonly<Record<string, string>>;
    const seats = rules.seats.map(
      ({ title, count, role }) => `${title}${count === 1 ? '' : (count ?? '?')}${mark[role] ?? ''}`,
    );
    expect([...seats].sort()).toEqual(words(said.seats));
  });
  test('Then duties and trainings are with whom it says', () => {
    const duties = rules.duties.map(
      ({ duty, division, office }) => `${duty}=${division === '全校' ? '' : division}${office}`,
    );
    expect([...duties].sort()).toEqual(words(said.duties));
    const trainings = rules.trainings.map(
      ({ kind, organisers, audiences, perYear }) => `${kind} ${organisers.join('')}→${audiences.join('')} ${perYear}`,
    );
    expect(trainings.join(', ')).toBe(said.trainings);
  });
});
