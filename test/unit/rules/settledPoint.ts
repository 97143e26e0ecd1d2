/** A settled point of the findings: what one sentence says at its edge, with data that schools do write. */
import type { RowInput, SchoolInput } from '../schoolBuilder';
import { findingsOf } from './findingsOf';

export interface Point {
  readonly says: string;
  readonly code: string;
  readonly given: SchoolInput;
  readonly now?: string;
  /** Findings of the code, each by its row, or by the end of its key where it is about no row. */
  readonly found: readonly (number | string)[];
}

export const TWO_DIVISIONS: SchoolInput['classes'] = [{}, { className: '進修機械一甲', division: '進修部' }];
export const ALL_GRADES: SchoolInput['classes'] = ['一', '二', '三'].map((numeral, i) => ({
  className: `機械${numeral}甲`,
  grade: i + 1,
}));
export const submit = (more: RowInput<'schedule'> = {}): RowInput<'schedule'> => ({
  item: '多元表現提交',
  semester: 0,
  startsOn: '2026-10-01',
  endsOn: '2026-10-20',
  ...more,
});
export const confirming = (more: RowInput<'schedule'> = {}): RowInput<'schedule'> =>
  submit({ item: '收訖明細確認', startsOn: '2026-10-21', endsOn: '2026-10-30', ...more });
export const lot = (more: RowInput<'submissions'> = {}): RowInput<'submissions'> => ({
  lot: '多元表現',
  semester: 0,
  submittedOn: '2026-10-10',
  ...more,
});
export const ROUNDS: SchoolInput['schedule'] = [
  submit({ batch: '第1梯次', grades: '3' }),
  submit({ batch: '第2梯次', grades: '3', startsOn: '2026-11-01', endsOn: '2026-11-20' }),
];
export const training = (more: RowInput<'trainings'> = {}): RowInput<'trainings'> => ({ kind: '宣導說明', ...more });
export const SEMESTERS: SchoolInput['semesters'] = [
  {},
  { semester: 2, startsOn: '2027-02-22', closesOn: '2027-06-30' },
];
export const CHIEF = { email: 'reg@x.tw', name: '甲', unit: '教務處', duty: '註冊組長' };
export const deputy = (more: RowInput<'deputies'> = {}): RowInput<'deputies'> => ({
  duty: '提交',
  principalEmail: CHIEF.email,
  deputyEmail: 'li@x.tw',
  rank: 1,
  startsOn: '2026-08-01',
  ...more,
});
export const left = (more: RowInput<'receipts'> = {}): SchoolInput => ({
  roster: [{ status: '畢業' }],
  receipts: [more],
});
export const upload = (more: RowInput<'uploads'>): SchoolInput => ({ roster: [{}], courses: [{}], uploads: [more] });

/** What every school year has on 作業期程. */
export const LOTS = ['學籍資料及學業成績', '課程學習成果', '校內幹部經歷', '多元表現'];
export const YEARLY = [
  '多元表現上傳',
  '課程學習成果勾選',
  '多元表現勾選',
  ...LOTS.map((name) => `${name}提交`),
  '收訖明細確認',
];

/** Findings about rows are told by their rows, others by the end of their key. */
export function testPoints(points: readonly Point[]): void {
  test.each(points)('$code: $says', ({ code, given, now, found }) => {
    const findings = findingsOf([code], given, now);
    const isByRow = typeof found[0] === 'number';
    const told = findings.map(({ row, key }) => (isByRow ? row : key.split('|').pop()));
    expect(told.map(String).sort()).toEqual(found.map(String).sort());
  });
}
