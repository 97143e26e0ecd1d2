/** A teacher is not on the 人員 tab: a mailbox on record decides; without one, the name. */
import { dataMatter } from './dataMatters';
import { excerpt } from './excerpt';
import type { Rule } from './rule';

export const rule: Rule<'DATA-teacher'> = {
  code: 'DATA-teacher',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'row',
  words: {
    help: {
      zh: '教師不在「人員」。',
      en: 'The mailbox, or the name where there is none, is not on the 人員 tab (班級, 課程, 上傳紀錄).',
    },
    explanation: '教師 {found} 不在「人員」分頁。',
    advice: '請核對姓名或信箱，或在「人員」分頁補上這位教師。',
    mark: '任課教師不在「人員」分頁',
  },
  // A 人員 tab that is still empty knows nobody and judges nothing.
  check({ tables, staffByEmail, staffByName }) {
    if (!tables.staff.isUsable || tables.staff.rows.length === 0) return [];
    const isUnknown = (email: string, name: string) =>
      email !== '' ? !staffByEmail.has(email) : name !== '' && !staffByName.has(name);
    const found = (teacher: string) => ({ found: excerpt(teacher, 30) });
    const teaching = new Set(tables.courses.rows.map((course) => course.teacher));
    return [
      ...tables.classes.rows
        .filter((row) => isUnknown(row.tutorEmail, row.tutor))
        .map((row) => dataMatter('classes', row, found(row.tutorEmail || row.tutor))),
      ...tables.courses.rows
        .filter((row) => isUnknown(row.teacherEmail, row.teacher))
        .map((row) => dataMatter('courses', row, found(row.teacherEmail || row.teacher))),
      ...tables.uploads.rows
        .filter((row) => row.kind === '課程學習成果' && !teaching.has(row.teacher) && isUnknown('', row.teacher))
        .map((row) => dataMatter('uploads', row, found(row.teacher))),
    ];
  },
};
