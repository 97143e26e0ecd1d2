/** A cell holds none of its values: a list, a tick box, a 適用年級 or a 範圍 that cannot be read. */
import { gradesOf } from '../school/grade';
import { canReadScope } from './deputy';
import type { Rule } from './rule';
import { CELL_WORDS, unreadableCells, type UnreadableText } from './unreadableCells';

const expected = { grades: '1、2、3、1,2、三年級、全部或空白', scope: '科別、年級、部別、班級、課程、全部或空白' };

export const rule: Rule<'DATA-option'> = {
  code: 'DATA-option',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: {
      zh: '不是下拉選單中的值，或適用年級、代理範圍無法判讀。',
      en: 'Not one of the drop-down values, or a 適用年級 (taken as 全部) or a 範圍 (takes in nothing) that cannot be read.',
    },
    ...CELL_WORDS,
    advice: '請從下拉清單選取，或改填可判讀的值；無法判讀的「適用年級」先以全部計，「範圍」不計入任何人。',
  },
  check: (context) =>
    unreadableCells(context, ['option', 'tick'], {
      schedule: unreadGrades(context.tables.schedule.rows),
      submissions: unreadGrades(context.tables.submissions.rows),
      deputies: context.tables.deputies.rows
        .filter((deputy) => !canReadScope(context, deputy))
        .map(({ row, scope }) => ({ row, key: 'scope', found: scope, expected: expected.scope })),
    }),
};

function unreadGrades(rows: readonly { readonly row: number; readonly grades: string }[]): UnreadableText[] {
  return rows
    .filter(({ grades }) => gradesOf(grades) === null)
    .map(({ row, grades }) => ({ row, key: 'grades', found: grades, expected: expected.grades }));
}
