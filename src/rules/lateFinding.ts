/** What "outside its window" means for an upload, a certification and a selection alike. */
import { rocSpanText, rocText } from '../school/day';
import type { ScheduleItem, Upload } from '../school/tabs';
import { isInWindow, type Window } from '../school/window';
import type { CheckContext } from './checkContext';
import type { Matter } from './rule';
import { uploadMatter } from './uploadMatter';
import { placeOf } from './uploadSubject';

/** The window on record for an upload's own period, grade and division; null when there is none. */
export function windowOfUpload(context: CheckContext, upload: Upload, item: ScheduleItem): Window | null {
  if (upload.schoolYear === null || upload.semester === null) return null;
  const { grade, division } = placeOf(context, upload);
  const period = { schoolYear: upload.schoolYear, semester: upload.semester };
  return context.windows.windowOf(item, period, grade, division);
}

/** A matter when `moment` is known and lies outside the item's window; both ends belong to the window. */
export function lateMatter(context: CheckContext, upload: Upload, item: ScheduleItem, moment: string): Matter[] {
  if (moment === '') return [];
  const window = windowOfUpload(context, upload, item);
  if (window === null || isInWindow(window, moment)) return [];
  return [
    uploadMatter(upload, { params: { kind: upload.kind, item, at: rocText(moment), window: windowText(window) } }),
  ];
}

/** `115/08/31 至 116/02/03`, or the one day that is known; rounds joined by 、. */
export function windowText(window: Window): string {
  return window.rows.map((row) => rocSpanText(row.startsOn, row.endsOn)).join('、');
}
