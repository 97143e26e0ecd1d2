/** Fewer meetings of the work group in a semester than the minimum, from 30 days before 休業式. */
import { addDays, rocText } from '../school/day';
import { periodText } from '../school/period';
import type { CheckContext } from './checkContext';
import { DAYS_BEFORE_CLOSING, meetingCount, heldMeetings, semestersOf, type Semester } from './meeting';
import type { Matter, Rule } from './rule';

export const rule: Rule<'R3.1-meeting'> = {
  code: 'R3.1-meeting',
  requirements: ['R3.1'],
  severity: '警告',
  clause: '三',
  tab: 'meetings',
  inCharge: '教務處',
  per: 'semester of 學期',
  words: {
    help: {
      zh: '休業式前 30 天起，本學期已召開的會議仍未達最少次數；排定而未召開的不計。',
      en: 'From 30 days before the closing ceremony: fewer meetings held than the minimum; a planned one is not held.',
    },
    explanation: '{period}工作小組已開會 {count} 次，每學期至少 {min} 次；休業式為 {closing}。',
    advice: '請召集工作小組會議，並在「會議紀錄」分頁登錄。',
  },
  check: (context) => semestersOf(context).flatMap((semester) => tooFew(context, semester)),
};

function tooFew(context: CheckContext, { closesOn, schoolYear, semester }: Semester): Matter[] {
  const count = meetingCount(heldMeetings(context, schoolYear, semester));
  const min = context.settings.meetingsPerSemester;
  if (closesOn === '' || context.today < addDays(closesOn, -DAYS_BEFORE_CLOSING) || count >= min) return [];
  const params = { period: periodText({ schoolYear, semester }), count, min, closing: rocText(closesOn) };
  return [{ key: [schoolYear, semester], params }];
}
