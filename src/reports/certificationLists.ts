/** What waits for each teacher's certification: a page a teacher, by deadline (五(三)2). */
import type { CheckContext } from '../rules/checkContext';
import { courseTeacherOf } from '../rules/courseTeacher';
import { windowOfUpload } from '../rules/lateFinding';
import { placeOf } from '../rules/uploadSubject';
import { fill } from '../messages/catalogue';
import { reportTexts as texts } from '../messages/zh/reports';
import { rocText } from '../school/day';
import type { Upload } from '../school/tabs';
import { html } from './html';
import { reportDocument, signatures, table, titleBlock } from './layout';
import { frameOf, type ReportScope } from './reportScope';

export interface WaitingItem {
  readonly upload: Upload;
  /** Last day of certification; '' when no window is planned. */
  readonly dueOn: string;
}

/** Items that wait, by the teacher's mailbox (name where there is none), each list by deadline, class and title. */
export function waitingByTeacher(context: CheckContext, division: string): Map<string, WaitingItem[]> {
  const lists = new Map<string, WaitingItem[]>();
  for (const upload of context.tables.uploads.rows) {
    if (upload.kind !== '課程學習成果' || upload.certification !== '待認證') continue;
    if (division !== '' && placeOf(context, upload).division !== division) continue;
    const dueOn = windowOfUpload(context, upload, '課程學習成果認證')?.endsOn ?? '';
    const teacher = courseTeacherOf(context, upload);
    const key = teacher?.emails[0] ?? teacher?.names[0] ?? texts.noTeacher;
    const list = lists.get(key);
    if (list) list.push({ upload, dueOn });
    else lists.set(key, [{ upload, dueOn }]);
  }
  for (const list of lists.values()) list.sort((a, b) => compare(orderOf(a), orderOf(b)));
  return lists;
}

function orderOf({ upload, dueOn }: WaitingItem): string {
  return [dueOn, upload.className, upload.courseOrType, upload.studentNo, upload.title].join('\u0001');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @param chosen teachers (mailbox or name) to print; none means all */
export function certificationLists(scope: ReportScope, chosen: readonly string[]): string {
  const { school } = scope;
  const lists = [...waitingByTeacher(school, scope.division)]
    .filter(([teacher]) => chosen.length === 0 || chosen.includes(teacher))
    .sort(([a], [b]) => compare(a, b));
  const sheets = lists.map(([teacher, items]) => {
    const name = school.staffByEmail.get(teacher)?.name ?? teacher;
    const frame = frameOf(scope, texts.certificationTitle, fill(texts.teacherLine, { name, count: items.length }));
    return html`${titleBlock(frame)}
      <p>${texts.certificationNote}</p>
      ${table<WaitingItem>(
        [
          [texts.className, ({ upload }) => upload.className, 'short'],
          [texts.name, ({ upload }) => upload.name, 'short'],
          [texts.courseName, ({ upload }) => upload.courseOrType],
          [texts.itemTitle, ({ upload }) => upload.title],
          [texts.uploadedOn, ({ upload }) => rocText(upload.uploadedAt.slice(0, 10)), 'short'],
          [texts.due, ({ dueOn }) => rocText(dueOn), 'short'],
          [texts.certified, () => texts.certifiedBoxes, 'short'],
        ],
        items,
      )}${signatures([texts.teacherSign, texts.answerDate])}`;
  });
  const frame = frameOf(scope, texts.certificationTitle);
  return reportDocument(frame, sheets.length > 0 ? sheets : [html`<p>${texts.nothingWaits}</p>`]);
}
