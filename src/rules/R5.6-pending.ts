/**
 * A 課程學習成果 waits for certification near or past the end. Items of earlier semesters are past their end, so they stay
 * in sight.
 */
import { daysBetween, rocText } from '../school/day';
import { courseResults, teacherInCharge } from './certification';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { windowOfUpload } from './lateFinding';
import type { Matter, Rule } from './rule';
import type { Upload } from '../school/tabs';
import { uploadMatter } from './uploadMatter';

/** From this many days before the end, a waiting item is reported (design.md §4). */
const DAYS_LEFT = 7;
const past = {
  explanation: '課程學習成果「{title}」仍待認證，認證期間已於 {end} 結束（{days} 天前）。',
  advice: '請註冊組與任課教師（或代理人）確認是否補認證。',
  mark: '認證期間已過，仍待認證',
} as const;

export const rule: Rule<'R5.6-pending'> = {
  code: 'R5.6-pending',
  requirements: ['R5.6'],
  severity: '警告',
  clause: '五(三)2',
  tab: 'uploads',
  inCharge: '任課教師',
  per: 'row',
  words: {
    help: {
      zh: '待認證，剩 7 天以內（警告）或已過截止日（錯誤）。',
      en: 'Waits for certification with 7 days left or fewer (警告), or past the end (錯誤).',
    },
    explanation: '課程學習成果「{title}」待認證，認證期間至 {end}，剩 {days} 天。',
    advice: '請任課教師於期限前認證；無法認證時，請依代理順位由代理人辦理。',
    mark: '待認證，剩{days}天',
  },
  check: (context) => courseResults(context).flatMap((upload) => waiting(context, upload)),
};

function waiting(context: CheckContext, upload: Upload): Matter[] {
  if (upload.certification !== '待認證') return [];
  const endsOn = windowOfUpload(context, upload, '課程學習成果認證')?.endsOn ?? '';
  if (endsOn === '') return [];
  const daysLeft = daysBetween(context.today, endsOn);
  if (daysLeft > DAYS_LEFT) return [];
  const params = { title: excerpt(upload.title), end: rocText(endsOn), days: Math.abs(daysLeft) };
  const charge = teacherInCharge(context, upload);
  return [uploadMatter(upload, { ...charge, params, ...(daysLeft < 0 ? { severity: '錯誤', says: past } : {}) })];
}
