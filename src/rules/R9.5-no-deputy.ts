/** A submitting office has no deputy on record, or a duty on record has none able today. */
import { lotDuty } from '../regulation/dutyHolders';
import { isOfOffice } from '../regulation/offices';
import { divisionsWithClasses } from '../school/division';
import { LOTS, type Deputy, type Staff } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { canJudgeDeputies, isAble, isUnclear } from './deputy';
import { excerpt } from './excerpt';
import type { Matter, Rule } from './rule';

const duty = {
  explanation: '{principal}的業務「{duty}」已登錄代理人，但目前沒有一位有效。',
  advice: '請更新代理人的起迄日，或另訂在職的代理人。',
} as const;

export const rule: Rule<'R9.5-no-deputy'> = {
  code: 'R9.5-no-deputy',
  requirements: ['R9.5'],
  severity: '警告',
  clause: '九(三)1',
  tab: 'deputies',
  inCharge: '教務處',
  per: 'office or duty',
  words: {
    help: {
      zh: '提交單位或業務沒有目前有效的代理人。',
      en: 'A submitting office with staff has no row in 代理人, or a duty on record has no deputy able today.',
    },
    explanation: '{office}沒有目前有效的代理人。',
    advice: '請由工作小組訂定代理人與代理順位，並在「代理人」登錄起迄日與決議依據。',
  },
  check: (context) => (canJudgeDeputies(context) ? [...officeMatters(context), ...dutyMatters(context)] : []),
};

/** Offices that 權責分工 makes submitters, of the divisions the school has, whose people have no deputy on record at all. */
function officeMatters(context: CheckContext): Matter[] {
  const { staff, deputies } = context.tables;
  const asked = new Set<string>();
  return divisionsWithClasses(context)
    .flatMap((division) => LOTS.map((lot) => ({ division, duty: lotDuty(lot) })))
    .flatMap(({ division, duty }) =>
      context.duties.officesOf(duty, division).map((office) => ({ division, duty, office })),
    )
    .flatMap(({ division, duty, office }) => {
      if (asked.has(office)) return [];
      asked.add(office);
      const isMember = (person: Staff) => isOfOffice(person, office) || context.duties.holds(person, duty, division);
      const members = new Set(
        staff.rows.filter((person) => person.email !== '' && isMember(person)).map((person) => person.email),
      );
      if (members.size === 0) return [];
      const rows = deputies.rows.filter((row) => members.has(row.principalEmail) || isUnclear(context, row));
      return rows.length > 0 ? [] : [{ division, key: [office], params: { office } }];
    });
}

/** Duties on record whose deputies are all over, to come, or out of service. */
function dutyMatters(context: CheckContext): Matter[] {
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
    return [
      {
        row: Math.min(...rows.map((row) => row.row)),
        key: [first.principalEmail, excerpt(first.duty, 40)],
        params: { principal: excerpt(person?.name ?? first.principalEmail), duty: excerpt(first.duty) },
        says: duty,
      },
    ];
  });
}

/** Deputies for certifying alone belong to R9.6, which asks only while something waits. */
function isCertifying(row: Deputy): boolean {
  return /認證|任課/.test(row.duty);
}
