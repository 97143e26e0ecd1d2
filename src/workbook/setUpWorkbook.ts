/**
 * Makes every tab of the workbook and mends what is missing, by the tabs' one description. Running it again
 * destroys nothing: rows are never touched, and a tab whose headers were renamed or doubled is reported, not guessed at.
 */
import type { NewTab, Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { damageTexts } from '../messages/zh/damage';
import { workbookTexts } from '../messages/zh/workbook';
import { SCHOOL_ZONE, type Cells } from '../school/cell';
import { settingBasisText } from '../regulation/basisText';
import { SCHEMA_VERSION, schemaVersionOf } from '../school/schemaVersion';
import { readSettings, SETTINGS, standardText } from '../school/settings';
import { readTable, type Table } from '../school/table';
import { headersOf, TABS, type Column, type Row, type Tab } from '../school/tabs';
import { addStartingDuties } from './startingDuties';
import { addStartingTemplates } from './startingTemplates';
import { headerRowOf } from './damage';
import { recordOrigin } from './workbookIdentity';
import { columnLayouts, formatOf, LAYOUT_PROPERTY, withFewWidths } from './layoutOf';
import { generatedLook } from './generatedLook';
import { locked } from './locked';
import { officeMailboxes, protectTab, recordAdmitted } from './protectTabs';
import { earOf, placeAmong, tabsInOrder } from './tabOrder';

export { LAYOUT_PROPERTY };
const LAYOUT_VERSION = '1';

export interface SetUpResult {
  /** Tabs that were made. */
  readonly made: readonly string[];
  /** Tabs that got missing headers or settings back. */
  readonly repaired: readonly string[];
  /** One sentence per tab that a person must look at. */
  readonly trouble: readonly string[];
}

/**
 * Sets the workbook up, or mends it. Under the lock; safe to stop anywhere and to run again.
 * @throws Error with a sentence, nothing begun, when a later version of the add-on made the workbook
 */
export function setUpWorkbook(shell: Shell): SetUpResult {
  return locked(shell, 30_000, () => setUpLocked(shell));
}

/** @throws Error with a sentence when the workbook is of a later edition than this add-on knows */
export function requireKnownEdition(shell: Shell): void {
  const table = readTable(TABS.settings, shell.workbook.readTab(TABS.settings.name));
  const edition = schemaVersionOf(readSettings(table, shell.now().slice(0, 10)).settings);
  if (edition > SCHEMA_VERSION) throw new Error(fill(workbookTexts.newerWorkbook, { edition, known: SCHEMA_VERSION }));
}

function setUpLocked(shell: Shell): SetUpResult {
  requireKnownEdition(shell);
  shell.workbook.setTimeZone(SCHOOL_ZONE);
  const existing = new Set(shell.workbook.tabNames());
  const editors = existing.has(TABS.staff.name)
    ? officeMailboxes(readTable(TABS.staff, shell.workbook.readTab(TABS.staff.name)), shell.now().slice(0, 10))
    : [];
  const isOwner = shell.identity.isOwner();
  const repaired: string[] = [];
  const trouble: string[] = [];
  const refused = new Set<string>();
  const made = insertMissing(shell, [...existing]);
  for (const tab of tabsInOrder()) {
    const isNew = made.includes(tab.name);
    const outcome = attemptTab(shell, tab, isNew, isOwner, editors);
    if (outcome.isRepaired && !isNew) repaired.push(tab.name);
    if (outcome.trouble !== null) trouble.push(outcome.trouble);
    for (const address of outcome.refused ?? []) refused.add(address);
  }
  if (refused.size > 0) trouble.push(fill(workbookTexts.setUpEditors, { addresses: [...refused].join('、') }));
  if (isOwner) recordAdmitted(shell, editors);
  if (addMissingSettings(shell) > 0 && existing.has(TABS.settings.name)) repaired.push(TABS.settings.name);
  if (addStartingTemplates(shell) > 0 && existing.has(TABS.templates.name)) repaired.push(TABS.templates.name);
  if (addStartingDuties(shell) > 0 && existing.has(TABS.duties.name)) repaired.push(TABS.duties.name);
  shell.documentProperties.set(LAYOUT_PROPERTY, LAYOUT_VERSION);
  recordIfNew(shell);
  // Whoever set the workbook up sees the figures first, not the tab that was made last.
  if (made.length > 0) shell.workbook.showCell(TABS.overview.name, 1, 1);
  return { made, repaired: [...new Set(repaired)], trouble };
}

/** Makes the tabs that are not there, each in its place, with its headers; gives their names. */
function insertMissing(shell: Shell, names: string[]): string[] {
  const missing = tabsInOrder().filter(({ name }) => !names.includes(name));
  const tabs = missing.map((tab): NewTab => {
    const index = placeAmong(names, tab.name);
    names.splice(index, 0, tab.name);
    return { name: tab.name, index, colour: earOf(tab), headers: headersOf(tab), note: tab.purpose };
  });
  if (tabs.length > 0) shell.layout.insertTabs(tabs);
  return missing.map(({ name }) => name);
}

interface Outcome {
  readonly isRepaired: boolean;
  readonly trouble: string | null;
  /** Mailboxes that are no accounts. */
  readonly refused?: readonly string[];
}

/** A tab that its protection or a failing service keeps from being set up is reported, and the others go on. */
function attemptTab(...given: Parameters<typeof setUpTab>): Outcome {
  try {
    return setUpTab(...given);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const trouble = fill(workbookTexts.setUpRefused, { tab: given[1].name, reason });
    return { isRepaired: false, trouble };
  }
}

function setUpTab(shell: Shell, tab: Tab, isNew: boolean, isOwner: boolean, editors: readonly string[]): Outcome {
  const cells = isNew ? [] : (shell.workbook.readTab(tab.name) ?? []);
  const table = readTable(tab, cells);
  const headers = headersOf(tab);
  const isEmpty = cells.every((line) => line.every((cell) => cell === ''));
  if (headers.length === 0) {
    return { isRepaired: false, trouble: null, refused: protectTab(shell, tab, {}, isOwner, editors) };
  }
  let isRepaired = false;
  let columnOf = table.columnOf;
  if (isEmpty) {
    if (!isNew) shell.workbook.writeBlock(tab.name, 1, 1, [headers], true);
    columnOf = Object.fromEntries(Object.keys(tab.columns).map((key, i) => [key, i + 1]));
    isRepaired = true;
  } else if (table.missingHeaders.length > 0) {
    const added = appendHeaders(shell, tab, table, cells);
    if (added === null) return { isRepaired: false, trouble: headerTrouble(tab, table, cells) };
    columnOf = added;
    isRepaired = true;
  }
  const withAdded = isEmpty ? columnOf : appendAddedHeaders(shell, tab, columnOf, cells);
  isRepaired ||= withAdded !== columnOf;
  columnOf = withAdded;
  if (table.doubleHeaders.length > 0) {
    return {
      isRepaired,
      trouble: fill(workbookTexts.setUpDouble, { tab: tab.name, double: table.doubleHeaders.join('、') }),
    };
  }
  dressTab(shell, tab, columnOf, isNew || isEmpty, Math.max(0, cells.length - 1));
  if (!isNew) shell.layout.freezeHeader(tab.name, tab.purpose);
  return { isRepaired, trouble: null, refused: protectTab(shell, tab, columnOf, isOwner, editors) };
}

/** What keeps the add-on from the tab's columns: the header stands lower down, or is written in another way. */
function headerTrouble(tab: Tab, { missingHeaders }: Table<unknown>, cells: Cells): string {
  const row = headerRowOf(tab, cells);
  return row > 1
    ? fill(damageTexts.headerBelow, { tab: tab.name, row })
    : fill(workbookTexts.setUpHeaders, { tab: tab.name, missing: missingHeaders.join('、') });
}

/**
 * Missing headers go to the right end, but only when every header that is there is a known one: an unknown
 * header beside a missing one is most likely the missing one renamed, which is for a person to say. Null then.
 */
function appendHeaders(
  shell: Shell,
  tab: Tab,
  table: Table<unknown>,
  cells: readonly (readonly unknown[])[],
): Record<string, number> | null {
  const header = (cells[0] ?? []).map((cell) => String(cell).trim());
  const known = new Set(
    Object.values(tab.columns).flatMap((column) => [column.header, column.formerHeader ?? column.header]),
  );
  if (header.some((text) => text !== '' && !known.has(text))) return null;
  const isMissing = ([key, column]: [string, Column]) => table.columnOf[key] === undefined && column.isAdded !== true;
  return writeHeaders(shell, tab, table.columnOf, Object.entries(tab.columns).filter(isMissing), header.length);
}

/** Columns beyond the fixed ones go to the right of whatever is there, people's own columns included. */
function appendAddedHeaders(
  shell: Shell,
  tab: Tab,
  columnOf: Readonly<Record<string, number>>,
  cells: readonly (readonly unknown[])[],
): Readonly<Record<string, number>> {
  const missing = Object.entries(tab.columns).filter(([key]) => columnOf[key] === undefined);
  const width = Math.max(...cells.map((line) => line.length), ...Object.values(columnOf));
  return missing.length === 0 ? columnOf : writeHeaders(shell, tab, columnOf, missing, width);
}

/** Writes headers to the right of column `last` and gives where every column stands then. */
function writeHeaders(
  shell: Shell,
  tab: Tab,
  columnOf: Readonly<Record<string, number>>,
  missing: readonly (readonly [string, Column])[],
  last: number,
): Record<string, number> {
  const headers = [missing.map(([, column]) => column.header)];
  shell.workbook.writeBlock(tab.name, 1, last + 1, headers, true);
  return { ...columnOf, ...Object.fromEntries(missing.map(([key], i) => [key, last + 1 + i])) };
}

function dressTab(
  shell: Shell,
  tab: Tab,
  columnOf: Readonly<Record<string, number>>,
  isNew: boolean,
  dataRows: number,
): void {
  const formats = isNew ? [] : shell.layout.formatsOfFirstRow(tab.name, Math.max(...Object.values(columnOf)));
  const described = new Map(Object.entries(tab.columns).map(([key, column]) => [columnOf[key], column]));
  const columns = columnLayouts(tab, columnOf, isNew).map((layout) => {
    const column = described.get(layout.column);
    const isAsked = isNew || (column !== undefined && needsFormat(column, formats[layout.column - 1]));
    return isAsked ? layout : { ...layout, format: '' };
  });
  shell.layout.dress(tab.name, withFewWidths(columns), dataRows);
  const look = generatedLook(tab, columnOf, isNew);
  if (look !== null) shell.layout.paint(tab.name, look);
}

/** People may choose how a date or number looks; only a format that would spoil values is mended. */
function needsFormat(column: Column, found: string | undefined): boolean {
  const wanted = formatOf(column);
  if (wanted === '@') return found !== '@';
  if (wanted.startsWith('yyyy')) return found === undefined || !/[ymdhge]/i.test(found) || /general/i.test(found);
  return found === '@';
}

/** Adds the 設定 rows that are not there, each with its default; existing rows stay as they are. */
function addMissingSettings(shell: Shell): number {
  const table = readTable(TABS.settings, shell.workbook.readTab(TABS.settings.name));
  if (!table.isUsable || table.missingHeaders.length > 0) return 0;
  // A workbook whose 設定 holds rows already is of the edition that they say, and is brought up to date by a person.
  const isNew = table.rows.length === 0;
  const present = new Set(table.rows.map((row: Row<'settings'>) => row.key));
  const keys = Object.keys(TABS.settings.columns) as (keyof typeof TABS.settings.columns)[];
  const width = Math.max(...keys.map((key) => table.columnOf[key] ?? 1));
  const rows = Object.values(SETTINGS)
    .filter((setting) => !present.has(setting.key))
    .map((setting) => {
      const standard = standardText(setting, shell.now().slice(0, 10));
      const line: string[] = Array.from({ length: width }, () => '');
      const put = (key: string, value: string) => (line[(table.columnOf[key] ?? 1) - 1] = value);
      put('key', setting.key);
      put('value', isNew && setting.key === SETTINGS.schemaVersion.key ? String(SCHEMA_VERSION) : standard);
      put('explanation', setting.explanation);
      put('basis', settingBasisText(setting.basis));
      return line;
    });
  if (rows.length > 0) shell.workbook.writeBlock(TABS.settings.name, table.lastRow + 1, 1, rows);
  return rows.length;
}

/** A workbook that carries a record of its origin is left with it: it may be a copy. */
function recordIfNew(shell: Shell): void {
  const table = readTable(TABS.settings, shell.workbook.readTab(TABS.settings.name));
  if (!table.isUsable) return;
  const { settings } = readSettings(table, shell.now().slice(0, 10));
  if (settings.workbookId === '') recordOrigin(shell, settings.schoolYear);
}
