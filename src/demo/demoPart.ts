/** What a part of the demo school hands over: rows by tab, and the faults it planted. */
import type { RowRecord } from '../workbook/writeRows';
import type { Row, TabKey } from '../school/tabs';

/** A row by column key; a planted fault may be any value. */
export type DemoRow<K extends TabKey> = { readonly [C in keyof Omit<Row<K>, 'row'>]?: RowRecord[string] };
export type DemoTabs = { readonly [K in TabKey]?: readonly DemoRow<K>[] };

/** Rows for the tabs, and how many findings of which code they cause when the checks run at the school's `now`. */
export interface DemoPart {
  readonly tabs: DemoTabs;
  readonly planted: Readonly<Record<string, number>>;
}
