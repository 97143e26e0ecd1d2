/** A teacher left, items wait, and no deputy may take them; an account kept on (R9.7) still certifies. */
import { coversCertification } from '../school/deputy';
import { coversCourse, scopeNames } from '../school/deputyScope';
import type { Staff, Upload } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { courseTeacherOf } from './courseTeacher';
import { awayOf, canJudgeDeputies, isAble, isUnclear } from './deputy';
import { excerpt } from './excerpt';
import type { Matter, Rule } from './rule';

export const rule: Rule<'R9.6-no-deputy'> = {
  code: 'R9.6-no-deputy',
  requirements: ['R9.6'],
  severity: '警告',
  clause: '九(三)2(1)',
  tab: 'deputies',
  inCharge: '教務處',
  per: 'teacher',
  words: {
    help: {
      zh: '教師已不在職，待認證件沒有代理人。',
      en: 'A teacher left (account ended), items wait, and no deputy may take them.',
    },
    explanation: '{teacher}已不在職（{state}），尚有 {count} 件課程學習成果待認證，沒有有效的代理人。',
    advice: '請由工作小組訂定認證代理人；原任課教師仍可協助時，請在「人員」填上延後的帳號停用日。',
  },
  check: (context) => (canJudgeDeputies(context) ? stranded(context) : []),
};

function stranded(context: CheckContext): Matter[] {
  const gone = new Map(
    [...context.staffByEmail.values()]
      .filter((person) => isGone(context, person))
      .map((person): [string, Staff] => [person.email, person]),
  );
  if (gone.size === 0) return [];
  const counts = new Map<string, number>();
  const covers = coverFinder(context);
  for (const upload of context.tables.uploads.rows) {
    if (upload.kind !== '課程學習成果' || upload.certification !== '待認證') continue;
    const emails = courseTeacherOf(context, upload)?.emails ?? [];
    // Where two teach the course, the one who stays certifies.
    if (emails.length === 0 || !emails.every((email) => gone.has(email))) continue;
    for (const email of emails) if (!covers(email, upload)) counts.set(email, (counts.get(email) ?? 0) + 1);
  }
  return [...counts].map(([email, count]) => {
    const person = gone.get(email);
    const params = {
      teacher: excerpt(person?.name ?? email),
      state: person === undefined ? '' : employmentText(context, person),
      count,
    };
    return { key: [email], params };
  });
}

/** 在職 as it stands there, also a word that is none of its own (退休). */
function employmentText({ tables }: CheckContext, { row, employment }: Staff): string {
  const said = tables.staff.problems.find((one) => one.row === row && one.key === 'employment')?.found ?? '';
  return employment || excerpt(said, 20);
}

function isGone(context: CheckContext, person: Staff): boolean {
  const { today } = context;
  return awayOf(context)(person) && (person.accountEndsOn === '' || person.accountEndsOn < today);
}

function coverFinder(context: CheckContext): (email: string, upload: Upload) => boolean {
  const names = scopeNames(context.tables);
  const able = context.tables.deputies.rows.filter(
    (row) => coversCertification(row) && (isUnclear(context, row) || isAble(context, row)),
  );
  return (email, upload) =>
    able.some(
      (row) =>
        (row.principalEmail === email || context.isFaulty('deputies', row.row, 'principalEmail')) &&
        coversCourse(row.scope, upload.className, upload.courseOrType, names),
    );
}
