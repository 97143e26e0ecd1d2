/** 評核敘獎: brings the figures of the current semester up to date, beside what people wrote there. */
import { checkContext } from '../rules/checkContext';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { commendationTexts as texts } from '../messages/zh/commendation';
import { workbookTexts } from '../messages/zh/workbook';
import { periodText, type Period } from '../school/period';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { ensureGeneratedTabs } from '../workbook/ensureGeneratedTabs';
import { readToTheEnd, readWorkbook } from '../workbook/readWorkbook';
import { replaceRows } from '../workbook/writeRows';
import { mergeCommendations } from './mergeCommendations';
import { punctuality } from '../compliance/punctuality';
import { locked } from '../workbook/locked';

export interface CommendationResult {
  readonly period: Period;
  readonly people: number;
  readonly lines: number;
  readonly isChanged: boolean;
}

/** Writes a period's lines (the current semester's) in one block under the script’s lock. Repeating it writes nothing. */
export function writeCommendations(shell: Shell, asked?: Period): CommendationResult {
  const done = locked(shell, 30_000, () => {
    ensureGeneratedTabs(shell);
    const school = readWorkbook(shell);
    // A person's line out of sight would be written once more.
    const table = readTable(TABS.commendations, readToTheEnd(shell, TABS.commendations.name));
    const period = asked ?? { schoolYear: school.settings.schoolYear, semester: school.settings.semester };
    const found = punctuality(checkContext(school), period);
    const isChanged = replaceRows(shell, TABS.commendations, table, mergeCommendations(table.rows, found, period));
    return { period, people: new Set(found.map((one) => one.email || one.name)).size, lines: found.length, isChanged };
  });
  return done;
}

/** The same for a person: a line in 操作紀錄, and a sentence to show. */
export function updateCommendations(shell: Shell, asked: Period): { people: number; lines: number; text: string } {
  const { period, people, lines, isChanged } = writeCommendations(shell, asked);
  const text = fill(isChanged ? texts.done : texts.unchanged, { period: periodText(period), people, lines });
  const target = TABS.commendations.name;
  if (isChanged) recordAction(shell, { action: texts.action, target, outcome: workbookTexts.fine, detail: text });
  return { people, lines, text };
}
