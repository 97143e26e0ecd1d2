/** SET: what is wrong with the workbook's own frame: settings, missing tabs, renamed or doubled headers. */
import { fill } from '../messages/catalogue';
import { settingTexts, tabTexts } from '../messages/zh/dataFindings';
import { textOf } from '../school/cell';
import type { SettingProblem } from '../school/settings';
import type { Table } from '../school/table';
import { TABS, type Column, type Tab, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import { excerpt } from './excerpt';
import { findingKey, type FindingDraft } from './finding';

/** SET-missing, SET-value, SET-double per setting; SET-tab per tab; SET-header per header. */
export function checkSettings(context: CheckContext): FindingDraft[] {
  const { settings } = context.tables;
  // Without the tab or its 值 column every setting would be missing: the tab's own finding says it once.
  const canRead = settings.isUsable && settings.columnOf['value'] !== undefined;
  return [
    ...(Object.keys(TABS) as TabKey[]).flatMap((key) => checkTab(key, context.tables[key])),
    ...(canRead ? context.settingProblems.map(settingFinding) : []),
  ];
}

const SETTING_CODES: Readonly<Record<SettingProblem['fault'], string>> = {
  missing: 'SET-missing',
  malformed: 'SET-value',
  double: 'SET-double',
};

function settingFinding({ key, fault, row, used }: SettingProblem): FindingDraft {
  const params = { key, used: used === '' ? settingTexts.none : excerpt(used) };
  const advice = fault === 'double' ? settingTexts.adviceDouble : settingTexts.advice;
  return frameFinding(SETTING_CODES[fault], 'settings', row, [key], fill(settingTexts[fault], params), advice);
}

function checkTab(key: TabKey, table: Table<unknown>): FindingDraft[] {
  const tab: Tab = TABS[key];
  if (table.isMissing) {
    // A generated tab is made anew when its contents are next written; an added one may be done without.
    if (tab.isGenerated || tab.isAdded) return [];
    const params = { tab: tab.name };
    const advice = fill(tabTexts.missingAdvice, params);
    return [frameFinding('SET-tab', key, 0, [tab.name], fill(tabTexts.missing, params), advice)];
  }
  if (Object.keys(tab.columns).length === 0) return [];
  if (Object.keys(table.columnOf).length === 0) return withoutHeaders(key, tab);
  const strangers = strangersOf(tab, table);
  return [
    ...table.missingHeaders.map((header) => missingHeader(key, tab, header, strangers)),
    ...table.doubleHeaders.map((header) => {
      const params = { tab: tab.name, header };
      return frameFinding(
        'SET-header',
        key,
        1,
        [tab.name, header, 'double'],
        fill(tabTexts.double, params),
        tabTexts.doubleAdvice,
      );
    }),
  ];
}

function withoutHeaders(key: TabKey, tab: Tab): FindingDraft[] {
  if (tab.isGenerated) return [];
  const params = { tab: tab.name, header: Object.values(tab.columns)[0]?.header ?? '' };
  const advice = fill(tabTexts.headerAdvice, params);
  return [frameFinding('SET-header', key, 1, [tab.name], fill(tabTexts.noHeaders, params), advice)];
}

function missingHeader(key: TabKey, tab: Tab, header: string, strangers: string): FindingDraft {
  const column = Object.values(tab.columns).find((c) => c.header === header);
  const effect = column?.isRequired === true ? tabTexts.headerRequired : tabTexts.headerOptional;
  const text = fill(tabTexts.header, { tab: tab.name, header, effect });
  const hint = strangers === '' ? '' : fill(tabTexts.strangers, { strangers });
  const advice = fill(tabTexts.headerAdvice, { header });
  return frameFinding('SET-header', key, 1, [tab.name, header], `${text}${hint}`, advice);
}

/** Headers that stand there and are not of the tab: most likely the missing ones, renamed. */
function strangersOf(tab: Tab, table: Table<unknown>): string {
  const known = new Set(Object.values(tab.columns).flatMap((c: Column) => [c.header, c.formerHeader ?? c.header]));
  const strangers = (table.cells[0] ?? []).map(textOf).filter((header) => header !== '' && !known.has(header));
  return excerpt(strangers.join('、'), 60);
}

function frameFinding(
  code: string,
  tab: TabKey,
  row: number,
  identity: readonly string[],
  explanation: string,
  advice: string,
): FindingDraft {
  return {
    code,
    severity: '警告',
    basis: '設定',
    explanation,
    advice,
    office: TABS[tab].owner,
    tab,
    row,
    key: findingKey(code, ...identity),
  };
}
