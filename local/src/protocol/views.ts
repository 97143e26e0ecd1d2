/** What the browser and the server say over the WebSocket: requests, each answered by its id, and events pushed to all. */

import type { CellRange, CellStyle } from '../model/contract';

export type { CellRange, CellStyle, SheetRange } from '../model/contract';

export interface Person {
  readonly email: string;
  readonly name: string;
  /** What tells them apart for who tries the workbook: a post, a role. */
  readonly detail?: string;
  readonly isOwner?: boolean;
}

/** What a person may choose or must give in a cell. */
export interface RuleView {
  readonly kind: 'list' | 'checkbox' | 'other';
  readonly options?: readonly string[];
  /** What the ticked and the empty box stand for. */
  readonly checked?: string | number | boolean;
  readonly unchecked?: string | number | boolean;
  readonly help?: string;
}

/** One cell with anything in it or on it; empty cells without a look are null. */
export interface CellView {
  /** The text shown, by number format and locale. */
  readonly text: string;
  /** What an editor opens with, where that is not `text`. */
  readonly edit?: string;
  readonly kind?: 'number' | 'boolean' | 'error';
  readonly checked?: boolean;
  /** Index into the block's `looks` and `rules`. */
  readonly look?: number;
  readonly rule?: number;
  readonly note?: string;
  /** Typing breaks this cell's rule: shown with a corner mark. */
  readonly invalid?: boolean;
}

export interface SeenBlock extends CellRange {
  /** Row by row. */
  readonly cells: readonly (CellView | null)[];
  /** After the conditional formats. */
  readonly looks: readonly CellStyle[];
  readonly rules: readonly RuleView[];
}

export interface FilterView {
  readonly range: CellRange;
  /** Columns (from 1) with a criterion in force. */
  readonly active: readonly number[];
}

/** Everything about a sheet but its cells. */
export interface SheetView {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly color: string | null;
  readonly rows: number;
  readonly cols: number;
  readonly frozenRows: number;
  readonly frozenCols: number;
  /** [number from 1, pixels] of those that differ from the default. */
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly colWidths: readonly (readonly [number, number])[];
  /** [first, how many], by a person or by the filter: a filter may hide most of 100,000 rows. */
  readonly hiddenRows: readonly (readonly [number, number])[];
  readonly hiddenCols: readonly (readonly [number, number])[];
  readonly merges: readonly CellRange[];
  readonly filter: FilterView | null;
  readonly chartCount: number;
}

export interface ChartView {
  readonly id: number;
  /** As in Charts.ChartType. */
  readonly type: string;
  readonly title: string;
  readonly anchor: { readonly row: number; readonly col: number; readonly offsetX: number; readonly offsetY: number };
  readonly width: number;
  readonly height: number;
  readonly stacked: boolean;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export interface MenuItem {
  readonly kind: 'item' | 'separator' | 'menu';
  readonly caption?: string;
  readonly functionName?: string;
  readonly items?: readonly MenuItem[];
}
export interface ScriptMenu {
  readonly title: string;
  /** An add-on's menu stands under 擴充功能. */
  readonly addOn: boolean;
  readonly items: readonly MenuItem[];
}

export interface Welcome {
  readonly name: string;
  readonly people: readonly Person[];
  readonly user: Person;
  readonly sheets: readonly SheetView[];
  readonly menus: readonly ScriptMenu[];
  readonly activeSheetId: number;
  readonly pageOrigin: string;
  readonly clock: ClockView;
}

export interface ClockView {
  /** Milliseconds of the host's clock now. */
  readonly now: number;
  readonly set: boolean;
  readonly zone: string;
}

/** A page of HtmlService to be shown: an address on the pages' own origin. */
export interface PageView {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

export type Question =
  | { readonly kind: 'alert'; readonly title: string; readonly text: string; readonly buttons: readonly ButtonName[] }
  | { readonly kind: 'prompt'; readonly title: string; readonly text: string; readonly buttons: readonly ButtonName[] };
export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export interface Answer {
  readonly button: ButtonName;
  readonly text: string;
}

export interface RunView {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly cause: string;
  readonly startedAt: number;
  readonly milliseconds: number | null;
  readonly state: 'running' | 'done' | 'failed';
  readonly error?: string;
  readonly log: readonly string[];
  readonly serviceCalls: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

export interface TriggerView {
  readonly id: string;
  readonly functionName: string;
  readonly owner: string;
  readonly kind: string;
  readonly next: number | null;
}

export interface MailView {
  readonly id: string;
  readonly time: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
}
export interface MailContent extends MailView {
  readonly cc: string;
  readonly bcc: string;
  readonly text: string;
  /** Address of the HTML body on the pages' origin, where the mail has one. */
  readonly htmlUrl: string | null;
  readonly attachments: readonly { readonly name: string; readonly size: number; readonly url: string }[];
}

export interface PrintView {
  readonly id: string;
  readonly name: string;
  readonly time: number;
  readonly size: number;
  readonly url: string;
}
