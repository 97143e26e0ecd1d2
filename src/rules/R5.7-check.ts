/** The upload window has ended and 班級檢核 has no row of the class: the tutor's check is not on record (五(三)3). */
import { rocText } from '../school/day';
import { periodText } from '../school/period';
import type { SchoolClass } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Matter, Rule } from './rule';

export const rule: Rule<'R5.7-check'> = {
  code: 'R5.7-check',
  requirements: ['R5.7'],
  severity: '提示',
  clause: '五(三)3',
  tab: 'classChecks',
  inCharge: '導師',
  per: 'class × semester of the current school year',
  words: {
    help: {
      zh: '上傳期間已結束，班級檢核沒有這一班的紀錄。',
      en: 'The upload window has ended and 班級檢核 has no row of the class.',
    },
    explanation: '{period}的上傳期間已於 {end} 結束，{className}還沒有導師檢核的紀錄。',
    advice: '請導師在「班級清單」按「已檢核本班」；系統會記下當日的未上傳與待認證數。',
  },
  check(context) {
    if (!context.tables.classChecks.isUsable) return [];
    const classes = [...context.classByName.values()];
    return [1, 2].flatMap((semester) => classes.flatMap((own) => unchecked(context, own, semester)));
  },
};

function unchecked(context: CheckContext, own: SchoolClass, semester: number): Matter[] {
  const { schoolYear } = context.settings;
  const { className, grade, division, tutorEmail } = own;
  const period = { schoolYear, semester };
  const window = context.windows.windowOf('課程學習成果上傳', period, grade, division);
  if (window === null || window.endsOn === '' || context.today <= window.endsOn) return [];
  const isUnclear = (row: number, key: string) => context.isFaulty('classChecks', row, key);
  const isChecked = context.tables.classChecks.rows.some(
    (row) =>
      row.className === className &&
      (row.schoolYear === schoolYear || isUnclear(row.row, 'schoolYear')) &&
      (row.semester === semester || isUnclear(row.row, 'semester')),
  );
  if (isChecked) return [];
  const charge =
    tutorEmail === ''
      ? { office: context.duties.officeOf('基本資料', division) }
      : { office: '導師', officeEmail: tutorEmail };
  const params = { period: periodText(period), end: rocText(window.endsOn), className };
  return [{ ...charge, division, className, key: [schoolYear, semester, className], params }];
}
