/** Fields and words that several kinds of lists share (domain.md E9). */
import { TABS, type Column, type TabKey } from '../school/tabs';
import type { ImportField } from './importKind';

/** Known names of columns that many lists have. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  schoolYear: ['學年度', '學年', '開課學年度', '修課學年度'],
  semester: ['學期', '開課學期', '修課學期'],
  studentNo: ['學號', '學生學號', '學生代號'],
  className: ['班級', '班級名稱', '班名', '班別名稱', '行政班級', '就讀班級', '目前班級', '年班', '班'],
  seatNo: ['座號', '學生座號', '班級內座號', '號'],
  name: ['姓名', '學生姓名', '中文姓名'],
  division: ['部別', '學制', '部別名稱'],
  email: ['電子郵件', '電子信箱', '信箱', 'Email', 'E-mail', '校園信箱'],
};

/** Fields that are no column of the tab: they help to find the student or the period. */
export const HELPERS = {
  className: { key: 'className', header: '班級', aliases: COMMON['className'] ?? [] },
  seatNo: { key: 'seatNo', header: '座號', aliases: COMMON['seatNo'] ?? [] },
  name: { key: 'name', header: '姓名', aliases: COMMON['name'] ?? [] },
  /** Class code and two digits of the seat in one (domain.md E6). */
  classSeat: { key: 'classSeat', header: '班級座號', aliases: ['班級座號', '班級座號代碼', '班座號', '年班座號'] },
  /** Grade and programme complete a class that a file tells in two columns. */
  grade: { key: 'grade', header: '年級', aliases: ['年級', '學級', '就讀年級', '年級別'] },
  programme: { key: 'programme', header: '科別', aliases: ['科別', '科別名稱', '科別簡稱', '學程', '學程名稱'] },
  /** School year and semester in one. */
  period: { key: 'period', header: '學年期', aliases: ['學年期', '學年學期', '學年度學期', '學期別'] },
} as const satisfies Readonly<Record<string, ImportField>>;

/** The columns of a tab as fields, with what else they are called; `helpers` stand behind them where the tab has none. */
export function fieldsOf(
  tab: TabKey,
  aliases: Readonly<Record<string, readonly string[]>>,
  helpers: readonly ImportField[] = [],
  left: readonly string[] = [],
): ImportField[] {
  const columns = Object.entries(TABS[tab].columns as Readonly<Record<string, Column>>)
    .filter(([key]) => !left.includes(key))
    .map(([key, { header, formerHeader }]) => ({
      key,
      header,
      aliases: [...(formerHeader === undefined ? [] : [formerHeader]), ...(aliases[key] ?? []), ...(COMMON[key] ?? [])],
    }));
  return [...columns, ...helpers.filter(({ key }) => columns.every((own) => own.key !== key))];
}

/** What may say of which class a line is. */
export const CLASS_HELPERS = [HELPERS.classSeat, HELPERS.grade, HELPERS.programme] as const;

/** A student is known by number, or by class, seat and name. */
export const STUDENT_NEEDS = [['studentNo'], ['className', 'seatNo'], ['classSeat']] as const;

export const DIVISION_WORDS: Readonly<Record<string, string>> = {
  日間部: '日校',
  日校部: '日校',
  日: '日校',
  高中部: '日校',
  高職部: '日校',
  日間: '日校',
  進修學校: '進修部',
  夜校: '進修部',
  進修: '進修部',
  夜間部: '進修部',
  進: '進修部',
};
