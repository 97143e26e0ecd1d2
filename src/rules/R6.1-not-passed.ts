/** A 課程學習成果 is selected that has not passed: only a passed item can be selected (C3). */
import type { Upload } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import type { Rule } from './rule';
import { uploadMatter } from './uploadMatter';

const BLANK_STATE = '空白';

export const rule: Rule<'R6.1-not-passed'> = {
  code: 'R6.1-not-passed',
  requirements: ['R6.1', 'C3'],
  severity: '錯誤',
  clause: 'C3',
  tab: 'uploads',
  inCharge: '導師',
  per: 'row',
  words: {
    help: { zh: '勾選了尚未通過認證的課程學習成果。', en: 'A course result is selected that has not passed.' },
    explanation: '課程學習成果「{title}」已勾選，但認證狀態為「{state}」；通過認證的才能勾選。',
    advice: '請學生改選通過認證的成果，或請任課教師於期間內完成認證。',
    mark: '已勾選但未通過認證（{state}）',
  },
  check: (context) =>
    context.tables.uploads.rows
      .filter((upload) => upload.isSelected && isUnpassed(context, upload))
      .map((upload) =>
        uploadMatter(upload, {
          params: { title: excerpt(upload.title), state: upload.certification || BLANK_STATE },
        }),
      ),
};

/** A state that cannot be read, or a missing column, is a finding of its own. */
function isUnpassed(context: CheckContext, upload: Upload): boolean {
  return (
    upload.kind === '課程學習成果' &&
    upload.certification !== '通過' &&
    context.tables.uploads.columnOf['certification'] !== undefined &&
    !context.isFaulty('uploads', upload.row, 'certification')
  );
}
