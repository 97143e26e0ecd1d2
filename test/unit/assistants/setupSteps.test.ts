/** Where a workbook stands on its way to the first class list: by its tabs alone, in whatever order they were filled. */
import fc from 'fast-check';
import { readSetup } from '../../../src/assistants/readSetup';
import { isSettingUp, SETUP_STEPS, type SetupStepId } from '../../../src/assistants/setupSteps';
import { memoryShell } from '../reminders/memoryShell';
import { cellsOfSchool, type SchoolInput } from '../schoolBuilder';

const BLANK: SchoolInput = { workGroup: [], classes: [], trainings: [], semesters: [] };
/** What fills each step's tabs, whole. */
const FILLED: Readonly<Record<SetupStepId, SchoolInput>> = {
  rules: {
    settings: { schoolName: '明德高中' },
    workGroup: [{ title: '校長', name: '林校長' }],
    ruleTexts: [{ versionOn: '2025-08-29', clause: '一', text: '本文' }],
  },
  staff: { staff: [{ access: '管理' }, { access: '導師' }] },
  classes: { classes: [{ tutorEmail: 't2@demo.example.edu.tw' }] },
  roster: { roster: [{}, {}] },
  schedule: { schedule: [{}], semesters: [{}] },
  uploads: { uploads: [{}] },
};
const stepsOf = (input: SchoolInput) => readSetup(memoryShell(cellsOfSchool({ ...BLANK, ...input })).shell);

test('Given an empty file, Then all six are open and each has its page; nothing is said to be there', () => {
  const steps = readSetup(memoryShell(new Map()).shell);
  expect(steps.map(({ step, isDone, page }) => `${step} ${isDone} ${page}`)).toEqual([
    'rules false reading',
    'staff false import',
    'classes false import',
    'roster false import',
    'schedule false schedule',
    'uploads false import',
  ]);
  expect(isSettingUp(steps)).toBe(true);
});

test('Given any of the steps filled, in any order, Then those are done and no other', () => {
  fc.assert(
    fc.property(fc.subarray([...SETUP_STEPS]), (some) => {
      const input = some.reduce<SchoolInput>((all, step) => ({ ...all, ...FILLED[step] }), {});
      const steps = stepsOf(input);
      expect(steps.filter(({ isDone }) => isDone).map(({ step }) => step)).toEqual(some);
      expect(isSettingUp(steps)).toBe(!SETUP_STEPS.every((step) => step === 'uploads' || some.includes(step)));
    }),
  );
});

test('Given all done, Then nothing is missing', () => {
  const steps = stepsOf(Object.assign({}, ...Object.values(FILLED)) as SchoolInput);
  expect(steps.flatMap(({ lacks }) => lacks)).toEqual([]);
});

test.each<[string, SchoolInput, string, number]>([
  ['no name of the school', { settings: { schoolName: '' }, workGroup: [{ title: '校長' }] }, 'schoolName', 0],
  ['no seats', { settings: { schoolName: '明德高中' } }, 'seats', 0],
  ['nobody who keeps the workbook', { staff: [{ access: '處室' }, { access: '導師' }] }, 'administrator', 0],
  ['the only one gone', { staff: [{ access: '管理', employment: '離職' }, { access: '導師' }] }, 'administrator', 0],
  ['two seats without a name', { ...FILLED.staff, workGroup: [{ name: '' }, { name: '' }, {}] }, 'vacantSeats', 2],
  ['a class without a mailbox', { classes: [{}, { className: '101', tutorEmail: 'a@x.edu.tw' }] }, 'tutors', 1],
  ['a class without students', { ...FILLED.roster, classes: [{}, { className: '101' }] }, 'emptyClasses', 1],
  ['no closing day', { schedule: [{}] }, 'term', 0],
])('Given %s, Then it is told with its number', (_, input, what, count) => {
  expect(stepsOf(input).flatMap(({ lacks }) => lacks)).toContainEqual({ what, count });
});

test('Given students of whom all have left, or items of another year, Then the step is open', () => {
  const done = (input: SchoolInput, id: SetupStepId) => stepsOf(input).find(({ step }) => step === id)?.isDone;
  expect(done({ roster: [{ status: '畢業' }] }, 'roster')).toBe(false);
  expect(done({ schedule: [{ schoolYear: 114 }] }, 'schedule')).toBe(false);
});
