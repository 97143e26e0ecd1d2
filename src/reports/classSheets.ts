/** Printed class checklists and confirmation slips, from the very model of the checklist page. */
import { isSelecting } from '../checklist/classToday';
import { classChecklist, type ChecklistStudent, type ClassChecklist } from '../checklist/classChecklist';
import { fill } from '../messages/catalogue';
import { checklistTexts } from '../messages/zh/checklist';
import { reportTexts as texts } from '../messages/zh/reports';
import { uploadBook, type UploadBook } from '../school/quota';
import type { School } from '../school/schoolTables';
import { UPLOAD_KINDS, type Upload } from '../school/tabs';
import { html, type Html } from './html';
import { reportDocument, signatures, table, titleBlock } from './layout';
import { frameOf, type ReportScope } from './reportScope';

/** A page a class (more for a large one), for the period of 設定. */
export function classChecklistReport(scope: ReportScope, classNames: readonly string[]): string {
  const sheets = classNames.map((name) => {
    const list = classChecklist(scope.school, name);
    const frame = frameOf(scope, texts.checklistTitle, `${name}　${texts.tutor}：${list.tutor || '—'}`);
    return html`${titleBlock(frame)}${checklistTable(list, isSelecting(scope.school, name))}`;
  });
  return reportDocument(frameOf(scope, texts.checklistTitle), sheets);
}

/** A line of the list as it is printed: a student, or the sum of all. */
interface SheetLine {
  readonly seatNo: number | null;
  readonly name: string;
  /** Uploaded and selected of either kind, each with its limit. */
  readonly counts: readonly string[];
  readonly waiting: number;
  readonly returned: number;
  readonly remark: string;
}

function checklistTable(list: ClassChecklist, hasSelection: boolean): Html {
  const kinds = [texts.course, texts.multi];
  const lines = list.students.map((one) => lineOf(one, hasSelection));
  return html`<div class="dense">
      ${table<SheetLine>(
        [
          [texts.seatNo, (one) => one.seatNo, 'right'],
          [texts.name, (one) => one.name, 'short'],
          ...kinds.flatMap((kind, i) => [
            [`${kind} ${texts.uploaded}`, (one: SheetLine) => one.counts[2 * i], 'right'] as const,
            [texts.chosen, (one: SheetLine) => one.counts[2 * i + 1], 'right'] as const,
          ]),
          [texts.waiting, (one) => one.waiting, 'right'],
          [texts.returned, (one) => one.returned, 'right'],
          [texts.remark, (one) => one.remark],
        ],
        lines,
        totalOf(list),
      )}
    </div>
    <div class="keep">
      <p>${texts.checklistLegend}</p>
      ${signatures([texts.tutorSign, texts.checkedOn])}
    </div>`;
}

function lineOf(one: ChecklistStudent, hasSelection: boolean): SheetLine {
  const of = (limit: number | null | undefined) => limit ?? checklistTexts.noLimit;
  const declined = one.declines === '' ? [] : [fill(texts.declinedKind, { kind: one.declines })];
  return {
    seatNo: one.seatNo,
    name: one.name,
    counts: [0, 1].flatMap((i) => [
      `${one.counts[i]?.counted ?? 0}／${of(one.counts[i]?.limit)}`,
      `${one.counts[i]?.selected ?? 0}／${of(one.counts[i]?.selectionLimit)}`,
    ]),
    waiting: one.counts[0]?.waiting ?? 0,
    returned: one.counts[0]?.returned ?? 0,
    remark: [...declined, ...marksOf(one, hasSelection)].join('、'),
  };
}

/** Which kind is empty is said; 未勾選 only while one may select. */
function marksOf({ marks, counts }: ChecklistStudent, hasSelection: boolean): string[] {
  const empty = counts.filter((count) => count.isEmpty);
  return marks
    .filter((mark) => mark !== 'unselected' || hasSelection)
    .map((mark) =>
      mark === 'none' && empty.length < counts.length
        ? fill(texts.emptyKind, { kind: empty.map(({ kind }) => kind).join('、') })
        : checklistTexts[mark],
    );
}

/** A student who stands on the roster twice counts once, as in every other figure. */
function totalOf({ students: lines }: ClassChecklist): SheetLine {
  const students = [...new Map(lines.map((one, i) => [one.studentNo || i, one])).values()];
  const sum = (pick: (count: ChecklistStudent['counts'][number]) => number, i: number) =>
    students.reduce((total, { counts }) => total + (counts[i] === undefined ? 0 : pick(counts[i])), 0);
  return {
    seatNo: null,
    name: texts.total,
    counts: [0, 1].flatMap((i) => [String(sum((one) => one.counted, i)), String(sum((one) => one.selected, i))]),
    waiting: sum((one) => one.waiting, 0),
    returned: sum((one) => one.returned, 0),
    remark: fill(texts.headcount, { count: students.length }),
  };
}

/**
 * One or two slips a page: what was selected, and three signatures. A class's slips are for those who selected
 * something; whoever is asked for by 學號 gets one in any case.
 * @param students 學號 to print alone; none means the whole classes
 */
export function confirmationSlips(
  scope: ReportScope,
  classNames: readonly string[],
  students: readonly string[] = [],
  perPage: 1 | 2 = 2,
): string {
  const book = uploadBook(scope.school.tables.uploads.rows, scope.school.settings);
  const slips = classNames.flatMap((name) => {
    const list = classChecklist(scope.school, name);
    const wanted = list.students.filter((one) =>
      students.length === 0 ? one.counts.some(({ selected }) => selected > 0) : students.includes(one.studentNo),
    );
    const pages: Html[] = [];
    for (let from = 0; from < wanted.length; from += perPage)
      pages.push(
        html`${wanted.slice(from, from + perPage).map((one) => slip(scope.school, name, list.period, one, selectedOf(book, one, scope.period.schoolYear)))}`,
      );
    return pages;
  });
  return reportDocument(frameOf(scope, texts.slipTitle), slips.length > 0 ? slips : [html`<p>${texts.noSlips}</p>`]);
}

/** What the student selected in the school year, of either kind: selection is yearly, whatever semester is printed. */
function selectedOf(book: UploadBook, { studentNo }: ChecklistStudent, schoolYear: number): readonly Upload[] {
  return UPLOAD_KINDS.flatMap((kind) => book.uploadsOf(studentNo, kind, { schoolYear, semester: 0 })).filter(
    (upload) => upload.isSelected,
  );
}

function slip(
  school: School,
  className: string,
  period: string,
  student: ChecklistStudent,
  chosen: readonly Upload[],
): Html {
  const { seatNo, name, studentNo, counts } = student;
  return html`<article class="slip">
    <h3>${school.settings.schoolName}　${texts.slipTitle}</h3>
    <p>${period}　${fill(texts.slipLine, { className, seatNo: seatNo ?? '—', name, studentNo })}</p>
    <p>${fill(texts.slipText, { course: counts[0]?.selected ?? 0, multi: counts[1]?.selected ?? 0 })}</p>
    <p>
      ${texts.slipItems}：${chosen.length === 0 ? texts.none : chosen.map((one) => `${one.kind}－${one.title}`).join('；')}
    </p>
    ${signatures([texts.studentSign, texts.parentSign, texts.tutorSign])}
    <p>${texts.slipDate}</p>
  </article>`;
}
