/** Which header of a platform's export is which column of 上傳紀錄 (domain.md E9), and where the header row is. */
import { toHalfWidth } from '../school/cell';
import { isPersonalDataHeader } from '../school/identityNumber';

/** Column keys of 上傳紀錄, and what helps to find a student. */
export type ImportKey =
  | 'uploadNo'
  | 'schoolYear'
  | 'semester'
  | 'kind'
  | 'studentNo'
  | 'className'
  | 'seatNo'
  | 'name'
  | 'title'
  | 'courseOrType'
  | 'teacher'
  | 'uploadedAt'
  | 'fileFormat'
  | 'fileSizeMb'
  | 'briefLength'
  | 'certification'
  | 'certifiedBy'
  | 'certifiedAt'
  | 'isSelected'
  | 'selectedAt';

export const ALIASES: Readonly<Record<ImportKey, readonly string[]>> = {
  uploadNo: ['紀錄編號', '編號', '流水號', '成果編號'],
  schoolYear: ['學年度', '學年'],
  semester: ['學期'],
  kind: ['類別', '資料類別', '項目類別'],
  studentNo: ['學號', '學生學號'],
  className: ['班級', '班級名稱', '班名'],
  seatNo: ['座號'],
  name: ['姓名', '學生姓名'],
  title: ['名稱', '成果名稱', '檔案名稱', '標題', '主題'],
  courseOrType: ['課程或類型', '科目名稱', '課程名稱', '科目', '類型', '多元表現類型'],
  teacher: ['任課教師', '授課教師', '教師姓名'],
  uploadedAt: ['上傳時間', '上傳日期', '建立日期', '建立時間'],
  fileFormat: ['檔案格式', '副檔名', '格式'],
  fileSizeMb: ['檔案大小MB', '檔案大小', '大小(MB)'],
  briefLength: ['簡述字數', '字數'],
  certification: ['認證狀態', '審核狀態', '認證結果', '狀態'],
  certifiedBy: ['認證教師', '審核教師'],
  certifiedAt: ['認證時間', '認證日期', '審核時間'],
  isSelected: ['勾選', '是否勾選', '提交', '是否提交'],
  selectedAt: ['勾選時間', '勾選日期', '提交時間'],
};

export interface FoundHeader {
  /** Index of the header row among the rows given. */
  readonly at: number;
  readonly columnOf: Readonly<Partial<Record<ImportKey, number>>>;
  /** Headers that are no column of ours. */
  readonly unmapped: readonly string[];
  /** Columns with ID numbers or birth dates: never sent, never kept. */
  readonly personal: readonly number[];
}

/** Title rows may stand above the header. */
const SEARCHED_ROWS = 20;
const FEWEST_MATCHES = 3;

/** The header row of an export: the one with most known headers, which must tell who and what. null when there is none. */
export function findHeader(rows: readonly (readonly string[])[]): FoundHeader | null {
  let best: FoundHeader | null = null;
  rows.slice(0, SEARCHED_ROWS).forEach((row, at) => {
    const found = mapHeaders(row, at);
    const count = Object.keys(found.columnOf).length;
    const isUsable =
      found.columnOf.studentNo !== undefined ||
      (found.columnOf.className !== undefined && found.columnOf.seatNo !== undefined);
    if (count >= FEWEST_MATCHES && isUsable && count > (best === null ? 0 : Object.keys(best.columnOf).length))
      best = found;
  });
  return best;
}

/** Of two columns with one header the first is read; the second is listed as unmapped. */
function mapHeaders(row: readonly string[], at: number): FoundHeader {
  const columnOf: Partial<Record<ImportKey, number>> = {};
  const unmapped: string[] = [];
  const personal: number[] = [];
  row.forEach((header, i) => {
    const plain = toHalfWidth(header).replace(/\s/g, '');
    if (plain === '') return;
    if (isPersonalDataHeader(plain)) {
      personal.push(i);
      return;
    }
    const key = (Object.keys(ALIASES) as ImportKey[]).find(
      (one) => columnOf[one] === undefined && ALIASES[one].includes(plain),
    );
    if (key === undefined) unmapped.push(header.trim());
    else columnOf[key] = i;
  });
  return { at, columnOf, unmapped, personal };
}
