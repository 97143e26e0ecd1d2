/** The papers of a meeting (三): what is in them, what is compared with what, and whom they do not name. */
import fc from 'fast-check';
import { compareWithBefore } from '../../../src/reports/meeting/comparison';
import { AGENDA } from '../../../src/regulation/agenda';
import { agendaOf } from '../../../src/reports/meeting/proposals';
import { REQUIREMENTS } from '../../../src/regulation/requirements';
import { checkContext } from '../../../src/rules/checkContext';
import { schoolOf, studentNo, type SchoolInput } from '../schoolBuilder';
import { madeReport } from './wishes';

const PERIOD = { schoolYear: 115, semester: 1 };
const compare = (input: SchoolInput, now = '2027-02-20T09:00:00') =>
  compareWithBefore({ school: checkContext(schoolOf(input, now)), period: PERIOD, division: '' });
const course = (endsOn: string) => ({
  schoolYear: 115,
  semester: 1,
  item: '課程學習成果上傳' as const,
  startsOn: '2026-08-31',
  endsOn,
});
const SCHEDULE = [course('2027-02-03')];
const plain = (html: string) => html.replace(/<[^>]+>|\s+/g, '');

describe('Comparison with the semester before', () => {
  const classes = [
    { className: '機械一甲', grade: 1 },
    { className: '機械二甲', grade: 2 },
  ];
  const firstGraders = Array.from({ length: 324 }, () => ({ className: '機械一甲' }));

  test('Given 324 first-graders who were not yet at the school, Then none of them counts as having not uploaded before', () => {
    const roster = [...firstGraders, { className: '機械二甲' }];
    const uploads = [{ studentNo: studentNo(325), schoolYear: 114, semester: 2 }];
    const found = compare({ classes, roster, uploads, schedule: SCHEDULE });
    expect(found).toMatchObject({ kind: 'same students', students: 1 });
    expect(found.kind === 'same students' && found.excluded).toContain('324');
    const withoutUpload = found.kind === 'same students' ? found.rows[1] : undefined;
    expect(withoutUpload).toMatchObject({ before: 0, now: 1 });
  });

  test('Given first-graders alone, Then the line says why there is no comparison', () => {
    expect(compare({ classes, roster: firstGraders, schedule: SCHEDULE })).toMatchObject({ kind: 'none' });
  });

  test('Given a window that is still open, Then there is none, and the line names its last day', () => {
    const input = {
      classes,
      roster: [{ className: '機械二甲' }],
      uploads: [{ schoolYear: 114, semester: 2 }],
      schedule: SCHEDULE,
    };
    const open = compare(input, '2027-02-03T09:00:00');
    expect(open.kind === 'none' && open.why).toContain('116/02/03');
    expect(compare(input, '2027-02-04T09:00:00').kind).toBe('same students');
  });

  test('Given students who came after the semester before, Then they are left out and told', () => {
    const roster = [
      { className: '機械二甲' },
      { className: '機械二甲', status: '轉入' as const, changedOn: '2026-09-01' },
    ];
    const uploads = [{ studentNo: studentNo(1), schoolYear: 114, semester: 2 }];
    const found = compare({ classes, roster, uploads, schedule: SCHEDULE });
    expect(found).toMatchObject({ kind: 'same students', students: 1 });
  });
});

test('Given any requirement, Then what is not met about it belongs to one of the three standing matters', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REQUIREMENTS), ({ id }) => {
      expect(AGENDA).toContain(agendaOf(id));
    }),
  );
});

test('Given disputes and findings about students, Then no paper of the meeting names a student', () => {
  const roster = [{ name: '王大明', className: '機械一甲' }];
  const receipts = [{ confirmation: '疑義' as const, disputedOn: '2026-11-01', disputeText: '少一件', name: '王大明' }];
  const uploads = Array.from({ length: 8 }, () => ({ name: '王大明' }));
  for (const paper of ['meeting', 'invitation', 'signIn', 'minutes'] as const) {
    const html = madeReport(paper, { roster, receipts, uploads });
    expect(html).not.toContain('王大明');
    expect(html).not.toContain(studentNo(1));
  }
});

test('Given a planned meeting with a matter of its own, Then the paper has its day, time, place and matter', () => {
  const meetings = [
    {
      schoolYear: 115,
      semester: 1,
      no: 2,
      heldOn: '2026-12-01',
      heldAt: '14:00',
      place: '第一會議室',
      agenda: '期程及檢核' as const,
      matter: '延長上傳期間',
    },
  ];
  const text = plain(madeReport('meeting', { meetings }));
  for (const part of ['民國115年12月1日', '14:00', '第一會議室', '延長上傳期間', '第2次']) expect(text).toContain(part);
});

test('Given a meeting that was held, Then its minutes have attendance, resolution, who and by when', () => {
  const meetings = [
    {
      schoolYear: 115,
      semester: 1,
      no: 1,
      heldOn: '2026-11-03',
      expected: 25,
      present: 22,
      matter: '訂定期程',
      resolution: '照案通過',
      assignee: '註冊組',
      dueOn: '2026-12-31',
    },
  ];
  const text = plain(madeReport('minutes', { meetings }));
  for (const part of ['應到25人，實到22人', '訂定期程', '照案通過', '註冊組', '115/12/31'])
    expect(text).toContain(part);
});

test('Given no meeting at all, Then every paper is made with room to write', () => {
  for (const paper of ['meeting', 'invitation', 'signIn', 'minutes'] as const)
    expect(plain(madeReport(paper, { meetings: [] }))).toContain('　　年　　月　　日'.replace(/\s+/g, ''));
});

test('Given a resolution of 2,000 characters, Then its row may go on on the next page, and a short one may not', () => {
  const meetings = (resolution: string) => [
    { schoolYear: 115, semester: 1, no: 1, heldOn: '2026-10-01', agenda: '期程及檢核' as const, resolution },
  ];
  const rowOf = (name: 'meeting' | 'minutes', resolution: string) =>
    /<tr class="(\w*)">(?:(?!<\/tr>)[\s\S])*乙案/.exec(madeReport(name, { meetings: meetings(resolution) }))?.[1];
  for (const name of ['meeting', 'minutes'] as const)
    expect([rowOf(name, `乙案${'字'.repeat(2000)}`), rowOf(name, '乙案')]).toEqual(['long', '']);
});
