/** Writes changed settings, one cell each, under the lock and over what is still as the person saw it. */
import type { Shell } from '../google/ports';
import { readTable } from '../school/table';
import { SETTINGS, type SettingId } from '../school/settings';
import { TABS } from '../school/tabs';
import { recordAction } from '../workbook/actionLog';
import { workbookTexts } from '../messages/zh/workbook';
import { assistantTexts as texts } from '../messages/zh/assistants';
import { readToTheEnd } from '../workbook/readWorkbook';
import { applyTabChange, type CellEdit } from '../workbook/tabChange';
import type { RowRecord } from '../workbook/writeRows';
import { isGoodValue } from './settingsModel';
import { locked } from '../workbook/locked';

export interface SettingChange {
  readonly id: SettingId;
  /** What the person saw before changing it. */
  readonly was: string;
  readonly value: string;
}

export interface SaveResult {
  readonly saved: readonly string[];
  /** Changed by somebody else meanwhile: left as found. */
  readonly conflicts: readonly { readonly id: SettingId; readonly key: string; readonly found: string }[];
  readonly malformed: readonly { readonly id: SettingId; readonly key: string }[];
}

/** Malformed values and conflicts are reported and not written; the rest is. Doing it twice writes nothing more. */
export function saveSettings(shell: Shell, changes: readonly SettingChange[]): SaveResult {
  const result = locked(shell, 30_000, () => {
    const table = readTable(TABS.settings, readToTheEnd(shell, TABS.settings.name));
    if (!table.isUsable || table.columnOf['key'] === undefined || table.columnOf['value'] === undefined)
      throw new Error(texts.noSettings);
    const saved: string[] = [];
    const conflicts: { id: SettingId; key: string; found: string }[] = [];
    const malformed: { id: SettingId; key: string }[] = [];
    const edits: CellEdit[] = [];
    const added: RowRecord[] = [];
    for (const { id, was, value } of changes) {
      const { key } = SETTINGS[id];
      const row = table.rows.find((one) => one.key === key);
      const found = row?.value ?? '';
      if (found === value.trim()) continue;
      if (!isGoodValue(id, value)) malformed.push({ id, key });
      else if (found !== was) conflicts.push({ id, key, found });
      else {
        if (row === undefined) added.push({ key, value: value.trim() });
        else edits.push({ row: row.row, key: 'value', value: value.trim() });
        saved.push(key);
      }
    }
    applyTabChange(shell, table, { tab: 'settings', edits, dropped: [], added });
    return { saved, conflicts, malformed };
  });
  if (result.saved.length > 0)
    recordAction(shell, {
      action: texts.settingsAction,
      target: TABS.settings.name,
      outcome: workbookTexts.fine,
      detail: result.saved.join('、'),
    });
  return result;
}
