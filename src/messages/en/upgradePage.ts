/** The page 版本更新, in English. */
import type { upgradePageTexts as zh } from '../zh/upgradePage';

export const upgradePageTexts: typeof zh = {
  title: 'Upgrade the workbook',
  errorTitle: 'Not done',
  looking: 'Looking at the workbook’s edition…',
  upToDate: 'This workbook is up to date (edition {to}).',
  newer:
    'This workbook was made by a later version (edition {from}); this add-on knows editions up to {to}. Please update the add-on first. Nothing was changed.',
  older: 'This workbook was made by an earlier version (edition {from}). Upgrading it to edition {to} will:',
  addTabs: 'make tabs: {tabs}',
  addColumns: 'add columns to “{tab}”: {headers}',
  steps: {
    2: 'tell findings of submissions apart by round; the state and notes you wrote stay with the same matter',
  },
  keeps: 'No row is deleted. Copies are kept first, so that this can be undone.',
  run: 'Upgrade this workbook',
  running: 'Upgrading… please leave this window open.',
  done: 'Upgraded: {made} tabs made, {repaired} tabs completed, {rows} rows adjusted. Please run the checks next.',
  check: 'Run the checks',
  checking: 'Checking…',
  checked: 'Checked: {count} findings.',
  undo: 'Undo this upgrade',
  undoing: 'Undoing…',
  undone: 'Undone: {restored} tabs are as before, {removed} new tabs were removed.',
  kept: 'Changed by somebody since, and left as they are: {tabs}.',
};
