/** An enrolment change is in effect and its data are not handled. */
import { fill } from '../messages/catalogue';
import { rocText } from '../school/day';
import type { EnrolmentChange } from '../school/tabs';
import type { Rule } from './rule';

const says = { noDay: '未填生效日', from: '{day}生效', unknown: '學籍異動', direction: '{name}（{direction}）' };

export const rule: Rule<'R7.1-pending'> = {
  code: 'R7.1-pending',
  requirements: ['R7.1', 'C14'],
  severity: '警告',
  clause: '七',
  tab: 'enrolmentChanges',
  inCharge: '註冊組',
  per: 'student',
  words: {
    help: {
      zh: '學籍異動已生效，資料尚未處理；轉出也要處理（資料移交）。',
      en: 'An enrolment change is in effect and its data are not handled; 轉出 too, of whatever 學籍狀態.',
    },
    explanation: '學生{kinds}（{day}），資料尚未處理。',
    advice: '請依學籍異動之學生學習歷程檔案處理原則辦理，並更新「資料處理」欄。',
  },
  check: ({ openChanges }) =>
    [...openChanges].map(([studentNo, rows]) => ({
      studentNo,
      name: rows.map((row) => row.name).sort()[0] ?? '',
      row: Math.min(...rows.map((row) => row.row)),
      key: [studentNo],
      params: {
        kinds: [...new Set(rows.map(changeText))].sort().join('、'),
        day: dayText(rows.map((row) => row.effectiveOn).sort()[0] ?? ''),
      },
    })),
};

/** 轉學（轉出); a kind that cannot be read is 異動. */
function changeText({ kind, direction }: EnrolmentChange): string {
  const name = kind === '' ? says.unknown : kind;
  return direction === '' ? name : fill(says.direction, { name, direction });
}

function dayText(day: string): string {
  return day === '' ? says.noDay : fill(says.from, { day: rocText(day) });
}
