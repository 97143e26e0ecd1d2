/** A meeting was held in the semester, and a standing matter was in none. Without any meeting R3.1 says it all. */
import { AGENDA } from '../regulation/agenda';
import { periodText } from '../school/period';
import type { CheckContext } from './checkContext';
import { heldMeetings, semestersOf, type Semester } from './meeting';
import type { Matter, Rule } from './rule';

export const rule: Rule<'R3.2-agenda'> = {
  code: 'R3.2-agenda',
  requirements: ['R3.2'],
  severity: '警告',
  clause: '三',
  tab: 'meetings',
  inCharge: '教務處',
  per: 'semester of 學期',
  words: {
    help: {
      zh: '已開會，但三項固定議題有一項以上還沒有列入會議。',
      en: 'A meeting was held, but a standing matter was in none.',
    },
    explanation: '{period}工作小組會議尚未討論：{items}。',
    advice: '請於本學期會議排入該議題，並在「會議紀錄」分頁登錄決議。',
  },
  check: (context) => semestersOf(context).flatMap((semester) => neverTaken(context, semester)),
};

function neverTaken(context: CheckContext, { schoolYear, semester }: Semester): Matter[] {
  const held = heldMeetings(context, schoolYear, semester);
  if (held.length === 0 || held.some((row) => context.isFaulty('meetings', row.row, 'agenda'))) return [];
  const taken = new Set(held.map((row) => row.agenda));
  const missing = AGENDA.filter((item) => !taken.has(item));
  if (missing.length === 0) return [];
  const params = { period: periodText({ schoolYear, semester }), items: missing.join('、') };
  return [{ key: [schoolYear, semester], params }];
}
