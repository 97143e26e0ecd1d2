/** The rows with which the 通知範本 tab starts, so that a school edits a text instead of writing one. */
import type { Shell } from '../google/ports';
import {
  frameFieldNames,
  frameTemplate,
  mailTemplates,
  templateFields,
  templateTexts,
} from '../messages/zh/reminderMails';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { appendRows } from './writeRows';

/** Adds a row for every kind of mail that has none; rows that are there stay as they are. Gives how many were added. */
export function addStartingTemplates(shell: Shell): number {
  const table = readTable(TABS.templates, shell.workbook.readTab(TABS.templates.name));
  if (!table.isUsable || table.missingHeaders.length > 0) return 0;
  const present = new Set(table.rows.map((row) => row.kind));
  const common = Object.keys(templateFields);
  const frame = {
    kind: templateTexts.frame,
    ...frameTemplate,
    fields: frameFieldNames,
  };
  const kinds = Object.entries(mailTemplates).map(([kind, template]) => ({ kind, ...template, fields: common }));
  const missing = [frame, ...kinds].filter(({ kind }) => !present.has(kind));
  const records = missing.map((row) => ({ ...row, fields: row.fields.map((field) => `{${field}}`).join(' ') }));
  appendRows(shell, TABS.templates, table, records);
  return records.length;
}
