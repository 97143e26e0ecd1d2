/**
 * Watches edits, typed or pasted: personal data is taken out at once and kept nowhere; what a column does not take, or
 * what passes a limit, is told and stays. At most 8 service calls, whatever the block's size (docs/decisions/edit-guard.md).
 */
import type { EditedBlock } from '../google/editEvent';
import type { Shell } from '../google/ports';
import { fill } from '../messages/catalogue';
import { editTexts as texts } from '../messages/zh/editGuard';
import type { Cells } from '../school/cell';
import { TABS, type Column, type Tab } from '../school/tabs';
import { countedSpan, isCountedColumn, pastLimits } from './editedUploads';
import { columnsUnder, isAboutPeople, personalCells, personalHeader, wrongValues } from './editedValues';
import { keptLimits } from './uploadLimits';

/** Takes personal data out and says so. Gives how many cells were emptied. For the trigger that runs beside the other. */
export function clearPersonalData(shell: Shell, block: EditedBlock | null): number {
  if (block === null) return 0;
  const tab = tabOf(block);
  const columns = tab !== null && isAboutPeople(tab) ? columnsUnder(tab, block.header()) : [];
  return clearCertain(shell, block, { tab, columns, counted: null }).cleared;
}

/** The same, and a word about everything else that the person should know. Never throws: Google would show an error. */
export function guardEdit(shell: Shell, block: EditedBlock | null): void {
  if (block === null) return;
  try {
    const place = placeOf(block);
    const { cleared, doubtful } = clearCertain(shell, block, place);
    if (cleared > 0) return;
    const [message, title] = wordOn(shell, block, place, doubtful);
    if (message !== '') block.tell(message, title);
  } catch {
    // What could not be looked at now is found by the next check.
  }
}

/** Where the block stands: the tab if it is one of ours, and its columns. */
interface Place {
  readonly tab: Tab | null;
  readonly columns: readonly (Column | undefined)[];
  /** Of 上傳紀錄 the columns from which students' items are counted, read with the header; null elsewhere. */
  readonly counted: Cells | null;
}

/** 2 calls for the tab's name, 2 for the header, with which the counted columns come in the same read. */
function placeOf(block: EditedBlock): Place {
  const tab = tabOf(block);
  if (tab === null) return { tab, columns: [], counted: null };
  const width = block.values[0]?.length ?? 1;
  const [first, last] = countedSpan();
  const isCounted = tab === TABS.uploads && block.column <= last && block.column + width > first;
  if (!isCounted) return { tab, columns: columnsUnder(tab, block.header()), counted: null };
  const from = Math.min(first, block.column);
  const counted = block.columns(from, Math.max(last, block.column + width - 1));
  const header = (counted[0] ?? []).slice(block.column - from, block.column - from + width);
  return { tab, columns: columnsUnder(tab, header), counted };
}

function clearCertain(
  shell: Shell,
  block: EditedBlock,
  { tab, columns }: Place,
): { readonly cleared: number; readonly doubtful: number } {
  const people = tab !== null && isAboutPeople(tab);
  // A student's number may look like a date of any age.
  const tellsBirth = (column: number) => people && columns[column]?.kind !== 'digits';
  const { certain, doubtful } = personalCells(block.values, tellsBirth, shell.now().slice(0, 10));
  if (certain.length === 0) return { cleared: 0, doubtful };
  block.clear(certain);
  block.tell(fill(texts.cleared, { count: certain.length }), texts.personalTitle);
  return { cleared: certain.length, doubtful };
}

/** The one most pressing thing to say, with its title; '' when there is none. */
function wordOn(
  shell: Shell,
  block: EditedBlock,
  { tab, columns, counted }: Place,
  doubtful: number,
): readonly [message: string, title: string] {
  if (doubtful > 0) return [fill(texts.doubtful, { count: doubtful }), texts.personalTitle];
  const header = tab === null ? '' : personalHeader(block.values, block.row);
  if (header !== '') return [fill(texts.personalHeader, { header }), texts.personalTitle];
  if (tab === null) return ['', ''];
  if (tab.isGenerated) return [generatedWord(tab, columns), texts.generatedTitle];
  const wrong = wrongValues(block.values, block, columns);
  if (wrong !== '') return [wrong, texts.valueTitle];
  if (counted === null || !columns.some(isCountedColumn)) return ['', ''];
  const limits = keptLimits(shell);
  if (limits === null) return ['', ''];
  const edited = { row: block.row, rows: block.values.length };
  return [pastLimits(counted, edited, limits), texts.quotaTitle];
}

/** '' where every edited column is one that people fill. */
function generatedWord(tab: Tab, columns: readonly (Column | undefined)[]): string {
  const own = Object.entries(tab.columns as Readonly<Record<string, Column>>);
  const free = own.filter(([key]) => tab.editableKeys.includes(key)).map(([, { header }]) => header);
  const isFree = columns.every((column) => column === undefined || free.includes(column.header));
  if (isFree && columns.some((column) => column !== undefined)) return '';
  const said = free.length === 0 ? '' : fill(texts.free, { headers: free.join('、') });
  return fill(texts.generated, { tab: tab.name, free: said });
}

function tabOf(block: EditedBlock): Tab | null {
  const name = block.tabName();
  return Object.values(TABS).find((tab) => tab.name === name) ?? null;
}
