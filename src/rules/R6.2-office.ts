/** A lot is submitted by another office than 權責分工 names. */
import { namesOffice } from '../regulation/offices';
import { excerpt } from './excerpt';
import { lotMatter, lotRows, submitters } from './lots';
import type { Rule } from './rule';

export const rule: Rule<'R6.2-office'> = {
  code: 'R6.2-office',
  requirements: ['R6.2'],
  severity: '警告',
  clause: '六(二)',
  tab: 'submissions',
  inCharge: '提交單位',
  per: 'submission row',
  words: {
    help: { zh: '提交單位不是「權責分工」所定的單位。', en: 'Submitted by another office than 權責分工 names.' },
    explanation: '{period}{division}{batch}「{lot}」的提交單位為「{found}」，應由{office}提交。',
    advice: '請更正提交單位；由他人代理時，請在「代理人」登錄決議依據。',
  },
  check: (context) =>
    lotRows(context).flatMap((row) => {
      const { lot } = row;
      if (row.office === '' || lot === '' || context.isFaulty('submissions', row.row, 'division')) return [];
      const offices = submitters(context, lot, row.division);
      if (offices.length === 0 || offices.some((office) => namesOffice(row.office, office))) return [];
      return [lotMatter(context, row, { found: excerpt(row.office), office: offices.join('、') })];
    }),
};
