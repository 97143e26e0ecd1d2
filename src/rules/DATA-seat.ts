/** Two students in school have one seat number of a class. */
import { isInSchool } from '../school/student';
import { doubles } from './doubles';
import type { Rule } from './rule';

export const rule: Rule<'DATA-seat'> = {
  code: 'DATA-seat',
  requirements: [],
  severity: '警告',
  clause: 'E11',
  tab: 'roster',
  inCharge: '分頁負責單位',
  per: 'row too many',
  words: {
    help: { zh: '同一班有兩人同座號。', en: 'Two students in school have one seat of a class.' },
    explanation: '{thing} 號有 {count} 名在校學生。',
    advice: '請核對座號。',
  },
  check: ({ studentByNo }) =>
    doubles('roster', [...studentByNo.values()].filter(isInSchool), ({ className, seatNo }) =>
      className === '' || seatNo === null ? '' : `${className} ${seatNo}`,
    ),
};
