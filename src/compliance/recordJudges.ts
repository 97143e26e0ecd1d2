/** 五, 六(一) and what refines them: who records what, uploads, certification and selection. */
import { fill } from '../messages/catalogue';
import { complianceTexts as texts } from '../messages/zh/compliance';
import { officesOfDuties } from '../regulation/dutyHolders';
import { isOfOffice, namesOffice } from '../regulation/offices';
import { windowOfUpload } from '../rules/lateFinding';
import { rocText } from '../school/day';
import { divisionsInUse } from '../school/division';
import { periodText } from '../school/period';
import { isInService } from '../school/staff';
import { isInSchool, studentsInSchool } from '../school/student';
import type { Duty, Row, ScheduleItem, Staff, Upload } from '../school/tabs';
import { untilClosing } from './committeeJudges';
import { gravest, type ComplianceView, type Judgement, type State } from './judgement';
import { gradeLot } from './submissionJudges';

/** Who is in service at each office that a duty is given to (權責分工), and whether one of them has nobody. */
function holders({ context }: ComplianceView, duty: Duty): { readonly people: string; readonly isVacant: boolean } {
  const { duties, today, tables } = context;
  const given = divisionsInUse(context).flatMap((division) => {
    const offices = duties.officesOf(duty, division);
    const isOf = (person: Staff, office: string) =>
      isOfOffice(person, office) || (offices.length === 1 && duties.holds(person, duty, division));
    return offices.map((office) => ({ office, isOf: (person: Staff) => isOf(person, office) }));
  });
  const offices = [...new Set(given.map(({ office }) => office))];
  const members = offices.map((office) => ({
    office,
    names: tables.staff.rows
      .filter((person) => isInService(person, today) && given.some((one) => one.office === office && one.isOf(person)))
      .map((person) => person.name),
  }));
  const people = members
    .map(({ office, names }) =>
      names.length > 0
        ? fill(texts.offices.person, { office, names: names.slice(0, 3).join(texts.separator) })
        : fill(texts.offices.nobody, { office }),
    )
    .join(texts.semicolon);
  return { people, isVacant: members.some(({ names }) => names.length === 0) };
}

/** R5.0: somebody runs the platform in each division. */
export function judgePlatform(view: ComplianceView): Judgement {
  const { people, isVacant } = holders(view, '平臺管理');
  return { state: isVacant ? '未符合' : '符合', facts: fill(texts.offices.people, { people }) };
}

/** R5.1: the roster is kept by the registrars. */
export function judgeRoster(view: ComplianceView): Judgement {
  const count = studentsInSchool(view.context.tables.roster.rows).length;
  const { people, isVacant } = holders(view, '基本資料');
  const state: State = count === 0 ? '未符合' : isVacant ? '有風險' : '符合';
  return { state, facts: fill(texts.roster, { count, people }) };
}

/** R5.3: grades stay on the platform; what the workbook knows is their submission. */
export function judgeGrades(view: ComplianceView): Judgement {
  const { state: submitted, done, due } = gradeLot(view);
  const { people, isVacant } = holders(view, '學業成績');
  const state: State = gravest([submitted, ...(isVacant ? (['有風險'] as const) : [])]);
  return { state, facts: fill(texts.grades, { done, count: due, people }) };
}

/** R5.2: cadre posts of the semester, recorded by student affairs. */
export function judgeCadre(view: ComplianceView): Judgement {
  const rows = view.context.tables.cadre.rows.filter((row) => isOfPeriod(view, row));
  const period = periodText(view.period);
  if (rows.length === 0) return { state: untilClosing(view), facts: fill(texts.cadre.none, { period }) };
  const offices = officesOfDuties(view.context.duties, ['幹部紀錄'], divisionsInUse(view.context));
  const isOther = ({ recordedBy }: Row<'cadre'>) =>
    recordedBy !== '' && !offices.some((office) => namesOffice(recordedBy, office));
  const other = rows.filter(isOther).length;
  const facts = fill(texts.cadre.logged, { period, count: rows.length, other });
  return { state: other > 0 ? '有風險' : '符合', facts };
}

/** R5.4: counselling of the semester, recorded by course counsellors. */
export function judgeCounselling(view: ComplianceView): Judgement {
  const { context } = view;
  const { counselling, staff } = context.tables;
  const rows = counselling.rows.filter((row) => isOfPeriod(view, row));
  const period = periodText(view.period);
  if (rows.length === 0) return { state: untilClosing(view), facts: fill(texts.counselling.none, { period }) };
  const posts = divisionsInUse(context).flatMap((division) => context.duties.postsOf('課程諮詢紀錄', division));
  const counsellors = new Set(
    staff.rows
      .filter(
        ({ access, unit, duty }) => access === '諮詢教師' || posts.some((post) => `${unit}${duty}`.includes(post)),
      )
      .flatMap((person) => [person.name, person.email]),
  );
  const other = rows.filter((row) => row.counsellor !== '' && !counsellors.has(row.counsellor)).length;
  const facts = fill(texts.counselling.logged, { period, count: rows.length, other });
  return { state: other > 0 ? '有風險' : '符合', facts };
}

function isOfPeriod({ period }: ComplianceView, row: { schoolYear: number | null; semester: number | null }): boolean {
  return row.schoolYear === period.schoolYear && row.semester === period.semester;
}

/** The school-wide time of an item: from the first start to the last end of all its rows in the period. */
function windowOf(view: ComplianceView, items: readonly ScheduleItem[]): { state: State; text: string } {
  const { schoolYear, semester } = view.period;
  const rows = view.context.tables.schedule.rows.filter(
    (row) =>
      row.schoolYear === schoolYear &&
      (row.semester === semester || row.semester === 0) &&
      items.some((item) => item === row.item),
  );
  const starts = rows.flatMap((row) => row.startsOn || []).sort();
  const ends = rows.flatMap((row) => row.endsOn || []).sort();
  const [start = '', end = ''] = [starts[0], ends[ends.length - 1]];
  const { today } = view.context;
  if (end === '') {
    // From the first day of term on a window that is not planned is a finding.
    const isMissed = view.findingsOf('R4.2-missing').some(({ key }) => items.some((item) => key.endsWith(`|${item}`)));
    return { state: isMissed ? '有風險' : '進行中', text: texts.window.none };
  }
  if (start > today) return { state: '進行中', text: fill(texts.window.coming, { start: rocText(start) }) };
  if (end >= today) return { state: '進行中', text: fill(texts.window.open, { end: rocText(end) }) };
  return { state: '符合', text: fill(texts.window.over, { end: rocText(end) }) };
}

/** Without a single upload nothing was looked at: that is said, and no time that is over makes it 符合. */
function unlookedAt({ context }: ComplianceView, window: { state: State; text: string }): Judgement | null {
  if (context.tables.uploads.rows.length > 0) return null;
  return {
    state: window.state === '符合' ? '進行中' : window.state,
    facts: fill(texts.noUploads, { window: window.text }),
  };
}

function judgeUploads(view: ComplianceView, kind: '課程學習成果' | '多元表現', clause: 'R5.5' | 'R5.8'): Judgement {
  const over = view.findingsOf(`${clause}-quota`).length;
  const late = view.findingsOf(`${clause}-late`).length;
  const window = windowOf(view, [`${kind}上傳`]);
  const state = over > 0 ? '未符合' : late > 0 ? '有風險' : window.state;
  return unlookedAt(view, window) ?? { state, facts: fill(texts.uploads, { kind, over, late, window: window.text }) };
}

/** R5.5: course results within the limit and the window. */
export const judgeCourseUploads = (view: ComplianceView) => judgeUploads(view, '課程學習成果', 'R5.5');
/** R5.8: other achievements within the limit and the window. */
export const judgeMultiUploads = (view: ComplianceView) => judgeUploads(view, '多元表現', 'R5.8');

/** R5.6: nothing waits past the end; who certified was allowed to. */
export function judgeCertification(view: ComplianceView): Judgement {
  const pending = view.findingsOf('R5.6-pending');
  const overdue = pending.filter(({ severity }) => severity === '錯誤').length;
  const late = view.findingsOf('R5.6-late').length;
  const wrong = view.findingsOf('R5.6-wrong-teacher').length;
  const rows = view.context.tables.uploads.rows.filter(
    (row) => row.kind === '課程學習成果' && row.certification === '待認證',
  );
  const waiting = rows.length;
  const ofTerm = rows.filter(isOfTerm(view)).length;
  const windowless = rows.filter(
    (row) => (windowOfUpload(view.context, row, '課程學習成果認證')?.endsOn ?? '') === '',
  ).length;
  const soon = pending.length - overdue;
  const window = windowOf(view, ['課程學習成果認證']);
  const open = gravest([window.state, waiting > 0 ? '進行中' : '符合']);
  const state: State = overdue > 0 ? '未符合' : soon + late + wrong + windowless > 0 ? '有風險' : open;
  const text = windowless > 0 ? texts.certificationWindowless : texts.certification;
  const others = ofTerm === waiting ? '' : fill(texts.certificationOthers, { others: waiting - ofTerm });
  const facts = fill(text, { waiting: ofTerm, others, overdue, late, wrong, windowless });
  return unlookedAt(view, window) ?? { state, facts };
}

/** Of the current semester and of a student in school: what lists, 總覽 and reports count. */
function isOfTerm({ context }: ComplianceView): (row: Upload) => boolean {
  const { schoolYear, semester } = context.settings;
  const inSchool = new Set(context.tables.roster.rows.filter(isInSchool).map((student) => student.studentNo));
  return (row) => row.schoolYear === schoolYear && row.semester === semester && inSchool.has(row.studentNo);
}

/**
 * R5.7: each class has its tutor, who has checked it once its uploads ended; before, only a class that was checked is
 * done. Not uploading is the student's choice and no fault.
 */
export function judgeTutors(view: ComplianceView): Judgement {
  const { classes, classChecks } = view.context.tables;
  const { rows } = classes;
  const checked = new Set(classChecks.rows.filter((row) => isOfPeriod(view, row)).map(({ className }) => className));
  const without = rows.filter((own) => own.tutor === '' && own.tutorEmail === '').length;
  const zero = view.findingsOf('R5.7-zero').length;
  const unchecked = view.findingsOf('R5.7-check').length;
  const open: State = rows.every(({ className }) => checked.has(className)) ? '符合' : '進行中';
  const state: State = rows.length === 0 ? '未符合' : without + unchecked > 0 ? '有風險' : open;
  const text = view.context.tables.uploads.rows.length === 0 ? texts.tutorsNoUploads : texts.tutors;
  return { state, facts: fill(text, { classes: rows.length, without, unchecked, zero }) };
}

/** R6.1: selections within limit and window, of passed items only. */
export function judgeSelection(view: ComplianceView): Judgement {
  const over = view.findingsOf('R6.1-course-quota', 'R6.1-multi-quota').length;
  const unpassed = view.findingsOf('R6.1-not-passed').length;
  const late = view.findingsOf('R6.1-late').length;
  const window = windowOf(view, ['課程學習成果勾選', '多元表現勾選']);
  const state: State = over + unpassed > 0 ? '未符合' : late > 0 ? '有風險' : window.state;
  const facts = fill(texts.selection, { over, unpassed, late, window: window.text });
  return unlookedAt(view, window) ?? { state, facts };
}

/** C3: a selected item has passed; a returned one may come again. Pass rates are nobody's measure. */
export function judgeCertifiedOnly(view: ComplianceView): Judgement {
  const { rows } = view.context.tables.uploads;
  const unpassed = view.findingsOf('R6.1-not-passed').length;
  const returned = rows.filter((row) => row.certification === '退回').length;
  const unclear = view.findingsOf('C3-course', 'C3-order').length;
  return {
    state: unpassed > 0 ? '未符合' : unclear > 0 ? '有風險' : rows.length > 0 ? '符合' : '不適用',
    facts: fill(texts.certifies, { unpassed, returned }),
  };
}

/** C4: formats, sizes and 簡述. */
export function judgeFiles(view: ComplianceView): Judgement {
  const files = view.findingsOf('C4-file').length;
  const briefs = view.findingsOf('C4-brief').length;
  const isUsed = view.context.tables.uploads.rows.length > 0;
  return {
    state: files + briefs > 0 ? '有風險' : isUsed ? '符合' : '不適用',
    facts: fill(texts.files, { files, briefs }),
  };
}

/** C12: the ten types. */
export function judgeTypes(view: ComplianceView): Judgement {
  const rows = view.context.tables.uploads.rows.filter((row) => row.kind === '多元表現');
  if (rows.length === 0) return { state: '不適用', facts: texts.types.none };
  const other = view.findingsOf('C12-type').length;
  return { state: other > 0 ? '有風險' : '符合', facts: fill(texts.types.state, { count: rows.length, other }) };
}

/** C15: the yearly selection limits that national sources repeat. */
export function judgeSelectionLimits({ context }: ComplianceView): Judgement {
  const { courseSelectionsPerYear: course, multiSelectionsPerYear: multi } = context.settings;
  const isWider = course === null || multi === null || course > 6 || multi > 10;
  const facts = fill(texts.selectionLimits, { course: course ?? texts.noLimit, multi: multi ?? texts.noLimit });
  return { state: isWider ? '有風險' : '符合', facts };
}
