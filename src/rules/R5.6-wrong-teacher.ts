/** Who certified is neither a teacher of the course nor a deputy valid on that day. */
import { rocText } from '../school/day';
import { courseResults } from './certification';
import { courseTeacherOf, deputyFinder, isCourseTeacher } from './courseTeacher';
import { excerpt } from './excerpt';
import type { Rule } from './rule';
import { uploadMatter } from './uploadMatter';

export const rule: Rule<'R5.6-wrong-teacher'> = {
  code: 'R5.6-wrong-teacher',
  requirements: ['R5.6'],
  severity: '警告',
  clause: '五(三)2',
  tab: 'uploads',
  inCharge: '註冊組',
  per: 'row',
  words: {
    help: {
      zh: '認證者不是任課教師，也不是當日有效的代理人。',
      en: 'Certified by neither the teacher nor a deputy valid on that day.',
    },
    explanation: '課程學習成果「{title}」由 {by} 認證{at}，不是任課教師（{teacher}），也不是當日有效的代理人。',
    advice: '請核對「課程」的任課教師；若為代理，請在「代理人」登錄起迄日與決議依據。',
    mark: '認證教師不是任課教師或代理人',
  },
  check(context) {
    const { courses, deputies, staff } = context.tables;
    if (!courses.isUsable || !deputies.isUsable || !staff.isUsable) return [];
    const isDeputy = deputyFinder(context);
    return courseResults(context).flatMap((upload) => {
      if (upload.certifiedBy === '') return [];
      const teacher = courseTeacherOf(context, upload);
      if (teacher === null || isCourseTeacher(teacher, upload.certifiedBy) || isDeputy(upload, teacher)) return [];
      const params = {
        title: excerpt(upload.title),
        by: excerpt(upload.certifiedBy, 20),
        teacher: excerpt([...new Set(teacher.names)].join('、'), 20),
        at: upload.certifiedAt === '' ? '' : `（${rocText(upload.certifiedAt)}）`,
      };
      return [uploadMatter(upload, { params })];
    });
  },
};
