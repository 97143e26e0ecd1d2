/** Printed class checklists and confirmation slips, from the very model of the checklist page. */
import { classChecklist, type ChecklistStudent, type ClassChecklist } from '../checklist/classChecklist';
import { fill } from '../messages/catalogue';
import { checklistTexts } from '../messages/zh/checklist';
import { reportTexts as texts } from '../messages/zh/reports';
import type { School } from '../school/schoolTables';
import { html, type Html } from './html';
import { reportDocument, signatures, table, titleBlock } from './layout';

function frameOf(school: School, title: string, subtitle: string) {
  return { title, schoolName: school.settings.schoolName, subtitle, printedOn: school.now.slice(0, 10) };
}

/** One page a class. */
export function classChecklistReport(school: School, classNames: readonly string[]): string {
  const sheets = classNames.map((name) => {
    const list = classChecklist(school, name);
    const frame = frameOf(
      school,
      texts.checklistTitle,
      `${list.period}　${name}　${texts.tutor}：${list.tutor || '—'}`,
    );
    return html`${titleBlock(frame)}${checklistTable(list)}`;
  });
  return reportDocument(frameOf(school, texts.checklistTitle, ''), sheets);
}

function checklistTable(list: ClassChecklist): Html {
  const of = (limit: number | null) => limit ?? checklistTexts.noLimit;
  return table<ChecklistStudent>(
    [
      [texts.seatNo, (one) => one.seatNo, 'right'],
      [texts.name, (one) => one.name],
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

/** Two slips a page: what was selected, and three signatures. */
export function confirmationSlips(school: School, classNames: readonly string[]): string {
  const sheets = classNames.flatMap((name) => {
    const { students, period } = classChecklist(school, name);
    const slips = students.map((student) => slip(school, name, period, student));
    return slips.reduce<Html[][]>(
      (pages, one, i) =>
        i % 2 === 0 ? [...pages, [one]] : [...pages.slice(0, -1), [...(pages[pages.length - 1] ?? []), one]],
      [],
    );
  });
  return reportDocument(frameOf(school, texts.slipTitle, ''), sheets);
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
