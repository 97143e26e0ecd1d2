/** The course of a 課程學習成果 is not on 課程 for its class: certification says "right course" (C3). */
import type { Upload } from '../school/tabs';
import { courseResults } from './certification';
import { courseKey, type CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import type { Rule } from './rule';
import { uploadMatter } from './uploadMatter';

const BLANK = '空白';

export const rule: Rule<'C3-course'> = {
  code: 'C3-course',
  requirements: ['C3'],
  severity: '提示',
  clause: 'C3',
  tab: 'uploads',
  inCharge: '註冊組',
  per: 'row',
  words: {
    help: {
      zh: '課程學習成果的課程，不在「課程」分頁該班該學期的課程內。',
      en: 'The course is not on the 課程 tab for the class in that semester.',
    },
    explanation: '「{title}」的課程「{course}」不在「課程」分頁（{className}）。',
    advice: '請核對課程名稱與班級；跨班或重修、補修的課程，請在「課程」補一列。',
    mark: '課程不在「課程」分頁',
  },
  check: (context) =>
    courseResults(context).flatMap((upload) => {
      const className = classOf(context, upload);
      if (className === '' || isKnown(context, upload, className)) return [];
      const course = excerpt(upload.courseOrType, 20) || BLANK;
      return [
        uploadMatter(upload, {
          params: { title: excerpt(upload.title), course, className: excerpt(className) },
          // A class that is not on 班級 is marked as that, once.
          ...(isUnknownClass(context, upload, className) ? { marks: [] } : {}),
        }),
      ];
    }),
};

/** The row's class; the roster's stands in for this year's uploads only, since classes are this year's. */
function classOf({ settings, studentByNo }: CheckContext, upload: Upload): string {
  if (upload.className !== '' || upload.schoolYear !== settings.schoolYear) return upload.className;
  return studentByNo.get(upload.studentNo)?.className ?? '';
}

/** True where DATA-class says of this row that its class is not on 班級. */
function isUnknownClass({ tables, settings, classByName }: CheckContext, upload: Upload, className: string): boolean {
  return tables.classes.isUsable && upload.schoolYear === settings.schoolYear && !classByName.has(className);
}

/** A year of which 課程 has no row at all is not judged; nor is a cell that cannot be read. */
function isKnown(context: CheckContext, upload: Upload, className: string): boolean {
  const { courses, uploads } = context.tables;
  const { schoolYear, semester, courseOrType, row } = upload;
  if (!courses.isUsable || uploads.columnOf['courseOrType'] === undefined) return true;
  if (schoolYear === null || semester === null || context.isFaulty('uploads', row, 'courseOrType')) return true;
  if (context.isFaulty('uploads', row, 'className') || !context.courseYears.has(schoolYear)) return true;
  return context.coursesByKey.has(courseKey(schoolYear, semester, className, courseOrType));
}
