/** Generated tabs are made when absent, so that a workbook from elsewhere can be checked as it is. */
import type { Shell } from '../google/ports';
import { headersOf, TABS, type Tab } from '../school/tabs';
import { generatedLook } from './generatedLook';
import { columnLayouts, withFewWidths } from './layoutOf';

/** Makes the generated tabs that are not there, at the end, with headers and formats. Gives the names made. */
export function ensureGeneratedTabs(shell: Shell): string[] {
  const missing = Object.values(TABS as Record<string, Tab>).filter(
    (tab) => tab.isGenerated && !shell.workbook.hasTab(tab.name),
  );
  for (const tab of missing) {
    shell.layout.insertTab(tab.name, Infinity);
    const headers = headersOf(tab);
    if (headers.length === 0) continue;
    shell.workbook.writeBlock(tab.name, 1, 1, [headers], true);
    const columnOf = Object.fromEntries(Object.keys(tab.columns).map((key, i) => [key, i + 1]));
    shell.layout.dress(tab.name, withFewWidths(columnLayouts(tab, columnOf, true)), 0);
    shell.layout.freezeHeader(tab.name, tab.purpose);
    const look = generatedLook(tab, columnOf, true);
    if (look !== null) shell.layout.paint(tab.name, look);
  }
  return missing.map((tab) => tab.name);
}
