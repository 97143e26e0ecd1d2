/**
 * Person × class × method, for every method that a page may call: who is let in is spelt out here once more, and what comes
 * back is searched for the students of classes that the person has nothing to do with.
 */
import fc from 'fast-check';
import { METHODS, methodTable } from '../../../src/methods';
import { answer, type Reply } from '../../../src/rpc/rpc';
import { REPORT_NAMES } from '../../../src/reports/reportKinds';
import type { Shell } from '../../../src/google/ports';
import type { Cell } from '../../../src/school/cell';
import { TABS } from '../../../src/school/tabs';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, NOW, type RowInput, type SchoolInput } from '../schoolBuilder';

type MethodName = keyof typeof METHODS;
type Role = '管理' | '處室' | '導師' | '任課教師' | '諮詢教師' | '檢視' | '';
const ROLES: readonly Role[] = ['管理', '處室', '導師', '任課教師', '諮詢教師', '檢視', ''];

/** Letters of the roles: M 管理, O 處室, T 導師, S 任課教師, C 諮詢教師, V 檢視. */
const ROLE_OF: Readonly<Record<string, Role>> = {
  M: '管理',
  O: '處室',
  T: '導師',
  S: '任課教師',
  C: '諮詢教師',
  V: '檢視',
};
const MAY: Readonly<Record<string, string>> = {
  MOTSCV:
    'listPages pagePart openPage desk.teacher work.open reports.open reports.choices reports.html reports.pdf reports.csv reports.mailToMe',
  MOTV: 'checklist.open',
  MOT: `checklist.declines checklist.slip checklist.message checklist.sendMessage checklist.messageToMe checklist.teacherMessage
    checklist.sendTeacherMessage checklist.teacherMessageToMe checklist.check checklist.show`,
  MOV: 'rules.open rules.showTab desk.secretary',
  MC: 'desk.counsellor',
  MO: `sendParts settings.open settings.save settings.showTab setup.steps schedule.open schedule.judge schedule.write desk.office desk.showFinding
    desk.show work.check commendation.update exports.open exports.plan exports.part exports.publicSchedule imports.open imports.preview
    imports.commit imports.check imports.undo invitation.plan invitation.send invitation.toMe reminders.model reminders.send reminders.toMe
    reminders.classPreview reminders.sendClass reminders.classToMe reminders.settle reports.recordPosted`,
  M: `rules.present rules.take rules.undo setup.open setup.apply work.nextSemester exports.marks exports.beginRestore
    exports.writeRestored exports.finishRestore exports.undoRestore exports.discardRestore forgetting.rehearse forgetting.forget
    install.check install.setZone install.remove reminders.confirm reminders.testMode rollover.preview rollover.commit rollover.undo rollover.discard
    upgrade.plan upgrade.run upgrade.undo`,
};
const rolesOf = new Map(
  Object.entries(MAY).flatMap(([letters, names]) =>
    names.split(/\s+/).map((name) => [name, new Set([...letters].map((letter) => ROLE_OF[letter] ?? ''))] as const),
  ),
);

const [ANN, BEN, EVE] = ['ann', 'ben', 'eve'].map((name) => `${name}@demo.example.edu.tw`) as [string, string, string];
const CLASSES = [
  { className: '機械一甲', grade: 1, division: '日校', tutor: '安', tutorEmail: ANN },
  { className: '電機二甲', grade: 2, division: '日校', tutor: '本', tutorEmail: BEN },
] as const;
/** Names that stand nowhere else. */
const MARKS: Readonly<Record<string, string>> = { 機械一甲: '慕容甲', 電機二甲: '司徒乙' };
const NUMBERS: Readonly<Record<string, string>> = { 機械一甲: '1150701', 電機二甲: '1150902' };

function schoolWith(staff: readonly RowInput<'staff'>[], deputies: readonly RowInput<'deputies'>[] = []): SchoolInput {
  const students = CLASSES.map(({ className }) => ({
    studentNo: NUMBERS[className] ?? '',
    name: MARKS[className] ?? '',
    className,
    email: `s${NUMBERS[className]}@demo.example.edu.tw`,
  }));
  return {
    settings: {
      schoolYear: '115',
      semester: '1',
      mailMode: '測試',
      testRecipient: ANN,
      mailDomains: 'demo.example.edu.tw',
    },
    classes: CLASSES,
    roster: students,
    uploads: students.map(({ studentNo, name, className }) => ({
      studentNo,
      name,
      className,
      title: `成果${studentNo}`,
      schoolYear: 115,
      semester: 1,
      courseOrType: '國語文',
      certification: '待認證',
    })),
    courses: CLASSES.map(({ className, tutorEmail, tutor }) => ({
      schoolYear: 115,
      semester: 1,
      className,
      courseName: '國語文',
      teacher: tutor,
      teacherEmail: tutorEmail,
    })),
    receipts: students.map(({ studentNo, name }) => ({
      schoolYear: 115,
      semester: 1,
      studentNo,
      name,
      lot: '多元表現',
    })),
    staff,
    deputies,
  };
}

function shellFor(email: string, cells: Map<string, Cell[][]>): Shell {
  const { shell } = memoryShell(cells, { email, now: NOW });
  return {
    ...shell,
    identity: { ...shell.identity, activeEmail: () => email, effectiveEmail: () => 'o@x.tw', isOwner: () => false },
    ui: { ...shell.ui, showSidebar: () => undefined, showDialog: () => undefined },
    pdfOf: (html) => html,
  };
}

const call = (shell: Shell, method: string, args: unknown): Reply =>
  answer(shell, methodTable, method, JSON.stringify(args));

/** Good arguments of each method that names a class, a student, a row or a report; {} for the others. */
function argumentsFor(method: string, className: string): readonly unknown[] {
  const studentNo = NUMBERS[className] ?? '';
  const where = { schoolYear: 115, semester: 1, division: '' };
  switch (method) {
    case 'checklist.declines':
      return [{ className, studentNo, declines: '皆無' }];
    case 'checklist.slip':
      return [{ className, studentNo, isIn: true }];
    case 'checklist.message':
    case 'checklist.sendMessage':
    case 'checklist.messageToMe':
      return ['student', 'teacher'].map((to) => ({ className, studentNo, to }));
    case 'checklist.teacherMessage':
    case 'checklist.sendTeacherMessage':
    case 'checklist.teacherMessageToMe':
      return [{ className, email: CLASSES.find((one) => one.className === className)?.tutorEmail ?? '' }];
    case 'checklist.check':
    case 'checklist.open':
      return [{ className }, {}];
    case 'checklist.show':
      return [2, 3].map((row) => ({ row, studentNo, title: `成果${studentNo}` }));
    case 'reports.choices':
      return REPORT_NAMES.map((report) => ({ ...where, report }));
    case 'reports.html':
    case 'reports.csv':
    case 'reports.pdf':
    case 'reports.mailToMe':
      return REPORT_NAMES.flatMap((report) => [
        { ...where, report, chosen: [className] },
        { ...where, report, chosen: [studentNo], students: [studentNo] },
        { ...where, report, chosen: [] },
      ]);
    case 'openPage':
      return [{ page: 'start' }, { page: 'checklist', argument: className }];
    case 'pagePart':
      return [{ name: 'xlsxWriter' }];
    default:
      return [{}];
  }
}

const staffOf = (email: string, access: Role): RowInput<'staff'> => ({
  email,
  name: '某人',
  access,
  employment: '在職',
});

test('every method stands in the table, with the roles that it names', () => {
  const declared = Object.entries(METHODS).map(([name, { access }]) => [name, [...access].sort()]);
  const spelt = [...rolesOf].map(([name, roles]) => [name, [...roles].sort()]);
  expect(Object.fromEntries(spelt)).toEqual(Object.fromEntries(declared));
});

describe.each(Object.keys(METHODS) as MethodName[])('%s', (method) => {
  test('lets in the roles of the table, and nobody who is not in service', () => {
    for (const role of ROLES)
      for (const employment of ['在職', '退休', '']) {
        const cells = cellsOfSchool(schoolWith([{ ...staffOf(EVE, role), employment }]));
        const reply = call(shellFor(EVE, cells), method, { not: 'arguments' });
        const isRefused = !reply.ok && reply.error.code === 'forbidden';
        const may = employment === '在職' && role !== '' && rolesOf.get(method)?.has(role) === true;
        expect({ method, role, employment, isRefused }).toEqual({ method, role, employment, isRefused: !may });
      }
  });

  test('tells a tutor and a teacher nothing of a class that is not theirs, and changes nothing of it', () => {
    for (const [role, email, other] of [
      ['導師', ANN, '電機二甲'],
      ['導師', BEN, '機械一甲'],
      ['任課教師', ANN, '電機二甲'],
      ['檢視', EVE, ''],
      ['任課教師', EVE, '機械一甲'],
      ['導師', EVE, '電機二甲'],
    ] as const) {
      if (rolesOf.get(method)?.has(role) !== true || other === '') continue;
      const cells = cellsOfSchool(schoolWith([staffOf(email, role)]));
      const rowOf = () =>
        JSON.stringify(cells.get(TABS.roster.name)?.find((line) => line.includes(NUMBERS[other] ?? '')));
      const before = rowOf();
      for (const className of [other, CLASSES.find((one) => one.className !== other)?.className ?? ''])
        for (const args of argumentsFor(method, className)) {
          const reply = JSON.stringify(call(shellFor(email, cells), method, args));
          // Its own arguments may come back in a refusal.
          const told = className === other ? reply.split(NUMBERS[other] ?? '-').join('') : reply;
          expect({ method, role, args, tells: told.includes(MARKS[other] ?? '-') }).toMatchObject({ tells: false });
          if (className !== other) expect(reply).not.toContain(NUMBERS[other]);
        }
      expect(rowOf()).toBe(before);
    }
  });
});

test('Given any rows of 人員, 班級 and 代理人, Then whose class is asked for decides alike in every method of the class list', () => {
  const days = fc.constantFrom('', '2026-11-22', '2026-11-23', '2026-11-24', '不定期');
  const deputy = fc.record({
    duty: fc.constantFrom('導師', '課程學習成果認證', '全部業務', ''),
    scope: fc.constantFrom('', '全部', '機械一甲', '電機二甲', '一年級', '那一班'),
    principalEmail: fc.constantFrom(ANN, BEN),
    deputyEmail: fc.constant(EVE),
    startsOn: days,
    endsOn: days,
  });
  const ofClass = (Object.keys(METHODS) as MethodName[]).filter(
    (name) => name.startsWith('checklist.') && name !== 'checklist.open',
  );
  fc.assert(
    fc.property(fc.array(deputy, { maxLength: 2 }), fc.constantFrom<Role>('導師', '處室', '檢視'), (deputies, role) => {
      for (const { className, tutorEmail, grade } of CLASSES) {
        const standsIn = deputies.some(
          (row) =>
            row.principalEmail === tutorEmail &&
            ['導師', '全部業務'].includes(row.duty) &&
            ['', '全部', className, grade === 1 ? '一年級' : '-'].includes(row.scope) &&
            `${row.startsOn}${row.endsOn}` !== '' &&
            ['', '2026-11-22', '2026-11-23'].includes(row.startsOn) &&
            ['', '2026-11-23', '2026-11-24'].includes(row.endsOn),
        );
        const may = role === '處室' || (role === '導師' && standsIn);
        for (const method of ofClass) {
          const cells = cellsOfSchool(schoolWith([staffOf(EVE, role)], deputies));
          for (const args of argumentsFor(method, className)) {
            const text = JSON.stringify(call(shellFor(EVE, cells), method, args));
            if (!may)
              expect({ method, className, deputies, tells: text.includes(MARKS[className] ?? '-') }).toMatchObject({
                tells: false,
              });
          }
        }
        const shown = call(shellFor(EVE, cellsOfSchool(schoolWith([staffOf(EVE, role)], deputies))), 'checklist.open', {
          className,
        });
        const isOpen = JSON.stringify(shown).includes(MARKS[className] ?? '-');
        expect({ className, role, deputies, isOpen }).toMatchObject({ isOpen: may || role === '檢視' });
      }
    }),
    { numRuns: 25 },
  );
});
