/** R9.5, R9.6: duties and the pending items of teachers who left have a deputy who can act today. */
import { fill } from '../messages/catalogue';
import { governanceTexts as texts } from '../messages/zh/governanceFindings';
import { isOfOffice, submittingOffices } from '../regulation/offices';
import { divisionsWithClasses } from '../school/division';
import { coversCertification, coversCourse, isInForce } from '../school/deputy';
import type { Deputy, Staff, Upload } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { courseTeacherOf } from './courseTeacher';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';

const COMMON = { severity: '警告', office: '教務處', tab: 'deputies' } as const;

/** R9.5-no-deputy per office or duty, R9.6-no-deputy per teacher. */
export function checkDeputies(context: CheckContext): FindingDraft[] {
  const { deputies, staff } = context.tables;
  if (!deputies.isUsable || !staff.isUsable) return [];
  return [...officeFindings(context), ...dutyFindings(context), ...teacherFindings(context)];
}

/** True when the deputy can act today: named, in force, and not known to be out of service. */
function isAble(context: CheckContext, deputy: Deputy): boolean {
  const person = context.staffByEmail.get(deputy.deputyEmail);
  return (
    deputy.deputyEmail !== '' &&
    deputy.deputyEmail !== deputy.principalEmail &&
    isInForce(deputy, context.today) &&
    (person === undefined || person.employment === '在職' || person.employment === '')
  );
}

/** True when a cell of the row cannot be read that decides whom it is for or whether it holds: then nothing is said. */
function isUnclear(context: CheckContext, deputy: Deputy): boolean {
  return (['principalEmail', 'deputyEmail', 'startsOn', 'endsOn'] as const).some((key) =>
    context.isFaulty('deputies', deputy.row, key),
  );
}

/** Offices that submit, of the divisions the school has, whose people have no administrative deputy on record at all. */
function officeFindings(context: CheckContext): FindingDraft[] {
  const { staff, deputies } = context.tables;
  return divisionsWithClasses(context)
    .flatMap((division) => submittingOffices(division).map((office) => ({ division, office })))
    .flatMap(({ division, office }) => {
      const members = new Set(
        staff.rows.filter((person) => person.email !== '' && isOfOffice(person, office)).map((person) => person.email),
      );
      if (members.size === 0) return [];
      const rows = deputies.rows.filter((row) => members.has(row.principalEmail) || isUnclear(context, row));
      if (rows.length > 0) return [];
      const explanation = fill(texts.officeDeputy.explanation, { office });
      const key = findingKey('R9.5-no-deputy', office);
      const advice = texts.officeDeputy.advice;
      return [{ ...COMMON, code: 'R9.5-no-deputy', basis: '九(三)1', division, explanation, advice, key }];
    });
}

/** Duties on record whose deputies are all over, to come, or out of service. */
function dutyFindings(context: CheckContext): FindingDraft[] {
  const byDuty = new Map<string, Deputy[]>();
  for (const row of context.tables.deputies.rows) {
    if (row.principalEmail === '' || isCertifying(row)) continue;
    const key = `${row.principalEmail}|${row.duty}`;
    byDuty.set(key, [...(byDuty.get(key) ?? []), row]);
  }
  return [...byDuty.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first || rows.some((row) => isUnclear(context, row) || isAble(context, row))) return [];
    const person = context.staffByEmail.get(first.principalEmail);
    const params = { principal: excerpt(person?.name ?? first.principalEmail), duty: excerpt(first.duty) };
    return [
      {
        ...COMMON,
        code: 'R9.5-no-deputy',
        basis: '九(三)1',
        explanation: fill(texts.dutyDeputy.explanation, params),
        advice: texts.dutyDeputy.advice,
        row: Math.min(...rows.map((row) => row.row)),
        key: findingKey('R9.5-no-deputy', first.principalEmail, excerpt(first.duty, 40)),
      },
    ];
  });
}

/** Deputies for certifying alone belong to R9.6, which asks only while something waits. */
function isCertifying(row: Deputy): boolean {
  return /認證|任課/.test(row.duty);
}

/** Teachers out of service with items waiting that no deputy can take; an account kept on (R9.7) still certifies. */
function teacherFindings(context: CheckContext): FindingDraft[] {
  const gone = new Map(
    [...context.staffByEmail.values()]
      .filter((person) => isGone(context, person))
      .map((person): [string, Staff] => [person.email, person]),
  );
  if (gone.size === 0) return [];
  const stranded = new Map<string, number>();
  const covers = coverFinder(context);
  for (const upload of context.tables.uploads.rows) {
    if (upload.kind !== '課程學習成果' || upload.certification !== '待認證') continue;
    const emails = courseTeacherOf(context, upload)?.emails ?? [];
    // Where two teach the course, the one who stays certifies.
    if (emails.length === 0 || !emails.every((email) => gone.has(email))) continue;
    for (const email of emails) if (!covers(email, upload)) stranded.set(email, (stranded.get(email) ?? 0) + 1);
  }
  return [...stranded].map(([email, count]) => {
    const person = gone.get(email);
    const params = { teacher: excerpt(person?.name ?? email), state: person?.employment ?? '', count };
    return {
      ...COMMON,
      code: 'R9.6-no-deputy',
      basis: '九(三)2',
      explanation: fill(texts.teacherDeputy.explanation, params),
      advice: texts.teacherDeputy.advice,
      key: findingKey('R9.6-no-deputy', email),
    };
  });
}

function isGone({ today }: CheckContext, person: Staff): boolean {
  const hasLeft = person.employment === '離職' || person.employment === '留職停薪';
  return hasLeft && (person.accountEndsOn === '' || person.accountEndsOn < today);
}

function coverFinder(context: CheckContext): (email: string, upload: Upload) => boolean {
  const names = {
    classes: [...context.classByName.keys()],
    courses: [...new Set(context.tables.courses.rows.map((course) => course.courseName))],
  };
  const able = context.tables.deputies.rows.filter(
    (row) => coversCertification(row) && (isUnclear(context, row) || isAble(context, row)),
  );
  return (email, upload) =>
    able.some(
      (row) =>
        (row.principalEmail === email || row.principalEmail === '') &&
        coversCourse(row.scope, upload.className, upload.courseOrType, names),
    );
}
