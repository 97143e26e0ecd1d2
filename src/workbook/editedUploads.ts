/** Students whose uploads were just typed or pasted, counted against the limits: to inform, never to refuse (五(三)1, 五(四), 六(一)). */
import type { EditedBlock } from '../google/editEvent';
import { fill } from '../messages/catalogue';
import { editGuardTexts as texts } from '../messages/zh/editGuard';
import { textOf, type Cell, type Cells } from '../school/cell';
import { periodText, type Period } from '../school/period';
import { selectionLimit, uploadBook, uploadLimit, uploadPeriod } from '../school/quota';
import type { Settings } from '../school/settings';
import { readTable } from '../school/table';
import { TABS, type Upload } from '../school/tabs';
import type { EditedCells } from './editedCells';

/** The columns that the count rests on. */
const COUNTED = ['schoolYear', 'semester', 'kind', 'studentNo', 'certification', 'isSelected'] as const;

/**
 * One sentence for each student, kind and period past a limit among the rows that were edited; none when the edit
 * touched no column that counts. At most 4 calls: two for the columns, two for the settings.
 */
export function passedLimits(block: EditedBlock, edited: EditedCells, settingsOf: () => Settings): string[] {
  const placeOf = new Map([...edited.keyAt].map(([at, key]) => [key, at]));
  const places = COUNTED.flatMap((key) => placeOf.get(key) ?? []);
  const last = edited.column + (edited.values[0]?.length ?? 0) - 1;
  const isTouched = places.some((at) => at >= edited.column && at <= last);
  if (edited.tab !== TABS.uploads || places.length < COUNTED.length || !isTouched) return [];
  if (edited.values.every((line) => line.every((cell) => cell === ''))) return [];
  const columns = columnsRead(block, places);
  const lineAt = (row: number) => places.map((at) => columns.get(at)?.[row - 1] ?? '');
  const rows = [...edited.values.keys()].map((r) => edited.row + r).filter((row) => row > 1);
  const students = new Set(rows.map((row) => textOf(columns.get(placeOf.get('studentNo') ?? 0)?.[row - 1])));
  students.delete('');
  if (students.size === 0) return [];
  const uploads = uploadsOf(students, columns.get(placeOf.get('studentNo') ?? 0) ?? [], lineAt);
  const touched = new Set(rows);
  return sentences(
    uploads.map(({ upload }) => upload),
    uploads.filter(({ row }) => touched.has(row)).map(({ upload }) => upload),
    settingsOf(),
  );
}

/** The columns in at most two reads: the widest gap between them is left out. */
function columnsRead(block: EditedBlock, places: readonly number[]): Map<number, Cell[]> {
  const sorted = [...places].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((at, i) => at - (sorted[i] ?? 0));
  const widest = Math.max(...gaps);
  const cut = widest > 1 ? gaps.indexOf(widest) + 1 : sorted.length;
  const columns = new Map<number, Cell[]>();
  for (const span of [sorted.slice(0, cut), sorted.slice(cut)]) {
    const first = span[0];
    if (first === undefined) continue;
    const cells: Cells = block.columns(first, (span[span.length - 1] ?? first) - first + 1);
    for (const at of span)
      columns.set(
        at,
        cells.map((line) => line[at - first] ?? ''),
      );
  }
  return columns;
}

/** The uploads of the students, typed, each with its row in the sheet. */
function uploadsOf(
  students: ReadonlySet<string>,
  studentNos: readonly Cell[],
  lineAt: (row: number) => Cell[],
): { upload: Upload; row: number }[] {
  const rows = studentNos.flatMap((cell, i) => (i > 0 && students.has(textOf(cell)) ? [i + 1] : []));
  const headers = COUNTED.map((key) => TABS.uploads.columns[key].header);
  const { rows: uploads } = readTable(TABS.uploads, [headers, ...rows.map(lineAt)]);
  return uploads.map((upload) => ({ upload, row: rows[upload.row - 2] ?? 0 }));
}

function sentences(all: readonly Upload[], touched: readonly Upload[], settings: Settings): string[] {
  const book = uploadBook(all, settings);
  const told = new Set<string>();
  for (const { studentNo, kind, schoolYear, semester } of touched) {
    if (kind === '' || schoolYear === null) continue;
    const tell = (text: string, period: Period, count: number, limit: number | null) => {
      if (limit === null || count <= limit) return;
      told.add(fill(text, { kind, studentNo, period: periodText(period), count, limit }));
    };
    const year = { schoolYear, semester: 0 };
    const period = uploadPeriod(kind, { schoolYear, semester: semester ?? 0 });
    if (kind === '多元表現' || semester !== null)
      tell(texts.uploads, period, book.tallyOf(studentNo, kind, period).counted, uploadLimit(settings, kind));
    tell(texts.selections, year, book.tallyOf(studentNo, kind, year).selected, selectionLimit(settings, kind));
  }
  return [...told];
}
