/** Format or size of a file is outside the rule (C4). */
import { fill } from '../messages/catalogue';
import { toHalfWidth } from '../school/cell';
import type { Settings } from '../school/settings';
import type { Upload } from '../school/tabs';
import { excerpt } from './excerpt';
import type { Rule } from './rule';
import { uploadMatter } from './uploadMatter';

const says = {
  format: '檔案格式 {format} 不在可用格式內（{allowed}）',
  size: '檔案大小 {size} MB 超過上限 {limit} MB',
};

export const rule: Rule<'C4-file'> = {
  code: 'C4-file',
  requirements: ['C4'],
  severity: '警告',
  clause: 'C4',
  tab: 'uploads',
  inCharge: '導師',
  per: 'row',
  words: {
    help: { zh: '檔案格式或大小不符。', en: 'Format or size of a file is outside the rule.' },
    explanation: '「{title}」：{faults}。',
    advice: '請學生改用可用的格式或縮小檔案後重新上傳。',
    mark: '{faults}',
  },
  check: ({ tables, settings }) =>
    tables.uploads.rows.flatMap((upload) => {
      const faults = fileFaults(upload, settings);
      const params = { title: excerpt(upload.title), faults: faults.join('；') };
      return faults.length === 0 ? [] : [uploadMatter(upload, { params })];
    }),
};

/** A row may name several files (`pdf+mp4`): each format is judged, and the size against the sum of their limits. */
function fileFaults(upload: Upload, settings: Settings): string[] {
  const formats = toHalfWidth(upload.fileFormat)
    .toLowerCase()
    .split(/[\s,、;+/&]+/)
    .map((format) => format.replace(/^\.+/, ''))
    .filter((format) => format !== '');
  const allowed = [...settings.documentFormats, ...settings.mediaFormats];
  const foreign = formats.filter((format) => !allowed.includes(format));
  const faults: string[] = [];
  if (foreign.length > 0)
    faults.push(fill(says.format, { format: excerpt(foreign.join('、'), 20), allowed: allowed.join('、') }));
  const limit = sizeLimit(formats, settings);
  if (upload.fileSizeMb !== null && upload.fileSizeMb > limit)
    faults.push(fill(says.size, { size: upload.fileSizeMb, limit }));
  return faults;
}

/** An unknown format is measured by the larger limit, so that its size is only reported when no format would allow it. */
function sizeLimit(formats: readonly string[], settings: Settings): number {
  const isDocument = formats.some((format) => settings.documentFormats.includes(format));
  const isMedia = formats.some((format) => settings.mediaFormats.includes(format));
  if (formats.length > 1 && isDocument && isMedia) return settings.documentMaxMb + settings.mediaMaxMb;
  if (isMedia) return settings.mediaMaxMb;
  return isDocument ? settings.documentMaxMb : Math.max(settings.documentMaxMb, settings.mediaMaxMb);
}
