/** Printed class checklists and confirmation slips, from the very model of the checklist page. */
import { classChecklist, type ChecklistStudent, type ClassChecklist } from '../checklist/classChecklist';
import { fill } from '../messages/catalogue';
import { checklistTexts } from '../messages/zh/checklist';
import { reportTexts as texts } from '../messages/zh/reports';
import type { School } from '../school/schoolTables';
import { html, type Html } from './html';
import { reportDocument, signatures, table, titleBlock } from './layout';
import { frameOf, type ReportScope } from './reportScope';

/** A page a class (more for a large one), for the period of 設定. */
export function classChecklistReport(scope: ReportScope, classNames: readonly string[]): string {
  const sheets = classNames.map((name) => {
    const list = classChecklist(scope.school, name);
    const frame = frameOf(scope, texts.checklistTitle, `${name}　${texts.tutor}：${list.tutor || '—'}`);
    return html`${titleBlock(frame)}${checklistTable(list)}`;
  });
  return reportDocument(frameOf(scope, texts.checklistTitle), sheets);
}

function checklistTable(list: ClassChecklist): Html {
  const of = (limit: number | null) => limit ?? checklistTexts.noLimit;
  return table<ChecklistStudent>(
    [
      [texts.seatNo, (one) => one.seatNo, 'right'],
      [texts.name, (one) => one.name, 'short'],
      ...[0, 1].flatMap((i) => [
        [
          `${i === 0 ? texts.course : texts.multi} ${texts.uploaded}`,
          (one: ChecklistStudent) => `${one.counts[i]?.counted}／${of(one.counts[i]?.limit ?? null)}`,
          'right',
        ] as const,
        [
          texts.chosen,
          (one: ChecklistStudent) => `${one.counts[i]?.selected}／${of(one.counts[i]?.selectionLimit ?? null)}`,
          'right',
        ] as const,
      ]),
      [texts.waiting, (one) => one.counts[0]?.waiting, 'right'],
      [texts.returned, (one) => one.counts[0]?.returned, 'right'],
      [texts.remark, (one) => one.marks.map((mark) => checklistTexts[mark]).join('、')],
    ],
    list.students,
  );
}

/**
 * One or two slips a page: what was selected, and three signatures.
 * @param students 學號 to print alone; none means the whole classes
 */
export function confirmationSlips(
  scope: ReportScope,
  classNames: readonly string[],
  students: readonly string[] = [],
  perPage: 1 | 2 = 2,
): string {
  const slips = classNames.flatMap((name) => {
    const list = classChecklist(scope.school, name);
    const wanted = list.students.filter((one) => students.length === 0 || students.includes(one.studentNo));
    const pages: Html[] = [];
    for (let from = 0; from < wanted.length; from += perPage)
      pages.push(html`${wanted.slice(from, from + perPage).map((one) => slip(scope.school, name, list.period, one))}`);
    return pages;
  });
  return reportDocument(frameOf(scope, texts.slipTitle), slips);
}

function slip(school: School, className: string, period: string, student: ChecklistStudent): Html {
  const { seatNo, name, studentNo, counts } = student;
  const chosen = student.uploads.filter((upload) => upload.isSelected);
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
