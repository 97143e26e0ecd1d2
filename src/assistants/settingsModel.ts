/** The settings page: every setting with its text, and which changes may be written. Pure. */
import { parseSetting, SETTINGS, standardText, type SettingId } from '../school/settings';
import type { School } from '../school/schoolTables';

export type SettingGroup = 'school' | 'limits' | 'files' | 'operation' | 'mail';

/** Which setting stands in which group, in order; those that the system itself fills are in none. */
const SETTING_GROUPS: Readonly<Record<SettingGroup, readonly SettingId[]>> = {
  school: ['schoolName', 'schoolCode', 'schoolYear', 'semester', 'studentNoPattern', 'rulesVersion'],
  limits: [
    'courseUploadsPerSemester',
    'multiUploadsPerYear',
    'courseSelectionsPerYear',
    'multiSelectionsPerYear',
    'countReturned',
  ],
  files: ['documentFormats', 'documentMaxMb', 'mediaFormats', 'mediaMaxMb', 'briefMaxLength', 'briefRequiredKinds'],
  operation: [
    'uploadDaysAfterClosing',
    'receiptDays',
    'disputeDays',
    'committeeSize',
    'committeeSeats',
    'meetingsPerSemester',
    'trainingsPerYear',
  ],
  mail: ['mailMode', 'testRecipient', 'mailDomains', 'senderName', 'replyTo', 'reminderDays', 'reminderHour'],
};

/** How a page lets one fill a setting in. */
export type SettingField = 'text' | 'number' | 'yesNo' | 'mode';

export interface SettingLine {
  readonly id: SettingId;
  readonly key: string;
  /** As it stands in the tab. */
  readonly value: string;
  readonly standard: string;
  readonly explanation: string;
  readonly basis: string;
  readonly field: SettingField;
}

/** The settings by group, each with what stands in the tab now. */
export function settingLines(school: School): { readonly group: SettingGroup; readonly lines: SettingLine[] }[] {
  const found = new Map(school.tables.settings.rows.map((row) => [row.key, row.value]));
  const today = school.now.slice(0, 10);
  return (Object.entries(SETTING_GROUPS) as [SettingGroup, readonly SettingId[]][]).map(([group, ids]) => ({
    group,
    lines: ids.map((id) => {
      const { key, explanation, basis, kind } = SETTINGS[id];
      const field: SettingField =
        kind === 'yesNo' || kind === 'mode' ? kind : kind === 'integer' || kind === 'number' ? 'number' : 'text';
      const standard = standardText(SETTINGS[id], today);
      return { id, key, value: found.get(key) ?? '', standard, explanation, basis, field };
    }),
  }));
}

/** True when the text may stand as the setting's value; a blank where a blank means the default. */
export function isGoodValue(id: SettingId, text: string): boolean {
  if (text.trim() === '') return true;
  return parseSetting(id, text) !== undefined;
}
