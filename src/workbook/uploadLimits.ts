/** The limits of 設定, kept with the document by each check, so that an edit is answered without reading that tab. */
import type { Shell } from '../google/ports';
import type { Settings } from '../school/settings';

const PROPERTY = 'uploadLimits';
const KEYS = [
  'courseUploadsPerSemester',
  'multiUploadsPerYear',
  'courseSelectionsPerYear',
  'multiSelectionsPerYear',
  'countReturned',
] as const;

export type UploadLimits = Pick<Settings, (typeof KEYS)[number]>;

/** 1 call, 2 when a limit changed. */
export function keepLimits({ documentProperties }: Shell, settings: Settings): void {
  const text = JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, settings[key]])));
  if (documentProperties.get(PROPERTY) !== text) documentProperties.set(PROPERTY, text);
}

/** As of the last check; null in a workbook that was never checked. 1 call. */
export function keptLimits({ documentProperties }: Shell): UploadLimits | null {
  const text = documentProperties.get(PROPERTY);
  return text === null ? null : (JSON.parse(text) as UploadLimits);
}
