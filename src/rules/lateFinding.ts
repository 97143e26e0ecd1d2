/** What "outside its window" means for an upload, a certification and a selection alike. */
import { fill } from '../messages/catalogue';
import { rocText } from '../school/day';
import type { ScheduleItem, Upload } from '../school/tabs';
import { isInWindow, type Window } from '../school/window';
import type { CheckContext } from './checkContext';
import { findingKey, type FindingDraft } from './finding';
import { rowIdentity } from './rowIdentity';
import { placeOf, subjectOf } from './uploadSubject';

interface LateRule {
  readonly code: string;
  readonly basis: string;
  readonly texts: { readonly explanation: string; readonly advice: string; readonly mark: string };
  readonly responsible: () => Pick<FindingDraft, 'office' | 'officeEmail'>;
}

/** The window on record for an upload's own period, grade and division; null when there is none. */
export function windowOfUpload(context: CheckContext, upload: Upload, item: ScheduleItem): Window | null {
  if (upload.schoolYear === null || upload.semester === null) return null;
  const { grade, division } = placeOf(context, upload);
  const period = { schoolYear: upload.schoolYear, semester: upload.semester };
  return context.windows.windowOf(item, period, grade, division);
}

/** A finding when `moment` is known and lies outside the item's window; both ends belong to the window. */
export function lateFinding(
  context: CheckContext,
  upload: Upload,
  item: ScheduleItem,
  moment: string,
  rule: LateRule,
): FindingDraft | null {
  if (moment === '') return null;
  const window = windowOfUpload(context, upload, item);
  if (window === null || isInWindow(window, moment)) return null;
  const params = { kind: upload.kind, item, at: rocText(moment), window: windowText(window) };
  return {
    ...subjectOf(upload),
    ...rule.responsible(),
    code: rule.code,
    severity: '警告',
    basis: rule.basis,
    explanation: fill(rule.texts.explanation, params),
    advice: rule.texts.advice,
    key: findingKey(rule.code, rowIdentity('uploads', upload)),
    marks: [{ row: upload.row, text: rule.texts.mark }],
  };
}

/** `115/08/31 至 116/02/03`; rounds joined by 、. */
export function windowText(window: Window): string {
  return window.rows.map((row) => `${rocText(row.startsOn)} 至 ${rocText(row.endsOn)}`).join('、');
}
