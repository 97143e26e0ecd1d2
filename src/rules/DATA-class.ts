/** A class is not on the 班級 tab. Classes of earlier school years may be gone, so older rows are passed over. */
import { dataMatter } from './dataMatters';
import { excerpt } from './excerpt';
import type { Rule } from './rule';

export const rule: Rule<'DATA-class'> = {
  code: 'DATA-class',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: {
      zh: '班級不在「班級」。',
      en: 'The class is not on the 班級 tab (學生名冊; 課程, 上傳紀錄, 課程諮詢紀錄 of the current year).',
    },
    explanation: '班級「{found}」不在「班級」分頁。',
    advice: '請核對班級名稱，或在「班級」分頁補上這一班。',
    mark: '班級不在「班級」分頁',
  },
  check({ tables, classByName, settings }) {
    if (!tables.classes.isUsable) return [];
    const isUnknown = (className: string) => className !== '' && !classByName.has(className);
    const isCurrent = (row: { readonly schoolYear: number | null }) => row.schoolYear === settings.schoolYear;
    const found = (className: string) => ({ found: excerpt(className, 30) });
    return [
      ...tables.roster.rows
        .filter((row) => isUnknown(row.className))
        .map((row) => dataMatter('roster', row, found(row.className))),
      ...tables.courses.rows
        .filter((row) => isCurrent(row) && isUnknown(row.className))
        .map((row) => dataMatter('courses', row, found(row.className))),
      ...tables.uploads.rows
        .filter((row) => isCurrent(row) && isUnknown(row.className))
        .map((row) => dataMatter('uploads', row, found(row.className))),
      ...tables.counselling.rows.filter(isCurrent).flatMap((row) => {
        const unknown = row.className.split(/[、,，;；\s]+/).filter(isUnknown);
        return unknown.length === 0 ? [] : [dataMatter('counselling', row, found(unknown.join('、')))];
      }),
    ];
  },
};
