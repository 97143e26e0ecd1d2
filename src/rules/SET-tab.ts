/** A tab is missing: what rests on it is not checked. */
import { TABS, type Tab, type TabKey } from '../school/tabs';
import type { CheckContext } from './checkContext';
import type { Matter, Rule } from './rule';

export const rule: Rule<'SET-tab'> = {
  code: 'SET-tab',
  requirements: [],
  severity: '警告',
  clause: '設定',
  tab: 'each',
  inCharge: '分頁負責單位',
  per: 'tab',
  words: {
    help: {
      zh: '缺少一個分頁；以它為據的檢核略過。',
      en: 'A tab is missing; what rests on it is not checked. Generated tabs are made anew instead.',
    },
    explanation: '找不到「{tab}」分頁；與它有關的檢核這次未執行。',
    advice: '若分頁改名，請改回「{tab}」；若已刪除，請由選單「建立或修復分頁」重建。',
  },
  check: (context) => (Object.keys(TABS) as TabKey[]).flatMap((key) => missingTab(context, key)),
};

/** A generated tab is made anew when its contents are next written; an added one may be done without. */
function missingTab(context: CheckContext, key: TabKey): Matter[] {
  const tab: Tab = TABS[key];
  if (!context.tables[key].isMissing || tab.isGenerated || tab.isAdded) return [];
  return [{ tab: key, key: [tab.name], params: { tab: tab.name } }];
}
