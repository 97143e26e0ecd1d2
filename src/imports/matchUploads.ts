/** Which row of 上傳紀錄 a line of a file is: by its 紀錄編號, else by student, period, kind, course, name and upload time. */
import type { Upload } from '../school/tabs';
import type { RowRecord } from '../workbook/writeRows';

/**
 * For each record the row it stands for, or undefined when it is new; a row stands for one record at most.
 * Numbers decide first. Of uploads that share all but the time, equal times find each other, then the rest in order,
 * so that two items with one name stay two, and a second import of a file finds every row again.
 */
export function matchUploads(uploads: readonly Upload[], records: readonly RowRecord[]): (Upload | undefined)[] {
  const byNumber = new Map(uploads.filter((one) => one.uploadNo !== '').map((one) => [one.uploadNo, one]));
  const byNature = new Map<string, Upload[]>();
  for (const upload of uploads) {
    const key = natureOf(upload as unknown as RowRecord);
    byNature.set(key, [...(byNature.get(key) ?? []), upload]);
  }
  const claimed = new Set<Upload>();
  const found = records.map((record): Upload | undefined =>
    claim(claimed, [byNumber.get(String(record['uploadNo'] ?? ''))]),
  );
  for (const isAnyTime of [false, true]) {
    records.forEach((record, i) => {
      if (found[i]) return;
      const candidates = (byNature.get(natureOf(record)) ?? []).filter(
        (one) => !record['uploadNo'] || one.uploadNo === '',
      );
      const at = String(record['uploadedAt'] ?? '');
      found[i] = claim(claimed, isAnyTime ? candidates : candidates.filter((one) => isSameMoment(one.uploadedAt, at)));
    });
  }
  return found;
}

/** A file may tell a time with less precision than the tab: a day, or minutes. That is no difference. */
export function isSameMoment(before: string, given: string): boolean {
  if (before === given) return true;
  if (given.length === 10) return before.slice(0, 10) === given;
  return given.endsWith(':00') && before.slice(0, 16) === given.slice(0, 16);
}

function natureOf(row: RowRecord): string {
  return ['schoolYear', 'semester', 'kind', 'studentNo', 'courseOrType', 'title']
    .map((key) => String(row[key] ?? ''))
    .join('|');
}

function claim(claimed: Set<Upload>, candidates: readonly (Upload | undefined)[]): Upload | undefined {
  const free = candidates.find((one) => one !== undefined && !claimed.has(one));
  if (free) claimed.add(free);
  return free;
}
