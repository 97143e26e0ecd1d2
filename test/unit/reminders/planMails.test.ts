/** The plan of a day: properties that hold for every school and day, and the day on which each kind falls due. */
import fc from 'fast-check';
import { planMails } from '../../../src/reminders/planMails';
import { KINDS } from '../../../src/reminders/notice';
import type { PlannedMail } from '../../../src/reminders/composeMail';
import { addDays } from '../../../src/school/day';
import type { School } from '../../../src/school/schoolTables';
import { cellsOfSchool, schoolFromCells, schoolOf, studentNo, type SchoolInput } from '../schoolBuilder';
import { schoolAndDay } from './schoolArbitrary';

/** Unless said otherwise, one upload window until 2027-02-03. */
const planOf = (input: SchoolInput, day: string) => planMails(schoolOf({ schedule: [{}], ...input }), day);
const kindsTo = (mails: readonly PlannedMail[], to: string) =>
  mails.filter((mail) => mail.to === to).flatMap((mail) => mail.kinds);
const s1 = 's1@demo.example.edu.tw';
const student = { email: s1 };

describe('whatever the school and the day', () => {
  const always = (property: (school: School, day: string, mails: readonly PlannedMail[]) => void) =>
    fc.assert(
      fc.property(schoolAndDay, ({ school, day }) => property(school, day, planMails(school, day).mails)),
      { numRuns: 300 },
    );

  test('Then the generator does reach every kind of mail', () => {
    const seen = new Set<string>();
    for (const { school, day } of fc.sample(schoolAndDay, { numRuns: 400, seed: 7 }))
      for (const mail of planMails(school, day).mails) mail.kinds.forEach((kind) => seen.add(kind));
    expect([...seen].sort()).toEqual([...KINDS].sort().filter((kind) => seen.has(kind)));
    expect(seen.size).toBeGreaterThanOrEqual(10);
  });

  test('Then every recipient has one valid address, inside the school', () =>
    always((school, _day, mails) => {
      for (const { to } of mails) {
        expect(to).toMatch(/^[^\s@,;＠]+@[a-z0-9.-]+$/);
        const domain = to.split('@')[1] ?? '';
        expect(
          school.settings.mailDomains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`)),
        ).toBe(true);
      }
    }));

  test('Then nobody who is 轉出, 休學, 畢業 or 離校, or said 皆無, is mailed; nor about a kind they declined', () =>
    always((school, _day, mails) => {
      const byEmail = new Map(school.tables.roster.rows.map((row) => [row.email, row]));
      for (const mail of mails) {
        const row = byEmail.get(mail.to);
        if (!row) continue;
        expect(['轉出', '休學', '畢業', '離校']).not.toContain(row.status);
        expect(row.declines).not.toBe('皆無');
        if (row.declines !== '') expect(mail.text).not.toContain(`學期${row.declines}`);
      }
    }));

  test('Then nobody gets two mails a day, and no key stands twice', () =>
    always((_school, _day, mails) => {
      expect(new Set(mails.map((mail) => mail.to)).size).toBe(mails.length);
      expect(new Set(mails.map((mail) => mail.key)).size).toBe(mails.length);
    }));

  test('Then no template field is left in a mail, the reason and the office to ask are named, and nothing threatens', () =>
    always((_school, _day, mails) => {
      for (const mail of mails) {
        expect(mail.subject + mail.text).not.toMatch(/\{[^}]*\}|undefined|null|NaN/);
        expect(mail.text).toMatch(/為什麼收到這封信：.+\n有疑問請洽：(註冊組|進修部教務組)/);
        expect(mail.text).not.toMatch(/務必|必須|否則|處分|記過|扣分|警告你|不得不/);
        expect(mail.subject).not.toMatch(/[\r\n]/);
      }
    }));

  test('Then the order of rows in the tabs changes nothing', () =>
    fc.assert(
      fc.property(schoolAndDay, fc.infiniteStream(fc.nat()), ({ input, day }, chance) => {
        const cells = cellsOfSchool(input);
        const draw = chance[Symbol.iterator]();
        for (const [name, [header = [], ...lines]] of cells) {
          if (name === '課程' || name === '代理人') continue;
          const keyed = lines.map((line) => ({ line, at: draw.next().value as number })).sort((a, b) => a.at - b.at);
          cells.set(name, [header, ...keyed.map(({ line }) => line)]);
        }
        const keys = (mails: readonly PlannedMail[]) => mails.map((mail) => mail.key);
        expect(keys(planMails(schoolFromCells(cells), day).mails)).toEqual(keys(planMails(schoolOf(input), day).mails));
      }),
      { numRuns: 100 },
    ));

  test('Then after all of a day is sent, that day plans nothing more', () =>
    fc.assert(
      fc.property(schoolAndDay, ({ input, day }) => {
        const mails = planMails(schoolOf(input), day).mails;
        const sent = (outcome: string) =>
          mails.map((mail) => ({
            at: `${day}T07:10:00`,
            recipient: mail.to,
            kind: mail.kinds.join('、'),
            key: mail.key,
            outcome,
          }));
        for (const outcome of ['已寄出', '', '失敗'])
          expect(planOf({ ...input, mailLog: sent(outcome) }, day).mails).toEqual([]);
        for (const outcome of ['預覽'])
          expect(planOf({ ...input, mailLog: sent(outcome) }, day).mails.map((mail) => mail.key)).toEqual(
            mails.map((mail) => mail.key),
          );
      }),
      { numRuns: 100 },
    ));
});

describe('上傳期限', () => {
  const end = '2027-02-03';
  test.each([
    [-15, 0],
    [-14, 1],
    [-13, 0],
    [-7, 1],
    [-3, 1],
    [-1, 1],
    [0, 0],
    [1, 0],
  ])(
    'Given a window that ends in %i days, seen from its end, When nothing was uploaded, Then %i mails',
    (offset, count) => {
      expect(planOf({ roster: [student] }, addDays(end, offset)).mails.filter((m) => m.to === s1)).toHaveLength(count);
    },
  );

  test('Given a student who has begun, Then one hint at the first step and none later', () => {
    const input = { roster: [student], uploads: [{}] };
    expect(kindsTo(planOf(input, addDays(end, -14)).mails, s1)).toEqual(['上傳期限']);
    expect(kindsTo(planOf(input, addDays(end, -7)).mails, s1)).toEqual([]);
  });

  test('Given a student at the limit, Then nothing is asked any more', () => {
    const input = { roster: [student], uploads: Array.from({ length: 6 }, () => ({})) };
    expect(planOf(input, addDays(end, -14)).mails).toEqual([]);
  });

  test('Given a window for 進修部 that ends on another day, Then each division hears of its own', () => {
    const input: SchoolInput = {
      roster: [student, { email: 's2@demo.example.edu.tw', division: '進修部' }],
      schedule: [{ endsOn: '2027-02-03' }, { endsOn: '2027-02-12', division: '進修部' }],
    };
    expect(planOf(input, '2027-01-27').mails.map((mail) => mail.to)).toEqual([s1]);
    expect(planOf(input, '2027-02-05').mails.map((mail) => mail.to)).toEqual(['s2@demo.example.edu.tw']);
  });
});

describe('認證待辦', () => {
  const input: SchoolInput = {
    roster: [{}],
    schedule: [{ item: '課程學習成果認證', endsOn: '2027-02-10' }],
    courses: [{ teacherEmail: 'wang@demo.example.edu.tw' }],
    uploads: [{ certification: '待認證', title: '一' }, { certification: '待認證', title: '二' }, { title: '三' }],
  };
  test('Given two waiting items of one teacher, Then one digest with both and without the passed one', () => {
    const mails = planOf(input, '2027-02-03').mails.filter((mail) => mail.kind === '認證待辦');
    expect(mails.map((mail) => mail.to)).toEqual(['wang@demo.example.edu.tw']);
    expect(mails[0]?.text).toContain('「一」');
    expect(mails[0]?.text).toContain('「二」');
    expect(mails[0]?.text).not.toContain('「三」');
  });

  const withDeputies = (deputies: SchoolInput['deputies']): SchoolInput => ({
    ...input,
    staff: [
      { email: 'wang@demo.example.edu.tw', name: '王老師', employment: '離職' },
      { email: 'li@demo.example.edu.tw', name: '李老師' },
    ],
    deputies,
  });
  test('Given the teacher left, Then the first valid deputy is told, in the name of the one who left', () => {
    const principal = { principalEmail: 'wang@demo.example.edu.tw', duty: '課程學習成果認證' };
    const plan = planOf(
      withDeputies([
        { ...principal, rank: 1, deputyEmail: 'old@demo.example.edu.tw', endsOn: '2026-12-31' },
        { ...principal, rank: 2, deputyEmail: 'li@demo.example.edu.tw' },
        { ...principal, rank: 3, deputyEmail: 'third@demo.example.edu.tw' },
      ]),
      '2027-02-03',
    );
    expect(plan.mails.map((mail) => mail.to)).toEqual(['li@demo.example.edu.tw']);
    expect(plan.mails[0]?.text).toContain('王老師不在職');
  });

  test('Given nobody stands in, Then nobody is mailed and the plan says so', () => {
    const plan = planOf(withDeputies([]), '2027-02-03');
    expect(plan.mails).toEqual([]);
    expect(plan.unreachable.filter((one) => one.kind === '認證待辦').map((one) => one.fault)).toEqual(['noDeputy']);
  });
});

describe('a mail put off', () => {
  const row = (day: string, outcome: string, message: string) => ({
    at: `${day}T07:00:00`,
    recipient: s1,
    kind: '上傳期限',
    key: `上傳期限|${s1}|${studentNo(1)} 課程學習成果上傳 115-1|${day}`,
    outcome,
    message,
  });
  const after = (...mailLog: ReturnType<typeof row>[]) => ({ roster: [student], mailLog });
  const deferred = row('2027-01-27', '略過', '順延：今日寄信額度不足，下次執行時寄送。');

  test('Given no quota on its day, Then it goes the next morning, once', () => {
    expect(planOf(after(deferred), '2027-01-28').mails.map((mail) => mail.to)).toEqual([s1]);
    expect(planOf(after(deferred, row('2027-01-28', '已寄出', '')), '2027-01-29').mails).toEqual([]);
  });
  test('Given the window ended meanwhile, Then it is let go', () => {
    expect(planOf(after(row('2027-02-02', '略過', '順延：')), '2027-02-04').mails).toEqual([]);
  });
  test('Given a person took it out, Then it is not made up for', () => {
    expect(planOf(after(row('2027-01-27', '略過', '由 x 取消')), '2027-01-27').mails).toEqual([]);
    expect(planOf(after(row('2027-01-27', '略過', '由 x 取消')), '2027-01-28').mails).toEqual([]);
  });
  test('Given runs were missed for days, Then the last step is made up for', () => {
    expect(
      planMails(schoolOf({ schedule: [{}], ...after() }), '2027-01-29', { since: '2027-01-26' }).mails,
    ).toHaveLength(1);
    expect(planMails(schoolOf({ schedule: [{}], ...after() }), '2027-01-29').mails).toHaveLength(0);
  });
});

describe('templates of the school', () => {
  const planWith = (templates: SchoolInput['templates']) => planOf({ roster: [student], templates }, '2027-02-02');
  test('Given an own text, Then mails carry it; HTML is escaped', () => {
    const { mails, templateProblems } = planWith([
      { kind: '上傳期限', subject: '<b>到 {最近期限}', body: '同學：{清單}' },
    ]);
    expect(mails[0]?.subject).toBe('【學習歷程】<b>到 116/02/03');
    expect(mails[0]?.text).toContain('同學：．115學年度');
    expect(mails[0]?.html).not.toContain('<b>');
    expect(templateProblems).toEqual([]);
  });
  test.each([
    ['an unknown field', { kind: '上傳期限', body: '{清單}{身分證}' }, '{身分證}'],
    ['no list', { kind: '上傳期限', body: '快上傳' }, '{清單}'],
    ['an unknown kind', { kind: '上傳催繳', body: '{清單}' }, '上傳催繳'],
    ['a frame without content', { kind: '共同格式', body: '您好 {原因}' }, '{內容}'],
  ])('Given %s, Then the default is used and the sentence says what is wrong', (_name, row, named) => {
    const { mails, templateProblems } = planWith([row]);
    expect(mails[0]?.text).toContain('是否上傳、上傳幾件都由你決定');
    expect(templateProblems).toHaveLength(1);
    expect(templateProblems[0]).toContain(named);
  });
});

test('Given identity numbers stand in cells that mails quote, Then no mail carries one whole', () => {
  const id = 'A123456789';
  const { mails } = planOf(
    {
      roster: [{ ...student, name: `王 ${id}`, className: `班 ${id}` }],
      classes: [{ className: `班 ${id}`, tutorEmail: 'tutor@demo.example.edu.tw', tutor: id }],
      uploads: [{ certification: '退回', title: id, courseOrType: `課 ${id}`, className: `班 ${id}` }],
    },
    '2027-01-27',
  );
  expect(mails.map((mail) => mail.kind).sort()).toEqual(['導師班級摘要', '退回件'].sort());
  expect(JSON.stringify(mails)).not.toContain(id);
});

test.each([
  [' s1@demo.example.edu.tw ', s1, undefined],
  ['s1＠demo.example.edu.tw', s1, undefined],
  ['s1@gm.demo.example.edu.tw', 's1@gm.demo.example.edu.tw', undefined],
  ['s 1@demo.example.edu.tw', undefined, 'malformed'],
  ['s1@demo.example.edu.tw,s2@demo.example.edu.tw', undefined, 'malformed'],
  ['s1@demo.example.edu.tw；s2@demo.example.edu.tw', undefined, 'malformed'],
  ['', undefined, 'missing'],
  ['s1@gmail.example', undefined, 'outside'],
  ['s1@notdemo.example.edu.tw', undefined, 'outside'],
])('Given the address cell 「%s」, Then the mail goes to %s, or the plan names the fault %s', (email, to, fault) => {
  const plan = planOf({ roster: [{ email }], classes: [{ tutorEmail: 'tutor@demo.example.edu.tw' }] }, '2027-01-27');
  expect(plan.mails.find((mail) => mail.kind === '上傳期限')?.to).toBe(to);
  expect(plan.unreachable.map((one) => one.fault)).toEqual(fault === undefined ? [] : [fault]);
});
