/** 規定對照: the school's own clauses with how they stand. */
import { rulesView } from '../../../src/compliance/rulesView';
import { checkContext } from '../../../src/rules/checkContext';
import { findingsIn } from '../../../src/rules/runChecks';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

function viewOf(input: SchoolInput = {}) {
  const context = checkContext(schoolOf(input));
  return rulesView(context, findingsIn(context));
}
const text = (clause: string, own: string, versionOn = '2025-08-28') => ({ versionOn, clause, text: own });

const own: SchoolInput = {
  settings: { committeeSize: '26' },
  staff: [{ name: '陳主任', unit: '教務處', duty: '教務主任', access: '管理', email: 'r@demo.example.edu.tw' }],
  ruleTexts: [
    text('二', '工作小組由校長等人組成。', '2023-08-29'),
    text('一', '本規定依作業要點訂定之。'),
    text('二', '工作小組成員合計26人組成，校長擔任召集人。'),
    text('五', '各項資料：'),
    text('五(一)', '課程學習成果：'),
    text('五(一)1', '學生上傳，至多6件。'),
    text('十', '工作小組得評核敘獎。'),
    text('十一', '校樹之養護。'),
  ],
};

test('Given a text of two versions, Then the latest is shown in the order of the tab', () => {
  const { lines, versionOn, hasText } = viewOf(own);
  expect([hasText, versionOn]).toEqual([true, '2025-08-28']);
  expect(lines.map(({ no }) => no)).toEqual(['一', '二', '五', '五(一)', '五(一)1', '十', '十一']);
});

test('Given seats other than the clause says, Then that clause is 未符合 with its facts, tab, and person in charge', () => {
  const line = viewOf(own).lines.find(({ no }) => no === '二');
  expect(line?.state).toBe('未符合');
  const fact = line?.facts.find(({ requirement }) => requirement === 'R2.1');
  expect(fact).toMatchObject({ state: '未符合', tabs: ['工作小組'] });
  expect(fact?.facts).toContain('規定 26 席');
});

test('Given a clause below 課程學習成果, Then its own words mean uploads of those; 十一 is not below 十', () => {
  const { lines } = viewOf(own);
  expect(lines.find(({ no }) => no === '五(一)1')?.facts.map(({ requirement }) => requirement)).toContain('R5.5');
  expect(lines.find(({ no }) => no === '十一')).toMatchObject({ state: '', facts: [] });
});

test('Given no text, Then the requirements stand as on 規定檢核, each with a state', () => {
  const { lines, hasText } = viewOf({});
  expect(hasText).toBe(false);
  expect(lines.map(({ facts }) => facts[0]?.requirement)).toEqual(expect.arrayContaining(['R1.1', 'R5.5', 'R11.1']));
  expect(lines.every(({ state }) => state !== '')).toBe(true);
});

test('Given an office with a person, Then the person stands beside it; a paper is named where there is one', () => {
  const offices = viewOf(own).lines.flatMap(({ facts }) => facts.flatMap((fact) => fact.offices));
  expect(offices).toContainEqual({ office: '教務處', person: '陳主任' });
  expect(viewOf({}).lines.find(({ facts }) => facts[0]?.requirement === 'R4.3')?.facts[0]?.report).toBe(
    'publicSchedule',
  );
});
