/**
 * Watches what people type and paste: takes personal data out at once, says what a column does not take, what will be
 * overwritten, and which limits of uploads are passed. At most 8 service calls and one message, whatever the size
 * (docs/decisions/edit-guard.md).
 */
import type { EditedBlock, Offset } from '../google/editEvent';
import { fill } from '../messages/catalogue';
import { editGuardTexts as texts } from '../messages/zh/editGuard';
import { maskIdentityNumbers } from '../school/identityNumber';
import { readSettings, type Settings } from '../school/settings';
import { readTable } from '../school/table';
import { TABS } from '../school/tabs';
import { cellName, columnAt, editedCells, type EditedCells } from './editedCells';
import { personalDataIn, type PersonalData } from './editedPersonalData';
import { passedLimits } from './editedUploads';
import { faultsIn, markedNotes, type FaultyCell } from './editedValues';

/** So many cells, limits or headers are named; of the rest the number is told. */
const MOST_NAMED = 3;
/** Larger blocks are not marked with notes: they are told of, and the next check lists them. */
const MOST_MARKED = 500;

/** The whole guard, for the simple trigger. @param now school time */
export function guardEdit(block: EditedBlock, now: string): void {
  const today = now.slice(0, 10);
  const edited = editedCells(block);
  const settings = settingsReader(block, today);
  const personal = personalDataIn(edited, today, () => patternOf(edited, settings));
  const sentences = [...clearedText(block, personal), ...personalTexts(edited, personal)];
  const isPersonal = sentences.length > 0;
  const faults = faultsIn(withoutCells(edited, personal.certain));
  sentences.push(...generatedText(edited), ...faultText(faults));
  // Clearing takes two calls: what is not told or marked then stands in the next check.
  const isCleared = personal.certain.length > 0;
  if (!isCleared) sentences.push(...limitText(passedLimits(block, edited, settings.read)));
  if (sentences.length > 0) block.tell(sentences.join('\n'), isPersonal ? texts.personalTitle : texts.title);
  // Last, so that a note which is refused costs nobody the message.
  if (!isCleared && !settings.wasRead()) mark(block, edited, faults);
}

/** Only what surely must go, for the installed trigger: after the simple one it finds nothing, and tells nothing twice. */
export function guardPersonalData(block: EditedBlock, now: string): void {
  const today = now.slice(0, 10);
  const settings = settingsReader(block, today);
  const edited = editedCells(block);
  const personal = personalDataIn(edited, today, () => patternOf(edited, settings));
  const [sentence] = clearedText(block, personal);
  if (sentence !== undefined) block.tell(sentence, texts.personalTitle);
}

/** 學號格式; not asked in a tab whose headers were changed, where the calls do not reach. */
function patternOf({ isByName }: EditedCells, settings: ReturnType<typeof settingsReader>): RegExp | null {
  return isByName ? null : settings.read().studentNoPattern;
}

/** The file's settings, read once and only if asked: 2 calls. */
function settingsReader(block: EditedBlock, today: string) {
  let known: Settings | undefined;
  return {
    wasRead: () => known !== undefined,
    read(): Settings {
      known ??= readSettings(readTable(TABS.settings, block.readTab(TABS.settings.name)), today).settings;
      return known;
    },
  };
}

function clearedText(block: EditedBlock, { certain }: PersonalData): string[] {
  if (certain.length === 0) return [];
  const count = certain.length;
  try {
    block.clear(certain);
    return [fill(texts.cleared, { count })];
  } catch {
    return [fill(texts.notCleared, { count })];
  }
}

function personalTexts(edited: EditedCells, { suspected, headers }: PersonalData): string[] {
  const named = (text: string, cells: readonly Offset[]) =>
    cells.length === 0
      ? []
      : [
          fill(text, {
            cells: listed(
              cells.map(([r, c]) => cellName(edited, r, c)),
              texts.more,
            ),
          }),
        ];
  return [...named(texts.suspected, suspected), ...named(texts.header, headers)];
}

/** What was cleared is no fault any more. */
function withoutCells(edited: EditedCells, cells: readonly Offset[]): EditedCells {
  if (cells.length === 0) return edited;
  const values = edited.values.map((line) => [...line]);
  for (const [r, c] of cells) (values[r] ?? [])[c] = '';
  return { ...edited, values };
}

function generatedText({ tab, row, values, ...edited }: EditedCells): string[] {
  if (tab === null || !tab.isGenerated) return [];
  if (tab.lifetime === 'log') return [fill(texts.record, { tab: tab.name })];
  const free = tab.editableKeys.flatMap((key) => tab.columns[key] ?? []);
  const touched = (values[0] ?? []).map((_, c) => columnAt({ tab, row, values, ...edited }, c));
  if (row > 1 && touched.every((column) => column !== null && free.includes(column))) return [];
  const columns = free.map(({ header }) => `「${header}」`).join(texts.list);
  return [fill(free.length === 0 ? texts.generated : texts.generatedBut, { tab: tab.name, columns })];
}

function faultText(faults: readonly FaultyCell[]): string[] {
  if (faults.length === 0) return [];
  const named = faults
    .slice(0, MOST_NAMED)
    .map(({ cell, header, expected }) => fill(texts.fault, { cell, header, expected }));
  return [
    fill(texts.faults, {
      faults: listed([...named, ...faults.slice(MOST_NAMED).map(({ cell }) => cell)], texts.more, texts.and),
    }),
  ];
}

function limitText(limits: readonly string[]): string[] {
  const safe = limits.map((text) => maskIdentityNumbers(text));
  return limits.length === 0 ? [] : [fill(texts.limits, { limits: listed(safe, texts.moreLimits, texts.and) })];
}

/** The tab of uploads has a column of its own for what the checks find, and its calls go into the limits. */
function mark(block: EditedBlock, edited: EditedCells, faults: readonly FaultyCell[]): void {
  if (edited.tab === null || edited.tab.isGenerated || edited.tab === TABS.uploads || block.size > MOST_MARKED) return;
  const notes = markedNotes(block.notes(), faults);
  if (notes !== null) block.setNotes(notes);
}

function listed(items: readonly string[], more: string, between = texts.list): string {
  const rest = items.length - MOST_NAMED;
  return items.slice(0, MOST_NAMED).join(between) + (rest > 0 ? fill(more, { count: rest }) : '');
}
