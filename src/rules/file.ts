/** C4: file format and size, and the 簡述, of each upload. */
import { fill } from '../messages/catalogue';
import { uploadTexts } from '../messages/zh/uploadFindings';
import { toHalfWidth } from '../school/cell';
import type { Settings } from '../school/settings';
import type { Upload } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';
import { rowIdentity } from './rowIdentity';
import { subjectOf, tutorOf } from './uploadSubject';

/** C4-file and C4-brief, at most one of each per row. */
export function checkFiles(context: CheckContext): FindingDraft[] {
  return context.tables.uploads.rows.flatMap((upload) => [
    ...finding(context, upload, 'C4-file', fileFaults(upload, context.settings), uploadTexts.fileAdvice),
    ...finding(context, upload, 'C4-brief', briefFaults(context, upload), uploadTexts.briefAdvice),
  ]);
}

function finding(
  context: CheckContext,
  upload: Upload,
  code: string,
  faults: readonly string[],
  advice: string,
): FindingDraft[] {
  if (faults.length === 0) return [];
  const text = faults.join('；');
  return [
    {
      ...subjectOf(upload),
      ...tutorOf(context, upload.studentNo),
      code,
      severity: '警告',
      basis: 'C4',
      explanation: fill(uploadTexts.fileExplanation, { title: excerpt(upload.title), faults: text }),
      advice,
      key: findingKey(code, rowIdentity('uploads', upload)),
      marks: [{ row: upload.row, text }],
    },
  ];
}

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
    faults.push(fill(uploadTexts.fileFormat, { format: excerpt(foreign.join('、'), 20), allowed: allowed.join('、') }));
  const limit = sizeLimit(formats, settings);
  if (upload.fileSizeMb !== null && upload.fileSizeMb > limit)
    faults.push(fill(uploadTexts.fileSize, { size: upload.fileSizeMb, limit }));
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

/** Missing where the kind demands one, or longer than allowed; a tab without the column, or an unreadable cell, is no fault. */
function briefFaults(context: CheckContext, upload: Upload): string[] {
  const { settings, tables } = context;
  const length = upload.briefLength;
  if (length !== null && length > settings.briefMaxLength)
    return [fill(uploadTexts.briefLong, { length, limit: settings.briefMaxLength })];
  if (length !== null && length > 0) return [];
  const isKnown = tables.uploads.columnOf['briefLength'] !== undefined;
  if (!isKnown || context.isFaulty('uploads', upload.row, 'briefLength')) return [];
  return settings.briefRequiredKinds.includes(upload.kind) ? [uploadTexts.briefMissing] : [];
}
