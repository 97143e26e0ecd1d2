/**
 * 忘記一位學生: takes a student out of every tab and hidden copy of the workbook. Each tab is read, planned and written
 * under the lock without a pause, so that no row of another student moves in between; the roster comes last, so that a
 * run that was cut off knows the name and mailbox when it is run again.
 */
import { columnLetter } from '../google/columnLetter';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { forgettingTexts as texts } from '../messages/zh/forgetting';
import { textOf, toHalfWidth } from '../school/cell';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { locked } from '../workbook/locked';
import { planForgetting, type Forgotten, type TabForgetting } from './planForgetting';

export interface TabReport {
  readonly tab: string;
  /** Rows taken out, and cells that lost the 學號 or mailbox and kept the rest. */
  readonly rows: number;
  readonly cells: number;
  /** Where the name stands all the same: cells such as B7, for a person to look at. */
  readonly mentions: readonly string[];
}

export interface ForgettingReport {
  /** Tabs in which something was found; nothing else is told of the student. */
  readonly tabs: readonly TabReport[];
}

/** What would go, without changing anything. */
export function rehearseForgetting(shell: Shell, studentNo: string): ForgettingReport {
  const who = whoIs(shell, studentNo);
  return { tabs: tabsOf(shell).flatMap((tab) => reportOf(tab, planOf(shell, tab, who))) };
}

/** Takes the student out. What is left after a stop is found by running it again. Recorded without name or 學號. */
export function forgetStudent(shell: Shell, studentNo: string): ForgettingReport {
  const report = locked(shell, 30_000, () => {
    const who = whoIs(shell, studentNo);
    const tabs = tabsOf(shell).flatMap((tab) => {
      const plan = planOf(shell, tab, who);
      for (const { row, column, text } of plan.cells) shell.workbook.writeBlock(tab, row, column, [[text]]);
      if (plan.rows.length > 0) shell.workbook.deleteRows(tab, plan.rows);
      return reportOf(tab, plan);
    });
    shell.workbook.flush();
    return { tabs };
  });
  const rows = report.tabs.reduce((sum, tab) => sum + tab.rows, 0);
  recordAction(shell, {
    action: texts.action,
    target: texts.oneStudent,
    outcome: texts.fine,
    detail: fill(texts.detail, { tabs: report.tabs.length, rows }),
  });
  return report;
}

/** Name and mailbox as the roster has them; several rows of one 學號 are one student. */
function whoIs(shell: Shell, studentNo: string): Forgotten {
  const table = readTable(TABS.roster, shell.workbook.readTab(TABS.roster.name));
  const own = table.rows.find((row) => row.studentNo === studentNo);
  return { studentNo, name: own?.name ?? '', email: own?.email ?? '' };
}

/** All tabs, people's own and hidden ones too; the roster last. */
function tabsOf(shell: Shell): string[] {
  const names = shell.workbook.tabNames();
  const { name: roster } = TABS.roster;
  return [...names.filter((name) => name !== roster), ...names.filter((name) => name === roster)];
}

function planOf(shell: Shell, tab: string, who: Forgotten): TabForgetting {
  const cells = shell.workbook.readTab(tab) ?? [];
  const holds = cells.some((line) => line.some((cell) => mayTell(textOf(cell), who)));
  if (!holds) return { rows: [], cells: [], mentions: [] };
  const width = Math.max(1, ...cells.map((line) => line.length));
  const formulas = shell.workbook.readFormulas(tab, 1, 1, cells.length, width);
  return planForgetting(cells, who, (row, column) => (formulas[row - 1]?.[column - 1] ?? '') !== '');
}

/** Formulas are read only of tabs in which anything of the student stands. */
function mayTell(text: string, { studentNo, name, email }: Forgotten): boolean {
  const plain = toHalfWidth(text).toLowerCase();
  return (
    plain !== '' &&
    [studentNo, name, email].some((trace) => trace !== '' && plain.includes(toHalfWidth(trace).toLowerCase()))
  );
}

function reportOf(tab: string, { rows, cells, mentions }: TabForgetting): TabReport[] {
  if (rows.length + cells.length + mentions.length === 0) return [];
  return [
    {
      tab,
      rows: rows.length,
      cells: cells.length,
      mentions: mentions.map(({ row, column }) => `${columnLetter(column)}${row}`),
    },
  ];
}
