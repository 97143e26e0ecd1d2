/** A lot is submitted by another office than the rules name. */
import { lotOffice, namesOffice } from '../regulation/offices';
import { excerpt } from './excerpt';
import { divisionsOf, lotMatter, lotRows } from './lots';
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
    help: { zh: '提交單位不是規定的單位。', en: 'Submitted by another office than the rules name.' },
    explanation: '{period}{division}{batch}「{lot}」的提交單位為「{found}」，規定由{office}提交。',
    advice: '請更正提交單位；由他人代理時，請在「代理人」登錄決議依據。',
  },
  check: (context) =>
    lotRows(context).flatMap((row) => {
      const { lot } = row;
      if (row.office === '' || lot === '' || context.isFaulty('submissions', row.row, 'division')) return [];
      const offices = divisionsOf(context, row.division).map((division) => lotOffice(lot, division));
      if (offices.length === 0 || offices.some((office) => namesOffice(row.office, office))) return [];
      return [lotMatter(row, { found: excerpt(row.office), office: offices.join('、') })];
    }),
};
