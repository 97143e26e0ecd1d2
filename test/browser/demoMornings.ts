/** The demo school at four days of the year, and the first person of each role in it. */
import { demoSchool } from '../../src/demo/demoSchool';
import { SCHEMA_VERSION } from '../../src/school/schemaVersion';
import { SETTINGS } from '../../src/school/settings';
import { TABS } from '../../src/school/tabs';
import { checkAll } from '../../src/workbook/checkAll';
import { demoCells } from '../unit/demo/demoCells';
import { memoryShell } from '../unit/reminders/memoryShell';

const MADE = '2026-11-23T09:00:00';
/** While uploads are open, in the last days of certification, before the summer, and when the year is rolled over. */
export const DAYS = ['2026-12-15', '2027-01-25', '2027-06-20', '2027-08-05'] as const;

type Cells = ReturnType<typeof demoCells>;

/** The demo school's tabs, checked early that day. */
export function cellsOn(day: string): Cells {
  const cells = demoCells(demoSchool({ now: MADE }));
  // As set-up leaves it: of this edition.
  cells.get(TABS.settings.name)?.push([SETTINGS.schemaVersion.key, String(SCHEMA_VERSION)]);
  checkAll(memoryShell(cells, { now: `${day}T06:00:00` }).shell);
  return cells;
}

export interface Person {
  readonly role: string;
  readonly email: string;
  /** Where their morning begins. */
  readonly page: 'desk' | 'checklist';
}

export function peopleOf(cells: Cells): Person[] {
  const staff = cells.get('人員') ?? [];
  const head = (staff[0] ?? []).map(String);
  const at = (name: string) => head.indexOf(name);
  const first = (access: string, duty = '') =>
    String(
      staff.find((row) => row[at('權限')] === access && String(row[at('職務')]).includes(duty))?.[at('電子郵件')] ?? '',
    );
  const classes = cells.get('班級') ?? [];
  const tutor = String(classes[1]?.[(classes[0] ?? []).map(String).indexOf('導師信箱')] ?? '');
  return [
    { role: '註冊組', email: first('管理'), page: 'desk' },
    { role: '訓育組', email: first('處室', '訓育'), page: 'desk' },
    { role: '導師', email: tutor, page: 'checklist' },
    { role: '任課教師', email: first('任課教師'), page: 'desk' },
    { role: '諮詢教師', email: first('諮詢教師'), page: 'desk' },
  ];
}
