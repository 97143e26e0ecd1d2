/** Puts a planned schedule into 作業期程: new items below, known ones brought up to date; never doubled. */
import { gradesOf } from '../school/grade';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { assistantTexts as texts } from '../messages/zh/assistants';
import { workbookTexts } from '../messages/zh/workbook';
import { readTable } from '../school/table';
import { TABS, type ScheduleRow } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { readToTheEnd } from '../workbook/readWorkbook';
import { addRows, changeCells, type CellEdit } from '../workbook/tabChange';
import type { PlanLine } from './schedulePlan';
import { locked } from '../workbook/locked';

/** What the assistant decides about an item; 公告依據, 狀態 and 完成 are for people to fill. */
const PLANNED = ['office', 'startsOn', 'endsOn', 'selfCheckStartsOn', 'selfCheckEndsOn'] as const;

export interface WriteResult {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** True for the row that is this line's: same year, semester, item, grades and division. A row of a 梯次 is a person's own. */
export function isRowOfLine(row: ScheduleRow, schoolYear: number, line: PlanLine): boolean {
  const grades = (text: string) => {
    const read = gradesOf(text) ?? text;
    return typeof read === 'string' ? read : [...read].sort().join();
  };
  return (
    row.batch === '' &&
    row.schoolYear === schoolYear &&
    row.semester === line.semester &&
    row.item === line.item &&
    grades(row.grades) === grades(line.grades) &&
    (row.division || '全校') === (line.division || '全校')
  );
}

export interface Term {
  readonly schoolYear: number;
  readonly semester: number;
  /** ISO days; without both nothing is kept. */
  readonly startsOn: string;
  readonly closesOn: string;
}

/** The term's row of 學期, unless one is there: what a person typed once is not asked again. */
export function addTerm(shell: Shell, { schoolYear, semester, startsOn, closesOn }: Term): void {
  if (startsOn === '' || closesOn === '') return;
  locked(shell, 30_000, () => {
    const table = readTable(TABS.semesters, readToTheEnd(shell, TABS.semesters.name));
    const isThere = table.rows.some((row) => row.schoolYear === schoolYear && row.semester === semester);
    if (table.isUsable && !isThere) addRows(shell, table, 'semesters', [{ schoolYear, semester, startsOn, closesOn }]);
  });
}

/** Under the lock, over the tab as it is then. Repeating it changes nothing. */
export function writeSchedule(shell: Shell, schoolYear: number, lines: readonly PlanLine[]): WriteResult {
  const done = locked(shell, 30_000, () => {
    const table = readTable(TABS.schedule, readToTheEnd(shell, TABS.schedule.name));
    if (!table.isUsable || table.missingHeaders.length > 0) throw new Error(texts.noSchedule);
    const added: PlanLine[] = [];
    const edits: CellEdit[] = [];
    let changed = 0;
    for (const line of lines) {
      const row = table.rows.find((one) => isRowOfLine(one, schoolYear, line));
      if (row === undefined) added.push(line);
      else {
        const differing = PLANNED.filter((key) => row[key] !== line[key]);
        edits.push(...differing.map((key) => ({ row: row.row, key, value: line[key] })));
        if (differing.length > 0) changed++;
      }
    }
    const last = lastNumber(table.rows, schoolYear);
    const records = added.map((line, i) => ({
      ...line,
      no: fill(texts.scheduleNo, { year: schoolYear, no: String(last + i + 1).padStart(2, '0') }),
      schoolYear,
      state: '未開始',
    }));
    changeCells(shell, table, 'schedule', edits, texts.scheduleMoved);
    addRows(shell, table, 'schedule', records);
    return { added: added.length, changed, same: lines.length - added.length - changed };
  });
  const detail = fill(texts.scheduleDone, { ...done });
  if (done.added + done.changed > 0)
    recordAction(shell, {
      action: texts.scheduleAction,
      target: TABS.schedule.name,
      outcome: workbookTexts.fine,
      detail,
    });
  return done;
}

/** The highest number given in the year; 0 for none. A number that was given once is not given again while it stands. */
function lastNumber(rows: readonly ScheduleRow[], schoolYear: number): number {
  const prefix = fill(texts.scheduleNo, { year: schoolYear, no: '' });
  const numbers = rows.map(({ no }) => (no.startsWith(prefix) ? Number(no.slice(prefix.length)) : 0));
  return Math.max(0, ...numbers.filter(Number.isInteger));
}
