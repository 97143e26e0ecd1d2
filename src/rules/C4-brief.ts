/** The 簡述 is missing where the kind demands one, or longer than allowed (C4). */
import { fill } from '../messages/catalogue';
import type { Upload } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import type { Rule } from './rule';
import { uploadMatter } from './uploadMatter';

const says = { missing: '沒有簡述', long: '簡述 {length} 字，超過上限 {limit} 字' };

export const rule: Rule<'C4-brief'> = {
  code: 'C4-brief',
  requirements: ['C4'],
  severity: '警告',
  clause: 'C4',
  tab: 'uploads',
  inCharge: '導師',
  per: 'row',
  words: {
    help: { zh: '簡述空白或過長。', en: 'The description is missing or too long.' },
    explanation: '「{title}」：{fault}。',
    advice: '請學生於上傳期間內補上或縮短簡述。',
    mark: '{fault}',
  },
  check: (context) =>
    context.tables.uploads.rows.flatMap((upload) => {
      const fault = briefFault(context, upload);
      return fault === '' ? [] : [uploadMatter(upload, { params: { title: excerpt(upload.title), fault } })];
    }),
};

/** A tab without the column, or an unreadable cell, is no fault. */
function briefFault({ settings, tables, isFaulty }: CheckContext, upload: Upload): string {
  const length = upload.briefLength;
  if (length !== null && length > settings.briefMaxLength)
    return fill(says.long, { length, limit: settings.briefMaxLength });
  if (length !== null && length > 0) return '';
  const isKnown = tables.uploads.columnOf['briefLength'] !== undefined;
  if (!isKnown || isFaulty('uploads', upload.row, 'briefLength')) return '';
  return settings.briefRequiredKinds.includes(upload.kind) ? says.missing : '';
}
