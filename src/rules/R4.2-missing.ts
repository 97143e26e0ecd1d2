/** From 開學日 on: an item that every semester or school year must have is not on 作業期程. */
import { periodText } from '../school/period';
import { LOTS, type ScheduleItem } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Matter, Rule } from './rule';

/** 五(三): what every semester has; 五(四), 六: what every school year has. */
const EVERY_SEMESTER: readonly ScheduleItem[] = ['課程學習成果上傳', '課程學習成果認證'];
const EVERY_YEAR: readonly ScheduleItem[] = [
  '多元表現上傳',
  '課程學習成果勾選',
  '多元表現勾選',
  ...LOTS.map((lot): ScheduleItem => `${lot}提交`),
  '收訖明細確認',
];

export const rule: Rule<'R4.2-missing'> = {
  code: 'R4.2-missing',
  requirements: ['R4.2'],
  severity: '警告',
  clause: '四',
  tab: 'schedule',
  inCharge: '教務處',
  per: 'item × period of the current school year',
  words: {
    help: {
      zh: '開學後，作業期程缺少每學期或每學年應有的項目。',
      en: 'From the first day of term on: an item that every semester or year must have is not on 作業期程.',
    },
    explanation: '{period}的作業期程沒有「{item}」。',
    advice: '請在「作業期程」加列這一項，填上起迄日與自我檢核時間；也可由「排定期程」推算。',
  },
  check(context) {
    const { schedule, semesters } = context.tables;
    if (!schedule.isUsable || !semesters.isUsable) return [];
    const begun = begunSemesters(context);
    return [
      ...begun.flatMap((semester) => EVERY_SEMESTER.flatMap((item) => missing(context, item, semester))),
      ...(begun.length > 0 ? EVERY_YEAR.flatMap((item) => missing(context, item, 0)) : []),
    ];
  },
};

/** Semesters of the current school year whose 開學日 has come, in order. */
function begunSemesters({ tables, settings, today }: CheckContext): number[] {
  return [1, 2].filter((semester) =>
    tables.semesters.rows.some(
      (row) =>
        row.schoolYear === settings.schoolYear &&
        row.semester === semester &&
        row.startsOn !== '' &&
        row.startsOn <= today,
    ),
  );
}

/** A row of the whole year serves both semesters; a year's item may stand in any. An unreadable period may be the one. */
function missing(context: CheckContext, item: ScheduleItem, semester: number): Matter[] {
  const { schoolYear } = context.settings;
  const isUnclear = (row: number, key: string) => context.isFaulty('schedule', row, key);
  const isThere = context.tables.schedule.rows.some(
    (row) =>
      row.item === item &&
      (row.schoolYear === schoolYear || isUnclear(row.row, 'schoolYear')) &&
      (semester === 0 || row.semester === semester || row.semester === 0 || isUnclear(row.row, 'semester')),
  );
  if (isThere) return [];
  const period = periodText({ schoolYear, semester });
  return [{ key: [schoolYear, semester, item], params: { period, item } }];
}
