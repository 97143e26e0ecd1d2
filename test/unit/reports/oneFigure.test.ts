/** One thing has one figure: 總覽, the meeting's paper, class lists, 規定檢核 and desks, over a demo school with every fault. */
import { classChecklist, type KindCount } from '../../../src/checklist/classChecklist';
import { setupSteps } from '../../../src/assistants/setupSteps';
import { complianceOf } from '../../../src/compliance/complianceOf';
import { demoSchool } from '../../../src/demo/demoSchool';
import { counsellorDesk } from '../../../src/desk/counsellorDesk';
import { officeDesk, officesInUse } from '../../../src/desk/officeDesk';
import { secretaryDesk } from '../../../src/desk/secretaryDesk';
import { REPORTS } from '../../../src/reports/reportKinds';
import { checkContext } from '../../../src/rules/checkContext';
import { findingsIn } from '../../../src/rules/runChecks';
import { readSchool } from '../../../src/school/schoolTables';
import { overviewOf } from '../../../src/workbook/overview';
import { demoCells } from '../demo/demoCells';

const NOW = '2026-11-23T09:00:00';
const cells = demoCells(demoSchool({ now: NOW, students: 240 }));
const school = checkContext(readSchool((name) => cells.get(name) ?? null, NOW));
const { schoolYear, semester } = school.settings;
const scope = { school, period: { schoolYear, semester }, division: '' };
const findings = findingsIn(school);
const compliance = complianceOf(school, findings);
const { block } = overviewOf(school, findings, compliance, '', '');
const paper = REPORTS.meeting
  .make({ ...scope, chosen: [], students: [], perPage: 2 })
  .replace(/<[^>]+>/g, ' ')
  .replace(/\s+/g, ' ');

/** The tile or the column of 總覽 under a caption. */
const tile = (caption: string) => {
  const at = block.findIndex((line) => line.includes(caption));
  return Number(block[at + 1]?.[block[at]?.indexOf(caption) ?? 0]);
};
const overviewTotal = (caption: string) => {
  const head = block.find((line) => line[0] === '班級') ?? [];
  return Number(block.find((line) => line[0] === '合計')?.[head.indexOf(caption)]);
};
/** 合計 of the first table of annex 2, in the order of its columns. */
const paperTotal = /合計 ([\d ]+)/.exec(paper)?.[1]?.trim().split(' ').map(Number) ?? [];
/** Sums over every class list, each student once. */
const classes = [...school.tables.classes.rows, ...school.tables.roster.rows].map(({ className }) => className);
const lists = [...new Set(classes)].flatMap((name) => (name === '' ? [] : classChecklist(school, name).students));
const once = [...new Map(lists.map((one) => [one.studentNo, one])).values()];
const listed = (pick: (count: KindCount) => number, kind = 0) =>
  once.reduce((sum, { counts }) => sum + (counts[kind] === undefined ? 0 : pick(counts[kind])), 0);
const facts = (id: string) => compliance.find(({ requirement }) => requirement.id === id)?.facts ?? '';

test('The school has what makes figures differ: leavers’ items that wait, and students on the roster twice', () => {
  const waiting = school.tables.uploads.rows.filter((row) => row.certification === '待認證').length;
  expect(waiting).toBeGreaterThan(tile('待認證'));
  expect(lists.length).toBeGreaterThan(once.length);
});

test('待認證 is one figure: tile, table, paper, class lists, 規定檢核', () => {
  const figures = [
    overviewTotal('待認證'),
    Number(/待老師認證 (\d+) 件/.exec(paper)?.[1]),
    paperTotal[4],
    listed((count) => count.waiting),
    Number(/待認證 (\d+) 件/.exec(facts('R5.6'))?.[1]),
  ];
  expect(figures).toEqual(figures.map(() => tile('待認證')));
});

test('退回 and 通過 are one figure each: table, paper, class lists', () => {
  expect([paperTotal[6], listed((count) => count.returned)]).toEqual([overviewTotal('退回'), overviewTotal('退回')]);
  expect([paperTotal[5], listed((count) => count.passed)]).toEqual([overviewTotal('通過'), overviewTotal('通過')]);
});

test('Counted, 未上傳 and 在學 are one figure each: 總覽, paper, class lists', () => {
  expect([paperTotal[0], once.length]).toEqual([tile('在學'), tile('在學')]);
  expect([paperTotal[2], listed((count) => count.counted)]).toEqual(Array(2).fill(overviewTotal('課程成果件數')));
  expect(paperTotal[3]).toBe(overviewTotal('課程成果未上傳'));
  const handover = REPORTS.handover.make(scope).replace(/<[^>]+>/g, ' ');
  const counselled = counsellorDesk(school, []).classes.reduce((sum, { students }) => sum + students, 0);
  const told = [
    Number(/在學學生 (\d+) 人/.exec(facts('R5.1'))?.[1]),
    Number(/在學學生數\s+(\d+)/.exec(handover)?.[1]),
    counselled,
    setupSteps({ ...school, hasUploads: true }).find(({ step }) => step === 'roster')?.count,
  ];
  expect(told).toEqual(told.map(() => tile('在學')));
});

test('未符合 is one figure: tile, paper, desk', () => {
  const unmet = compliance.filter(({ state }) => state === '未符合').length;
  const told = [tile('未符合'), Number(/規定未符合 (\d+) 項/.exec(paper)?.[1]), secretaryDesk(school).counts['未符合']];
  expect(told).toEqual([unmet, unmet, unmet]);
  const ofAgendas = [...paper.matchAll(/未符合的 (\d+) 項中，屬本議題的 (\d+) 項/g)].map(([, all, own]) => [all, own]);
  expect(ofAgendas.map(([all]) => Number(all))).toEqual(ofAgendas.map(() => unmet));
  expect(ofAgendas.reduce((sum, [, own]) => sum + Number(own), 0)).toBe(unmet);
});

test('Receipts are one figure each: paper, and the desks of all offices together', () => {
  const desks = officesInUse(school).map((office) => officeDesk(school, office));
  const [, total, unconfirmed, mismatched, open] =
    /收訖明細 (\d+) 筆：學生未確認 (\d+) 筆.*?件數不符 (\d+) 筆，疑義未結案 (\d+) 筆/.exec(paper)?.map(Number) ?? [];
  const sum = (pick: (desk: (typeof desks)[number]) => number) => desks.reduce((all, desk) => all + pick(desk), 0);
  expect([total, unconfirmed, mismatched, open]).toEqual([
    sum((desk) => desk.receipts.total),
    sum((desk) => desk.receipts.unconfirmed),
    sum((desk) => desk.receipts.mismatched),
    sum((desk) => desk.disputes.length),
  ]);
});
