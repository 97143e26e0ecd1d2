/** Makes a report of a built school as an office member would get it. */
import { checkContext } from '../../../src/rules/checkContext';
import { allowedChoices, REPORTS, type ReportKind, type ReportName } from '../../../src/reports/reportKinds';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

const CALLER = { email: 'a@x.tw', access: '管理' as const };

export function madeReport(name: ReportName, input: SchoolInput, chosen: readonly string[] = []): string {
  const kind: ReportKind = REPORTS[name];
  const scope = { school: checkContext(schoolOf(input)), period: { schoolYear: 115, semester: 1 }, division: '' };
  return kind.make({ ...scope, chosen: allowedChoices(kind, scope, CALLER, chosen), students: [], perPage: 2 });
}

/** Schools at the edge of what a report must bear, by what is odd about them. */
export const ODD_SCHOOLS: readonly (readonly [string, SchoolInput])[] = [
  ['no data at all', { classes: [], workGroup: [], trainings: [] }],
  ['a class without a tutor', { classes: [{ tutor: '' }], roster: [{}] }],
  [
    'names of 1 and 20 characters, and 70 students in a class',
    {
      roster: Array.from({ length: 70 }, (_, i) => ({ name: i % 2 ? '李' : '歐陽'.repeat(10) })),
      uploads: [{ certification: '待認證', title: '極長的名稱'.repeat(20) }],
      receipts: [{ confirmation: '疑義', disputedOn: '2026-11-20', disputeText: '說明'.repeat(200) }],
    },
  ],
  [
    '200 classes',
    {
      classes: Array.from({ length: 200 }, (_, i) => ({ className: `第${i + 1}班` })),
      roster: Array.from({ length: 200 }, (_, i) => ({ className: `第${i + 1}班` })),
      uploads: Array.from({ length: 200 }, (_, i) => ({ studentNo: `115${String(i + 1).padStart(3, '0')}` })),
    },
  ],
  [
    'a resolution of 2,000 characters',
    {
      meetings: [
        {
          schoolYear: 115,
          semester: 1,
          no: 1,
          heldOn: '2026-10-01',
          agenda: '期程及檢核',
          resolution: '決議'.repeat(1000),
        },
      ],
    },
  ],
  ['text that would be markup', { roster: [{ name: '<script>alert(1)</script>', status: '離校' }], receipts: [{}] }],
];
