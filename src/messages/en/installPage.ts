/** The page of the install check, in English. */
import type { installPageTexts as zh } from '../zh/installPage';

export const installPageTexts: typeof zh = {
  title: 'Install check',
  errorTitle: 'Not done',
  allFine: 'All {count} are as expected: ready to be used.',
  problems: '{problems} of {count} are not as expected. Do what the last column says, then check again.',
  mark: 'Result',
  fine: 'as expected',
  notFine: 'to be seen to',
  item: 'What',
  expected: 'Expected',
  seen: 'Seen',
  advice: 'What to do',
  again: 'Check again',
  setZone: 'Set the zone to Taipei',
  zoneSet: 'The zone is Asia/Taipei now.',
  copy: 'Copy for whoever helps you',
  copied: 'Copied.',
  copyHint: 'It holds no data of students, only your own address and the table above.',
  remove: 'Take the add-on off',
  removeHint:
    "Removes your account's triggers, the protections and what the add-on keeps in this file; all tabs and data stay. 建立或修復分頁 brings it back.",
  removeSure: 'Yes, take it off',
  removed:
    '{triggers} triggers, {protections} protections and {properties} settings were removed. Tabs and data stay. {left}',
  removedLeft: '{count} protections are another account’s, who must do this too.',
};
