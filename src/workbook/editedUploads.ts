/** Whether an edit of 上傳紀錄 takes a student past a limit. Pure. It informs; the row stays as typed. */
import { fill } from '../messages/catalogue';
import { editTexts as texts } from '../messages/zh/editGuard';
import type { Cells } from '../school/cell';
import { periodText } from '../school/period';
import { selectionLimit, uploadBook, uploadLimit } from '../school/quota';
import { readTable } from '../school/table';
import { TABS, UPLOAD_KINDS, type Column } from '../school/tabs';
import type { UploadLimits } from './uploadLimits';

const COUNTED = ['schoolYear', 'semester', 'kind', 'studentNo', 'certification', 'isSelected'] as const;
const TOLD = 3;

/** First and last column, by the description, that the counts need; where people moved columns nothing is told. */
export function countedSpan(): readonly [first: number, last: number] {
  const at = COUNTED.map((key) => Object.keys(TABS.uploads.columns).indexOf(key) + 1);
  return [Math.min(...at), Math.max(...at)];
}

/** True for a column on which the counts hang. */
export function isCountedColumn(column: Column | undefined): boolean {
  return COUNTED.some((key) => TABS.uploads.columns[key].header === column?.header);
}

/**
 * Students of the edited rows who are past a limit, one clause each; '' when nobody is.
 * @param cells the counted span of the whole tab, row 1 first
 */
export function pastLimits(
  cells: Cells,
  edited: { readonly row: number; readonly rows: number },
  limits: UploadLimits,
): string {
  const { rows, missingHeaders } = readTable(TABS.uploads, cells);
  if (COUNTED.some((key) => missingHeaders.includes(TABS.uploads.columns[key].header))) return '';
  const touched = rows.filter(({ row }) => row >= edited.row && row < edited.row + edited.rows);
  const keys = new Set(touched.map(({ studentNo, schoolYear, kind }) => `${studentNo}|${schoolYear}|${kind}`));
  const names = new Map(touched.map(({ studentNo, name }) => [studentNo, name || studentNo]));
  const book = uploadBook(rows, limits);
  const told = UPLOAD_KINDS.flatMap((kind) => {
    const isTouched = (one: { studentNo: string; period: { schoolYear: number } }) =>
      keys.has(`${one.studentNo}|${one.period.schoolYear}|${kind}`);
    const nameOf = (studentNo: string) => names.get(studentNo) ?? studentNo;
    const [uploads, selections] = [uploadLimit(limits, kind), selectionLimit(limits, kind)];
    return [
      ...book
        .uploadGroups(kind)
        .filter((one) => isTouched(one) && uploads !== null && one.tally.counted > uploads)
        .map(({ studentNo, period, tally }) =>
          fill(texts.uploads, {
            name: nameOf(studentNo),
            period: periodText(period),
            kind,
            count: tally.counted,
            limit: uploads ?? '',
          }),
        ),
      ...book
        .selectionGroups(kind)
        .filter((one) => isTouched(one) && selections !== null && one.tally.selected > selections)
        .map(({ studentNo, period, tally }) =>
          fill(texts.selections, {
            name: nameOf(studentNo),
            year: period.schoolYear,
            kind,
            count: tally.selected,
            limit: selections ?? '',
          }),
        ),
    ];
  });
  const more = told.length > TOLD ? fill(texts.more, { count: told.length - TOLD }) : '';
  return told.length === 0 ? '' : `${told.slice(0, TOLD).join(texts.separator)}${more}`;
}
