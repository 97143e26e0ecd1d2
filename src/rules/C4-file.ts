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
  check: ({ tables, settings }) => {
    const known = new Map<string, Named>();
    return tables.uploads.rows.flatMap((upload) => {
      let named = known.get(upload.fileFormat);
      if (named === undefined) known.set(upload.fileFormat, (named = namedBy(upload.fileFormat, settings)));
      const faults = fileFaults(upload, named);
      if (faults.length === 0) return [];
      return [uploadMatter(upload, { params: { title: excerpt(upload.title), faults: faults.join('；') } })];
    });
  },
};

/** What a cell of formats means for its row. */
interface Named {
  /** The sentence about formats outside the rule; '' when all are in it. */
  readonly fault: string;
  readonly limitMb: number;
}

/** A row may name several files (`pdf+mp4`): each format is judged, and the size against the sum of their limits. */
function namedBy(fileFormat: string, settings: Settings): Named {
  const formats = toHalfWidth(fileFormat)
    .toLowerCase()
    .split(/[\s,、;+/&]+/)
    .map((format) => format.replace(/^\.+/, ''))
    .filter((format) => format !== '');
  const allowed = [...settings.documentFormats, ...settings.mediaFormats];
  const foreign = formats.filter((format) => !allowed.includes(format));
  const params = { format: excerpt(foreign.join('、'), 20), allowed: allowed.join('、') };
  return { fault: foreign.length > 0 ? fill(says.format, params) : '', limitMb: sizeLimit(formats, settings) };
}

const NO_FAULTS: readonly string[] = [];

function fileFaults({ fileSizeMb }: Upload, { fault, limitMb }: Named): readonly string[] {
  const isLarge = fileSizeMb !== null && fileSizeMb > limitMb;
  if (fault === '' && !isLarge) return NO_FAULTS;
  const size = isLarge ? [fill(says.size, { size: fileSizeMb, limit: limitMb })] : [];
  return fault === '' ? size : [fault, ...size];
}

/** An unknown format is measured by the larger limit, so that its size is only reported when no format would allow it. */
function sizeLimit(formats: readonly string[], settings: Settings): number {
  const isDocument = formats.some((format) => settings.documentFormats.includes(format));
  const isMedia = formats.some((format) => settings.mediaFormats.includes(format));
  if (formats.length > 1 && isDocument && isMedia) return settings.documentMaxMb + settings.mediaMaxMb;
  if (isMedia) return settings.mediaMaxMb;
  return isDocument ? settings.documentMaxMb : Math.max(settings.documentMaxMb, settings.mediaMaxMb);
}
