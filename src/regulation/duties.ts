/**
 * Who does what (四, 五, 六, 八): the duties as this school's rules give them, in the words of 權責分工. These rows fill
 * the tab at set-up and stand in where it has none; nowhere else does an office's or a post's name decide anything.
 */
import { PLANNING, type Duty } from '../school/tabs';
import { officeName } from './offices';

export interface DutyHolder {
  readonly duty: Duty;
  /** 日校, 進修部, or 全校 for both. */
  readonly division: string;
  /** The section with its office before it, as 教務處註冊組; '' where a post alone is named. */
  readonly office: string;
  /** '' where the rules name an office alone. */
  readonly post: string;
  /** The clause that gives the duty, as printed. */
  readonly basis: string;
}

type Holder = readonly [division: string, office: string, post: string];

const REGISTRARS: readonly Holder[] = [
  ['日校', '教務處註冊組', '註冊組長'],
  ['進修部', '進修部教務組', '進修部教務組長'],
];
const STUDENT_AFFAIRS: readonly Holder[] = [
  ['日校', '學務處訓育組', '訓育組長'],
  ['進修部', '進修部學務組', '進修部學生事務組長'],
];
const COUNSELLORS: readonly Holder[] = [['全校', '', '課程諮詢教師']];
const TEACHERS: readonly Holder[] = [['全校', '', '任課教師']];
const TUTORS: readonly Holder[] = [['全校', '', '導師']];

const GIVEN: readonly (readonly [duty: DutyHolder['duty'], basis: string, holders: readonly Holder[]])[] = [
  [PLANNING, '四', [['全校', '教務處', '教務主任']]],
  ['平臺管理', '五', REGISTRARS],
  ['基本資料', '五(一)1', REGISTRARS],
  ['幹部紀錄', '五(一)2', STUDENT_AFFAIRS],
  ['學業成績', '五(二)1', REGISTRARS],
  ['課程諮詢紀錄', '五(二)2', COUNSELLORS],
  ['課程學習成果上傳', '五(三)3', TUTORS],
  ['課程學習成果認證', '五(三)2', TEACHERS],
  ['學籍資料及學業成績提交', '六(二)1', REGISTRARS],
  ['課程學習成果提交', '六(二)2', REGISTRARS],
  ['校內幹部經歷提交', '六(二)3', STUDENT_AFFAIRS],
  ['多元表現提交', '六(二)4', STUDENT_AFFAIRS],
  ['收訖明細確認', '六(三)', REGISTRARS],
  ['宣導說明', '八(一)', [...REGISTRARS, ['全校', '學務處', '']]],
  [
    '系統操作訓練',
    '八(二)',
    [
      ['全校', '教務處', ''],
      ['全校', '輔導室', ''],
      ['進修部', '進修部', ''],
    ],
  ],
  ['專業研習', '八(三)', REGISTRARS],
  ['成果發表', '八(四)', REGISTRARS.slice(0, 1).map(([, office, post]): Holder => ['全校', office, post])],
];

/** The rows with which 權責分工 starts. */
export const SEED_DUTIES: readonly DutyHolder[] = GIVEN.flatMap(([duty, basis, holders]) =>
  holders.map(([division, office, post]): DutyHolder => ({ duty, division, office, post, basis })),
);

/** The office that this school's rules give a duty of a division, as people write it: 註冊組. */
export function seedOffice(duty: Duty, division: string): string {
  const row = SEED_DUTIES.find((one) => one.duty === duty && (one.division === division || one.division === '全校'));
  return officeName(row?.office ?? '');
}
