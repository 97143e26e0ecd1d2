/**
 * The narrow ports through which the add-on touches Google's services. Capabilities take them as arguments;
 * `shell.ts` makes the real ones; tests run them on the local host's services.
 */
import type { Cell, Cells } from '../school/cell';
import type { TrialPort } from './trialPort';

/** A cell that a rule of the school's own (a strict drop-down) keeps as it is. */
export interface RefusedCell {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** The workbook, whole tabs at a time: each method's cost in service calls is said beside it. */
export interface WorkbookPort {
  /** Names of all tabs, left to right. 1 call and one a tab. */
  tabNames(): string[];
  /** Whether there is such a tab. 1 call, none when it was reached before in this run. */
  hasTab(name: string): boolean;
  /** The data range of a tab, header row first; null when it is not there. 1 read. */
  readTab(name: string): Cells | null;
  /** The first so many lines of a tab, header row first; null when it is not there. 1 read. */
  readTop(name: string, rows: number): Cells | null;
  /**
   * A block that the tab has; null as number of rows or columns: to the end of the sheet, which may give blank ones too.
   * Null when there is no such tab. 1 read.
   */
  readPart(name: string, row: number, column: number, rows: number | null, columns: number | null): Cells | null;
  /** The last row that holds anything, 0 in an empty tab. 1 call. */
  lastRowOf(name: string): number;
  /** A block of a tab; rows past the sheet's end read as nothing. 1 read. */
  readBlock(name: string, row: number, column: number, rows: number, columns: number): Cells;
  /** Formulas of a block, '' where there is none; rows past the sheet's end read as nothing. 1 read. */
  readFormulas(
    name: string,
    row: number,
    column: number,
    rows: number,
    columns: number,
  ): readonly (readonly string[])[];
  /**
   * Writes a block of values; the sheet grows when it is too short. Text stays text: columns whose text a sheet would
   * take for a number, a date or a formula are made plain text first, unless `isDressed` says that set-up did so. 1 write.
   */
  writeBlock(
    name: string,
    row: number,
    column: number,
    values: readonly (readonly Cell[])[],
    isDressed?: boolean,
  ): void;
  /**
   * While the work runs, blocks are written around cells that refuse their value; gives those cells. Elsewhere one such
   * cell makes the whole write throw.
   */
  aroundRefusals<T>(work: () => T): { readonly value: T; readonly refused: readonly RefusedCell[] };
  /** Makes the sheet long enough for a block and its columns take the block's text as text, so that `writeBlock` may follow as dressed. */
  makeRoom(name: string, row: number, column: number, values: readonly (readonly Cell[])[]): void;
  /** How cells of a block look, as texts: what tells rows apart is looked at again just before a write. 1 read. */
  look(name: string, row: number, column: number, rows: number, columns: number): readonly (readonly string[])[];
  /** Deletes sheet rows, given as numbers; runs from the bottom up. */
  deleteRows(name: string, rows: readonly number[]): void;
  /** Makes a hidden copy of a tab, contents and looks, at the end of the workbook. 4 calls. */
  copyTab(name: string, copyName: string): void;
  /** Gives a tab back what its copy holds (values, formulas, formats, rules), wherever the tab stands now. */
  restoreTab(copyName: string, name: string): void;
  removeTab(name: string): void;
  /** Applies pending writes. */
  flush(): void;
  /** Makes a tab active and selects a cell, so that a person sees the row. */
  showCell(name: string, row: number, column: number): void;
  /** Identifier and time zone of the file. */
  id(): string;
  timeZone(): string;
  /** Puts the file into a zone; what its cells show stays. */
  setTimeZone(zone: string): void;
}

/** How a column of a tab looks and what it accepts; `column` counts from 1. */
export interface ColumnLayout {
  readonly column: number;
  /** Number format, `@` for text. */
  readonly format: string;
  readonly accepts:
    | { readonly kind: 'list'; readonly options: readonly string[]; readonly isStrict: boolean; readonly help: string }
    | { readonly kind: 'between'; readonly min: number; readonly max: number; readonly help: string }
    | { readonly kind: 'date'; readonly help: string }
    | { readonly kind: 'tick' }
    /** No rule: one that stands there is taken off. */
    | { readonly kind: 'nothing' }
    | null;
  /** Pixels; null leaves the width people chose. */
  readonly width: number | null;
}

/** What a tab's protection shall be; `description` is how set-up finds its own protections again. */
export interface ProtectionLayout {
  readonly description: string;
  /** The whole tab but for these columns, or only the header row. */
  readonly covers: { readonly kind: 'header' } | { readonly kind: 'tab'; readonly freeColumns: readonly number[] };
  /** `warnIfNew`: a new one only warns; one that refuses goes on refusing. */
  readonly strength: 'refuse' | 'warn' | 'warnIfNew';
  readonly editors: readonly string[];
}

/** A native chart over blocks of its own tab; the first range holds the labels, each range its header in the first row. */
export interface ChartLayout {
  readonly title: string;
  readonly kind: 'bar' | 'stackedBar' | 'column';
  readonly ranges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
  /** Cell at the chart's upper left corner. */
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Cells `rows` × `columns` from `row`, `column` (from 1). */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellLook {
  readonly isBold?: boolean;
  /** Points. */
  readonly size?: number;
  /** Colours as #rrggbb. */
  readonly ink?: string;
  readonly ground?: string;
  readonly isWrapped?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

/** A colour by what a cell says: the same everywhere (amber returned, red over or broken, green in order, grey waiting). */
export type ColourRule = { readonly block: Block } & (
  | { readonly kind: 'formula'; readonly formula: string; readonly ground?: string; readonly ink?: string }
  /** From white at the least to this ground at the greatest. */
  | { readonly kind: 'scale'; readonly ground: string }
);

/** How a generated tab looks beyond its columns' formats. */
export interface TabLook {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly widths: readonly { readonly column: number; readonly pixels: number }[];
  readonly looks: readonly { readonly blocks: readonly Block[]; readonly look: CellLook }[];
  readonly colours: readonly ColourRule[];
  /** A filter over the first so many columns; 0 for none. */
  readonly filterColumns: number;
  /** Formats that stand on the tab are taken off first: for a tab whose lines move. */
  readonly isFresh: boolean;
}

/** What people did to a tab's arrangement. */
export interface Arrangement {
  readonly isHidden: boolean;
  readonly hasFilter: boolean;
  /** Merged cells, each a block. */
  readonly merges: readonly Block[];
}

/** A tab that set-up makes. */
export interface NewTab {
  readonly name: string;
  /** Place from 0, in the order in which the tabs are made. */
  readonly index: number;
  /** Of the tab's ear. */
  readonly colour: string;
  /** None: the tab is left blank. */
  readonly headers: readonly string[];
  /** Of the first cell; '' for none. */
  readonly note: string;
}

/** Set-up's port: makes tabs and dresses them. */
export interface LayoutPort {
  /** Makes tabs with their header rows, marked and frozen. 4 calls a tab; what is done to them in this run takes fewer. */
  insertTabs(tabs: readonly NewTab[]): void;
  insertTab(name: string, index: number): void;
  /** Number formats of a tab's first data row, for repairing only what is wrong. */
  formatsOfFirstRow(name: string, columns: number): string[];
  dress(name: string, columns: readonly ColumnLayout[], dataRows: number): void;
  /** Takes drop-downs and other rules off a tab, for whoever writes values that they would refuse and dresses it again. */
  undress(name: string): void;
  freezeHeader(name: string, note: string): void;
  /** Makes the protection, or mends the one with its description; gives the addresses that are no accounts. */
  protect(name: string, protection: ProtectionLayout): readonly string[];
  /** Lets people through every protection of these descriptions that this account may change. */
  admitEditors(
    descriptions: readonly string[],
    editors: readonly string[],
  ): { readonly isDone: boolean; readonly refused: readonly string[] };
  /** Takes away our protections as far as this account may; gives how many went and how many are left. */
  unprotect(descriptions: readonly string[]): { readonly removed: number; readonly left: number };
  /** What people did to a tab's arrangement. 6 calls, one more for each merged block. */
  arrangementOf(name: string): Arrangement;
  renameTab(name: string, newName: string): void;
  /** Takes merged cells of a block apart; what they show stays in the first. */
  splitCells(name: string, block: Block): void;
  /** Puts charts on a tab in place of those with the same titles; people's own charts stay. */
  placeCharts(name: string, charts: readonly ChartLayout[]): void;
  /** Gives a generated tab its look; a person's own colour rules and filter stay. */
  paint(name: string, look: TabLook): void;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly senderName?: string;
  readonly replyTo?: string;
  readonly attachments?: readonly MailAttachment[];
}

/** A file of text, or of bytes as base64. */
export type MailAttachment = { readonly name: string; readonly type: string } & (
  { readonly text: string } | { readonly base64: string }
);

export interface MailPort {
  send(mail: Mail): void;
  /** Recipients that may still be mailed today. */
  remainingQuota(): number;
  /** False when this account must grant the script's rights anew. */
  isAuthorised(): boolean;
}

export interface PropertiesPort {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
  /** Every property at once. 1 call. */
  all(): Readonly<Record<string, string>>;
}

/** A short memory shared by the document's users; it may forget at any time. */
export interface CachePort {
  get(key: string): string | null;
  put(key: string, value: string, seconds: number): void;
  /** Those of the keys that are remembered. 1 call. */
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  /** 1 call; a value may have 100 kB. */
  putAll(values: Readonly<Record<string, string>>, seconds: number): void;
  removeAll(keys: readonly string[]): void;
}

export interface LockPort {
  /** Runs `work` under the lock; gives null without running it when the lock is not had within `waitMs`. */
  withLock<T>(waitMs: number, work: () => T): { readonly value: T } | null;
}

export interface TriggerInfo {
  readonly id: string;
  readonly functionName: string;
  readonly kind: 'clock' | 'edit' | 'open' | 'change' | 'other';
}

export interface TriggersPort {
  list(): TriggerInfo[];
  /** A daily clock trigger in Asia/Taipei at some minute of the hour; gives its id, as the next one does. */
  createDaily(functionName: string, hour: number): string;
  createAfter(functionName: string, ms: number): string;
  remove(id: string): void;
}

export interface IdentityPort {
  /** Mailbox of the person at the keyboard; '' when Google does not tell. */
  activeEmail(): string;
  /** Mailbox of the account that the script runs as. */
  effectiveEmail(): string;
  /** E.g. zh_TW. */
  locale(): string;
  /** Whether the account that the script runs as owns the file. */
  isOwner(): boolean;
  /** Mailbox of the file's owner; '' where it has none (shared drive). */
  ownerEmail(): string;
}

export interface UiPort {
  alert(title: string, message: string): void;
  confirm(title: string, message: string): boolean;
  prompt(title: string, message: string): string | null;
  toast(message: string, title: string): void;
  /** Shows dist/PAGE.html; `boot` is plain data for the page (its first content, spares a call). */
  showSidebar(page: string, title: string, boot: unknown): void;
  showDialog(page: string, title: string, boot: unknown, width: number, height: number): void;
  /** The script of a page's further part, dist/NAME.html, without its tags. */
  scriptOf(name: string): string;
  /** Shows a finished HTML text (a report) in a dialog. */
  showHtml(html: string, title: string, width: number, height: number): void;
}

/** Everything of Google's that the add-on uses. */
export interface Shell {
  readonly workbook: WorkbookPort;
  readonly layout: LayoutPort;
  readonly mail: MailPort;
  /** Shared by all users of the document. */
  readonly documentProperties: PropertiesPort;
  readonly cache: CachePort;
  /** For short writes: the script's lock, which excludes menu, pages, triggers and web app alike. */
  readonly lock: LockPort;
  /**
   * Held through a whole run that sends mail, so that two people never send at once while others go on working: the
   * document's lock, which Google frees when the run ends, however it ends. The web app has none; there the claims of
   * the ledger alone, written under `lock`, keep two runs from sending the same mail.
   */
  readonly sendingLock: LockPort;
  readonly triggers: TriggersPort;
  readonly identity: IdentityPort;
  readonly trial: TrialPort;
  /** Throws where there is no person (clock triggers). */
  readonly ui: UiPort;
  /** School time now, `yyyy-MM-ddTHH:mm:ss`. */
  now(): string;
  /** Milliseconds since the run began: long work stops before Google's limit. */
  elapsedMs(): number;
  pause(ms: number): void;
  /** PDF of an HTML text, base64. */
  pdfOf(html: string, name: string): string;
}
