/** The workbook port over SpreadsheetApp: sheets are looked up once per run, values move in whole blocks. */
import { fill } from '../messages/catalogue';
import { workbookTexts } from '../messages/zh/workbook';
import type { Cell, Cells } from '../school/cell';
import { columnLetter } from './columnLetter';
import type { RefusedCell, WorkbookPort } from './ports';
import { writeAround } from './writeAround';
import { zonedDates, type OffsetAt, type ZonedDates } from './zonedDates';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** As a number of rows or columns: all that are left, by Google the last with data or the last of the grid. */
const TO_THE_END = -1;

/** Text that a sheet without the plain-text format would turn into something else. */
const PRONE = /^(['=+]|[-.]?\d|[$%]|(true|false)$)|%$/i;

export function createWorkbookPort(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): WorkbookPort {
  let refusals: RefusedCell[] | null = null;
  let zone: string | null = null;
  let dates: ZonedDates | null = null;
  /** The file's zone is asked for when the first date turns up. */
  const zoned = (): ZonedDates => {
    zone ??= spreadsheet.getSpreadsheetTimeZone();
    return (dates ??= zonedDates(zone, offsetIn(zone)));
  };
  const asSeen = (cells: Cells): Cells =>
    cells.some((line) => line.some((cell) => cell instanceof Date)) ? zoned().read(cells) : cells;
  const asKept = (cell: Cell): Cell => (cell instanceof Date ? zoned().written(cell) : cell);
  const known = new Map<string, Sheet>();
  const sheetIfAny = (name: string): Sheet | null => {
    const sheet = known.get(name) ?? spreadsheet.getSheetByName(name);
    if (sheet !== null) known.set(name, sheet);
    return sheet;
  };
  const sheetOf = (name: string): Sheet => {
    const sheet = sheetIfAny(name);
    if (sheet === null) throw new Error(fill(workbookTexts.noSuchTab, { name }));
    return sheet;
  };
  return {
    tabNames: () => spreadsheet.getSheets().map((sheet) => sheet.getName()),
    hasTab: (name) => sheetIfAny(name) !== null,
    readTab(name) {
      const sheet = sheetIfAny(name);
      return sheet === null ? null : asSeen(sheet.getDataRange().getValues() as Cells);
    },
    readTop(name, rows) {
      const sheet = sheetIfAny(name);
      if (sheet === null) return null;
      const range = sheet.getDataRange();
      if (range.getNumRows() <= rows) return asSeen(range.getValues() as Cells);
      return asSeen(sheet.getRange(1, 1, rows, range.getNumColumns()).getValues() as Cells);
    },
    readPart(name, row, column, rows, columns) {
      const sheet = sheetIfAny(name);
      if (sheet === null) return null;
      const height = rows ?? TO_THE_END;
      const width = columns ?? TO_THE_END;
      try {
        return asSeen(sheet.getSheetValues(row, column, height, width) as Cells);
      } catch (error) {
        if (sheet.getLastRow() > 0) throw error;
        return [];
      }
    },
    lastRowOf: (name) => sheetOf(name).getLastRow(),
    readBlock: (...block) => asSeen(within(sheetOf(block[0]), block, (range) => range.getValues()) as Cells),
    readFormulas: (...block) => within(sheetOf(block[0]), block, (range) => range.getFormulas()),
    writeBlock(name, row, column, values, isDressed = false) {
      const width = values[0]?.length ?? 0;
      if (width === 0) return;
      const sheet = sheetOf(name);
      const typed = values.map((line) => line.map((cell) => asTyped(asKept(cell))));
      const write = (top: number, left: number, part: Cell[][]) =>
        sheet.getRange(row + top, column + left, part.length, part[0]?.length ?? 0).setValues(part);
      const room = (grid: Grid) => {
        growTo(sheet, grid, row + values.length - 1, column + width - 1);
        if (!isDressed) keepText(sheet, row, column, values);
      };
      if (refusals === null)
        return onGrid(sheet, (grid) => {
          room(grid);
          write(0, 0, typed);
        });
      onGrid(sheet, room);
      const refused = writeAround(typed, (top, left, part) => {
        write(top, left, part as Cell[][]);
        // A buffered write is refused when it is applied.
        SpreadsheetApp.flush();
      });
      for (const cell of refused) {
        const at = { tab: name, row: row + cell.row, column: column + cell.column, value: cell.value };
        // What only stands between changed cells was to be left as it is, and is.
        if (String(sheet.getRange(at.row, at.column).getValue()) !== String(cell.value)) refusals.push(at);
      }
    },
    aroundRefusals(work) {
      const outer = refusals;
      const own: RefusedCell[] = (refusals = []);
      try {
        return { value: work(), refused: own };
      } finally {
        refusals = outer;
      }
    },
    makeRoom(name, row, column, values) {
      const sheet = sheetOf(name);
      onGrid(sheet, (grid) => {
        growTo(sheet, grid, row + values.length - 1, column + (values[0]?.length ?? 1) - 1);
        keepText(sheet, row, column, values);
      });
    },
    look: (...block) => within(sheetOf(block[0]), block, (range) => range.getDisplayValues()),
    deleteRows(name, rows) {
      const sheet = sheetOf(name);
      for (const [first, count] of runsFromBelow(rows)) {
        if (first === 2 && count >= sheet.getMaxRows() - 1) sheet.insertRowAfter(sheet.getMaxRows());
        sheet.deleteRows(first, count);
      }
    },
    // Hidden before it is named: a run that stops in between leaves nothing in sight under our name.
    copyTab(name, copyName) {
      const copy = sheetOf(name).copyTo(spreadsheet);
      try {
        known.set(copyName, copy.hideSheet().setName(copyName));
      } catch (error) {
        // Google's own name for it tells nobody anything; if it cannot be taken away either, the next check does.
        removeIfPossible(spreadsheet, copy);
        throw error;
      }
    },
    restoreTab(copyName, name) {
      const copy = sheetOf(copyName);
      const sheet = sheetIfAny(name) ?? spreadsheet.insertSheet(name);
      known.set(name, sheet);
      const [rows, columns] = [copy.getMaxRows(), copy.getMaxColumns()];
      const whole = copy.getRange(1, 1, rows, columns);
      // One call puts all of it back, then goes what lies beyond: at no time is the tab blank, nothing lies between who
      // looks at the tab first and that call.
      onGrid(sheet, (grid) => {
        growTo(sheet, grid, rows, columns);
        whole.copyTo(sheet.getRange(1, 1, rows, columns));
        // A write that Google keeps back fails when it is applied.
        SpreadsheetApp.flush();
      });
      onGrid(sheet, (grid) => {
        if (grid.rows > rows) sheet.getRange(rows + 1, 1, grid.rows - rows, grid.columns).clearContent();
        if (grid.columns > columns) sheet.getRange(1, columns + 1, rows, grid.columns - columns).clearContent();
      });
    },
    removeTab(name) {
      spreadsheet.deleteSheet(sheetOf(name));
      known.delete(name);
    },
    flush: () => SpreadsheetApp.flush(),
    showCell(name, row, column) {
      sheetOf(name).getRange(row, column).activate();
    },
    id: () => spreadsheet.getId(),
    timeZone: () => (zone ??= spreadsheet.getSpreadsheetTimeZone()),
    setTimeZone(wanted) {
      if (spreadsheet.getSpreadsheetTimeZone() !== wanted) spreadsheet.setSpreadsheetTimeZone(wanted);
      zone = wanted;
      dates = null;
    },
  };
}

/** Ahead of UTC, in ms: Google's own clock knows every zone. */
function offsetIn(zone: string): OffsetAt {
  return (instant) => {
    const wall = Utilities.formatDate(new Date(instant), zone, "yyyy-MM-dd'T'HH:mm:ss'Z'");
    return Date.parse(wall) - Math.floor(instant / 1000) * 1000;
  };
}

function removeIfPossible(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: Sheet): void {
  try {
    spreadsheet.deleteSheet(sheet);
  } catch {
    // Whoever calls tells of the fault that came first.
  }
}

/** The part of a block that the sheet has; [] when it has none of it. */
function within<T>(
  sheet: Sheet,
  [, row, column, rows, columns]: readonly [name: string, row: number, column: number, rows: number, columns: number],
  read: (range: GoogleAppsScript.Spreadsheet.Range) => T[],
): T[] {
  return onGrid(sheet, (grid) => {
    const height = Math.min(rows, grid.rows - row + 1);
    const width = Math.min(columns, grid.columns - column + 1);
    return height < 1 || width < 1 ? [] : read(sheet.getRange(row, column, height, width));
  });
}

/** How many rows and columns a sheet has, filled or not. */
interface Grid {
  rows: number;
  columns: number;
}

const gridOf = (sheet: Sheet): Grid => ({ rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() });

/** How often work is tried on a grid that people change meanwhile. */
const TRIES = 3;

/**
 * Work for which a sheet's size is asked first: tried anew where it fails because somebody took rows or columns away
 * between the two. 2 calls beside those of the work, which may be done twice.
 */
function onGrid<T>(sheet: Sheet, work: (grid: Grid) => T): T {
  for (let tries = 1; ; tries++) {
    const grid = gridOf(sheet);
    try {
      return work(grid);
    } catch (error) {
      const now = gridOf(sheet);
      if (tries === TRIES || (now.rows === grid.rows && now.columns === grid.columns)) throw error;
    }
  }
}

/** A sheet takes a leading apostrophe for a sign that text follows, and drops it; of two, one stays. */
function asTyped(cell: Cell): Cell {
  return typeof cell === 'string' && cell.startsWith("'") ? `'${cell}` : cell;
}

/** Adds what rows and columns a sheet lacks; `grid` is then as it is. */
function growTo(sheet: Sheet, grid: Grid, lastRow: number, lastColumn: number): void {
  if (lastRow > grid.rows) {
    sheet.insertRowsAfter(grid.rows, lastRow - grid.rows);
    grid.rows = lastRow;
  }
  if (lastColumn > grid.columns) {
    sheet.insertColumnsAfter(grid.columns, lastColumn - grid.columns);
    grid.columns = lastColumn;
  }
}

function keepText(sheet: Sheet, row: number, column: number, values: readonly (readonly Cell[])[]): void {
  const ranges: string[] = [];
  const width = values[0]?.length ?? 0;
  for (let i = 0; i < width; i++) {
    const runs = proneRuns(values.map((line) => line[i] ?? ''));
    const letter = columnLetter(column + i);
    ranges.push(...runs.map(([first, last]) => `${letter}${row + first}:${letter}${row + last}`));
  }
  if (ranges.length > 0) sheet.getRangeList(ranges).setNumberFormat('@');
}

/** More runs than this in one column are taken as one: each costs a range. */
const MOST_RUNS = 50;

/** Stretches without a number, date or box that hold text to be kept; what is not text keeps its own format. */
function proneRuns(cells: readonly Cell[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  let start = 0;
  let isProne = false;
  for (let i = 0; i <= cells.length; i++) {
    const cell = cells[i];
    if (typeof cell === 'string') {
      isProne ||= PRONE.test(cell.trim());
      continue;
    }
    if (isProne) runs.push([start, i - 1]);
    isProne = false;
    start = i + 1;
  }
  return runs.length <= MOST_RUNS ? runs : [[runs[0]?.[0] ?? 0, runs[runs.length - 1]?.[1] ?? 0]];
}

/** Row numbers as runs [first, count], lowest rows last, so that a deletion moves nothing still to be deleted. */
function runsFromBelow(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1];
    if (last && last[0] === row + 1) {
      last[0] = row;
      last[1]++;
    } else runs.push([row, 1]);
  }
  return runs;
}
