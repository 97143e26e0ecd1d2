/** Certified before uploaded, or selected before certified: the four steps have one order (C3). */
import { fill } from '../messages/catalogue';
import { dayOf, rocText } from '../school/day';
import type { Upload } from '../school/tabs';
import { courseResults } from './certification';
import { excerpt } from './excerpt';
import type { Rule } from './rule';
import { uploadMatter } from './uploadMatter';

const says = {
  certified: '認證時間 {later} 早於上傳時間 {earlier}',
  selected: '勾選時間 {later} 早於認證時間 {earlier}',
};

export const rule: Rule<'C3-order'> = {
  code: 'C3-order',
  requirements: ['C3'],
  severity: '警告',
  clause: 'C3',
  tab: 'uploads',
  inCharge: '註冊組',
  per: 'row',
  words: {
    help: {
      zh: '已通過的課程學習成果，認證早於上傳，或勾選早於認證。',
      en: 'A passed course result was certified before it was uploaded, or selected before it was certified.',
    },
    explanation: '「{title}」的{faults}。',
    advice: '請核對平臺上的時間；重新上傳後須再認證，再勾選。',
    mark: '上傳、認證、勾選的先後不符',
  },
  check: (context) =>
    courseResults(context).flatMap((upload) => {
      if (upload.certification !== '通過') return [];
      const faults = faultsOf(upload);
      if (faults.length === 0) return [];
      return [uploadMatter(upload, { params: { title: excerpt(upload.title), faults: faults.join('、') } })];
    }),
};

const NO_FAULTS: readonly string[] = [];

function faultsOf({ uploadedAt, certifiedAt, isSelected, selectedAt }: Upload): readonly string[] {
  if (!isBefore(certifiedAt, uploadedAt) && !(isSelected && isBefore(selectedAt, certifiedAt))) return NO_FAULTS;
  const say = (text: string, later: string, earlier: string) =>
    fill(text, { later: rocText(later), earlier: rocText(earlier) });
  return [
    ...(isBefore(certifiedAt, uploadedAt) ? [say(says.certified, certifiedAt, uploadedAt)] : []),
    ...(isSelected && isBefore(selectedAt, certifiedAt) ? [say(says.selected, selectedAt, certifiedAt)] : []),
  ];
}

/** Where one of the times is a bare day (midnight), days are compared. */
function isBefore(later: string, earlier: string): boolean {
  if (later === '' || earlier === '') return false;
  return isBare(later) || isBare(earlier) ? dayOf(later) < dayOf(earlier) : later < earlier;
}

function isBare(moment: string): boolean {
  return moment.length === 10 || moment.endsWith('T00:00:00');
}
