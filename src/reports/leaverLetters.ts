/** Letters to students who left and whose receipts are not confirmed (九(三)3): one a page, folded for a window envelope. */
import { fill } from '../messages/catalogue';
import { reportTexts as texts } from '../messages/zh/reports';
import { addDays, rocLongText } from '../school/day';
import { periodText } from '../school/period';
import { isUnconfirmed } from '../rules/receipts';
import { divisionOf, isInSchool } from '../school/student';
import type { Receipt, Student } from '../school/tabs';
import { html, type Html } from './html';
import { reportDocument, signatures, table } from './layout';
import { frameOf, type ReportScope } from './reportScope';

export interface Leaver {
  readonly student: Student;
  readonly division: string;
  readonly receipts: readonly Receipt[];
}

/** Students out of school with receipts that they have not answered, whether or not a letter went already. */
export function leaversOf(scope: Omit<ReportScope, 'period'>): Leaver[] {
  const { roster, receipts } = scope.school.tables;
  const open = new Map<string, Receipt[]>();
  for (const row of receipts.rows) {
    if (!isUnconfirmed(scope.school, row)) continue;
    const same = open.get(row.studentNo);
    if (same) same.push(row);
    else open.set(row.studentNo, [row]);
  }
  const seen = new Set<string>();
  return roster.rows.flatMap((student) => {
    const rows = open.get(student.studentNo);
    if (isInSchool(student) || rows === undefined || seen.has(student.studentNo)) return [];
    seen.add(student.studentNo);
    const division = divisionOf(student, scope.school.classByName) || (rows[0]?.division ?? '');
    return scope.division === '' || scope.division === division ? [{ student, division, receipts: rows }] : [];
  });
}

/** @param chosen 學號 to print; none means all */
export function leaverLetters(scope: ReportScope, chosen: readonly string[]): string {
  const leavers = leaversOf(scope).filter(({ student }) => chosen.length === 0 || chosen.includes(student.studentNo));
  const sheets = leavers.map((leaver) => letter(scope, leaver));
  const frame = frameOf(scope, texts.letterTitle);
  return reportDocument(frame, sheets.length > 0 ? sheets : [html`<p>${texts.noLetters}</p>`]);
}

/** The address itself is not in the workbook: the window shows the name, and the office adds the label. */
function letter({ school }: ReportScope, { student, division, receipts }: Leaver): Html {
  const office = school.duties.officeOf('收訖明細確認', division);
  const { schoolAddress: address, schoolPhone: phone, letterDays } = school.settings;
  const params = { name: student.name, office, until: rocLongText(addDays(school.today, letterDays)) };
  const contact = {
    office,
    phone: phone === '' ? '' : fill(texts.letterPhone, { phone }),
    address: address === '' ? '' : fill(texts.letterAddress, { address }),
  };
  return html`<article class="letter">
    <div class="window">
      <p>${texts.addressLine}</p>
      <p class="addressee">${fill(texts.addressee, params)}</p>
      <p>${student.className}　${student.studentNo}</p>
    </div>
    <i class="fold one"></i><i class="fold two"></i>
    <h1>${school.settings.schoolName}<br />${texts.letterTitle}</h1>
    <p class="end">${rocLongText(school.now.slice(0, 10))}</p>
    ${texts.letterText.map((paragraph) => html`<p>${fill(paragraph, params)}</p>`)}
    ${table<Receipt>(
      [
        [texts.period, (row) => periodText({ schoolYear: row.schoolYear ?? 0, semester: row.semester ?? 0 }), 'short'],
        [texts.lot, (row) => row.lot],
        [texts.sentCount, (row) => row.submittedCount, 'right'],
        [texts.receivedCount, (row) => row.receivedCount, 'right'],
        [texts.answer, () => texts.answerBoxes, 'short'],
      ],
      receipts,
    )}
    <p>${texts.letterReply}</p>
    <p>${fill(texts.letterContact, contact)}</p>
    ${signatures([texts.studentSign, texts.parentSign, texts.answerDate])}
  </article>`;
}
