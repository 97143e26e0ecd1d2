/** The type of a 多元表現 is none of the ten (C12); names of older platforms are known, a blank is none. */
import { isPerformanceType } from '../regulation/performanceTypes';
import { excerpt } from './excerpt';
import type { Rule } from './rule';
import { uploadMatter } from './uploadMatter';

const BLANK = '空白';

export const rule: Rule<'C12-type'> = {
  code: 'C12-type',
  requirements: ['C12'],
  severity: '提示',
  clause: 'C12',
  tab: 'uploads',
  inCharge: '註冊組',
  per: 'row',
  words: {
    help: {
      zh: '多元表現的類型不在十類之內，或空白。',
      en: 'The type of another achievement is none of the ten, or blank; names of older platforms are known.',
    },
    explanation: '「{title}」的多元表現類型「{type}」不在十類之內。',
    advice:
      '請在「課程或類型」改填十類之一：幹部經歷暨事蹟、競賽參與、檢定證照、服務學習、彈性學習時間、團體活動時間、職場學習、作品成果、大學及技專校院先修課程、其他。',
    mark: '多元表現類型不在十類之內',
  },
  check(context) {
    const { uploads } = context.tables;
    if (uploads.columnOf['courseOrType'] === undefined) return [];
    return uploads.rows
      .filter(
        ({ kind, courseOrType, row }) =>
          kind === '多元表現' && !isPerformanceType(courseOrType) && !context.isFaulty('uploads', row, 'courseOrType'),
      )
      .map((upload) => {
        const type = excerpt(upload.courseOrType, 20) || BLANK;
        return uploadMatter(upload, { params: { title: excerpt(upload.title), type } });
      });
  },
};
