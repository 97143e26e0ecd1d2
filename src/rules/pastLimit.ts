/** Students past a limit of uploads or of selections; the rows past it are marked, in their order. */
import { periodText } from '../school/period';
import { selectionLimit, selectionsPastLimit, uploadLimit, uploadsPastLimit } from '../school/quota';
import type { Upload, UploadKind } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Matter } from './rule';
import { subjectOf } from './uploadSubject';

/** One matter per student and period over the limit of uploads (五(三)1, 五(四)). */
export function uploadsOverLimit(context: CheckContext, kind: UploadKind): Matter[] {
  const limit = uploadLimit(context.settings, kind);
  if (limit === null) return [];
  return context.book.uploadGroups(kind).flatMap((group) => {
    const { studentNo, period, tally } = group;
    const past = uploadsPastLimit(group, limit, context.settings);
    const params = { period: periodText(period), kind, count: tally.counted, limit, over: tally.counted - limit };
    return matter(past, [studentNo, period.schoolYear, period.semester], params);
  });
}

/** One matter per student and year over the limit of selections (六(一)). */
export function selectionsOverLimit(context: CheckContext, kind: UploadKind): Matter[] {
  const limit = selectionLimit(context.settings, kind);
  if (limit === null) return [];
  return context.book.selectionGroups(kind).flatMap((group) => {
    const { studentNo, period, tally } = group;
    const past = selectionsPastLimit(group, limit);
    const params = { period: periodText(period), kind, count: tally.selected, limit, over: tally.selected - limit };
    return matter(past, [studentNo, period.schoolYear], params);
  });
}

function matter(
  past: readonly { readonly upload: Upload; readonly place: number }[],
  key: Matter['key'],
  params: Matter['params'],
): Matter[] {
  const [first] = past;
  if (first === undefined) return [];
  const marks = past.map(({ upload, place }) => ({ row: upload.row, params: { place } }));
  return [{ ...subjectOf(first.upload), key, params, marks }];
}
