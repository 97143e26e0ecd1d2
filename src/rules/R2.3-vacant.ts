/** A seat of the work group has no name. */
import { excerpt } from './excerpt';
import { rowIdentity } from './rowIdentity';
import type { Rule } from './rule';

export const rule: Rule<'R2.3-vacant'> = {
  code: 'R2.3-vacant',
  requirements: ['R2.3'],
  severity: '警告',
  clause: '二',
  tab: 'workGroup',
  inCharge: '教務處',
  per: 'seat',
  words: {
    help: { zh: '某一席沒有姓名。', en: 'A seat has no name.' },
    explanation: '工作小組第 {seat} 席「{title}」沒有姓名。',
    advice: '請填入擔任該席次的人；代表席次請於推選後補上。',
  },
  check(context) {
    const { workGroup } = context.tables;
    if (!workGroup.isUsable) return [];
    return workGroup.rows
      .filter((seat) => seat.name === '' && !context.isFaulty('workGroup', seat.row, 'name'))
      .map((seat) => ({
        row: seat.row,
        key: [rowIdentity('workGroup', seat)],
        params: { seat: seat.seatNo ?? '？', title: excerpt(seat.title) },
      }));
  },
};
